import type { Ground } from '../beside.ts'
import { thoughtIn } from '../clause/behind/behind.ts'
import { complementOf } from '../clause/behind/complement.ts'
import { DEGREE } from '../clause/hollow.ts'
import { BASE, formsOf, GERUND, isMeasuring, PARTICIPLE, participleOf } from '../clause/verbs.ts'
import type { Word } from '../clause/word.ts'

// "Employs 1,200 people", "40 people were injured": of so many people what was done with them tells who they are.

const PEOPLE =
  /^(?:people|persons|men|women|children|adults|individuals|residents|civilians|families|households)$/

/** Things that are counted by what became of them: "cases argued", "homes connected". */
const THINGS =
  /^(?:cases|claims|complaints|applications|appeals|calls|incidents|requests|enquiries|inquiries|inspections|orders|projects|homes|jobs|patients|students|volunteers|permits|licen[cs]es|tickets|trees|fires|reports)$/

/** What was done with people becomes part of their name: "people employed"; other names stay as they are. */
export function whoOf(ground: Ground, name: string | null): string | null {
  const { claim, words, at } = ground
  if (name === null || at < 0 || claim.form !== 'number') return name
  // '78 cases were argued and 74 settled'
  const [, thing = '', before = ''] = /^([a-z]+) ([a-z]+)(?: of)?$/.exec(name) ?? []
  if (THINGS.test(thing) && PASSED.test(before) && words[at + 1]?.tag !== 'noun') {
    const own = becameOf(words, at + 1)
    return own === null ? name : `${thing} ${own}`
  }
  if (words[at + 1]?.text !== name) return told(ground, name)
  if (THINGS.test(name)) {
    const done = becameOf(words, at + 2)
    return done === null ? told(ground, name) : `${name} ${done}`
  }
  // '1,080 residences destroyed', with no verb between: of whatever is counted.
  if (/[a-rt-z]s$/.test(name) && isDestroyed(words, at + 2)) return `${name} ${words[at + 2]?.text}`
  if (!PEOPLE.test(name)) return told(ground, name)
  const done = doneTo(words, at + 2) ?? doneBy(words, at - 1)
  if (done !== null) return `${name} ${done}`
  // '3,000 people who volunteered with us'
  const own = words[at + 3]
  const isOwn = words[at + 2]?.text === 'who' && own?.tag === 'verb' && PAST_OF.test(own.text)
  if (isOwn && (formsOf(own.text) & PARTICIPLE) !== 0 && !isMeasuring(own.text))
    return `${name} who ${own.text}`
  const [first, second] = [words[at + 2]?.text ?? '', words[at + 3]?.text ?? '']
  return /^(?:in need|at risk|in poverty|in work|out of)$/.test(`${first} ${second}`) &&
    first !== 'out'
    ? `${name} ${first} ${second}`
    : told(ground, name)
}

