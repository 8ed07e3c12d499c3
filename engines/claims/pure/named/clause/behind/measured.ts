import type { ReadClaim } from '../../../model.ts'
import { CHANGES, type Role, said } from '../hollow.ts'
import { type Phrase, phraseBack } from '../phrases.ts'
import { subjectOf } from '../subjects.ts'
import { isMeasuring, isTurning } from '../verbs.ts'
import { isCount, type Word } from '../word.ts'

// "Exports of tea reached 9.4 million sacks": what is measured stands before the verb, and what it is counted in behind the figure.

/** What a figure is of whose noun behind it (`counted`) only tells in what it is counted; undefined where that is what it is of. */
export function ofMeasured(
  words: readonly Word[],
  at: number,
  counted: Phrase,
  claim: ReadClaim,
): Role | undefined {
  if (claim.form !== 'number' || !isCount(claim.unit)) return undefined
  const isEither = words[counted.from + 1]?.tag === 'and' && counted.to - counted.from === 3
  if (counted.to - counted.from !== 1 && !isEither) return undefined
  const isPlaced = /^(?:of|in|for|on|at)$/.test(words[counted.to]?.text ?? '')
  if (isPlaced && !isTime(words, counted.to + 1)) return undefined
  if (isBase(words, at, counted)) return 'last'
  const aside = besideIt(words, at, counted.to)
  if (aside !== null && isMeasured(words, aside)) return said(words, aside)
  const verb = verbOf(words, at, words[counted.from]?.text ?? '')
  if (verb === null) return undefined
  const subject = subjectOf(words, verb)
  if (subject === null || typeof subject === 'string') return undefined
  const isOne =
    SUMS.test(words[verb]?.text ?? '') ||
    isMeasured(words, subject) ||
    isCounting(words, subject, verb, at)
  return isOne ? said(words, subject) : undefined
}

/** "The backlog at the end of May, 612 boats, is", "the present backlog figure of 612 boats": what stands right before. */
function besideIt(words: readonly Word[], at: number, end: number): Phrase | null {
  const isAside =
    words[at - 1]?.text === ',' && words[end]?.text === ',' && words[end + 1]?.tag === 'verb'
  if (isAside) return phraseBack(words, at - 1)
  const isFigure =
    words[at - 1]?.text === 'of' && /^(?:figure|total)$/.test(words[at - 2]?.text ?? '')
  return isFigure && words[at - 3]?.tag === 'noun' ? phraseBack(words, at - 2) : null
}

function isTime(words: readonly Word[], at: number): boolean {
  const { tag, text } = words[words[at]?.tag === 'det' ? at + 1 : at] ?? { tag: 'mark', text: '' }
  return tag === 'time' || /^(?:19|20)\d\d$/.test(text)
}

/** "up 4 % from 9.1 million sacks": counted as the figure before it was. */
function isBase(words: readonly Word[], at: number, { from }: Phrase): boolean {
  const link = words[at - 1]?.text ?? ''
  const isBeside = /^(?:to|with)$/.test(link) && words[at - 2]?.text === 'compared'
  if (!isBeside && !/^(?:from|than|against|versus)$/.test(link)) return false
  for (let left = at - 2; left > Math.max(0, at - REACH); left -= 1) {
    const { tag, text } = words[left] as Word
    if (tag === 'verb' || /^[;:.]$/.test(text)) return false
    if (text === words[from]?.text) return words[left - 1]?.tag === 'figure'
  }
  return false
}

