import type { Ground } from '../beside.ts'
import { areAlike, isPlain, isShare, spokenOf } from '../carried.ts'
import { isSentence } from '../clause/finite.ts'
import { spanOf } from '../clause/phrases.ts'
import { subjectOf } from '../clause/subjects.ts'
import { told } from '../cleaned.ts'
import type { Named } from '../types.ts'
import { restOf } from './rests.ts'

// Figures whose words name nothing: what they go on with was told before, in their sentence or at the head of the one before it.

/** The name, or what is told on where its words name nothing; null where nothing near does. */
export function goingOn(ground: Ground, name: string | null): string | null {
  if (!isPlain(ground.claim) && ground.claim.form !== 'multiple') return name
  const own = name !== null && (isNoName(ground, name) || isTold(ground, name)) ? null : name
  if (own === null) return takenBy(ground) ?? restOf(ground) ?? toldOn(ground)
  if (HAD.test(own)) return restOf(ground) ?? own
  if (isChange(ground, own)) return (ground.last === null ? spokenOf(ground) : null) ?? own
  return isMark(ground, own) ? (lastAlike(ground)?.name ?? own) : own
}

/** A word before the figure that says what was done or how it is: "the other 40 concerned", "was 10 km/h too fast". */
function isNoName({ words, at }: Ground, name: string): boolean {
  if (!/^[a-z]+$/.test(name) || at < 0) return false
  const place = words.findLastIndex((word, where) => where < at && word.text === name)
  const behind = words.findIndex((word, where) => where > at && word.text === name)
  const word = words[place >= 0 ? place : behind]
  if (word === undefined) return false
  // '67 pending', '72 were called off': what is said of them is all that is told of them.
  return (
    HOW.test(name) || VERBS.test(name) || (place >= 0 && /^(?:adv|prep|pron|sub)$/.test(word.tag))
  )
}

/** What is told in a clause of its own before it. */
function isTold({ words, text, claim }: Ground, name: string): boolean {
  const start = name.includes(' ') ? text.lastIndexOf(name, claim.start - 1) : -1
  return (
    start >= 0 &&
    claim.start - start < REACH &&
    isSentence(words, { start, end: start + name.length })
  )
}

const REACH = 160

const HOW =
  /^(?:short|fast|slow|soon|sooner|busier|higher|lower|what|able|likely|close|near|due|enough|ahead|behind|latter|former)$/
/** Of a rest that tells nothing: its whole does. */
const HAD = /^(?:available|taken|expected|left|outstanding|unspent|due)$/
/** They take an object, and are no fate. */
const VERBS =
  /^(?:concerned?|concerns|involved?|involves|covered|covers|held|holds?|took|takes?|ask|asks|asked|gave|gives?|came|comes?|come|left|go|goes|went|made|put)$/

/** "The increase of 34 million", "This is a plus of 400": of what the sentence before told of. */
function isChange({ text, claim, sentence }: Ground, name: string): boolean {
  const before = text.slice(sentence.start, claim.start)
  return CHANGE.test(name) && POINTED.test(before.trimStart())
}

const CHANGE =
  /^(?:plus|minus|increase|decrease|rise|fall|drop|decline|difference|improvement|reduction|change|jump|result|figure)$/
