import type { Relation } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import { clauseStart, type Line, type Part, sortOf } from '../part.ts'
import { fitOfSum } from './slip.ts'
import { areOfOneTime, isPlainLevel } from './whole.ts'

// What came in, what went out and what is left: 出口5120亿元，进口3480亿元，顺差1640亿元. The larger of two is the sum of the other
// and of the balance.

type Parts = Extract<Relation, { kind: 'parts' }>
type Side = 'in' | 'out' | 'surplus' | 'deficit'

const SIDES: readonly (readonly [side: Side, words: RegExp])[] = [
  ['surplus', /顺差|順差|结余|盈余|净流入|\bsurplus|\bnet inflow/gi],
  ['deficit', /逆差|赤字|缺口|净流出|\bdeficit|\bshortfall|\bnet outflow/gi],
  ['in', /出口|收入|\bexports?\b|\brevenues?\b|\bincome\b|\breceipts\b/gi],
  ['out', /进口|進口|支出|\bimports?\b|\bspending\b|\bexpenditures?\b|\boutlays\b/gi],
]
/** Both ways together, what was left over from other years, and what is of one partner. */
const NEITHER =
  /进出口|進出口|imports? and exports?|exports? and imports?|累计结余|滚存|历年|结转|cumulative|累计顺差|[对與与][^，。；]{1,10}[顺順逆]差/i
/** "A deficit of Q with Norland". */
const WITH = /^ with (?!an? |the )[A-Z]/
const TRADE = /出口|\bexports?\b/i

/** "The resulting deficit was", "leaving a surplus of", "narrowing the deficit to". */
const FOLLOWS =
  /\b(?:resulting|thus|therefore|hence|so that|consequently|leaving|giving|left|resulted in|narrowing|widening|bringing|pushing|cutting|reducing)\b/i

/** How much of a clause names its figure. */
const NAME_MAX = 40

export function balancesIn(line: Line, earlier: readonly Line[]): readonly Parts[] {
  return line.parts.flatMap((balance): readonly Parts[] => {
    const side = isPlainLevel(balance) ? sideOf(line, balance) : null
    if (side !== 'surplus' && side !== 'deficit') return []
    if (WITH.test(line.tape.text.slice(balance.claim.end, balance.claim.end + 12))) return []
    const before = [
      ...line.parts.slice(0, balance.order).map((part) => ({ part, of: line })),
    ].toReversed()
    const last = earlier[0]
    if (last !== undefined && last.tape.sentence.paragraph === line.tape.sentence.paragraph)
      before.push(...last.parts.map((part) => ({ part, of: last })).toReversed())
    const find = (wanted: Side) =>
      before.find(
        ({ part, of }) =>
          isPlainLevel(part) &&
          part.claim.unit === balance.claim.unit &&
          areOfOneTime(part, balance) &&
          sideOf(of, part) === wanted,
      )
    const [coming, going] = [find('in'), find('out')]
    if (coming === undefined || going === undefined) return []
    const [whole, part] = side === 'surplus' ? [coming.part, going.part] : [going.part, coming.part]
    // Trade has nothing but exports and imports; a budget may carry over and transfer.
    const isTrade = TRADE.test(nameOf(coming.of, coming.part))
    if (!isTrade && fitOfSum(whole, [part, balance], 2) === null) return []
    return [
      {
        kind: 'parts',
        whole: whole.claim.index,
        parts: [part.claim.index, balance.claim.index],
        complete: true,
        ...(isTrade && FOLLOWS.test(clauseOf(line, balance)) ? ({ isTied: true } as const) : {}),
      },
    ]
  })
}

function clauseOf({ tape }: Line, { claim }: Part): string {
  return tape.text.slice(Math.max(tape.sentence.start, claim.start - 60), claim.start)
}

/** By the last word before the number that says it. */
function sideOf(line: Line, part: Part): Side | null {
  const name = nameOf(line, part)
  if (NEITHER.test(name)) return null
  let best: Side | null = null
  let at = -1
  for (const [side, words] of SIDES) {
    for (const match of matchesIn(words, name)) {
      if (match.index <= at) continue
      at = match.index
      best = side
    }
  }
  return best
}

function nameOf({ tape, parts }: Line, part: Part): string {
  // "Exports rose 4.2% to $18.6 billion": a rate between doesn't end the name.
  const last = parts
    .slice(0, part.order)
    .findLast(({ claim, role }) => role !== 'amount' || sortOf(claim) === 'quantity')
  const from = Math.max(
    tape.items[clauseStart(tape, part.at)]?.start ?? 0,
    last?.claim.end ?? 0,
    part.claim.start - NAME_MAX,
  )
  const name = tape.text.slice(from, part.claim.start)
  // "The resulting deficit, Q,".
  const floor = Math.max(tape.sentence.start, last?.claim.end ?? 0)
  return /[a-z㐀-鿿]/i.test(name) || !/, $/.test(tape.text.slice(floor, part.claim.start))
    ? name
    : tape.text.slice(Math.max(floor, part.claim.start - NAME_MAX), part.claim.start)
}
