import type { Doc } from '../../model.ts'
import { once } from '../../once.ts'
import { dimensionOf } from '../../units/table.ts'
import { isBare, isHardEnd, type Line, sortOf } from '../part.ts'
import { isListed, isMean, NEVER_WHOLE } from '../whole/whole.ts'
import type { Figure } from './figure.ts'

// Runs of figures of one kind, from one bound of a sentence to another, with the figures that they may make up.

export type Run = {
  readonly parts: readonly Figure[]
  /** What they may make up, the likeliest first. */
  readonly wholes: readonly Figure[]
}

const MEMBERS_MAX = 12
const SERIES_MAX = 24
/** How many lines back a whole may stand. */
const LINES_BACK = 12
const WHOLES_MAX = 6
/** Figures that are known to be wholes are remembered for longer. */
const KNOWN_MAX = 3
const KEPT_MAX = 40

export function runsIn(
  doc: Doc,
  lines: readonly Line[],
  figures: readonly (readonly Figure[])[],
  isWhole: ReadonlySet<number>,
): readonly Run[] {
  const found: Run[] = []
  const known: Figure[] = []
  for (const block of blocksOf(doc, lines)) {
    for (const series of seriesOf(lines, figures, block)) {
      const above = figuresAbove(lines, figures, block[0] ?? 0, series)
      const unit = series[0]?.claim.unit
      const told = known.filter((one) => one.claim.unit === unit && !above.includes(one))
      found.push(...runsOf(lines, series, [...above, ...told.slice(-KNOWN_MAX)]))
    }
    for (const at of block)
      for (const figure of figures[at] ?? [])
        if (isWhole.has(figure.claim.index)) known.push(figure)
    if (known.length > KEPT_MAX) known.splice(0, known.length - KEPT_MAX)
  }
  return found
}

/** Lines that tell of one thing: those of a paragraph, or a list. */
function blocksOf(doc: Doc, lines: readonly Line[]): readonly (readonly number[])[] {
  const blocks: number[][] = []
  let paragraph = -1
  let isList = false
  let bullet: string | null = null
  for (const [at, { tape }] of lines.entries()) {
    const own = tape.sentence.paragraph
    const kind = doc.paragraphs[own]?.kind
    const mark = bulletOf(doc, own)
    const isEntry = mark !== null && mark === bullet && own - paragraph <= 1
    const isNext =
      own === paragraph || isEntry || (isList && kind === 'list' && own - paragraph <= 1)
    paragraph = own
    bullet = mark
    isList = kind === 'list'
    if (kind === 'row') continue
    if (isNext && blocks.length > 0) blocks.at(-1)?.push(at)
    else blocks.push([at])
  }
  return blocks
}

const AGO = /^ (?:an? |the )?(?:year|quarter|month|week)s? (?:ago|earlier|before)\b/i

/** The sign with which a paragraph begins, and that marks it as one of several. */
function bulletOf(doc: Doc, paragraph: number): string | null {
  const first = doc.text[doc.paragraphs[paragraph]?.start ?? -1] ?? ''
  return /[·•●▪◆■*–—-]/.test(first) ? first : null
}

/** `vague`: a bare number may be of any kind, and what is counted by 个 of anything that is counted. */
type Member = {
  readonly figure: Figure
  readonly kind: string
  readonly vague: 'bare' | 'counted' | null
}

/** The figures of a block by what they count; a bare number may be of any of them. */
function seriesOf(
  lines: readonly Line[],
  figures: readonly (readonly Figure[])[],
  block: readonly number[],
): readonly (readonly Figure[])[] {
  const members = block.flatMap((at) => {
    const line = lines[at]
    return line === undefined ? [] : (figures[at] ?? []).flatMap((one) => memberOf(line, one) ?? [])
  })
  const kinds = new Set(members.map(({ kind }) => kind))
  return [...kinds].map((kind) =>
    members
      .filter((one) => one.kind === kind || mayBeOf(one, kind))
      .map(({ figure }) => figure)
      .slice(0, SERIES_MAX),
  )
}

const THEN =
  /(?:上年|去年|前年|同期|上月|上半年同|年初|此前)[^，；。]{0,8}$|\b(?:year[- ]ago|year earlier|last (?:year|season|month|quarter|week|summer|winter|time)|previous|prior|earlier|against|versus|vs\.?|compared (?:to|with))\b[^,;.]{0,20}$/i

/** 对大陆与香港出口: both of them, and nothing that is compared. */
const AND = /(?:^|[，。；])[^，。；比较較]*[与與][^，。；比较較]*$/

/** Told of another time, to compare with. */
export const isThen = once(
  ({ tape: { text, sentence } }: Line, { part, claim }: Figure) =>
    part.mark === 'from' ||
    (part.mark === 'than' &&
      !AND.test(text.slice(Math.max(sentence.start, claim.start - 28), claim.start))) ||
    THEN.test(text.slice(Math.max(sentence.start, claim.start - 28), claim.start)) ||
    AGO.test(text.slice(claim.end, claim.end + 24)),
)

function memberOf(line: Line, figure: Figure): Member | null {
  const { part, claim } = figure
  const { text } = line.tape
  if (claim.form !== 'number' || claim.value.coefficient <= 0n || claim.unit.includes('/'))
    return null
  if (claim.unit === 'editions' || claim.unit === 'date' || claim.unit === 'rank') return null
  if (isMean(line, part) || isThen(line, figure)) return null
  const isShare = claim.unit === 'percent' && (part.role === 'share' || claim.kind === 'share')
  if (isShare) return { figure, kind: '|share', vague: null }
  if (sortOf(claim) !== 'quantity' || NEVER_WHOLE.has(dimensionOf(claim.unit))) return null
  if (part.role === 'amount') return { figure, kind: `|${claim.unit}`, vague: null }
  if (!isListed(part)) return null
  return { figure, kind: claim.unit, vague: vagueOf(text, figure) }
}

