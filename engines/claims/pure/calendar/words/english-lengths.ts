import { matchesIn } from '../../text/matches.ts'
import { type Length, type LengthSort, type LengthUnit, MINUTES } from '../lengths.ts'
import { namedJubilees } from './english-jubilees.ts'

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORD = `(?:(?:${TENS.join('|')})(?:-(?:${SMALL.slice(0, 9).join('|')}))?|${SMALL.toReversed().join('|')})`
const NUMBER = `(?:\\d{1,4}(?:\\.\\d|½)?|(?:(?:a|one|two|three) hundred(?: and )?)?${WORD}|(?:a|one|two|three) hundred)`
const UNIT =
  '(minute|min|hour|hr|day|night|week|fortnight|month|year|summer|winter|decade|century|centurie)s?'
/** "Four hours and a quarter", "two and three-quarter hours". */
const PART = '(?:a half|a quarter|three[- ]quarters?)'
const ONE = new RegExp(
  `(?<![\\d.,:$€£A-Za-z-])(?:(${NUMBER})(-| )(and ${PART}[- ])?(?:whole |full |long |straight |consecutive )?${UNIT}\\b( and ${PART}\\b)?(?:(?: and|,)? (${NUMBER})[ -]${UNIT}\\b)?|an? (half[- ])?${UNIT}\\b( and ${PART}\\b)?|(half|(?:a|three) quarters?(?: of)?) an? (hour|century))`,
  'gi',
)
/** Without one of these no length is told, and few sentences have one. */
const UNIT_WORD = /min|hour|hr|day|night|week|month|year|summer|winter|decade|centur/i
const ORDINAL_WORD =
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ORDINAL_TENS =
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ')
const NTH = new RegExp(
  `\\b(\\d{1,3}(?:st|nd|rd|th)|(?:(?:${TENS.join('|')})-)?(?:first|${ORDINAL_WORD.join('|')})|${ORDINAL_TENS.join('|')})(?: (?:consecutive|successive|straight|running))?(?: (day|week|month|year|anniversary|birthday)\\b)?(?=( (?:in a row|running|in succession|at|in (?:office|power|charge|the (?:job|post))))?)`,
  'gi',
)

const UNITS: { readonly [word: string]: readonly [LengthUnit, number] } = {
  minute: ['minutes', 1],
  hour: ['hours', 1],
  min: ['minutes', 1],
  hr: ['hours', 1],
  day: ['days', 1],
  night: ['days', 1],
  week: ['weeks', 1],
  fortnight: ['weeks', 2],
  month: ['months', 1],
  year: ['years', 1],
  summer: ['years', 1],
  winter: ['years', 1],
  decade: ['years', 10],
  century: ['years', 100],
  centurie: ['years', 100],
}

const BOUND =
  /\b(?:(exactly|precisely|just|all of|the full|fully|no less than|as many as)|(almost|nearly|just under|not quite|barely|less than|fewer than|under)|(about|around|some|roughly|approximately|or so)|(more than|over|just over|a little over|well over|at least))(?: than)? $/i
const HALF_BOUND = { nearly: 2, about: 3, over: 4 } as const

/** What stands before a length that lasted. */
const LED =
  /\b(after|for|last(?:ed|s|ing)?|took|takes?|taking|spen[dt](?:ing)?|spann?(?:ed|s|ing)|wait(?:ed|ing)?|(?:over|during|through(?:out)?|in|for|of|all) (?:those|these|that|all)|(?:over|during) the|(?:in all|total|altogether),?|(?:that|this|which|it) (?:is|was|makes|made|took|lasts?|lasted|means)|(?:an? |the |total )(?:wait|journey|delay|gap|stay|spell|period|absence|reign|career|drive|voyage|trip|break|pause|term|lease|contract|run|duration|length|life|time|distance|interval) (?:of|is|was)|ran|runs?|held|stood|lived|serv(?:ed|ing)|stay(?:ed|ing)?|by|thus (?:have|has|had|last(?:s|ed)?|is|took)|therefore (?:have|has|last(?:s|ed)?|took)|(?:been|was|were|is|are) (?:out|closed|shut|off|up|open|away|on strike|in (?:office|power|charge|prison|jail|force|service|use|business))(?: for)?|period (?:is|was)) $/i
