import { set, type Word } from './word.ts'

// Words that are of one kind wherever they stand, and those that tell by what stands beside them.

export const DETS = set(
  'the a an this these those its their our his her my your each every some any no all both another such',
)

export const PREPS = set(
  `of in on at by for from with within as than into onto upon per via between among amongst across over under above below through throughout
  before after during since until till against versus vs despite without toward towards behind beyond along near off out around about amid
  including excluding following regarding concerning like up down plus minus except besides alongside according due because worth compared outside inside beside`,
)

export const SUBS = set(
  'which who whom whose where when while whilst whereas although though if unless because so once how why',
)

export const PRONS = set(
  'it they he she we i you them us him latter former one ones others none itself themselves what whatever everyone someone nobody who',
)

export const MODALS = set('will would can could may might shall should must cannot')

export const ADVS = set(
  `not also only just even now then still already again yet ever never almost nearly too very so far more less most least together once twice soon
  often rather quite instead however therefore thus hence meanwhile moreover further furthermore otherwise later earlier ago here apart alone respectively overall
  well back ahead away forward altogether likewise nonetheless nevertheless apiece elsewhere everywhere abroad overseas online there`,
)

export const TIMES = set(
  `january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday
  wednesday thursday friday saturday sunday today yesterday tomorrow tonight year years month months quarter quarters week weeks day days night decade decades period
  half-year year-on-year year-over-year y/y q/q m/m yoy qoq mom y-o-y q-o-q m-o-m fy quarter-on-quarter month-on-month q1 q2 q3 q4 h1 h2 spring summer autumn winter weekend
  annually yearly monthly weekly daily month-over-month quarter-over-quarter half-on-half period-on-period`,
)

/** Only before a time: "the first quarter", "last year". */
export const TIME_ADJ = set(
  'last next previous prior past same current first second third fourth final corresponding preceding recent coming ended ending fiscal financial calendar full early late mid whole entire half',
)

/** Nouns, or of what kind one is, though they end so. */
export const NOUNS_IN_ING = set(
  `trading operating manufacturing lending mining housing building training farming fishing banking advertising marketing shipping processing engineering
  opening closing drinking recurring funding financing spending planning licensing retailing gaming teaching nursing walking cycling parking heating
  savings earnings bookings listings holdings landings sailings crossings buildings dwellings filing filings rating ratings meeting meetings reading readings hearing hearings saving
  holding warning warnings wedding booking listing sitting sittings evening morning string spring wing king ring ceiling screening screenings living standing staffing
  clothing catering farming offering offerings outstanding existing remaining non-performing performing underlying leading emerging developing working ageing aging vaccinating testing charging
  recycling composting dredging upcoming growing rising falling childbearing swimming running`,
)

/** Nouns more often than verbs. */
export const NOUNS_IN_S = set(
  `costs orders stays visits returns results loans claims works shares sales rates prices stocks cases deals grants reserves charges benefits awards
  transfers deposits purchases supplies offers permits records reports plans tests services sets stores states places points matters means needs
  controls measures checks changes issues views notes lists ranges numbers averages totals levels grounds hours houses homes ships flights tours tracks
  trains hosts votes values tickets units funds rents ends parts breaks catches links drives drinks falls gains increases decreases declines drops rises
  losses cuts jumps`,
)

/** Participles that tell of what kind a noun is: "adjusted diluted earnings". */
export const KINDS =
  /^(?:adjusted|based|linked|diluted|combined|listed|unlisted|registered|planned|expected|estimated|proposed|related|limited|fixed|detached|unemployed|employed|insured|mixed|connected|weighted|consolidated|restated|accelerated|unaudited|audited|skilled|unskilled|processed|refined|imported|exported|used|advanced|integrated|animated|disabled|aged|retired|married|deferred|accrued|organised|organized|renewed|continued|increased|reduced|improved)$/

/** Verbs for certain, with a subject before them. */
export const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|should|must|rose|fell|grew|stood|came|made|took|went|became|began|gave|saw|ran|shrank|sank|cost|does|did|remains?|remained|accounted|reached|totalled|totaled|amounted|averaged|exceeded)$/

/** Where a sentence may begin anew. */
export const isBreak = (word: Word | undefined): boolean =>
  word === undefined || (word.tag === 'mark' && /^[,;:.()–—"“”|•*-]$/.test(word.text))

/** Before a noun they tell of what kind it is. */
export const BOTH = /^(?:overall|online|overseas)$/

/** Behind the noun that they tell of: "steady at", "higher than". */
export const PREDICATES =
  /^(?:higher|lower|greater|smaller|larger|bigger|fewer|better|worse|faster|slower|longer|shorter|cheaper|steady|stable|flat|unchanged|equal|equivalent|short|dearer|similar|nearer|closer|strong|upwards?|downwards?)$/

/** No link, time or verb, as far as a word alone tells: those behind it aren't tagged yet. */
export function isPlainNoun(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.tag === 'noun' &&
    word.claim === null &&
    !PREDICATES.test(word.text) &&
    !DETS.has(word.text) &&
    !PREPS.has(word.text) &&
    !PRONS.has(word.text) &&
    !SUBS.has(word.text) &&
    !TIMES.has(word.text) &&
    !/^(?:to|and|or|but|that)$|ly$/.test(word.text) &&
    !MODALS.has(word.text) &&
    !/^(?:is|are|was|were|has|have|had)$/.test(word.text)
  )
}

/** The word at a place, or those that it begins: "last two years". */
export function isTimeWord(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? ''
  return (
    TIMES.has(word) ||
    /^(?:19|20)\d\d|^(?:fy|h[12]|q[1-4])\d*$|^(?:year|month|quarter|week)['’]s$/.test(word) ||
    (TIME_ADJ.has(word) && isTimeWord(words, at + 1)) ||
    (/^\d{1,2}$/.test(word) && TIMES.has(words[at + 1]?.text ?? '')) ||
    /^(?:half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(word)
  )
}
