import type { Found } from '../forms/found.ts'
import { phraseSet } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'

/** Words that say something shall be or is expected. */
const FUTURE = phraseSet(
  'will|would|shall|is to|are to|to be|aims to|aim to|aiming to|aims for|aims at|plans to|plan to|planning to|planned|plans for|expects|expect|is expected|are expected|expected to|expected|expecting|targets|targeting|goal to|intends to|intend to|scheduled to|scheduled for|due to be|due to open|due to go|due to start|due to begin|due to enter|due to come|due to finish|due to run|due to end|due to take|due to reach|due to complete|due for|slated|projected|projecting|now project|project that|forecast|forecasts|forecasting|pledge|pledged|pledges|pledging|committed to|commits to|set to|on track to|strive to|striving to|strives to|strive for|seeks to|seek to|anticipates|anticipate|anticipated|envisages|envisaged|envisions|should|must|going to|ambition to|hopes to|hope to|wants to|proposed to|proposes to|set a target|set a goal|sets a goal|sets a target|set a growth target|guidance for|goal of|target of|goals of',
)
/** Words of aiming and expecting: the figure behind them is what shall be reached. */
const AIMS = phraseSet(
  'aims|aim|aiming|plans to|plan to|planned|expects|expect|expected|expecting|targets|targeting|intends|intend|scheduled|projected|projecting|now project|forecast|forecasts|forecasting|pledge|pledged|pledges|anticipates|anticipated|envisages|guidance|strive|strives|striving|seeks to|will reach|will hit|will surpass|will exceed|will total|will rise to|will grow to|will be increased to|set to|on track to|is to reach|is to exceed|is to rise|is to grow|is to total|is to hit|are to reach|are to exceed|are to rise|are to grow|shall reach|shall exceed|shall rise|should reach|should exceed|goal',
)
const AIM_WINDOW = 14
/** `to` with one of these verbs before a `by 2030` is a plan as well. */
const PLAN_VERBS: ReadonlySet<string> = new Set(
  'reduce cut raise increase reach achieve build create double triple expand complete become phase lower bring ensure install add develop establish peak eliminate end halve provide deliver train make have generate produce invest open connect cover'.split(
    ' ',
  ),
)

/** Where the sentence speaks of what shall be: the first token of such words, or -1. */
export function futureFrom(line: Line): number {
  for (let index = 0; index < line.tokens.length; index += 1)
    if (FUTURE.from(line, index) !== null && !isPast(line, index)) return index
  return -1
}

/** `than expected`, `as planned`, `had pledged` speak of the past; so does a target that is surpassed. */
function isPast(line: Line, index: number): boolean {
  const before = at(line, index - 1).text
  if (before === '-' && at(line, index - 2).text === 'than') return true
  if (at(line, index).text === 'to' && STATES.has(before)) return true
  if (isBeaten(line, index)) return true
  if (
    before === 'than' ||
    before === 'as' ||
    before === 'had' ||
    before === 'was' ||
    before === 'were'
  )
    return true
  if (
    at(line, index).text === 'forecasts' &&
    (before === 'with' || before === 'by' || before === 'of')
  )
    return true
  if (at(line, index).text === 'target' || at(line, index).text === 'goal')
    return !isSet(line, index)
  return at(line, index).text === 'should' && at(line, index + 2).text === 'noted'
}

/** `continues to be the strongest`, `was found to be`: what is, and not what shall be. */
const STATES: ReadonlySet<string> = new Set(
  'continue continues continued continuing prove proves proved proven found appear appears appeared seem seems seemed believed thought considered known reported shown'.split(
    ' ',
  ),
)

/** `topped its own forecast by delivering`, `below the government's 3 per cent forecast`: what had been expected. */
function isBeaten(line: Line, index: number): boolean {
  if (!/^forecasts?$/.test(at(line, index).text)) return false
  for (let place = index - 1; place >= 0 && place > index - BEATEN_REACH; place -= 1) {
    const { text, kind } = at(line, place)
    if (BEATEN.has(text)) return true
    if (kind === 'mark' && !"'s’-%".includes(text)) return false
  }
  return false
}