/** "552 patients died of it", "12 % of parents object", "40 families without a home": which of them, where it is told right behind them. */
function told({ text, words, at, claim }: Ground, name: string): string {
  if (!WHO.test(name)) return name
  const noun = words.findIndex((word, place) => place > at && word.text === name.toLowerCase())
  const isShare = words[at + 1]?.text === 'of' && /percent/.test(claim.unit)
  const isNext = isShare
    ? words.slice(at + 1, noun).every(({ tag }) => /^(?:prep|det)$/.test(tag))
    : noun === at + 1 || (words[at + 1]?.text === '[' && words[noun - 1]?.text === ']')
  if (noun < 0 || !isNext) return name
  const who = words[noun + 1]?.text === 'who' ? noun + 1 : noun
  const own = complementOf(words, who)
  const start = words.findIndex((word) => word.start === own?.start)
  const first = words[start]
  const isDoing = own?.kind === 'doing' && words[start + 1]?.text !== 'by'
  if (own === null || own.kind === 'noun' || first === undefined || TOLD.test(first.text))
    return name
  if (isShare ? !isDoing : isCut(words, own.next)) return name
  const link = own.preposition
  if (link !== null && (who > noun || !HAVING.test(link))) return name
  const isBound = who > noun || first.tag === 'part' || link !== null || !isDoing
  if (!(isBound && words[noun + 1]?.tag !== 'ger') && !isSubject(words, at, noun)) return name
  const thought = isDoing ? thoughtIn(words, start) : undefined
  if (thought === null) return name
  const end = thought?.end ?? words[toEnd(words, own.next) - 1]?.end ?? own.end
  // 'firms surveyed expect'
  if (first.text === 'aged' && !AGED.test(name)) return name
  // '124 of 180 patients treated in time'
  if (ASKED.test(first.text) || (who === noun && isParticiple(first)))
    return `${name} ${first.text}`
  const tail = text.slice(own.start, end).replace(/\s+/g, ' ').replace(SINCE, '')
  return isDoing ? `${name} that ${tail}` : `${name} ${tail}`
}

/** "who passed through", "who turned to us": past a preposition that ends a clause, or a pronoun behind it. */
function toEnd(words: readonly Word[], next: number): number {
  if (words[next]?.tag !== 'prep') return next
  const behind = words[next + 1]
  const isPronoun = behind?.tag === 'pron' && behind.text !== 'it'
  return isPronoun ? next + 2 : behind === undefined || behind.tag === 'mark' ? next + 1 : next
}

/** "who saw 4,000 cases", "with costs of 3 million", "who came or went": its end is wanting. */
function isCut(words: readonly Word[], next: number): boolean {
  const [behind, second] = [words[next], words[next + 1]]
  const isFigure =
    behind?.tag === 'figure' ||
    (/^(?:prep|det)$/.test(behind?.tag ?? '') && second?.tag === 'figure')
  return isFigure || (behind?.tag === 'and' && /^(?:noun|verb|part)$/.test(second?.tag ?? ''))
}

/** "The drive that reached 400 people ended", "moved 400 people using ferries": somebody else does it. */
function isSubject(words: readonly Word[], at: number, noun: number): boolean {
  let left = at - 1
  while (left >= 0 && (words[left]?.tag === 'adv' || DEGREE.test(words[left]?.text ?? '')))
    left -= 1
  const before = words[left]
  if (before === undefined || /^(?:mark|sub|and)$/.test(before.tag)) return true
  if (/^(?:that|of|sa(?:id|ys?)|show(?:s|ed)?)$/.test(before.text)) return true
  return words[noun + 1]?.tag === 'ger' && (before.tag === 'prep' || BEING.test(before.text))
}

/** "people who died of it" as "people". */
export const withoutTail = (name: string): string => TAILED.exec(name)?.[1] ?? name

const COUNTED =
  'people|persons|men|women|children|adults|individuals|residents|families|households|patients|respondents|parents|employees|workers|customers|consumers|passengers|visitors|students|pupils|voters|drivers|users|members|companies|firms|businesses|employers|organi[sz]ations'
/** Who is counted everywhere: by itself their name tells nothing. */
const WHO = new RegExp(`^(?:${COUNTED})$`, 'i')
const TAILED = new RegExp(
  `^(${COUNTED}) (?:who|that|with|without|under|below|above|behind|[a-z]+(?:ing|ed)) .`,
  'i',
)
const ASKED = /^(?:surveyed|polled|interviewed|questioned|asked|sampled|consulted)$/
const AGED = /^(?:people|adults|men|women|children)$/i
const HAVING = /^(?:with|without|under|below|above|behind)$/
/** Why it was, and where from a place. */
const SINCE = / (?:as (?:a|the) result|south|north|east|west)$/

/** "people reached" as "people". */
export function withoutDeed(name: string): string {
  const [who = '', done = '', more] = name.split(' ')
  return more === undefined && PEOPLE.test(who) && DONE.test(done) ? who : name
}

