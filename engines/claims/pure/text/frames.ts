// Bars around a table, as in Markdown, say nothing. Without them and the rule below its head every later step sees one kind of row: tabs
// between cells. As many characters stay, so that offsets do.

const RULE = /^[|｜+][\s|｜:+=—–-]*[|｜+]$/
const BAR = /[|｜]/

export function withoutFrames(text: string): string {
  if (!/[|｜][ \t]*(?:\n|$)/.test(text)) return text
  const lines = text.split('\n')
  const open = openRows(lines)
  return lines
    .map((line, at) => {
      const gap = at === 0 ? '' : '\n'
      if (open.has(at)) return OPEN_RULE.test(line) ? ` ${blank(line)}` : gap + withTabs(line)
      if (isHalf(line, lines[at - 1]) || isHalf(line, lines[at + 1])) return gap + tabbed(line)
      if (!isFramed(line)) return gap + line
      // | 2023 | 2022 | over Wages | 29.4 | 27.1 |: its first bar stands behind an empty corner.
      if (isHalf(lines[at + 1] ?? '', line)) return gap + tabbed(line)
      return isRule(line)
        ? (isFramed(lines[at - 1] ?? '') ? ' ' : gap) + blank(line)
        : gap + unframed(line)
    })
    .join('')
}

function isFramed(line: string): boolean {
  const row = line.trim()
  return BAR.test(row[0] ?? '') && BAR.test(row.at(-1) ?? '')
}

/** A row with a bar at its end alone, and as many as the line beside it. */
function isHalf(line: string, beside = ''): boolean {
  const row = line.trimEnd()
  return (
    BAR.test(row.at(-1) ?? '') &&
    !BAR.test(row.trimStart()[0] ?? '') &&
    barsOf(row) > 1 &&
    barsOf(beside) === barsOf(row)
  )
}

function barsOf(line: string): number {
  return line.split(BAR).length - 1
}

/** Without the last bar; one at the head stays. */
function tabbed(line: string): string {
  const row = line.trimEnd()
  const from = line.length - line.trimStart().length + 1
  return `${row.slice(0, from)}${row.slice(from, -1).replace(/[|｜]/g, '\t')}${blank(line.slice(row.length - 1))}`
}

function isRule(line: string): boolean {
  return line.includes('-') && RULE.test(line.trim())
}

function blank(line: string): string {
  return ' '.repeat(line.length)
}

/** A bar between two cells at least. */
function unframed(line: string): string {
  const first = line.search(/[|｜]/)
  const last = Math.max(line.lastIndexOf('|'), line.lastIndexOf('｜'))
  const cells = line.slice(first + 1, last)
  return BAR.test(cells)
    ? `${blank(line.slice(0, first + 1))}${cells.replace(/[|｜]/g, '\t')}${blank(line.slice(last))}`
    : line
}

const OPEN_RULE = /^:?-{2,}:?(?: ?[|｜] ?:?-{2,}:?)+ ?[|｜]\s*$/
const OPEN_ROW = /^[^|｜\s].*[|｜]\s*$/

/** "Item | Value |" above "---|---|": the rows of a table that has bars between and behind its cells alone. */
function openRows(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [at, line] of lines.entries()) {
    if (!OPEN_RULE.test(line) || !OPEN_ROW.test(lines[at - 1] ?? '')) continue
    found.add(at - 1)
    for (let row = at; OPEN_ROW.test(lines[row] ?? ''); row += 1) found.add(row)
  }
  return found
}

function withTabs(line: string): string {
  return line.replace(/[|｜](?=\s*$)/, ' ').replace(/[|｜]/g, '\t')
}