const BEATEN_REACH = 8
const BEATEN: ReadonlySet<string> = new Set(
  'topped tops topping beat beats beating exceeded exceeds exceeding surpassed surpassing missed misses missing outdid above below under over than undershot overshot bettered'.split(
    ' ',
  ),
)

function isSet(line: Line, index: number): boolean {
  for (let place = index - 1; place >= 0 && place > index - 5; place -= 1)
    if (at(line, place).text === 'set' || at(line, place).text === 'sets') return true
  return false
}

/** A figure of a part of the sentence that looks ahead; `, with a length of 68 km` tells what is. */
export function isAhead(line: Line, future: number, first: number): boolean {
  if (future < 0 || future > first) return false
  for (let place = future; place < first; place += 1) {
    const word = at(line, place).text
    if (word === ';' || word === 'while' || word === 'against' || word === 'compared') return false
    if (word === 'with' && at(line, place - 1).text === ',') return false
  }
  return true
}

/** A plan in the infinitive before `index`: `to cut emissions by 55% by 2030`. */
export function isPlanned(line: Line, index: number): boolean {
  for (let place = index - 1; place > 0 && place > index - 16; place -= 1) {
    if (at(line, place).text === '.' || at(line, place).text === ';') return false
    if (at(line, place - 1).text === 'to' && PLAN_VERBS.has(at(line, place).text)) return true
  }
  return false
}

/** `expects arrivals to reach 24 million`, `plans to open two laboratories`. */
export function isAimed(line: Line, first: number): boolean {
  for (let place = first - 1; place >= 0 && place > first - AIM_WINDOW; place -= 1) {
    const word = at(line, place).text
    if (word === ';' || word === '.' || word === 'against' || word === 'since') return false
    if (word === 'with' && at(line, place - 1).text === ',') return false
    if (AIMS.from(line, place) !== null && !isPast(line, place))
      return at(line, place).text !== 'goal'
  }
  return false
}

/** Words before a figure that make it a target. */
const TARGETS = phraseSet(
  'target|targets|goal|goals|objective of|aim of|plan of|quota of|cap of|limit of|target range|guidance of|ceiling of|threshold of|benchmark of|required minimum of|legal minimum of|limit value of|tolerance of',
)

const AIMED_AT: ReadonlySet<string> = new Set(
  'planned targeted pledged envisaged budgeted scheduled'.split(' '),
)

/** `the annual target of less than 1.9`, `the 92 per cent target`. */
export function isTarget(line: Line, hit: Found): boolean {
  for (let place = hit.first - 1; place >= 0 && place > hit.first - 7; place -= 1) {
    const word = at(line, place).text
    if (
      TARGETS.from(line, place) !== null &&
      !(word === 'target' && at(line, place + 1).text === 'by') &&
      // 'a market cap of $5 million'
      !(word === 'cap' && at(line, place - 1).text === 'market')
    )
      return true
    if (word === ',' || word === ';' || word === 'to' || word === '.' || word === ')') break
  }
  const behind = at(line, hit.next).text
  if (behind === 'target' || behind === 'goal' || isMark(line, hit)) return true
  // '64.3 percent of the 600,000 planned for the year'
  if (AIMED_AT.has(behind) && at(line, hit.first - 1).text === 'the') return true
  return (
    at(line, hit.next + 1).text === 'target' &&
    at(line, hit.next).kind === 'word' &&
    behind !== 'of' &&
    behind !== 'the'
  )
}

/** Lines that are crossed. */
export const MARKS: ReadonlySet<string> = new Set(
  'threshold mark milestone barrier hurdle'.split(' '),
)
const OWNERS = /^(?:the|a|an|its|our|their)$/

/** `the 12,000-student threshold`, `past the 5 million mark`: a line that was crossed, and no count of anything. */
function isMark(line: Line, hit: Found): boolean {
  const owner = at(line, hit.first - 1).text
  if (hit.form !== 'number' || hit.valueHigh !== null) return false
  if (!OWNERS.test(owner) && at(line, hit.first - 2).text !== 'the') return false
  for (let place = hit.next - 1; place < hit.next + 3; place += 1) {
    const word = at(line, place)
    if (MARKS.has(word.text)) return true
    if (place >= hit.next && word.kind !== 'word' && word.text !== '-') return false
  }
  return false
}
