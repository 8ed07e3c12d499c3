import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { sizeOf } from './words.ts'

// A row of bare figures and the place of its last one: "4,410, 4,655, 4,230, 4,590 and, this time, 4,505. It's the third-highest of the
// five".

type Counted = Extract<Relation, { kind: 'counted' }>

const ORDINALS = 'second third fourth fifth sixth seventh eighth'.split(' ')
const NUMBERS = 'three four five six seven eight nine ten'.split(' ')
const PLACE =
  /\b(?:It|This|That|this|that|which|the last|the latest)(?:['’]s| is| was| were)(?: only)? (?:the |our )?(second|third|fourth|fifth|sixth|seventh|eighth)[- ](highest|largest|biggest|best|lowest|smallest|fewest|worst) of the (three|four|five|six|seven|eight|nine|ten)(?=[.,;)]|$)/g

export function placesInSeries(doc: Doc, claims: readonly ReadClaim[]): readonly Counted[] {
  const { text, sentences } = doc
  return sentences.flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(PLACE)].flatMap(
      ({ 0: said, 1: ordinal = '', 2: word = '', 3: number = '', index }): readonly Counted[] => {
        const at = sentence.start + index
        const rank = claims.find(
          ({ form, start }) => form === 'rank' && start >= at && start < at + said.length,
        )
        const before = claims.filter(
          (one) => one.end <= at && one.sentence >= sentence.index - 1 && one.form === 'number',
        )
        const row = rowIn(text, before, NUMBERS.indexOf(number) + 3)
        const own = row.at(-1)
        if (rank === undefined || own === undefined) return []
        if (ORDINALS.indexOf(ordinal) + 2 !== Number(rank.value.coefficient)) return []
        const isLeast = (sizeOf(word)?.way ?? (word === 'worst' ? 'least' : 'most')) === 'least'
        const sign = isLeast ? -1 : 1
        const others = row.slice(0, -1).map(sizeOfClaim)
        const above = others.filter((one) => sign * one > sign * sizeOfClaim(own)).length
        const equal = others.filter((one) => one === sizeOfClaim(own)).length
        return [
          {
            kind: 'counted',
            check: 'rank',
            figure: rank.index,
            is: { least: above + 1, most: above + 1 + equal },
            by: row.map((one) => String(sizeOfClaim(one))).join(' / '),
            beside: row.map((one) => one.index),
            isTied: true,
          },
        ]
      },
    ),
  )
}

function sizeOfClaim({ value: { coefficient, scale } }: ReadClaim): number {
  return Number(coefficient) / 10 ** scale
}

const BETWEEN = /^[^\s,\d]{0,3}(?:, |,? and |,? and, [a-z ]{2,24}, )[£$€]?$/

/** The only row of so many figures one behind the other. */
function rowIn(text: string, claims: readonly ReadClaim[], many: number): readonly ReadClaim[] {
  const rows: ReadClaim[][] = [[]]
  for (const claim of claims) {
    const last = rows.at(-1)?.at(-1)
    if (last !== undefined && !BETWEEN.test(text.slice(last.end, claim.start))) rows.push([])
    rows.at(-1)?.push(claim)
  }
  const long = rows.filter(({ length }) => length > 2)
  const [row, ...more] = long
  return row === undefined || more.length > 0 || row.length !== many ? [] : row
}
