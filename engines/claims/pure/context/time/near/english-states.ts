import { lastDayOfMonth } from '#platform/period'
import { isNumber, skip, type Tokens, word } from '../english-parts.ts'
import type { Stretch } from '../phrase.ts'

// Words that make a day one on which things stood so: as of, on 30 June.

const STATE_REACH = 14
const HELD_REACH = 4
const IS_SO = /^(?:had|has|held|holds|stood|stands|numbered|comprised|employed|totall?ed|counted)$/
const IS_THERE =
  /^(?:waiting|registered|enrolled|employed|outstanding|open|available|under|in|on|still|insured)$/

/** "Wheat stocks held in silos on September 1": what there is of them is there on a day. */
const STOCK = /^(?:stocks|inventor(?:y|ies)|herds?|holdings|reserves|debt|cash|backlog)$/
const STOCK_REACH = 8

/** "On 30 June, 388 animals were waiting": how things stood when the month ended; "on 31 December 310 were caught" is none. */
export function isStateOn(
  tokens: Tokens,
  at: number,
  next: number,
  { month: named, day }: Extract<Stretch, { kind: 'days' }>,
): boolean {
  if (word(tokens, at - 1) !== 'on') return false
  const isEdge = day === 1 || day >= 28
  for (let back = 2; isEdge && back <= STOCK_REACH && word(tokens, at - back) !== '.'; back += 1)
    if (STOCK.test(word(tokens, at - back))) return true
  const isLast = day === Number(lastDayOfMonth(2023, named).slice(8))
  // "At midnight on 1 June we held 6.1 days of red cells".
  if (!isLast && day !== 1) return false
  for (let offset = 0; offset < (isLast ? STATE_REACH : HELD_REACH); offset += 1) {
    const own = word(tokens, next + offset)
    if (own === '.' || own === ';') return false
    if (IS_SO.test(own)) return true
    if (/^(?:was|were|is|are)$/.test(own)) return IS_THERE.test(word(tokens, next + offset + 1))
  }
  return false
}

/** "As of March 7", "as of Friday, March 7". */
export function isAsOf(tokens: Tokens, at: number): boolean {
  const comma = word(tokens, at - 1) === ',' ? at - 1 : at
  const named = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word(tokens, comma - 1))
  const from = named ? comma - 1 : beforeHour(tokens, at)
  const before = word(tokens, from - 1)
  const twoBefore = word(tokens, from - 2)
  return (
    ((before === 'of' || before === 'at' || before === 'on') && twoBefore === 'as') ||
    (before === 'to' && twoBefore === 'up')
  )
}

const HOUR_WORDS =
  /^(?:\d{1,4}(?:[:.]\d\d)?|hours?|hrs|h|[ap]m|[ap]|m|noon|midnight|local|time|gmt|utc|est|[().:,])$/
const HOUR_REACH = 9

/** "As of 0800 on 18 November", "as at 6 p.m. (local time) on 3 May": where the words of the hour begin. */
function beforeHour(tokens: Tokens, at: number): number {
  if (!/^(?:on|,|\))$/.test(word(tokens, at - 1)) || word(tokens, at - 2) === 'as') return at
  for (let from = at - 1; from > at - HOUR_REACH; from -= 1) {
    const before = word(tokens, from - 1)
    if (/^(?:of|at)$/.test(before) && word(tokens, from - 2) === 'as') return from
    if (!HOUR_WORDS.test(before)) return at
  }
  return at
}

/** Where "after" or "against" stands before a figure and "in the same period"; -1 where none does. */
export function heldBefore(tokens: Tokens, at: number): number {
  if (!/^(?:in|for|during)$/.test(word(tokens, at - 1))) return -1
  for (let back = at - 2; back >= at - FIGURE_REACH; back -= 1) {
    if (/^(?:after|against|versus)$/.test(word(tokens, back)))
      return isNumber(word(tokens, skip(tokens, back + 1, '$', '£', '€', 'only', 'just')))
        ? back
        : -1
    if (/^[.,;:]$/.test(word(tokens, back))) return -1
  }
  return -1
}

const FIGURE_REACH = 6
/** "With record sales of", "with a profit of". */
export function withFlow(tokens: Tokens, at: number): boolean {
  if (!/^(?:with|on|at)$/.test(word(tokens, at))) return false
  for (let next = at + 1; next <= at + FLOW_REACH; next += 1)
    if (FLOW.test(word(tokens, next))) return true
  return false
}

const FLOW_REACH = 4
const FLOW =
  /^(?:revenues?|turnover|sales|profits?|loss(?:es)?|income|earnings|ebitda|output|production|exports|imports|growth|deliveries|orders|shipments|surplus|deficit)$/