/** The verb that tells how much: "reached", "amounted to", "were 5.8 % down to", "rose slightly on the year (+0.3 %) to". */
function verbOf(words: readonly Word[], at: number, unit: string): number | null {
  // 'employment rose in 40 states': where.
  const link = words.slice(0, at).findLast(({ tag }) => tag !== 'det' && tag !== 'adv')
  if (link?.tag === 'prep' && !/^(?:to|at|of|up|down|by|from)$/.test(link.text)) return null
  // 'rose in eight of the nine towns': what they are of.
  const of = link === undefined ? -1 : words.indexOf(link)
  if (link?.text === 'of' && words[of - 1]?.tag === 'figure') return null
  let isChange = false
  for (let left = at - 1; left >= Math.max(0, at - REACH); left -= 1) {
    const { tag, text } = words[left] as Word
    // 'exports saw a 2 % decrease to 9,100 sacks'
    if (CHANGES.test(text) && words[left + 1]?.text === 'to') isChange = true
    else if (tag === 'verb')
      return isChange ||
        isMeasuring(text) ||
        SIZES.test(text) ||
        (link?.text === 'at' && PUT.test(text))
        ? left
        : null
    // 'from 8,500 filings last year to 8,800 filings'
    const isUnit = text === unit && words[left - 1]?.tag === 'figure'
    const isPassed =
      isUnit || tag === 'mark' ? /^[()+-]$/.test(text) : BETWEEN.has(tag) || RECORD.test(text)
    if (!isPassed && !CHANGES.test(text)) return null
  }
  return null
}

const REACH = 12
const BETWEEN: ReadonlySet<Word['tag']> = new Set([
  'figure',
  'prep',
  'adv',
  'det',
  'to',
  'time',
  'part',
])
/** "a new high of", "a total of". */
const RECORD =
  /^(?:all-time|new|record|highs?|lows?|peak|total|level|estimated|combined|multi-year)$/
const PUT = /^(?:estimated|forecast|projected|expected|pegged|put|seen|recorded)$/
const SIZES = /^(?:is|are|was|were|been|went|came|come|comes)$/

/** What adds up to a figure is measured by it, whatever it is called. */
const SUMS = /^(?:totall?ed|totals?|amounted|amounts?)$/

function isMeasured(words: readonly Word[], { from, to }: Phrase): boolean {
  const own = words.slice(from, to)
  const link = own.findIndex(({ tag }) => tag === 'prep')
  return MEASURED.test(own[link < 0 ? own.length - 1 : link - 1]?.text ?? '')
}

/** "Appeals fell by 14 % to 13,167 filings", "The number of moorings rose to 400 boats": more than one, and by how much they moved. */
function isCounting(
  words: readonly Word[],
  { from, to }: Phrase,
  verb: number,
  at: number,
): boolean {
  if (!isTurning(words[verb]?.text ?? '') || !/^(?:to|from)$/.test(words[at - 1]?.text ?? ''))
    return false
  const isMoved = words.slice(verb + 1, at).some(({ tag }) => tag === 'figure')
  const head = words.slice(from, to).find(({ tag }, place) => {
    const next = words[from + place + 1]
    return tag === 'noun' && (from + place + 1 >= to || next?.tag !== 'noun')
  })
  return /^numbers?$/.test(head?.text ?? '') || (isMoved && /[a-rt-z]s$/.test(head?.text ?? ''))
}

/** "Exports", whether it begins a sentence or not. */
export const isMeasure = (noun: string): boolean => MEASURED.test(noun.toLowerCase())

/** Nouns of which there is an amount, in whatever it is counted. */
const MEASURED =
  /^(?:(?:ex|im)ports?|exportations?|shipments?|sales|orders?|bookings?|deliver(?:y|ies)|production|output|consumption|demand|supply|supplies|stocks?|stockpiles?|inventor(?:y|ies)|volumes?|throughput|turnover|traffic|ridership|attendance|arrivals|departures|crop|harvest|catch|yield|capacity|registrations|enrol?lments?|admissions|membership|population|workforce|headcount|employment|unemployment|circulation|purchases|procurement|backlog|intake|fleet|transactions|listings|completions|starts|permits|downloads|footfall|audience|viewership|subscriptions|births|deaths|marriages|divorces|fatalities|casualties|collections|donations|withdrawals|allocations?|revenues?|incomes?|earnings|profits?|costs?|spending|expenditure|budgets?|prices?|fares?|rents?|wages?|fines)$/
