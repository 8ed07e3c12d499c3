import type { Asked } from './types.ts'

// What is told of one place after the other: "The rates in Lorvia (4 %), Norvale (3 %) and Calder (2 %)".

/** Its place at the end of a name, with the preposition. */
const PLACE =
  / (in|at|from|to|for|across) ((?:the )?\p{Lu}[\p{L}\p{M}.’'/&-]*(?: (?:(?:of|and|the|&) )?\p{Lu}[\p{L}\p{M}.’'/&-]*)*)$/u
const DEGREE = /^(?:highest|lowest|largest|biggest|smallest|strongest|weakest|sharpest|steepest) /i

/** "lowest rates in Lorvia" as "rates". */
export function withoutPlace(name: string | null): string | null {
  return name === null ? null : name.replace(PLACE, '').replace(DEGREE, '')
}

const NEXT_ENTRY =
  /^(?:\)?,|\)|\)?,? and|\)?, and|\)?,? (?:and )?followed by) ((?:the )?\p{Lu}[\p{L}’'/-]*(?: \p{Lu}[\p{L}’'/-]*){0,3}),? \($/u

/** "Visitors came from Lorvia (41,000), Norvale (32,000) and Calder (18,000)": what is told of the first is told of each. */
export function likeEntryBefore({ text, claim, last }: Asked, name: string | null): string | null {
  if (last === null || last.name === null || last.claim.unit !== claim.unit) return name
  const entry = NEXT_ENTRY.exec(text.slice(last.claim.end, claim.start))?.[1]
  if (entry === undefined || name === null || name !== entry.replace(/^the /, '')) return name
  const [tail, link, place = ''] = PLACE.exec(last.name) ?? []
  // 'The rates in Lorvia (4 %), Norvale (3 %)': each with its own place.
  const before = text.slice(Math.max(0, last.claim.start - place.length - 2), last.claim.start)
  if (tail !== undefined && before.startsWith(place))
    return `${last.name.slice(0, -tail.length)} ${link} ${entry}`
  if (/followed/.test(text.slice(last.claim.end, claim.start))) return name
  // "The districts of Halden (3 ha), Norvale (1 ha)": the first is told by its own name as well.
  const first = /(\p{Lu}[\p{L}’'-]*),? [(]?$/u.exec(
    text.slice(Math.max(0, last.claim.start - 40), last.claim.start),
  )?.[1]
  if (first !== undefined && last.name.includes(first)) return name
  // 'from the city (6 million), the province (7 million) and Norvik (4 million)'
  const lead = text.slice(Math.max(0, last.claim.start - last.name.length - 2), last.claim.start)
  return lead.startsWith(last.name) ? name : last.name
}