/** "To 311.5 billion", 62天次 of 527个: what is counted was said elsewhere. */
function vagueOf(text: string, { claim }: Figure): Member['vague'] {
  if (claim.unit !== 'items') return null
  if (isBare(text, claim)) return 'bare'
  return /^ ?个?$/.test(text.slice(claim.number.end, claim.end)) ? 'counted' : null
}

const COUNTED: ReadonlySet<string> = new Set(
  'count place firm set vehicle station household days'.split(' '),
)

/** What nobody counts by 个, and a bare number may be of. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(
  'person person-time use parcel bed ship aircraft train point'.split(' '),
)

function mayBeOf({ vague }: Member, kind: string): boolean {
  if (vague === null || kind.includes('|')) return false
  const dimension = dimensionOf(kind)
  return COUNTED.has(dimension) || (vague === 'bare' && ONE_BY_ONE.has(dimension))
}

/** Figures above a block of which a series may be the parts, the nearest first. */
function figuresAbove(
  lines: readonly Line[],
  figures: readonly (readonly Figure[])[],
  first: number,
  series: readonly Figure[],
): readonly Figure[] {
  const kinds = new Set(series.map(({ claim }) => claim.unit))
  const found: Figure[] = []
  for (
    let at = first - 1;
    at >= 0 && at >= first - LINES_BACK && found.length < WHOLES_MAX;
    at -= 1
  ) {
    const line = lines[at]
    if (line === undefined) break
    for (const figure of (figures[at] ?? []).toReversed()) {
      if (found.length === WHOLES_MAX) break
      if (kinds.has(figure.claim.unit) && memberOf(line, figure) !== null) found.push(figure)
    }
  }
  return found
}

function runsOf(
  lines: readonly Line[],
  series: readonly Figure[],
  above: readonly Figure[],
): readonly Run[] {
  const found: Run[] = []
  const starts = series.map((_, at) => isStart(lines, series, at))
  const inner = series.map((_, at) => isInner(lines, series, at))
  for (let from = 0; from + 1 < series.length; from += 1) {
    for (let to = from + 1; to < series.length && to - from < MEMBERS_MAX + 4; to += 1) {
      const isEnd = to === series.length - 1 || starts[to + 1] === true
      const before = series.slice(Math.max(0, from - WHOLES_MAX), from).toReversed()
      const head = from > WHOLES_MAX ? series.slice(0, 1) : []
      const behind = series.slice(to + 1, to + 2)
      const isBounded = starts[from] === true
      // What stands right before a run, or right behind it, bounds it as well.
      const wholes = [
        ...(isEnd ? (isBounded ? [...before, ...head, ...above] : before.slice(0, 1)) : []),
        ...(isBounded ? behind : []),
      ]
      if (wholes.length === 0) continue
      const parts = series.slice(from, to + 1)
      if (parts.some((part, at) => isEndOf(lines, parts[at - 1], part))) continue
      const outer = parts.filter((_, at) => inner[from + at] !== true || at === 0)
      found.push({ parts, wholes })
      if (outer.length < parts.length && outer.length > 1) found.push({ parts: outer, wholes })
    }
  }
  return found
}

export const OPENER =
  /其中|分别|依次|包括|包含|按[^，。；]{1,10}分|分[^，。；]{1,8}看|[看按][^，。；]{1,6}(?:——|：|，)|构成|组成|来自|——|：|\b(?:of (?:which|whom|these|them|those|it|this|the)|respectively|compris\w*|consist\w*|made up|composed|split|break(?:s|ing)? down|namely|by (?:region|sector|segment|type|product|platform|quarter|age))\b|:|[–—] /i

function isStart(lines: readonly Line[], series: readonly Figure[], at: number): boolean {
  const [before, own] = [series[at - 1], series[at]]
  if (own === undefined || before === undefined || before.line !== own.line) return true
  const tape = lines[own.line]?.tape
  if (tape === undefined) return true
  if (tape.items.slice(before.part.at, own.part.at).some(isHardEnd)) return true
  return OPENER.test(tape.text.slice(before.claim.end, own.claim.start))
}

/** "Improved $10.4 million or 60.1 % to $27.7 million": how far, and where to. */
function isEndOf(lines: readonly Line[], before: Figure | undefined, own: Figure): boolean {
  if (before === undefined || before.line !== own.line) return false
  const text = lines[own.line]?.tape.text ?? ''
  return /^[^,;]{0,60}(?:, [^,;]{0,30})?\b(?:to|from) (?:about )?[$€£¥]?$|^[至到]$/i.test(
    text.slice(before.claim.end, own.claim.start),
  )
}

const WITHIN = /其中|含|\b(?:of (?:which|whom|them)|including)\b/i

/** 产业项目3921.3亿元，其中主导产业2986亿元；社会民生项目…: a part of the part before it. */
function isInner(lines: readonly Line[], series: readonly Figure[], at: number): boolean {
  const [before, own] = [series[at - 1], series[at]]
  if (own === undefined || before === undefined || before.line !== own.line) return false
  const text = lines[own.line]?.tape.text ?? ''
  return WITHIN.test(text.slice(before.claim.end, own.claim.start)) && own.value < before.value
}
