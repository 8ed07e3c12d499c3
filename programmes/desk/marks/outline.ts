/** A part of a text between blank lines, as it stands in the source. */
export type Part = {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'quote'
  /** Of a heading; else 0. */
  readonly level: number
  readonly start: number
  readonly end: number
}

/** A heading with what stands below it, up to the next; the first may have none. */
export type Section = { readonly heading: Part | null; readonly parts: readonly Part[] }

/**
 * The parts of a text in order, by its lines alone: while somebody writes, half of it may be no Markdoc, and what is compared
 * between two languages is how many parts there are, not what is in them.
 */
export function partsOf(source: string): readonly Part[] {
  const parts: Part[] = []
  let isOpen = false
  let at = 0
  for (const line of source.split('\n')) {
    const start = at
    const end = start + line.length
    at = end + 1
    const kind = kindOf(line)
    const last = parts.at(-1)
    if (kind === 'blank') isOpen = false
    else if (isOpen && last !== undefined && (last.kind === kind || kind === 'paragraph'))
      parts[parts.length - 1] = { ...last, end }
    else {
      const level = kind === 'heading' ? (/^#+/.exec(line)?.[0].length ?? 1) : 0
      parts.push({ kind, level, start, end })
      isOpen = kind !== 'heading'
    }
  }
  return parts
}

export function sectionsOf(source: string): readonly Section[] {
  const sections: { heading: Part | null; parts: Part[] }[] = [{ heading: null, parts: [] }]
  for (const part of partsOf(source)) {
    if (part.kind === 'heading') sections.push({ heading: part, parts: [] })
    else sections.at(-1)?.parts.push(part)
  }
  return sections
}

function kindOf(line: string): Part['kind'] | 'blank' {
  if (line.trim() === '') return 'blank'
  if (/^#{1,6}\s/.test(line)) return 'heading'
  if (/^\s*([-*+]|\d+[.)])\s/.test(line)) return 'list'
  return /^\s*>/.test(line) ? 'quote' : 'paragraph'
}
