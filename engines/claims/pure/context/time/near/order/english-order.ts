import {
  countAt,
  isNumber,
  ordinalAt,
  type Step,
  skip,
  type Tokens,
  word,
} from '../../english-parts.ts'
import type { TimePhrase, When } from '../../phrase.ts'

// Units of a year that are told by others beside them: "1,120 in the first and 1,310 in the second quarter", "the one before", "the remaining months", "next month".

/** So many words on the noun may stand that the first of several shares. */
const NOUN_REACH = 18
const OPENS = /^(?:in|from|than|over|on|with|after|for|during|of|and|between)$/
const LISTS = /^(?:and|,|but|to|or|against)$/

/** "After 1,120 in the first and 1,310 in the second quarter": the noun is that of the one behind it. */
export function likeNext(tokens: Tokens, at: number): Step<When> | null {
  if (word(tokens, at) !== 'the' || !(at === 0 || OPENS.test(word(tokens, at - 1)))) return null
  const nth = ordinalAt(tokens, at + 1)
  if (nth === null || nth > 4 || !LISTS.test(word(tokens, at + 2))) return null
  for (let next = at + 3; next < at + NOUN_REACH; next += 1) {
    if (/^(?:[.;]|)$/.test(word(tokens, next))) return null
    const other = word(tokens, next - 1) === 'the' ? ordinalAt(tokens, next) : null
    if (other === null || other <= nth) continue
    const noun = word(tokens, skip(tokens, next + 1, '-')).replace(/s$/, '')
    if (noun === 'quarter' && other <= 4)
      return {
        value: { kind: 'stretch', stretch: { kind: noun, quarter: nth }, year: null },
        next: at + 2,
      }
    if (noun === 'half' && nth === 1)
      return {
        value: { kind: 'stretch', stretch: { kind: noun, half: 1 }, year: null },
        next: at + 2,
      }
  }
  return null
}

/** What is told by the time before it in its sentence: "the one before", "and 2.8% next". */
export function byLastAt(
  tokens: Tokens,
  at: number,
  last: TimePhrase | undefined,
): Step<When> | null {
  return oneBeforeAt(tokens, at, last) ?? nextAloneAt(tokens, at, last)
}

/** "After losing 8,000 in the previous one", "and 1.2 % in the one before": of the unit that was told last. */
function oneBeforeAt(tokens: Tokens, at: number, last: TimePhrase | undefined): Step<When> | null {
  if (word(tokens, at) !== 'the') return null
  const isNamed = /^(?:previous|preceding|prior)$/.test(word(tokens, at + 1))
  const isBefore =
    word(tokens, at + 1) === 'one' && /^(?:before|earlier)$/.test(word(tokens, at + 2))
  if (!isBefore && !(isNamed && word(tokens, at + 2) === 'one')) return null
  const unit = unitOfPhrase(last?.when)
  return unit === null ? null : { value: { kind: 'before', unit, atEnd: false }, next: at + 3 }
}

function unitOfPhrase(when: When | undefined): 'month' | 'quarter' | null {
  if (when?.kind === 'before' || when?.kind === 'this') return when.unit
  if (when?.kind !== 'stretch') return null
  const { stretch } = when
  if (stretch.kind === 'quarter') return 'quarter'
  return stretch.kind === 'months' && stretch.first === stretch.last ? 'month' : null
}

/** "The remaining ten months", "the remaining quarter": those that the year has left. */
export function restAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  if (from === at || !/^(?:remaining|other)$/.test(word(tokens, from))) return null
  const counted = countAt(tokens, from + 1)
  const noun = word(tokens, counted === null ? from + 1 : from + 2)
  const next = counted === null ? from + 2 : from + 3
  const isOne = /^(?:month|quarter)$/.test(noun)
  if (!isOne && !/^(?:months|quarters)$/.test(noun)) return null
  if (word(tokens, from) === 'other' || (counted === null && !isOne)) return null
  const unit = noun.startsWith('month') ? 'month' : 'quarter'
  return { value: { kind: 'rest', count: counted ?? 1, unit }, next }
}

/** "Next month", "the next quarter"; but "the next month's rent" is any. */
export function nextUnitAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const noun = word(tokens, from + 1)
  if (word(tokens, from) !== 'next' || (noun !== 'month' && noun !== 'quarter')) return null
  if (from > at && isNumber(word(tokens, from + 2))) return null
  return { value: { kind: 'next', unit: noun }, next: from + 2 }
}

/** "Averages 3.1% this year and 2.8% next": the year after the one that was told. */
function nextAloneAt(tokens: Tokens, at: number, last: TimePhrase | undefined): Step<When> | null {
  const when = last?.when
  const isYear = when?.kind === 'stretch' && when.stretch.kind === 'year'
  if (word(tokens, at) !== 'next' || !isYear || when.year === null) return null
  if (!/^(?:[.,;:)]|and|but|before|)$/.test(word(tokens, at + 1))) return null
  const { year } = when
  if (year.from === 'said' || year.years !== 0) return null
  return {
    value: { kind: 'stretch', stretch: when.stretch, year: { from: year.from, years: 1 } },
    next: at + 1,
  }
}
