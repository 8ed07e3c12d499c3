import type { Listed, Versus, Way } from './types.ts'

// Who stands behind whom in an English list, by the words between its entries or about all of it.

const ORDERED: readonly (readonly [RegExp, Way])[] = [
  [
    /\b(?:highest|largest|biggest|most|busiest|longest|dearest|heaviest) (?:first|to (?:lowest|smallest|least|fewest))\b|\b(?:in )?descending order\b|\bfrom (?:the )?(?:highest|largest|most|biggest)\b[^.;]{0,20} (?:down )?to\b/i,
    'most',
  ],
  [
    /\b(?:lowest|smallest|fewest|least|shortest|cheapest|lightest) (?:first|to (?:highest|largest|most|biggest))\b|\bascending order\b|\bfrom (?:the )?(?:lowest|smallest|fewest)\b[^.;]{0,20} to\b/i,
    'least',
  ],
]

/** "Turnout by ward, highest first". */
export function orderEn(about: string): Way {
  return ORDERED.find(([words]) => words.test(about))?.[1] ?? null
}

const THEN =
  /\b(?:followed by|(?<!\bjust )ahead of|just ahead of|then (?:comes?|came))(?= (?:the )?[\p{Lu}“"])/u

/** "Hexley with 68, followed by Stoke Abbas with 64": the second stands behind the first. */
export function followsEn(text: string, { entries }: Listed): readonly number[] {
  return entries.flatMap(({ claim }, at) => {
    const before = entries[at - 1]
    if (before === undefined) return []
    const found = THEN.exec(text.slice(before.claim.end, claim.start))?.[0]
    return found === undefined ? [] : [at]
  })
}

const AGAINST =
  /(?:,| to)? (?:(beat(?:ing)?|defeat(?:ing)?|edging(?: out)?|outpolling|ahead of|to beat)|(behind|trailing|short of|losing to)) (?=(?:the )?[\p{Lu}“"])[^,.;\d]{1,40}$/u

/** "With 1,208 votes, beating Crane (1,155)": which of two neighbours words put above the other. */
export function againstEn(text: string, { entries }: Listed): readonly Versus[] {
  return entries.slice(1).flatMap(({ claim }, at): readonly Versus[] => {
    const before = entries[at]
    if (before === undefined) return []
    const said = text.slice(before.claim.end, claim.start)
    const found = /\b(?:once|last|second|another)\b/.test(said) ? null : AGAINST.exec(said)
    return found === null ? [] : [{ entry: at, isAbove: found[1] !== undefined }]
  })
}
