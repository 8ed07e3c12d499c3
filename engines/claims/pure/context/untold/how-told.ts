import { MODALS } from '../../named/clause/closed.ts'
import { BASE, baseOf, formsOf, PAST, THIRD } from '../../named/clause/verbs.ts'
import type { Word } from '../../named/clause/word.ts'
import { opensClause, verbAhead, verbBack } from '../states/telling.ts'

// When the clause of an English figure puts it: in what was, what is, what is to come, or in what always holds.

/** `stood`: how much there was; `foreseen`: what is expected; `rule`: what may, must or would be; `bare`: no verb tells it. */
export type HowTold = 'past' | 'stood' | 'present' | 'future' | 'foreseen' | 'rule' | 'bare'

/** Who "expects" or "plans" a figure tells of a time to come; the figure that expects something is of now. */
const LOOKING_AHEAD = new Set(
  'expect plan aim hope want intend forecast foresee project target predict propose seek promise pledge envisage anticipate need'.split(
    ' ',
  ),
)
/** What such verbs say holds for whomever it concerns. */
const RULING = new Set(
  'require cap limit allow permit prescribe guarantee entitle recommend oblige apply'.split(' '),
)
/** "Is to", "are due to", "is expected to". */
const TO_COME =
  /^(?:to|due|set|expected|scheduled|planned|forecast|projected|predicted|likely|slated|going)$/
const STOOD = /^(?:was|were|had|held|stood|lay)$/

/** How the figure at a word is told. */
export function howTold(words: readonly Word[], at: number): HowTold {
  const opens = opensClause(words, at)
  const ahead = opens ? verbAhead(words, at) : null
  const verb = ahead ?? verbBack(words, at) ?? verbAhead(words, at)
  if (verb === null) return 'bare'
  return toldBy(words, verb, { isSubject: ahead !== null, opens })
}

/** The figure is the subject of the verb; it opens a clause. */
type Of = { readonly isSubject: boolean; readonly opens: boolean }

/** "41 expect no change and 21 fear a decline": one that expects something, also where the verb of its own isn't known. */
function isWho(words: readonly Word[], verb: number, { isSubject, opens }: Of): boolean {
  const before = words.slice(Math.max(0, verb - SUBJECT), verb)
  return isSubject || (opens && before.some(({ tag }) => tag === 'figure'))
}

const SUBJECT = 4

function toldBy(words: readonly Word[], verb: number, of: Of): HowTold {
  let first = verb
  while (first > 0 && /^(?:verb|adv)$/.test(words[first - 1]?.tag ?? '')) first -= 1
  while (first < verb && words[first]?.tag !== 'verb') first += 1
  const head = words[first]
  if (head === undefined) return 'bare'
  if (head.text === 'will' || head.text === 'shall') return 'future'
  if (MODALS.has(head.text)) return 'rule'
  const rest = words.slice(first + 1, verb + 4).filter(({ tag }) => tag !== 'adv' && tag !== 'det')
  const isThen = /^(?:is|are|['’]s|['’]re)$/.test(head.text)
  if (isThen && TO_COME.test(rest[0]?.text ?? '') && rest.slice(0, 2).some(isTo)) return 'future'
  const forms = formsOf(head.text)
  if (words[first - 1]?.tag === 'to' && (forms & BASE) !== 0)
    return toldBefore(words, first - 1, of)
  if ((forms & PAST) !== 0 || /^(?:had|did)$/.test(head.text))
    return STOOD.test(head.text) && !isDone(rest[0]) ? 'stood' : 'past'
  if ((forms & (BASE | THIRD)) === 0) return 'present'
  const base = baseOf(head.text)
  if (RULING.has(base)) return 'rule'
  return LOOKING_AHEAD.has(base) && !isWho(words, first, of) ? 'foreseen' : 'present'
}

/** "Plans to hire 30", "was ordered to refund 480": the verb before it tells it. */
function toldBefore(words: readonly Word[], to: number, of: Of): HowTold {
  const verb = verbBack(words, to)
  return verb === null ? 'bare' : toldBy(words, verb, of)
}

/** "Were flooded", "had reached". */
function isDone(next: Word | undefined): boolean {
  return next !== undefined && /^(?:verb|part|ger)$/.test(next.tag)
}

function isTo({ text }: Word): boolean {
  return text === 'to'
}
