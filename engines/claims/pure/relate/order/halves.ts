import type { Line } from '../part.ts'

/** A sentence in the halves between its semicolons: what each tells is of its own. */
export function halvesOf(line: Line): readonly Line[] {
  const { tape, parts } = line
  const { text, sentence } = tape
  const said = text.slice(sentence.start, sentence.end)
  // What stands in a bracket is of what stands before it.
  const stops = [...said.matchAll(/[(（][^()（）]*[)）]|；|;(?= )/g)].flatMap(
    ({ 0: found, index }) => (found.length === 1 ? [sentence.start + index] : []),
  )
  if (
    stops.length === 0 ||
    stops.length > HALVES_MAX ||
    /[\t|]/.test(text.slice(sentence.start, sentence.end))
  )
    return [line]
  return [...stops, sentence.end].map((end, at) => {
    const start = at === 0 ? sentence.start : (stops[at - 1] ?? 0) + 1
    return {
      ...line,
      tape: { ...tape, sentence: { ...sentence, start, end } },
      parts: parts
        .filter(({ claim }) => claim.start >= start && claim.end <= end)
        .map((part, order) => ({ ...part, order })),
    }
  })
}

const HALVES_MAX = 12