const BEHIND =
  /^ ?(?:(later(?! than)|afterwards|after|on(?=[,;.]| from)|to the (?:day|hour|minute)|in all|altogether|all told|early|late\b(?!r)|ahead of (?:schedule|time|plan)|behind (?:schedule|time)|overdue|apart|long|from (?:start|door|end) to|at (?:the helm|the top|sea|work)|behind bars|in (?:office|power|post|prison|jail|charge|the job|the post|existence|business|service|operation|print|use|total|the making)|to (?:object|appeal|respond|reply|comment|decide|make|vote|pay|apply|register|sign|consider)|as (?:[a-z]+)|between|of (?:[a-z]+)))\b/i
/** "Twenty-five years ago, in 1998": only beside the time that it leads to. */
const SHIFTED = /^ (ago|earlier|before|since)\b(?=[,;.:)–—]| (?!or\b))/
/** The length of what is called so. */
const COMPOUND =
  /^ (contract|lease|deal|term|stay|strike|siege|war|reign|tenure|rule|mandate|festival|fair|exhibition|tour|trip|journey|voyage|flight|closure|shutdown|project|career|wait|delay|break|absence|gap|ban|ceasefire|truce|run|agreement|licence|license|concession|partnership|event|conference|visit|campaign|course|programme|program|expedition|search|battle|drought|heatwave|outage|power cut|blackout|meeting|hearing|trial|shift|stretch|spell|residency|season|holiday|event|race|walk|hike|drive|ride|crossing|window|match|show|film|concert|performance|session|debate|speech|service)\b/i
const NO_LENGTH_BEFORE =
  /\b(?:past|last|next|coming|previous|preceding|first|final|every|each|per|within|up to|another|further|additional|extra|aged?|of age|maximum|minimum|at most|no more than|once in|any|other|following|two to|or|to|between|average of|an average|only|most of|half of|part of|much of) $/i
