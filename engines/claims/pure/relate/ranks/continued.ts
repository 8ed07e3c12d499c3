import type { Doc, ReadClaim } from '../../model.ts'

// Whether a list of names and figures goes on in the next sentence, or behind a semicolon. "Turnout was highest in Arden (72 per cent). In Bell it was 52 per cent" goes on; "In Arden, the
// Greens took 52 per cent of the seats" tells another thing.

const LEAD_MAX = 160
/** What is measured is said by the sentence before, and by these words, or none, that it goes on. */
const SAID_AGAIN =
  /(?:^|[\s(])(?:is|are|was|were|been?|ha[sd]|have|with|came?|comes|stood|stands?|reach(?:ed|es)?|recorded|scores?|scored|follow(?:ed|s)?|got|gets|hit|saw|counted|makes?|made|finish(?:ed|es)|polled|received|managed|totall?ed|at|to|in|by|of|than|against|[:(,–—-])(?: ?(?:in|at|to|on|by|about|around|some|nearly|almost|just|only|over|under|a|an|the|with|up|of|from|fully|exactly|as|many|much|second|third|last|first|also|then|still)\b){0,4}[\s(]*[$€£]?$/i
/** "Kallo 2:13:56". */
const NAME = /(?:\p{Lu}[\p{L}\d’'.-]*|\d)[)”"]? [$€£]?$/u
const OF_WHAT =
  /^(?:\s?%|\sper ?cent)? (?:of|on|for) (?!(?:the )?(?:\d|total|year|month|week|day|period|quarter|same|last)\b)[a-z]/i
const COUNTED = /^ (?!(?:was|has|is|pts|points|this|across)\b)([a-z][a-z-]+s)\b/

/** "Exports of Caldia came to Q": a measure of its own. */
const MEASURE =
  /^\W*(?:the |its |their )?([a-z]{5})[a-z]*(?: [a-z]+)? (?:of|from|to|by) (?:the )?(?=\p{Lu})/iu

export function goesOn({ text, sentences }: Doc, a: ReadClaim, b: ReadClaim): boolean {
  const [own, next] = [sentences[a.sentence], sentences[b.sentence]]
  if (own === undefined || next === undefined || next.grammar === 'zh') return true
  // Lines one below the other.
  if (own.paragraph !== next.paragraph) return true
  const stop = text.slice(a.end, b.start).lastIndexOf(';')
  if (own === next && stop < 0) return true
  const from = own === next ? a.end + stop + 1 : next.start
  const lead = text.slice(Math.max(from, b.start - LEAD_MAX), b.start)
  const said = text.slice(own.start, Math.min(own.end, from))
  if (isOfAnother(text, a, b) || isMeasured(lead, said)) return false
  return own === next || isSaidAgain(lead, said)
}

/** "31,400 passengers", and "38,000 customers"; "97 per cent", and "98 per cent of their places". */
function isOfAnother(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const [noun, other] = [a, b].map(
    ({ number }) => COUNTED.exec(text.slice(number.end, number.end + 24))?.[1],
  )
  if (noun !== undefined && other !== undefined && noun !== other) return true
  const [mine, yours] = [a, b].map(({ end }) => OF_WHAT.test(text.slice(end, end + 30)))
  return yours === true && mine === false
}

function isMeasured(lead: string, said: string): boolean {
  const measure = MEASURE.exec(lead)?.[1]
  return measure !== undefined && !said.toLowerCase().includes(measure.toLowerCase())
}

function isSaidAgain(lead: string, said: string): boolean {
  if (SAID_AGAIN.test(lead) || NAME.test(lead)) return true
  const verb = VERB.exec(lead)?.[1]
  return verb === undefined || said.includes(` ${verb} `)
}

const VERB =
  /([a-z]+)(?: (?:about|around|some|nearly|almost|just|only|over|under|an?|the|for))* [$€£]?$/
