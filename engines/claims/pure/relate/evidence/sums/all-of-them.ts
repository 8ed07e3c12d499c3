import type { Doc } from '../../../model.ts'
import type { Line } from '../../part.ts'
import type { Figure } from '../figure.ts'
import { isThen } from '../runs.ts'

// Whether figures are all that a whole has, by how they stand.

/** No other figure of their kind stands between the whole and the end of what tells of the parts. */
export function isAllThereIs(
  lines: readonly Line[],
  figures: readonly (readonly Figure[])[],
  whole: Figure,
  parts: readonly Figure[],
): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || whole.claim.start > first.claim.start)
    return false
  if (first.line - whole.line > 1) return false
  const paragraph = lines[last.line]?.tape.sentence.paragraph
  for (let at = whole.line; at <= last.line + 1; at += 1) {
    const line = lines[at]
    if (line === undefined || (at > last.line && line.tape.sentence.paragraph !== paragraph)) break
    for (const one of figures[at] ?? []) {
      if (one === whole || parts.includes(one) || one.claim.unit !== whole.claim.unit) continue
      if (one.part.role === 'level' && !isThen(line, one)) return false
    }
  }
  return true
}

export function isList(doc: Doc, lines: readonly Line[], parts: readonly Figure[]): boolean {
  const own = parts.map(({ line }) => line)
  return (
    new Set(own).size === own.length &&
    own.every(
      (at) =>
        doc.paragraphs[lines[at]?.tape.sentence.paragraph ?? -1]?.kind !== 'body' ||
        isBullet(lines[at]),
    )
  )
}

function isBullet(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    /^\s*[-–—*•·●▪◆■]/.test(
      line.tape.text.slice(line.tape.sentence.start, line.tape.sentence.start + 3),
    )
  )
}

/** A sentence that has these figures and no others but shares and growth. */
export function isEnumeration({ parts }: Line, whole: Figure, members: readonly Figure[]): boolean {
  const own = new Set([whole, ...members].map(({ part }) => part))
  return members.length > 1 && parts.every((part) => own.has(part) || part.role !== 'level')
}