const NO_LENGTH_BEHIND =
  /^(?:[ -](?:old|olds|ago|of (?:them|it|which|these|those|that))\b| (?:ago|earlier|before|previously|from (?:now|today)|or (?:more|less|longer)|ended|ending|to [A-Z]|to end|to the end|year|than|later than|a (?:day|week|month|year)|per|each|every|of age|in advance|more|less|longer|shorter|younger|older|sooner|prior|to (?:come|go|live)|high|low|hence|at a time|average)\b|['’]s?\b)/i
const OLD = /^(?:[ -]years?)?[ -]old\b/i

export function englishLengths(text: string, start: number, end: number): readonly Length[] {
  const said = text.slice(start, end)
  return [
    ...(UNIT_WORD.test(said) ? matchesIn(ONE, said) : []).flatMap((match) =>
      lengthOf(said, match, start),
    ),
    ...matchesIn(NTH, said).flatMap((match) => nthOf(said, match, start)),
    ...namedJubilees(said, start),
    ...agesIn(text.slice(Math.max(0, start - LIFE), start), said, start),
  ].toSorted((a, b) => a.start - b.start)
}

function lengthOf(said: string, match: RegExpExecArray, start: number): readonly Length[] {
  const [
    all,
    number,
    dash,
    half,
    unit,
    behind,
    minor,
    minorUnit,
    oneHalf,
    only,
    andHalf,
    of,
    ofOne,
  ] = match
  const word = (unit ?? only ?? ofOne ?? 'hour').toLowerCase()
  const [own, times] = UNITS[word] ?? ['hours', 1]
  const parted = half ?? behind ?? andHalf ?? of
  const part = partOf(parted)
  const isHalf = parted !== undefined && of === undefined
  const whole = number === undefined ? 1 : numberOf(number)
  const [minorOwn, minorTimes] = UNITS[(minorUnit ?? '').toLowerCase()] ?? [own, 0]
  const lesser =
    minor === undefined ? 0 : (numberOf(minor) * (minorTimes * MINUTES[minorOwn])) / MINUTES[own]
  const isHalfOne = oneHalf !== undefined || of !== undefined
  const count = isHalfOne
    ? times * (of === undefined ? 0.5 : part)
    : (whole + (isHalf ? part : 0)) * times + lesser
  const led = ledBy(said, match.index, match.index + all.length, dash === '-', own === 'hours')
  if (led === null) return []
  const isBareOne = number === undefined && !isHalf && !isHalfOne
  if (
    isBareOne &&
    unit === undefined &&
    !/^(?:fortnight|century)$/.test(word) &&
    !/later|early|late|after|overdue|ago|earlier/.test(led.words) &&
    !(
      /since$/.test(led.words) &&
      /\b(?:is|been|it’s|it's) (?:just |exactly |now )?$/i.test(said.slice(0, match.index))
    )
  )
    return []
  return [
    {
      start: start + match.index,
      end: start + match.index + all.length,
      count,
      unit: own,
      isParted: isHalf || isHalfOne || minor !== undefined || /[.½]/.test(number ?? ''),
      ...(minor === undefined ? {} : { minor: minorOwn }),
      ...(/^(?:decade|centur)/.test(word) ? { isRound: true } : {}),
      ...(isExactly(said, match.index, match.index + all.length) ? { isExact: true } : {}),
      bound: led.bound,
      sort: 'elapsed',
      led: led.words,
      isBack: led.isBack,
    },
  ]
}

function partOf(words: string | undefined): number {
  if (/three/i.test(words ?? '')) return 0.75
  return /quarter/i.test(words ?? '') ? 0.25 : 0.5
}

function isExactly(said: string, from: number, to: number): boolean {
  return (
    /\b(?:exactly|precisely) $/i.test(said.slice(Math.max(0, from - 12), from)) ||
    /^(?: later)?,? to the (?:day|minute|hour)\b/.test(said.slice(to, to + 24))
  )
}

type Led = {
  readonly words: string
  readonly bound: Length['bound']
  readonly isBack: boolean
}

function ledBy(
  said: string,
  from: number,
  to: number,
  isDashed: boolean,
  isHours: boolean,
): Led | null {
  const all = said.slice(Math.max(0, from - 50), from)
  const bounded = BOUND.exec(all)
  const before = bounded === null ? all : all.slice(0, bounded.index)
  const behind = said.slice(to, to + 30)
  const bound =
    bounded === null
      ? 'exact'
      : bounded[HALF_BOUND.nearly] !== undefined
        ? 'nearly'
        : bounded[HALF_BOUND.about] !== undefined
          ? 'about'
          : bounded[HALF_BOUND.over] !== undefined
            ? 'over'
            : 'exact'
  const isOld =
    /^[ -]old\b/.test(behind) &&
    /\b(?:is|are|turns|will be) (?:now |already |just )?$/i.test(before)
  if (isOld) return { words: 'old', bound, isBack: false }
  const isDaily = isHours && / (?:a|per|each|every) day\b/.test(behind.slice(0, 12))
  const shift = SHIFTED.exec(behind)
  if (shift !== null) return { words: `_${shift[1]}`, bound, isBack: false }
  if ((NO_LENGTH_BEHIND.test(behind) && !isDaily) || NO_LENGTH_BEFORE.test(before)) return null
  const compound = isDashed ? COMPOUND.exec(behind) : null
  if (compound !== null) return { words: `-${compound[1]?.toLowerCase()}`, bound, isBack: false }
  if (isDashed) return null
  const led = LED.exec(before)
  const follows = BEHIND.exec(behind)
  if (isDaily && led === null) return { words: 'daily', bound, isBack: true }
  // "A five month certificate" is one of that length.
  const isPlural = /s(?: and a half)?$/.test(said.slice(from, to))
  if (led === null && follows === null && !isPlural) return null
  if (led === null && follows === null) return { words: 'free', bound, isBack: false }
  const words = `${led?.[1]?.toLowerCase() ?? ''}_${follows?.[1]?.toLowerCase() ?? ''}`
  const isBack =
    /\b(?:those|these|that|all|which|thus|therefore)\b/i.test(led?.[1] ?? '') ||
    /in all|altogether|all told/.test(follows?.[1] ?? '')
  return { words, bound, isBack }
}

/** "His third week", "the 92nd anniversary", "the eighteenth in a row". */
function nthOf(said: string, match: RegExpExecArray, start: number): readonly Length[] {
  const [all, word = '', unit, row] = match
  const isJubilee = unit === 'anniversary' || unit === 'birthday'
  const isRow = / (?:consecutive|successive|straight|running)\b/.test(all) || row !== undefined
  const before = said.slice(Math.max(0, match.index - 16), match.index)
  const isOwn = /\b(?:his|her|its|their|in its|now in) $/i.test(before)
  if (!isJubilee && !isRow && !(isOwn && unit !== undefined)) return []
  const own: LengthUnit =
    isJubilee || unit === undefined ? 'years' : (UNITS[unit.toLowerCase()]?.[0] ?? 'years')
  // "The eighteenth in a row": months or years, as the words before it say.
  const told = said.slice(Math.max(0, match.index - 120), match.index)
  const isMonthly = unit === undefined && /\b(?:every|each) month\b/i.test(told)
  const isYearly = unit === undefined && /\b(?:every|each) year\b/i.test(told)
  if (unit === undefined && !isMonthly && !isYearly) return []
  const sort: LengthSort = isJubilee ? 'jubilee' : 'nth'
  return [
    {
      start: start + match.index,
      end: start + match.index + word.length + (unit === undefined ? 0 : all.length - word.length),
      count: ordinalOf(word.toLowerCase()),
      unit: isMonthly ? 'months' : own,
      isParted: false,
      bound: 'exact',
      sort,
      led: isJubilee ? unit : isRow ? 'row' : 'own-nth',
      isBack: false,
    },
  ]
}

const AGE = new RegExp(
  `(?:\\b(?:aged|at the age of|the age of|reached|turns|turned|will be|was|is now|is|at|lived to(?: be)?|lived to the age of|, ) ?)(${NUMBER})(?:[ -]years?[ -]old)?(?=[ ,.;)]|$)(?! (?:%|per|people|years? (?!old)|of (?!age)|[a-z]+s\\b))`,
  'gi',
)

/** "Was born … and died on 30 August. He was 74.": within so much text before. */
const LIFE = 240
const HE_WAS = /^(?:He|She) was (?:just |only )?\d{1,3}[.,;]/

function agesIn(before: string, said: string, start: number): readonly Length[] {
  const isOfLife = HE_WAS.test(said) && /\bborn\b/i.test(before) && /\bdied\b/.test(before)
  if (
    !isOfLife &&
    !/\b(?:born|birth|died|death|\d{1,3} when (?:he|she)|aged?|\d{4}[–-]\d{4}\))/i.test(said)
  )
    return []
  return matchesIn(AGE, said).flatMap((match): readonly Length[] => {
    const number = match[1] ?? ''
    const count = numberOf(number)
    const to = match.index + match[0].length
    const from = said.lastIndexOf(number, to)
    const led = match[0]
      .slice(0, from - match.index)
      .trim()
      .toLowerCase()
    const isTold =
      /age/.test(led) ||
      OLD.test(said.slice(from + number.length)) ||
      /^(?:was|will be|is now|turned|turns|at|,|is|reached|lived to(?: be)?)$/.test(led)
    if (!isTold || count < 2 || count > 125 || /^\d{3,}/.test(number)) return []
    return [
      {
        start: start + from,
        end: start + from + number.length,
        count,
        unit: 'years',
        isParted: false,
        bound: 'exact',
        sort: 'age',
        led: `age ${led}`,
        isBack: false,
      },
    ]
  })
}

export function numberOf(said: string): number {
  if (/^\d/.test(said)) return Number(said.replace('½', '.5'))
  const words = said.toLowerCase().split(/[- ]/)
  let sum = 0
  for (const word of words) {
    if (word === 'hundred') sum = Math.max(1, sum) * 100
    else if (word === 'a') sum = 1
    else if (SMALL.includes(word)) sum += SMALL.indexOf(word) + 1
    else if (TENS.includes(word)) sum += 10 * (TENS.indexOf(word) + 2)
  }
  return sum
}

function ordinalOf(word: string): number {
  if (/^\d/.test(word)) return Number.parseInt(word, 10)
  if (ORDINAL_TENS.includes(word)) return 10 * (ORDINAL_TENS.indexOf(word) + 2)
  const [tens, ones] = word.includes('-') ? word.split('-') : ['', word]
  const small = ones === 'first' ? 1 : ORDINAL_WORD.indexOf(ones ?? '') + 2
  return (tens === '' ? 0 : 10 * (TENS.indexOf(tens ?? '') + 2)) + small
}