const POINTED = /^[“"‘']?(?:The|This|That|It)\b/

/** "$2 million ahead of plan", "40 short of the target": what it is held against is no measure of it. */
function isMark({ text, claim }: Ground, name: string): boolean {
  const mark = AGAINST.exec(text.slice(claim.end, claim.end + MARK_MAX))?.[1]
  return mark !== undefined && mark === name
}

const MARK_MAX = 50
const AGAINST =
  /^ (?:\w+ )?(?:ahead of|short of|shy of|behind|above|below|under|over|past|beyond) (?:its |the |our |their )?((?:[a-z]+ )?(?:plan|target|budget|forecast|goal|guidance|schedule|expectations))\b/

/** "Pay took 306 million", "Dredging takes 71 million of that": who takes a part of a sum is what it is for. */
function takenBy(ground: Ground): string | null {
  const { words, at, claim } = ground
  if (at < 0 || !/^[A-Z]{3}$/.test(claim.unit)) return null
  let verb = at - 1
  while (/^(?:adv|det)$/.test(words[verb]?.tag ?? '')) verb -= 1
  if (
    words[verb]?.tag !== 'verb' ||
    !/^(?:takes?|took|absorbs?|absorbed)$/.test(words[verb]?.text ?? '')
  )
    return null
  const subject = subjectOf(words, verb)
  if (subject === null || typeof subject === 'string') return null
  const isOwner = words.slice(subject.from, subject.to).some(({ text }) => OWNER.test(text))
  return isOwner ? null : told(ground, spanOf(words, subject), true)
}

const OWNER =
  /^(?:company|group|firm|bank|council|city|government|office|shops?|restaurants?|fund|charity|we|they|he|she|it)$/

/** What the figure goes on with. */
function toldOn(ground: Ground): string | null {
  const { text, claim, right, sentence, near } = ground
  if (TIME.test(claim.unit) || claim.unit === 'ratio' || claim.form === 'multiple') return null
  // '20 working days', 'out of 1,236', 'giving grew by a quarter': with a noun, a whole or a subject of its own.
  if (
    claim.unit === 'items' &&
    claim.form === 'number' &&
    OWN.test(text.slice(claim.number.end, claim.end))
  )
    return null
  const before = text.slice(Math.max(sentence.start, claim.start - NEAR), claim.start)
  if (WHOLE.test(before) || (claim.kind === 'growth' && MOVED.test(before))) return null
  if (right[0] !== undefined && /^(?:of)$/.test(right[0].text) && !THEM.test(right[1]?.text ?? ''))
    return null
  const own = lastAlike(ground)
  if (own !== null) return own.name
  const lead = text.slice(sentence.start, claim.start).trimStart()
  if (CHANGED.test(lead) && ground.last === null) return spokenOf(ground)
  const latest = near.at(-1)
  if (latest === undefined || claim.sentence - latest.claim.sentence !== 1) return null
  if (text.slice(latest.claim.end, claim.start).includes('\n')) return null
  return GOES_ON.test(lead) ? (withUnit(ground) ?? null) : null
}

/** The first of the sentence before it in the very same unit, or that was counted. */
function withUnit({ claim, near }: Ground): string | null {
  return (
    near.find(
      (one) =>
        claim.sentence - one.claim.sentence === 1 &&
        (one.claim.unit === claim.unit || (claim.unit === 'items' && areAlike(claim, one.claim))) &&
        one.claim.kind !== 'growth' &&
        isPlain(one.claim) &&
        one.name !== null,
    )?.name ?? null
  )
}

/** When, or what it is held against. */
const NAMELESS =
  /^(?:(?:first|second|third|fourth|last) (?:quarter|half|year)|plan|target|forecast|goal)$/i

/** The last of its sentence that is of its kind; of a share also what it is a share of. */
function lastAlike({ text, claim, earlier }: Ground): Named | null {
  const all = earlier.filter(
    (one) =>
      one.name !== null &&
      !NAMELESS.test(one.name) &&
      isPlain(one.claim) &&
      !TIME.test(one.claim.unit) &&
      !/;/.test(text.slice(one.claim.end, claim.start)),
  )
  const alike = all.findLast(
    (one) => areAlike(claim, one.claim) && (claim.unit === one.claim.unit || isShare(claim)),
  )
  return alike ?? (isShare(claim) ? all.at(-1) : undefined) ?? null
}

const NEAR = 30
const OWN = /[a-z]{3}(?<!illion|thousand|hundred|dozen|cents?|pence|points?)$/
const WHOLE = /\bout of (?:the |all )?$/
const MOVED =
  /\b(?!which|that|it|they|and)[a-z]+ (?:grew|rose|fell|dropped|declined|increased|decreased|grow|rise|fall|jumped|climbed) by (?:about |nearly |almost |over |just )?$/
const TIME = /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?)$/
/** "The fall of 7.4 per cent is": of what fell, even in a paragraph of its own. */
const CHANGED =
  /^[“"‘']?(?:The|This|That) (?:increase|decrease|rise|fall|drop|decline|difference|improvement|reduction|gain|jump) (?:of|is|was) (?:about |nearly |some |just )?[€£$]?$/
const THEM = /^(?:which|whom|these|them|those|that|it|this)$/
/** The sentence opens with a pronoun, a change, a time or the figure itself, and with no subject of its own. */
const GOES_ON =
  /^[“"‘']?(?:It|That|This|They|These|The (?:[\w’'-]+ ){0,2}(?:figure|total|increase|decrease|rise|fall|drop|decline|difference|improvement|reduction|result|number|quarter|half|month|year|average)|(?:Last|This|The (?:first|second|third|fourth|previous|prior|past)) (?:year|quarter|half|month|week)(?:[’']s)?|(?:In|At|During|On|For|Since|From|To|Over|By) (?:(?:the|a) )?(?:(?:same|first|second|third|fourth|last|previous|whole|end|start|early|late|mid) ?(?:of )?(?:the )?)*(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|year|half|quarter|month|week|point|date|time)\b|(?:With the |Together with )|(?:A|One) (?:year|month|quarter) (?:earlier|ago|before)|Only|Just|Some|About|Nearly)\b/