/** "1,080 residences destroyed, 190 barns damaged": what is done to things, right behind them and at an end. */
function isDestroyed(words: readonly Word[], at: number): boolean {
  const [what, behind] = [words[at], words[at + 1]]
  const isEnd = behind === undefined || behind.tag === 'mark'
  return (
    what !== undefined && /^(?:verb|part)$/.test(what.tag) && isEnd && DESTROYED.test(what.text)
  )
}

const DESTROYED =
  /^(?:destroyed|damaged|threatened|evacuated|rescued|completed|built|planted|installed|repaired|restored|inspected|issued|approved|rejected|cancelled|canceled|delayed|sold|delivered|funded|created|lost|saved|registered|displaced|affected)$/

/** "cases were argued", "fires attended": a passive, and no verb that tells how many or who says so. */
function becameOf(words: readonly Word[], from: number): string | null {
  let next = from
  while (BEING.test(words[next]?.text ?? '') || words[next]?.tag === 'adv') next += 1
  const word = words[next]
  const isPassive = words
    .slice(from, next)
    .some(({ text }) => /^(?:was|were|been|being)$/.test(text))
  const isDone = isPassive || (word?.tag === 'part' && next === from)
  return word !== undefined &&
    isDone &&
    /^(?:verb|part)$/.test(word.tag) &&
    (formsOf(word.text) & PARTICIPLE) !== 0 &&
    (formsOf(word.text) & GERUND) === 0 &&
    !isMeasuring(word.text) &&
    !TOLD.test(word.text)
    ? `${word.text}${word.text === 'disposed' && words[next + 1]?.text === 'of' ? ' of' : ''}`
    : null
}

const PAST_OF = /[a-z]{3}ed$/
const PASSED = /(?:ed|en|wn|[lp]t|ld|nt|de)$/

/** That they were is told, and nothing of them. */
const TOLD =
  /^(?:recorded|reported|made|seen|expected|estimated|planned|compared|said|found|noted|known|involved|based|related|due|set|given|included|considered|affected|needed|required)$/

/** "people were rescued", "people displaced by". */
function doneTo(words: readonly Word[], from: number): string | null {
  let next = from
  while (BEING.test(words[next]?.text ?? '') || words[next]?.tag === 'adv') next += 1
  const word = words[next]
  const isPassive = words
    .slice(from, next)
    .some(({ text }) => /^(?:is|are|was|were|been|being)$/.test(text))
  const isDone = isPassive || (word?.tag === 'part' && next === from)
  return word !== undefined && isDone && isParticiple(word) ? word.text : null
}

/** "employs 1,200 people", "has displaced about 5,000 people". */
function doneBy(words: readonly Word[], from: number): string | null {
  let verb = from
  while (/^(?:adv|det)$/.test(words[verb]?.tag ?? '')) verb -= 1
  const word = words[verb]
  const done = word?.tag === 'verb' || word?.tag === 'ger' ? participleOf(word.text) : null
  return done !== null && DONE.test(done) ? done : null
}

/** What is done to people, and tells who they are. */
const DONE =
  /^(?:employed|displaced|killed|injured|wounded|affected|evacuated|rescued|arrested|detained|rehoused|housed|sheltered|trained|treated|vaccinated|assisted|helped|supported|hired|recruited|reached|served|resettled|relocated|infected|hospitalised|hospitalized|surveyed|interviewed|charged|convicted|jailed|stranded|registered|tested)$/
const BEING = /^(?:is|are|was|were|has|have|had|been|being|be|will)$/

function isParticiple({ text, tag }: Word): boolean {
  return (
    /^(?:verb|part)$/.test(tag) &&
    (formsOf(text) & PARTICIPLE) !== 0 &&
    (formsOf(text) & BASE) === 0 &&
    DONE.test(text)
  )
}
