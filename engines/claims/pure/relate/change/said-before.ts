import type { Relation } from '../../model.ts'
import { type Direction, directionOf, type Line, sortOf } from '../part.ts'

// Which way two levels went, said in the words before a colon: "Lending increased in August: 82.4 billion, compared with 81.1 billion at the
// end of July", 贷款减少：8月末为82.4亿元，上月末为81.1亿元.

type Change = Extract<Relation, { kind: 'change' }>

/** Longer openings say more than one thing. */
const OPENING_MAX = 120

export function withSaidWays(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const byResult = new Map<number, Change[]>()
  for (const one of relations) {
    if (one.kind !== 'change' || one.result === null || one.base === null) continue
    byResult.set(one.result, [...(byResult.get(one.result) ?? []), one])
  }
  const found = new Map<Relation, Relation>()
  for (const line of lines) {
    const own = line.parts.flatMap(({ claim }) => byResult.get(claim.index) ?? [])
    const [change] = own
    if (own.length !== 1 || change?.amount !== null || change.direction !== null) continue
    const direction = wayBefore(line, change) ?? wayBehind(line, change)
    if (direction !== null) found.set(change, { ...change, direction })
  }
  return relations.map((one) => found.get(one) ?? one)
}

const SIGNED =
  /\b(?:loss|losses|deficit|shortfall|outflows?|growth|inflation|gains?|profits?|income|cash flow)\b|亏|逆差|赤字|增速|增幅|降幅/i

/** 1.32%，上季度为1.41%，继续回落: a clause with nothing but a word of change ends the sentence. */
function wayBehind({ tape, parts }: Line, { result, base, losses }: Change): Direction {
  const [to, from] = [result, base].map((index) => parts.find(({ claim }) => claim.index === index))
  if (to === undefined || from === undefined || losses !== undefined) return null
  if (tape.grammar !== 'zh' || to.role !== 'level' || parts.length !== 2) return null
  const [mark, way, end, ...more] = tape.items.slice(Math.max(to.at, from.at) + 1)
  if (mark?.kind !== 'mark' || way?.kind !== 'cue' || end?.kind !== 'mark' || more.length > 0)
    return null
  return SIGNED.test(tape.text.slice(tape.sentence.start, way.start)) ? null : directionOf(way.cue)
}

/** The one word of change of the clause that the levels stand behind, if all that stands before them is that clause. */
function wayBefore({ tape, parts }: Line, { result, base, losses }: Change): Direction {
  const [to, from] = [result, base].map((index) => parts.find(({ claim }) => claim.index === index))
  if (to === undefined || from === undefined || losses !== undefined) return null
  if (sortOf(to.claim) !== 'quantity' || parts.indexOf(to) + parts.indexOf(from) !== 1) return null
  const first = Math.min(to.at, from.at)
  const colon = tape.items
    .slice(0, first)
    .findLastIndex((item) => item.kind === 'mark' && ':：—–'.includes(item.mark))
  if (colon === -1) return null
  const opening = tape.text.slice(tape.sentence.start, tape.items[colon]?.start ?? 0)
  if (
    opening.length > OPENING_MAX ||
    SIGNED.test(tape.text.slice(tape.sentence.start, from.claim.end))
  )
    return null
  const ways = tape.items.slice(0, first).flatMap((item) => {
    const way = item.kind === 'cue' ? directionOf(item.cue) : null
    return way === null ? [] : [way]
  })
  return ways.length === 1 ? (ways[0] ?? null) : null
}
