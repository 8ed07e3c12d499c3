import { type Step, type Tokens, word, yearAt } from '../english-parts.ts'
import { type Dated, stretchAt } from '../english-stretch.ts'
import { type When, YEAR } from '../phrase.ts'

// Times when a thing came to be or came to pass: none of what the figures beside them are of.

const BEGUN =
  /^(?:opened|began|started|founded|established|launched|created|introduced|built|formed|joined|inaugurated|commissioned|completed|listed)$/
const BEGUN_REACH = 8

/** "Its best result since it opened in 1987", "the lowest since records began in 1961": when a thing came to be. */
export function isBegun(tokens: Tokens, at: number, when: When): boolean {
  if (when.kind !== 'stretch' || !/^(?:in|on)$/.test(word(tokens, at - 1))) return false
  if (!BEGUN.test(word(tokens, at - 2))) return false
  if (isAside(tokens, at)) return true
  for (let offset = 3; offset <= BEGUN_REACH; offset += 1) {
    const before = word(tokens, at - offset)
    if (before === 'since') return true
    if (/^[.,;:]?$/.test(before)) return false
  }
  return false
}

/** "The bridge, built in 1932, carries 54,000 cars a day", "Founded in 1968, the firm employs 900". */
function isAside(tokens: Tokens, at: number): boolean {
  const opened = /^(?:which|that|who)$/.test(word(tokens, at - 3)) ? 4 : 3
  return (
    /^[,(.]?$/.test(word(tokens, at - opened)) && /^[,)]$/.test(word(tokens, yearEnd(tokens, at)))
  )
}

function yearEnd(tokens: Tokens, at: number): number {
  return stretchAt(tokens, at)?.next ?? at + 1
}

const BROKEN_OUT = /^(?:hold|struck|hit|out|began|started|arrived|emerged|erupted|escalated)$/

/** "An exceptional year, as the pandemic took hold in March": when something else came, not what the figures are of. */
export function isBrokenOut(tokens: Tokens, at: number, when: When): boolean {
  if (when.kind !== 'stretch' || word(tokens, at - 1) !== 'in') return false
  if (!BROKEN_OUT.test(word(tokens, at - 2))) return false
  for (let offset = 3; offset <= BEGUN_REACH; offset += 1) {
    const before = word(tokens, at - offset)
    if (/^(?:as|when|after|because|before)$/.test(before)) return true
    if (/^[.,;:]?$/.test(before)) return false
  }
  return false
}

const LAUNCH_REACH = 6
/** "Since a pilot was launched in the old town in March": so many words from the first that tells that something began. */
const DONE_REACH = 14
const DONE =
  /^(?:[a-z]{2,14}ed|began|came|went|took|set|hit|got|won|left|made|built|brought|struck|put|gave|was|were)$/

/** "Since the season began on July 1", "since the scheme opened in June 2023", "since its release in May", "since kick-off on May 10". */
export function launchedAt(tokens: Tokens, at: number): Step<When> | null {
  let isDone = false
  for (let next = at; next < at + DONE_REACH; next += 1) {
    const own = word(tokens, next)
    if (!/^(?:[a-z0-9]+|['-])$/.test(own)) return null
    isDone ||= DONE.test(own)
    const mayBe = /^(?:in|on)$/.test(own) && next > at && (isDone || next < at + LAUNCH_REACH)
    const begun = mayBe ? begunIn(tokens, next + 1) : null
    if (begun !== null)
      return { value: { kind: 'since', from: begun.value, to: null }, next: begun.next }
  }
  return null
}

function begunIn(tokens: Tokens, at: number): Step<Dated> | null {
  const stretch = stretchAt(tokens, at)
  const year = stretch === null ? yearAt(tokens, at) : null
  return year === null ? stretch : { value: { stretch: YEAR, year: year.value }, next: year.next }
}
