import type { Rational } from '#platform/exact'
import type { ReadClaim, Relation } from '../../model.ts'
import type { Case, Stated } from '../stated/finding.ts'
import { wayOfPace } from './pace.ts'

type Change = Extract<Relation, { kind: 'change' }>
export type Way = 'up' | 'down' | 'flat' | null

/**
 * The change with the way of its amount: the word beside the number says it best ("up 5 %"); the rest of the sentence only
 * where it doesn't say both.
 */
export function withOwnWay(test: Case, change: Change): Change {
  const ofPace = wayOfPace(test, change)
  if (ofPace !== null) return { ...change, direction: ofPace }
  const amount = test.stated(change.amount)?.claim
  const own = amount === undefined ? null : (saidBehind(test, amount) ?? amount.direction)
  if (own !== null) return { ...change, direction: own }
  const ofResult = test.stated(change.result)?.claim.direction ?? null
  const agree = ofResult === null || change.direction === null || ofResult === change.direction
  return { ...change, direction: agree ? (change.direction ?? ofResult) : null }
}

/** "Increased to 460, 34 fewer than the 426": what stands between an amount and its base says it, whatever the verb does. */
function saidBehind(test: Case, { end }: ReadClaim): 'up' | 'down' | null {
  const [, word] = THAN.exec(test.reading.doc.text.slice(end, end + THAN_MAX)) ?? []
  if (word === undefined) return null
  return /more|higher|larger|bigger/.test(word) ? 'up' : 'down'
}

const THAN =
  /^(?: [a-z]+)? (more|higher|larger|bigger|fewer|less|lower|smaller) than (?:the |its )?\d/
const THAN_MAX = 40

/** Each way that the words of a change say it went, and whether a word beside one of its numbers says so. */
export function waysOf(test: Case, change: Change): ReadonlyMap<'up' | 'down' | 'flat', boolean> {
  const ways = new Map<'up' | 'down' | 'flat', boolean>()
  // "Growth halved to 0.6 from 1.2 percent": the verb says it, whatever the noun does.
  const amount = test.stated(change.amount)?.claim
  if (amount?.form === 'multiple' && amount.direction === 'down') return ways.set('down', true)
  const ofPace = wayOfPace(test, change)
  if (ofPace !== null) return ways.set(ofPace, true)
  const before = change.amount === null ? saidBefore(test, change) : null
  if (before !== null) {
    const own = reachedBy(test, change)
    return own === null ? ways.set(before, true) : ways.set(before, true).set(own, true)
  }
  if (change.direction !== null) ways.set(change.direction, false)
  // Two ends without a word between them: what another clause says of the first says nothing of the second.
  else if (change.amount === null && (!isReached(test, change) || isMultiplied(test, change)))
    return ways
  // Where the words between the ends say the way, what stands before the first says it only right beside its number.
  const isOwn = change.direction === null || isReached(test, change)
  for (const index of isOwn ? [change.result, change.amount] : [change.amount]) {
    const own = test.stated(index)?.claim.direction ?? null
    if (own !== null) ways.set(own, true)
  }
  return ways
}

/** "Feed fell by a tenth, but meal doubled to 400 from 200": the multiple says it, and has a test of its own. */
function isMultiplied({ multiplied }: Case, { result }: Change): boolean {
  return result !== null && multiplied.has(result)
}

/**
 * "Yield fell to 4.3 % in May, up from 4.2 % in the prior month": the verb says it too, where the base is the period before and nothing
 * else is named that it could have gone down from.
 */
function reachedBy(test: Case, change: Change): 'up' | 'down' | 'flat' | null {
  const [result, base] = [test.stated(change.result)?.claim, test.stated(change.base)?.claim]
  if (result === undefined || base === undefined || result.sentence !== base.sentence) return null
  const { text, sentences } = test.reading.doc
  const { start = 0, end = 0 } = sentences[result.sentence] ?? {}
  const led = text.slice(start, result.start)
  const behind = text.slice(base.end, end)
  if (!/ to $/.test(led) || !PRIOR.test(behind)) return null
  if (OTHER_BASE.test(led) || OTHER_BASE.test(behind)) return null
  return ONLY_BASE.test(text.slice(result.end, base.start)) ? result.direction : null
}

const PRIOR = /^ (?:in|for|during) the (?:prior|previous|preceding) (?:quarter|month|week)\b/i
const ONLY_BASE = /^(?: (?:in|for|during) [\w ]{2,24})?, (?:up|down) from $/i
const OTHER_BASE =
  /\b(?:down|up|lower|higher|below|above|decreased? (?:of|from)|increased? (?:of|from)|compared|versus|against|than|ago|earlier|year[- ](?:over|on)[- ]year|yearly|annual|same|but|although|while|still)\b/i

/** "The rise was put at 3.7 % in May, down from 4.2 %": the word before the base says it, whatever stands before the result. */
function saidBefore(test: Case, change: Change): 'up' | 'down' | null {
  const [result, base] = [test.stated(change.result)?.claim, test.stated(change.base)?.claim]
  if (result === undefined || base === undefined || result.end > base.start) return null
  const between = test.reading.doc.text.slice(Math.max(result.end, base.start - 40), base.start)
  const word = SAID_BEFORE.exec(between)?.[1]?.toLowerCase()
  return word === undefined ? null : UPWARDS.has(word) ? 'up' : 'down'
}

const SAID_BEFORE =
  /\b(down|up|lower|higher|increase|decrease|rise|fall|drop) (?:from|than) (?:about |some |just |around )?$/i
const UPWARDS: ReadonlySet<string> = new Set(['up', 'higher', 'increase', 'rise'])

/** "Quickened to 5.3 %": the word of change stands beside the number. */
function isReached(test: Case, change: Change): boolean {
  const start = test.stated(change.result)?.claim.start ?? 0
  return /(\b(?:to|at) |[至到])$/i.test(test.reading.doc.text.slice(Math.max(0, start - 4), start))
}

/** The sign of a stated amount: its own, else that of the words, else the one that its levels have. */
export function signOf(amount: Stated, said: Way, difference: Rational): 1 | -1 {
  if (amount.at.num < 0n) return 1
  if (said === 'up') return 1
  return said === 'down' || difference.num < 0n ? -1 : 1
}

/** A better place is a smaller number: who moves up goes from the thirty-first to the twenty-second. */
export function isPlace({ claim }: Stated): boolean {
  return (
    claim.unit === 'rank' ||
    claim.form === 'rank' ||
    claim.kind === 'rank' ||
    claim.form === 'ordinal'
  )
}
