import type { Decimal } from '#platform/exact'
import { clauseAt } from '../context/around.ts'
import type { ReadClaim, Reading, Relation, Span } from '../model.ts'
import { withIndexes } from '../weigh/indexes.ts'

/** A claim that takes part in a relation: one that was read, or words that weren't read as one. */
export type Fresh = {
  readonly claim:
    | ReadClaim
    | (Span & {
        readonly unit: string
        readonly value: Decimal
        readonly bound: ReadClaim['bound']
        readonly date?: string
      })
  readonly relation: (index: number) => Relation
}

/** The reading with more relations, and with claims for what they are of, in the order of the text. */
export function withClaims(reading: Reading, found: readonly Fresh[]): Reading {
  if (found.length === 0) return reading
  const old = reading.claims.map((claim) => ({ claim, from: null as Fresh | null }))
  const fresh = found.flatMap((from) =>
    'index' in from.claim ? [] : [{ claim: claimOf(reading, from.claim), from }],
  )
  // What was known of the claims, and of a text with these, holds on.
  if (fresh.length === 0) {
    const more = found.flatMap((one) =>
      'index' in one.claim ? [one.relation(one.claim.index)] : [],
    )
    return { ...reading, relations: [...reading.relations, ...more] }
  }
  const all = [...old, ...fresh].toSorted((a, b) => a.claim.start - b.claim.start)
  const moved = new Map<number, number>()
  const made = new Map<Fresh, number>()
  for (const [index, { claim, from }] of all.entries()) {
    if (from === null) moved.set(claim.index, index)
    else made.set(from, index)
  }
  const at = (index: number): number => moved.get(index) ?? index
  const more = found.map((one) =>
    one.relation('index' in one.claim ? at(one.claim.index) : (made.get(one) ?? 0)),
  )
  return {
    ...reading,
    claims: all.map(({ claim }, index) => (claim.index === index ? claim : { ...claim, index })),
    relations: [...reading.relations.map((one) => withIndexes(one, at)), ...more],
  }
}

function claimOf(
  { doc }: Reading,
  { start, end, unit, value, bound, date }: Exclude<Fresh['claim'], ReadClaim>,
): ReadClaim {
  const sentence = doc.sentences.find((one) => one.start <= start && start < one.end)
  return {
    start,
    end,
    form: date === undefined ? 'number' : 'date',
    number: { start, end },
    value,
    valueHigh: null,
    fraction: null,
    precision: 0,
    unit,
    bound,
    date: date ?? null,
    members: [],
    kind: date === undefined ? null : 'date',
    direction: null,
    measure: null,
    untestable: null,
    index: 0,
    sentence: sentence?.index ?? 0,
    clause: sentence === undefined ? 0 : clauseAt(sentence, start),
    period: date ?? null,
    periodFrom: date === undefined ? null : 'stated',
    place: null,
    measureKey: [],
  }
}
