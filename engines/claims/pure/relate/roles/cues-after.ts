import { directionOf, hasBetween, isClauseEnd, sortOf, wordsBetween } from '../part.ts'
import type { Item, Tape } from '../tape.ts'
import { isWay, MODIFIERS } from './cues-before.ts'
import { type Labels, UNMARKED } from './turns.ts'

/** "a 5 % increase", "0.6 points higher than", "24 % of the total", 5.4%的增长. */
export function afterLabels(tape: Tape, claimAt: number): Labels | null {
  const claim = tape.items[claimAt]
  if (claim?.kind !== 'claim') return null
  const sort = sortOf(claim.claim)
  const shared = sort === 'quantity' ? sharedLabels(tape, claimAt) : null
  if (shared !== null) return shared
  for (let at = claimAt + 1, words = 0; at < tape.items.length && words < 2; at += 1) {
    const item = tape.items[at]
    if (item === undefined || item.kind === 'claim' || isClauseEnd(item)) break
    if (item.kind === 'word') words += 1
    if (item.kind !== 'cue' || MODIFIERS.has(item.cue)) continue
    const { cue } = item
    if (tape.grammar === 'zh') {
      const isNoun =
        (isWay(cue) || cue === 'rate') && tape.text.slice(claim.end, item.start) === '的'
      return isNoun && sort !== 'quantity' && nextClaimIn(tape, at) === null
        ? { ...UNMARKED, role: 'amount', direction: wayOf(tape, item, claim), cueAt: at }
        : targetAfter(tape, claimAt, item, at)
    }
    // "A 40 percent share".
    if (cue === 'shareNoun' && sort === 'relative')
      return words === 0 ? { ...UNMARKED, role: 'share', cueAt: at } : null
    // "80 percent of the increase": a part of it, and not how much.
    if (cue.endsWith('Noun') && PART_OF.test(tape.text.slice(claim.end, item.start))) return null
    if (cue.endsWith('Noun') && sort !== 'quantity')
      return {
        ...UNMARKED,
        role: hasBetween(tape, claimAt, at, ['yearly']) ? 'rate' : 'amount',
        direction: directionOf(cue),
        cueAt: at,
      }
    if ((cue === 'up' || cue === 'down') && isAdverb(tape, claimAt, at))
      return { ...UNMARKED, role: 'amount', direction: directionOf(cue), cueAt: at }
    if ((cue === 'higher' || cue === 'lower') && (sort !== 'quantity' || at === claimAt + 1)) {
      const led = tape.text.slice(claim.end, item.start)
      if (HAVING.test(led) || (tape.grammar === 'en' && OWING_TO.test(led))) return null
      return {
        ...UNMARKED,
        role: 'amount',
        direction: directionOf(cue),
        cueAt: at,
        isHigher: true,
      }
    }
    if (cue === 'share' && sort === 'relative' && words === 0)
      return { ...UNMARKED, role: 'share', cueAt: at }
    return targetAfter(tape, claimAt, item, at)
  }
  return null
}

/** "3,650 km or 88 % more than", "300 ships (6.1 %) more than": both say how much more. */
function sharedLabels({ grammar, text, items }: Tape, claimAt: number): Labels | null {
  const claim = items[claimAt]
  if (grammar !== 'en' || claim?.kind !== 'claim') return null
  const [, opening] = OTHERWISE.exec(text.slice(claim.end, claim.end + OTHERWISE_REACH)) ?? []
  const level = opening === undefined ? undefined : items.slice(0, claimAt).findLast(isClaim)
  // "Sold 5,200 ships, or 6 % more than before": alone it is the level.
  if (level?.kind !== 'claim' || level.claim.unit !== claim.claim.unit) return null
  let next: Item | undefined
  for (let at = claimAt + 1; at < items.length && at < claimAt + ITEMS_APART; at += 1) {
    const item = items[at]
    if (item?.kind === 'claim' && next !== undefined) return null
    if (item?.kind === 'claim') next = item
    if (item?.kind !== 'cue' || next?.kind !== 'claim') continue
    const isMore = item.cue === 'higher' || item.cue === 'lower'
    if (!isMore || sortOf(next.claim) !== 'relative') return null
    if (PLANNED.test(text.slice(item.start, item.end + PLANNED_REACH))) return null
    return text.slice(next.end, item.start) === (opening === 'or' ? ' ' : ') ')
      ? { ...UNMARKED, role: 'amount', direction: directionOf(item.cue), cueAt: at, isHigher: true }
      : null
  }
  return null
}

function isClaim({ kind }: Item): boolean {
  return kind === 'claim'
}

const OTHERWISE = /^ (or(?= )|\() ?(?:about |some |nearly )?[\d.]/
const OTHERWISE_REACH = 16
/** "2,100 or 9.2 % more than planned": of neither level. */
const PLANNED =
  /\bthan (?:[a-z]+ ){0,3}(?:plan|forecast|expect|budget|target|schedul|agreed|intend|need|requir|approv|estimat)/
const PLANNED_REACH = 40
const ITEMS_APART = 7

const PART_OF = /^ of (?:the|this|that|its|their|all|any)\b/

/** "An improvement of 80 basis points on lower freight costs": what it is owed to. */
const OWING_TO =
  /(?:^|\s)(?:on|amid|despite|(?:due|thanks|owing) to|because of|helped by|driven by|in spite of)(?: [a-z]+)? $/

/** "11 towns had higher rents", "40 % paid lower fees": those who have what is compared, and no difference. */
const HAVING =
  /\b(?:had|has|have|having|were|was|are|is|with|saw|sees?|seeing|showed|shows?|reported|recorded|registered|posted|paid|pays?|charged?|faced?|earned|experienced)\b/

/** 5.4%的升幅, -1.2%的增速. */
function wayOf(tape: Tape, item: Item, { claim }: Extract<Item, { kind: 'claim' }>) {
  if (item.kind !== 'cue') return null
  if (item.cue !== 'rate') return directionOf(item.cue)
  const isRise = /^(?:[升涨漲增]幅|增速|增长率|增长速度)$/.test(
    tape.text.slice(item.start, item.end),
  )
  return isRise && claim.value.coefficient > 0n ? 'up' : null
}

/** "0.4 points down on April", "3 % up from last year": directly behind the amount and before its base. */
function isAdverb(tape: Tape, claimAt: number, at: number): boolean {
  const [claim, item, next] = [tape.items[claimAt], tape.items[at], tape.items[at + 1]]
  if (claim?.kind !== 'claim' || item === undefined || at !== claimAt + 1) return false
  const word = tape.text.slice(item.start, item.end).toLowerCase()
  const isBase =
    next?.kind === 'cue' && ['over', 'from', 'than', 'yoy', 'mom', 'qoq'].includes(next.cue)
  // "83.3 % up from 75 %" is a level and its base: only points are sure to be an amount.
  return (word === 'up' || word === 'down') && isBase && sortOf(claim.claim) === 'points'
}

function targetAfter(tape: Tape, claimAt: number, item: Item, at: number): Labels | null {
  if (item.kind !== 'cue' || item.cue !== 'target' || wordsBetween(tape, claimAt, at) > 1)
    return null
  return { ...UNMARKED, role: 'target', cueAt: at }
}

function nextClaimIn(tape: Tape, from: number): number | null {
  for (let at = from + 1; at < tape.items.length; at += 1) {
    const item = tape.items[at]
    if (item === undefined || isClauseEnd(item)) return null
    if (item.kind === 'claim') return at
  }
  return null
}
