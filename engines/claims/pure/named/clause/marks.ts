import type { ReadClaim, Span } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { ofBehind, predicateOf } from './behind/behind.ts'
import { CHANGES, COMPARED, MOST, priorTo, type Role, said } from './hollow.ts'
import { type Phrase, phraseBack } from './phrases.ts'
import { subjectOf } from './subjects.ts'
import { isMoving } from './verbs.ts'
import type { Word } from './word.ts'

// What a figure is of behind a bracket, a comma, a dash, a colon or "and".

/** Behind a bracket, a comma, a dash or a colon. */
export function behindMark(words: readonly Word[], mark: number, at: number): Role {
  const { text } = words[mark] ?? { text: '' }
  const prior = priorTo(words, mark)
  const next = words[at + 1]
  if (text === '(') {
    // "(96,000 on Friday)", "in the same month of 2023 (2,680)": a part of the figure before it, or that of another time.
    // 'car crime (down 16% to 479)': and so is no movement.
    const isMove = /^(?:to|from)$/.test(next?.text ?? '') && words[at + 2]?.tag === 'figure'
    const isPart = prior !== null && next?.tag === 'prep' && next.text !== 'of' && !isMove
    if (
      isPart ||
      (prior !== null && (words[mark - 1]?.tag === 'time' || words[mark - 1] === prior))
    )
      return 'last'
    // 'Most of them gave one kidney, and the majority (77 %) gave blood too'
    const isMany = MANY.test(words[mark - 1]?.text ?? '') && next?.text === ')'
    const done = isMany ? predicateOf(words, at, words[at]?.claim ?? null) : null
    if (done !== null) return done
    const phrase = phraseBack(words, mark, true)
    // 'Imports rose slightly on the year (+0.3 %)'
    // 'Throughput saw a decline (36 %)'
    const isChange =
      phrase !== null &&
      phrase.to === mark &&
      phrase.to - phrase.from === 1 &&
      CHANGES.test(words[phrase.from]?.text ?? '')
    const moved = phrase === null || isChange ? verbRightBefore(words, phrase?.from ?? mark) : -1
    if (moved > 0) return said(words, subjectOf(words, moved))
    // 'Throughput was weaker (down 36 %)': how it was.
    const isHow = phrase !== null && phrase.to - phrase.from === 1 && phrase.to === mark
    if (
      isHow &&
      BEING.test(words[phrase.from - 1]?.text ?? '') &&
      !/s$/.test(words[mark - 1]?.text ?? '')
    )
      return said(words, subjectOf(words, phrase.from - 1))
    const answer = answerBefore(words, mark, at)
    if (answer !== null) return answer
    // "Visitors came from Lorvia (41,000)"
    const verb =
      phrase !== null &&
      words[phrase.to - 1]?.isCapital === true &&
      words[phrase.from - 1]?.text === 'from'
        ? phrase.from - 2
        : -1
    return said(words, words[verb]?.tag === 'verb' ? subjectOf(words, verb) : phrase)
  }
  if (prior !== null && COMPARED.test(next?.text ?? '')) return 'last'
  if (text === ':') {
    const isOpen = words.slice(0, mark).findLast((word) => /^[()]$/.test(word.text))?.text === '('
    if (prior !== null && isOpen) return 'last'
    return ofBehind(words, at) ?? said(words, phraseBack(words, mark))
  }
  // "By region: north, 118,000; west, 32,000", "5-nanometer, 32%; 7-nanometer, 17%"
  const phrase = text === ',' && mark === at - 1 ? phraseBack(words, mark, true) : null
  if (phrase !== null && phrase.to === mark && /^[;:]$/.test(words[phrase.from - 1]?.text ?? ''))
    return said(words, phrase)
  const named = text === ',' && mark === at - 1 ? asideOf(words, mark, at) : null
  if (named !== null) return said(words, named)
  const most = text === ',' && mark === at - 1 ? mostBefore(words, mark) : null
  if (most !== null) return said(words, most)
  if (prior === null) return ofBehind(words, at) ?? predicateOf(words, at, words[at]?.claim ?? null)
  const isRate =
    /percent|ratio|^times$/.test(words[at]?.claim?.unit ?? '') ||
    words[at]?.claim?.form === 'fraction'
  if (/^[–—-]$/.test(text) && isRate && words[mark - 1] === prior) return 'last'
  const told = predicateOf(words, at, words[at]?.claim ?? null)
  if (text !== ',') return ofBehind(words, at) ?? told
  return isRate && hasVerbBehind(words, at) ? (ofBehind(words, at) ?? told) : isRate ? 'last' : told
}

const MANY = /^(?:most|majority|many|half|some|minority)$/

