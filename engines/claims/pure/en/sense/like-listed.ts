import type { Found } from '../forms/found.ts'
import { at, type Line } from '../words/tokens.ts'
import { changeOf, type Direction, isChangeNoun } from './change-words.ts'
import type { Sense } from './kind.ts'
import { hasVerb, isNominal } from './subject.ts'

// Percentages with no word of their own beside them: of which kind they are, the list tells that they stand in, or what the bracket stands behind.

/** The kind of a percentage by its list, its bracket or the noun behind it. */
export function likeListed(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Sense | null {
  const hit = finds[order]
  if (hit?.unit !== 'percent' || hit.form !== 'number') return null
  if (isOfStake(line, hit.next)) return SHARE
  const direction = likeNext(line, finds, order) ?? ofNounBehind(line, hit) ?? atPace(line, hit)
  if (direction !== null) return { kind: 'growth', direction }
  return (
    ofLastBracket(line, finds, senses, order) ??
    ofShareNoun(line, hit) ??
    ofColon(line, hit) ??
    null
  )
}

const SHARE: Sense = { kind: 'share', direction: null }

/** `a 1.4 % market share`, `a 15 % stake`, `eleven per cent [of respondents]`. */
function isOfStake(line: Line, next: number): boolean {
  if (at(line, next).text === '[' && at(line, next + 1).text === 'of') return true
  for (let place = next; place < next + STAKE_REACH; place += 1) {
    if (/^(?:share|stake|shareholding|majority|minority)$/.test(at(line, place).text)) return true
    if (!isNominal(line, place)) return false
  }
  return false
}

const STAKE_REACH = 3

/** `a 6.6 % and 10.4 % increase`: one noun for both. */
function likeNext(line: Line, finds: readonly Found[], order: number): Direction | null {
  const [hit, next] = [finds[order], finds[order + 1]]
  if (hit === undefined || next?.unit !== 'percent') return null
  const isAnd = next.first === hit.next + 1 && /^(?:and|to|or)$/.test(at(line, hit.next).text)
  return isAnd ? nounFrom(line, next.next) : null
}

function nounFrom(line: Line, next: number): Direction | null {
  const { text } = at(line, next)
  return isChangeNoun(text) && NOUNS.test(text) ? changeOf(text) : null
}

const NOUNS =
  /^(?:increase|decrease|rise|fall|drop|decline|gain|growth|reduction|jump|surge|contraction|expansion|improvement)s?$/

/** `the 10.3-percent passenger traffic gain`: a few nouns stand between the percentage and the change; of a rate it would be its size. */
function ofNounBehind(line: Line, { first, next }: Found): Direction | null {
  if (!/^(?:an?|the|its|their|this|with|posted)$/.test(at(line, first - 1).text)) return null
  for (let place = next; place < next + NOUNS_MAX; place += 1) {
    const { text, kind } = at(line, place)
    if (place > next && NOUNS.test(text)) return changeOf(text)
    if (kind !== 'word' || RATE.test(text) || !isNominal(line, place)) return null
  }
  return null
}

const NOUNS_MAX = 4
const RATE =
  /^(?:rates?|ratio|tax|levy|duty|tariff|discount|premium|interest|share|margin|target|inflation)$/

/** `the strongest traffic gains, at 25.9 percent`, `second in growth terms, on 9.2 percent`. */
function atPace(line: Line, { first }: Found): Direction | null {
  if (!/^(?:at|on|with)$/.test(at(line, first - 1).text) || at(line, first - 2).text !== ',')
    return null
  for (let place = first - 3; place > first - 6; place -= 1) {
    const { text, kind } = at(line, place)
    if (kind !== 'word') return null
    if (/^(?:growth|gains?|increases?|declines?|falls?|drops?|losses)$/.test(text))
      return changeOf(text)
    if (text !== 'terms' && text !== 'rate') return null
  }
  return null
}

/** `thefts (up 18 %), frauds (up 7 %) and burglaries (2 %)`: like the bracket before it, with nothing but names between. */
function ofLastBracket(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Sense | null {
  const [hit, left, sense] = [finds[order], finds[order - 1], senses[order - 1]]
  if (hit === undefined || left?.unit !== 'percent' || sense === undefined) return null
  if (sense.kind !== 'growth' && sense.kind !== 'share') return null
  if (!isAlone(line, hit) || at(line, left.next).text !== ')') return null
  if (hit.first - left.next > APART || hasVerb(line, left.next, hit.first - 1)) return null
  return sense
}

const APART = 14

function isAlone(line: Line, { first, next }: Found): boolean {
  return at(line, first - 1).text === '(' && at(line, next).text === ')'
}

/** `the largest share of guest nights (56.1 %)`. */
function ofShareNoun(line: Line, hit: Found): Sense | null {
  if (!isAlone(line, hit)) return null
  for (let place = hit.first - 2; place > hit.first - APART; place -= 1) {
    const { text, kind } = at(line, place)
    if (kind === 'number' || (kind === 'mark' && !/^[-'’]$|^'s$/.test(text))) return null
    if (/^(?:share|shares|proportion|percentage)$/.test(text)) return SHARE
  }
  return null
}

/** `sales rose in all regions: Asia (5.6 %), Europe (5.5 %)`, `the largest shares: Denmark 34 %, Spain 21 %`: what stands before the colon is told of all. */
function ofColon(line: Line, hit: Found): Sense | null {
  let colon = hit.first - 1
  while (colon > 0 && colon > hit.first - LIST_MAX && at(line, colon).text !== ':') {
    if (/^[.;?!"“”]$/.test(at(line, colon).text)) return null
    colon -= 1
  }
  if (at(line, colon).text !== ':' || hasVerb(line, colon + 1, hit.first)) return null
  if (!isListed(line, colon + 1, hit.first)) return null
  let found: Sense | null = null
  for (let place = colon - 1; place >= 0 && place > colon - HEAD_MAX; place -= 1) {
    const { text } = at(line, place)
    if (/^[.;()]$/.test(text) && place < colon - 1 && text !== ')') break
    if (NOT_OF_ALL.test(text)) return null
    if (found !== null) continue
    const direction = changeOf(text)
    if (/^(?:share|shares|proportion|percentage)$/.test(text)) found = SHARE
    else if (direction === 'up' || direction === 'down') found = { kind: 'growth', direction }
  }
  return found
}

const LIST_MAX = 80
const HEAD_MAX = 16
/** Rates have levels in percent; a clause of its own tells who is meant, and no change: `those who had a further dose: 23 %`. */
const NOT_OF_ALL =
  /^(?:rates?|ratios?|margins?|yields?|unemployment|inflation|probability|by|who|which|that|additional)$/

/** Names and percentages, and no longer words between. */
function isListed(line: Line, from: number, to: number): boolean {
  let words = 0
  for (let place = from; place < to; place += 1) {
    const { kind, text } = at(line, place)
    if (kind === 'number' || text === ',') words = 0
    else words += 1
    if (words > NAME_MAX) return false
  }
  return true
}

const NAME_MAX = 8
