import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc, Sentence } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import type { Moment } from './moments.ts'

// On which period before its own an English text measures a change that doesn't say so: the first sentence that tells a
// change says it for the whole text, "On a year-over-year basis, …" only for its own sentence.

export type Rhythm = 'yoy' | 'mom' | 'qoq'

/** Of a moment, what is needed here; so that it can be asked of a reading too. */
type Time = Pick<Moment, 'start' | 'end' | 'code'>

/** More of a sentence isn't looked at. */
const LENGTH_MAX = 400
/** The first change of a text stands in so many of its sentences. */
const LEAD_SENTENCES = 8

const NOUN =
  '(?:rates?|growth|inflation|increases?|decreases?|declines?|rises?|falls?|drops?|gains?|change|comparison)'
const YEAR =
  /\byear[- ](?:on|over)[- ]year\b|\by[-/]?o?[-/]?y\b|\b(?:a|one|the) year (?:earlier|ago|before)\b|\byear-(?:ago|earlier)\b|\b(?:12|twelve)[- ]months?\b|\b(?:previous|prior|preceding|last) year\b|\b(?:previous|prior) (?:corresponding|comparable) (?:period|half|quarter)\b|\b(?:annual|yearly) basis\b|\bin (?:annual|yearly) terms\b|\b(?:over|on|in|through) the year\b/gi
const MONTH =
  /\bmonth[- ](?:on|over|to)[- ]month\b|\bm[-/]?o?[-/]m\b|\b(?:a|one|the) month (?:earlier|ago|before)\b|\bmonth-(?:ago|earlier)\b|\b(?:previous|prior|preceding) month\b|\b(?:than|from|over|on) last month\b|\bmonthly basis\b|\bin monthly terms\b|\b(?:over|on) the month\b/gi
const QUARTER =
  /\bquarter[- ](?:on|over|to)[- ]quarter\b|\bq[-/]?o?[-/]q\b|\b(?:a|one|the) quarter (?:earlier|ago|before)\b|\bquarter-(?:ago|earlier)\b|\b(?:previous|prior|preceding|linked) quarter\b|\bsequentially\b|\b(?:than|from|over|on) last quarter\b|\bquarterly basis\b|\bin quarterly terms\b|\b(?:over|on) the quarter\b/gi
const ADJECTIVES: readonly (readonly [Rhythm, RegExp])[] = [
  ['yoy', new RegExp(String.raw`\b(?:annual|yearly) ${NOUN}\b`, 'gi')],
  ['mom', new RegExp(String.raw`\bmonthly ${NOUN}\b`, 'gi')],
  ['qoq', new RegExp(String.raw`\b(?:quarterly|sequential) ${NOUN}\b`, 'gi')],
]
const WORDS: readonly (readonly [Rhythm, RegExp])[] = [
  ['yoy', YEAR],
  ['mom', MONTH],
  ['qoq', QUARTER],
  ...ADJECTIVES,
]

type Said = { readonly rhythm: Rhythm; readonly at: number }

/** The words of rhythm between two offsets, in order. */
function saidIn(text: string, from: number, to: number): readonly Said[] {
  const words = text.slice(from, Math.min(to, from + LENGTH_MAX))
  const found = WORDS.flatMap(([rhythm, pattern]) =>
    matchesIn(pattern, words).map(({ index }) => ({ rhythm, at: from + index })),
  )
  return found.sort((a, b) => a.at - b.at)
}

/** The rhythm of a figure by the words of its sentence: the last before it, else the first behind it. */
export function ownRhythm(doc: Doc, { start, end }: Sentence, figure: number): Rhythm | null {
  const said = saidIn(doc.text, Math.max(start, figure - LENGTH_MAX), end)
  return (said.findLast(({ at }) => at < figure) ?? said[0])?.rhythm ?? null
}

const HEAD =
  /^(?:(?:compared|in comparison) (?:with|to)|on|in|over|from|through|year|month|quarter|annually|sequentially)\b[^,;:()]{0,60},/i
/** "Excluding vehicles, they were off 2.2 %": the sentence goes on with what the one before it spoke of. */
const GOES_ON = /^(?:(?:excluding|without|including)\b[^,;:()]{2,50}, )?(?:it|they|this|these)\b/i

/** What the head of a sentence says: "On a year-over-year basis, sales fell"; of one that goes on, the sentence before. */
export function headRhythm(doc: Doc, index: number): Rhythm | null {
  const own = headOf(doc, index)
  if (own !== null) return own
  const [sentence, before] = [doc.sentences[index], doc.sentences[index - 1]]
  if (sentence === undefined || before?.paragraph !== sentence.paragraph) return null
  const goesOn = GOES_ON.test(doc.text.slice(sentence.start, sentence.start + 80))
  return goesOn ? headOf(doc, index - 1) : null
}

function headOf({ text, sentences }: Doc, index: number): Rhythm | null {
  const { start, end, grammar } = sentences[index] ?? { start: 0, end: 0, grammar: 'zh' }
  if (grammar !== 'en') return null
  const head = HEAD.exec(text.slice(start, Math.min(end, start + 80)))
  return head === null ? null : (saidIn(text, start, start + head[0].length)[0]?.rhythm ?? null)
}

const CHANGE =
  /\b(?:rose|fell|grew|up|down|increased?|decreased?|declined?|dropped|gained|lost|slipped|edged|climbed|jumped|contracted|expanded|eased|advanced|shrank|rebounded|retreated|higher|lower|decline|rise|growth)\b/i
const RATE = /\d\s?(?:%|per ?cent\b)/