/** "The jobless rate, 3.9 percent, fell", "both the number of members, 5,000, and": a subject with its figure between commas. */
function asideOf(words: readonly Word[], mark: number, at: number): Phrase | null {
  const behind = words[at + 2]
  if (words[at + 1]?.text !== ',' || !/^(?:verb|adv|and)$/.test(behind?.tag ?? '')) return null
  const phrase = phraseBack(words, mark)
  let first = phrase?.from ?? 0
  while (words[first - 1]?.tag === 'det') first -= 1
  const isOpen = first === (phrase?.from ?? 0)
  const before = words[first - 1]
  const isSubject =
    before === undefined || /^(?:and|sub)$/.test(before.tag) || /^[;:.]$/.test(before.text)
  // 'Sales fell in the north, 4 percent, and': a name with an article begins none but a subject.
  const isLed = !isOpen && before?.text === ','
  return phrase !== null && phrase.to === mark && (isSubject || isLed) ? phrase : null
}

/** "People say they are giving less to charity (31%)": what so many of them do, with its verb. */
function answerBefore(words: readonly Word[], mark: number, at: number): Span | null {
  if (!/percent/.test(words[at]?.claim?.unit ?? '')) return null
  let verb = (phraseBack(words, mark)?.from ?? mark) - 1
  while (/^(?:det|adv|prep)$/.test(words[verb]?.tag ?? '')) verb -= 1
  const { tag, text, start } = words[verb] ?? { tag: 'mark', text: '', start: 0 }
  const isDone = /^(?:verb|ger)$/.test(tag) && /[a-z]{3}ing$/.test(text) && !isMoving(text)
  return isDone && words.slice(0, verb).some(({ text }) => ANSWERING.test(text))
    ? { start, end: words[mark - 1]?.end ?? start }
    : null
}

const ANSWERING =
  /^(?:they|people|respondents|adults|consumers|customers|shoppers|households|parents|residents|workers|employees|employers|students|teachers|patients|travellers|travelers|voters|owners|users|women|men|[a-z]+icans|britons|canadians|australians)$/

/** The verb before a mark, past how and when it was. */
function verbRightBefore(words: readonly Word[], mark: number): number {
  let at = mark - 1
  while (/^(?:adv|time|prep|det)$/.test(words[at]?.tag ?? '')) at -= 1
  if (words[at]?.tag !== 'verb') return -1
  while (/^(?:verb|adv)$/.test(words[at - 1]?.tag ?? '')) at -= 1
  return at
}

/** "Lorvia had the highest jobless rate in July, 16 %": what is highest, and not who has it. */
function mostBefore(words: readonly Word[], comma: number): Phrase | null {
  let from = comma - 1
  while (
    from > comma - MOST_MAX &&
    /^(?:noun|time|prep|det|figure)$/.test(words[from]?.tag ?? '')
  ) {
    const isMost = MOST.test(words[from]?.text ?? '') && words[from + 1]?.tag === 'noun'
    if (isMost && words[from - 1]?.tag === 'det' && HAVING.test(words[from - 2]?.text ?? '')) {
      let to = from + 1
      while (words[to]?.tag === 'noun') to += 1
      return { from: from + 1, to }
    }
    from -= 1
  }
  return null
}

const BEING = /^(?:is|are|was|were|remains?|remained)$/
const MOST_MAX = 9
const HAVING =
  /^(?:has|had|have|having|records?|recorded|reported|reports?|posted|posts?|saw|sees?|showed|shows?|registered|registers?)$/

/** Before the next mark. */
function hasVerbBehind(words: readonly Word[], at: number): boolean {
  const end = words.findIndex(
    ({ tag, text }, place) => place > at && tag === 'mark' && !/^["“”]$/.test(text),
  )
  return words.slice(at + 1, end < 0 ? words.length : end).some(({ tag }) => tag === 'verb')
}

/** "0.7 % on the quarter and 2.9 % on the year", "but 32 kg more than in 2013", "or 3 %". */
export function behindAnd(words: readonly Word[], and: number, at: number, claim: ReadClaim): Role {
  const prior = priorTo(words, and)
  const next = words[at + 1]
  if (prior === null) return ofBehind(words, at) ?? predicateOf(words, at, claim)
  if (words[and]?.text === 'or' || COMPARED.test(next?.text ?? '')) return 'last'
  if (next?.text === 'of') return ofBehind(words, at)
  if (
    next?.tag === 'prep' &&
    dimensionOf(claim.unit).startsWith('money') &&
    /^(?:for|to|on|from)$/.test(next.text)
  )
    return null
  if (/^(?:verb|part)$/.test(next?.tag ?? '')) return predicateOf(words, at, claim) ?? 'like'
  return prior.claim?.unit === claim.unit ? 'last' : null
}
