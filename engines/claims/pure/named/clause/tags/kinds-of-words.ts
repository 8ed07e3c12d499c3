import { ADVS, DETS, MODALS, PREDICATES, PREPS, PRONS, SUBS, TIME_ADJ, TIMES } from '../closed.ts'

// What the letters of a word alone say of it. A text says most of its words again and again, and each of them is asked for all of this.

/** Each is a bit of what `kindsOf` answers. */
export const IS = {
  /** "2023/24", "h1", "june's", "year-to-date", "mid-2015". */
  stretch: 1 << 0,
  few: 1 << 1,
  time: 1 << 2,
  /** A time, or times joined: "june–august". */
  times: 1 << 3,
  short: 1 << 4,
  digit: 1 << 5,
  this: 1 << 6,
  toDate: 1 << 7,
  det: 1 << 8,
  and: 1 << 9,
  sub: 1 << 10,
  owner: 1 << 11,
  pron: 1 << 12,
  modal: 1 << 13,
  timeAdj: 1 << 14,
  years: 1 << 15,
  season: 1 << 16,
  end: 1 << 17,
  prep: 1 << 18,
  adv: 1 << 19,
  predicate: 1 << 20,
  left: 1 << 21,
  inLy: 1 << 22,
} as const

/** Of a word in lower case. */
export function kindsOf(word: string): number {
  const known = KNOWN.get(word)
  if (known !== undefined) return known
  const found = read(word)
  if (word.length > LENGTH_MAX) return found
  if (KNOWN.size === KNOWN_MAX) KNOWN.clear()
  KNOWN.set(word, found)
  return found
}

const KNOWN = new Map<string, number>()
const KNOWN_MAX = 4000
/** Longer ones are seldom said twice, and would keep their text in memory. */
const LENGTH_MAX = 12

function read(word: string): number {
  let found = 0
  for (const [kind, is] of TESTS) if (is(word)) found |= IS[kind]
  return found
}

const among = (words: ReadonlySet<string>) => (word: string) => words.has(word)
const like = (form: RegExp) => (word: string) => form.test(word)

const TESTS: readonly (readonly [keyof typeof IS, (word: string) => boolean])[] = [
  [
    'stretch',
    like(
      /^(?:19|20)\d\d(?:[/–-]\d{2,4})?$|^(?:(?:h[12]|q[1-4]|[12]h|[1-4]q)[-’']?(?:\d{2,4})?|(?:fy|cy)[-’']?\d{2,4})(?:[/–-]\d{2,4})?$|^(?:year|month|quarter|week|today|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|weekend|season|summer|winter|spring|autumn)['’]s$/,
    ),
  ],
  [
    'stretch',
    like(
      /^(?:(?:year|half|month|quarter|week|period|day)-(?:on|over|to)-(?:date|year|half|month|quarter|week|period|day)|on-(?:year|month|quarter|week)|mid-(?:year|month|week|(?:19|20)\d\d|[a-z]+(?:uary|ch|ril|ber))|ytd)$/,
    ),
  ],
  [
    'few',
    like(/^(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several)$/),
  ],
  ['time', among(TIMES)],
  ['times', among(TIMES)],
  ['times', (word) => word.split(/[-–/]/).every((part) => TIMES.has(part))],
  ['short', like(/^\d{1,2}$/)],
  ['digit', like(/^\d/)],
  ['this', like(/^(?:this|these|those)$/)],
  ['toDate', like(/^(?:to|date)$/)],
  ['det', among(DETS)],
  ['and', like(/^(?:and|or|but|nor|&)$/)],
  ['sub', among(SUBS)],
  ['owner', like(/^(?:that|it|this)['’]s$/)],
  ['pron', among(PRONS)],
  ['modal', among(MODALS)],
  ['modal', like(/^(?:do|does|did|is|are|was|were|has|have|had|ca|wo|would|could|should)n['’]t$/)],
  ['timeAdj', among(TIME_ADJ)],
  ['years', like(/^(?:years?|seasons?)$/)],
  ['season', like(/^(?:season|half|fiscal)$/)],
  ['end', like(/^(?:end|start|beginning|middle|close|course|rest|remainder)$/)],
  ['prep', among(PREPS)],
  ['adv', among(ADVS)],
  ['predicate', like(PREDICATES)],
  [
    'left',
    like(/^(?:open|vacant|empty|unfilled|unsold|overdue|outstanding|intact|alive|dead|missing)$/),
  ],
  [
    'inLy',
    like(
      /^(?!(?:family|supply|monthly|daily|weekly|yearly|hourly|early|only|elderly|assembly|italy|reply|july|quarterly|friendly|anomaly|likely)$)[a-z]*[a-z]{3}ly$/,
    ),
  ],
]