/**
 * The rhythm of a text by its first change: "decreased 0.6 % in September, following a 1.2 % decline in August", "rose to
 * 3.2 million in May from 3.1 million in April", "up 0.4 % from the previous quarter". null: it says none.
 */
export function leadRhythm(
  doc: Doc,
  timesOf: (sentence: number) => readonly Time[],
): Rhythm | null {
  let seen = 0
  for (const sentence of doc.sentences) {
    const { start, end, grammar, index, paragraph } = sentence
    if (doc.paragraphs[paragraph]?.kind !== 'body') continue
    if (grammar !== 'en' || seen >= LEAD_SENTENCES) return null
    seen += 1
    const text = doc.text.slice(start, Math.min(end, start + LENGTH_MAX))
    if (!CHANGE.test(text) || !RATE.test(text)) continue
    const next = followUp(doc, index)
    const said = new Set(saidIn(doc.text, start, next?.end ?? end).map(({ rhythm }) => rhythm))
    if (said.size > 0) return said.size === 1 ? ([...said][0] ?? null) : null
    const times = [...timesOf(index), ...(next === null ? [] : timesOf(next.index))]
    const found = byTimes(doc, times)
    return found?.isSaid ? found.rhythm : unlessDoubted(doc, found, index)
  }
  return null
}

/** "This increase followed two monthly decreases.": a sentence that says what the change before it came after. */
const FOLLOW_UP =
  /^(?:this|that|the|it)\b[^.,;]{0,30}\b(?:follow(?:s|ed)|came after|comes after|reversed?s?)\b/i

function followUp({ text, sentences }: Doc, index: number): Sentence | null {
  const [own, next] = [sentences[index], sentences[index + 1]]
  if (next === undefined || next.paragraph !== own?.paragraph) return null
  return FOLLOW_UP.test(text.slice(next.start, Math.min(next.end, next.start + 60))) ? next : null
}

/** What stands before the time of the period before, and says of it that it was then. */
const REACH = 60
const FOLLOWS =
  /\b(?:follow(?:s|ed|ing)|after|reversing|extending|building on|on top of|offsetting) (?:an? |the )?[^,;:.()]{0,24}(?:\d[^,;:()]*)?$/i
const FROM = /\b(?:from|than|over|on|to|with|against|versus) (?:the )?((?:[^,;:()]|,\d)*)$/i

type Step = { readonly rhythm: Rhythm; readonly isSaid: boolean }

/** A month, and the one before it as that which it follows or is compared with; `isSaid`: as its base. */
function byTimes({ text }: Doc, times: readonly Time[]): Step | null {
  for (const { code, start } of times) {
    if (code === null) continue
    const rhythm = times
      .map((time) => stepOf(code, time.code))
      .find((step): step is Rhythm => step !== null)
    if (rhythm === undefined) continue
    const before = text.slice(Math.max(0, start - REACH), start)
    const from = FROM.exec(before)?.[1]
    // "From 3.1 % in April": a rate that was another before may be one of the year.
    if (from !== undefined && !/%|per ?cent/.test(from)) return { rhythm, isSaid: true }
    if (FOLLOWS.test(before)) return { rhythm, isSaid: false }
  }
  return null
}

/**
 * "Grew 5.4 % in May, after 4.5 % in April" may tell of years too: where figures of other things are said to be year on year
 * and none month on month, or where only "on a monthly basis, …" is set apart. What is adjusted for the season never is.
 */
function unlessDoubted(doc: Doc, found: Step | null, lead: number): Rhythm | null {
  if (found === null || /\bseasonally[- ]adjusted\b/i.test(doc.text)) return found?.rhythm ?? null
  const subject = subjectOf(doc, lead)
  let [years, steps, apart] = [0, 0, 0]
  for (const { index, start, end } of doc.sentences) {
    const head = headOf(doc, index)
    if (head === found.rhythm) apart += 1
    const isAgain = index !== lead && subject !== null && subjectOf(doc, index) === subject
    for (const { rhythm } of saidIn(doc.text, start, end)) {
      if (rhythm === 'yoy' && head !== 'yoy' && !isAgain) years += 1
      if (rhythm === found.rhythm && head === null) steps += 1
    }
  }
  const isDoubted = steps === 0 && (years > 0 || apart > 0)
  return isDoubted ? null : found.rhythm
}

/** The word before the first word of change: "Retail sales rose". */
function subjectOf({ text, sentences }: Doc, index: number): string | null {
  const { start, end } = sentences[index] ?? { start: 0, end: 0 }
  const words = text.slice(start, Math.min(end, start + LENGTH_MAX))
  const change = CHANGE.exec(words)
  if (change === null) return null
  const before = words.slice(0, change.index).toLowerCase()
  return /([a-z]{3,})(?: (?:was|were|is|are|has|have|had|also))? $/.exec(before)?.[1] ?? null
}

/** In which rhythm one period is directly before another, or a year before it; null where it isn't. */
function stepOf(before: PeriodCode, code: PeriodCode | null): Rhythm | null {
  if (code === null) return null
  const [first, last] = [parsePeriod(before), parsePeriod(code)]
  const months = monthsOf(endOf(last)) - monthsOf(endOf(first))
  if (first.kind === last.kind && /^(?:month|quarter)$/.test(first.kind) && months === 12)
    return 'yoy'
  if (first.kind === 'month' && last.kind === 'month' && months === 1) return 'mom'
  return first.kind === 'quarter' && last.kind === 'quarter' && months === 3 ? 'qoq' : null
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}
