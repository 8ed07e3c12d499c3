import { behindLast, signsOf } from '../../text/behind-last.ts'
import {
  alike,
  before,
  behind,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Scene,
  sizeOf,
} from '../scene.ts'

// "Calls more than doubled last year. Volunteers answered Q, against Q in @"; a headline and the sentence below it: a change is told first, and
// then the only two levels it can be of. What the levels are of was named with it, or is called so.

export type Pair = { readonly result: Figure; readonly base: Figure }

/** Names of one measure; what it is counted by may be said by a verb. */
const KINDS: readonly RegExp[] = [
  /\b(?:net |operating |pre-tax )?profits?\b|\bearn(?:ed|ings)\b|\bnet income\b|\bmade\b|净利|利润|盈利/,
  /\brevenues?\b|\bsales\b|\bturnover\b|\bsold\b|\btook in\b|营业?收入|营收|销售/,
  /\bexport\w*|\bshipments?\b|\bshipped\b|出口/,
  /\bimport\w*|进口/,
  /\boutput\b|\bproduc\w+|\bturned out\b|产量|生产/,
  /\b(?:visitors?|visits?|attendance|arrivals|guests|tourists|welcomed)\b|游客|旅客|接待/,
  /\b(?:passengers?|travellers?|carried)\b|客运|旅客/,
  /\b(?:prices?|rents?|cost|costs|paid)\b|价格|均价|房价/,
  /\b(?:headcount|staff|workforce|employ\w+|jobs)\b|员工|职工/,
  /\b(?:membership|members)\b/,
  /\b(?:dues|receipts|takings|fees|proceeds|revenues?|income)\b/,
  /\b(?:crimes?|offences|offenses|suspects|police|burglar\w*|thefts?)\b/,
  /\b(?:absen\w+|sick\w*|staff were off)\b/,
  /\b(?:wait\w*|queues?|backlog)\b/,
  /\b(?:deaths?|died|killed|fatal\w*|mortality|lives)\b/,
  /\b(?:births?|babies|born|newborn\w*)\b/,
  /\b(?:marriages?|couples|married|weddings?)\b/,
  /\b(?:accidents?|crashes|collisions?|roads?)\b/,
  /\b(?:unemploy\w+|jobless\w*|out of work|job-?seekers)\b/,
  /\b(?:rain\w*|precipitation|wet\w*|dr(?:y|ier))\b/,
  /\b(?:homes|houses|flats|dwellings|housing|builders)\b/,
  /\b(?:students?|pupils|enrol\w+|class(?:es)?|school\w*)\b/,
  /\b(?:savings?|deposits?|deposited)\b/,
  /\b(?:lending|loans?|lent|credit|borrow\w*)\b/,
  /\b(?:trains?|rail\w*|punctual\w*|on time|delays?|late)\b/,
  /\b(?:deficits?|surplus(?:es)?|debts?)\b|赤字|逆差|顺差|债务/,
  /\b(?:harvest\w*|crop|yield\w*)\b|收成/,
]
const OTHERWISE =
  /real terms|\bloss(?:es)?\b|亏损|constant|adjust|organic|like.for.like|comparable|same.store|excluding|in volume|annual|each year|currenc|forecast|expect|target|\bwill\b|可比|不变价|剔除|扣除|实际|年均|预计|力争|目标|计划|全国|口径|生产总值|增加值|\bgdp\b/
const COMMON: ReadonlySet<string> = new Set(
  'less fewer this that with from than year years last month quarter over more less than have been were said says million billion there their they which when while after before compared against same period about half first second third fourth total number percent cent'.split(
    ' ',
  ),
)
const BASE =
  /\b(?:from|than|against|versus|vs|after|compared (?:with|to)|up on|down on|following|had been|had (?:stood|had|counted|reached|come|carried|sold)[a-z ]{0,12}|only)(?: (?:the|about|some|just|only|around|a total of|its|an? [a-z]+))*[ (]*$|(?:从|由|较|比|上年|去年|同期|上月|此前|原来|原有)[^，。；QSD增减升降涨跌多少长提]{0,10}$/
const EARLIER =
  /\b(?:(?:year|month|quarter|season|decade)s? (?:before|earlier|ago)|previous (?:year|month|quarter|season)|last year|the year before)\b/

/** What follows a sentence that tells of a change and of no levels. */
export function announcedPair(scene: Scene, amount: Figure): Pair | null {
  const own = scene.pieces[amount.claim.sentence]
  const next = scene.pieces[amount.claim.sentence + 1]
  if (own === undefined || next === undefined || amount.sort === 'Q' || amount.sort === 'D')
    return null
  const isHeading = scene.doc.paragraphs[own.paragraph]?.kind === 'heading'
  if (next.grammar !== own.grammar || (next.paragraph !== own.paragraph && !isHeading)) return null
  if (own.figures.some((one) => one !== amount && one.sort !== 'O' && one.sort !== 'N')) return null
  const subject = scene.mask.slice(own.from, amount.at)
  if (!/^[^,;:，；：()（）]{3,80}$/.test(subject)) return null
  const told = `${subject}${/^ (?:rise|fall|increase|growth|drop|decline|jump) in [a-z ]{3,40}/.exec(behind(scene, amount))?.[0] ?? ''}`
  const pieces = piecesOf(scene, next)
  if (pieces === null) return null
  const [a, b, ...more] = pieces.flatMap(levelsOf)
  if (a === undefined || b === undefined || more.length > 0 || !alike(scene, a, b)) return null
  const words = pieces.map((piece) => wordsOf(scene, piece)).join(' ')
  const isOther = OTHERWISE.test(wordsOf(scene, own)) || OTHERWISE.test(words)
  if (isOther || a.claim.unit !== b.claim.unit || !areOfOne(scene, amount, told, words)) return null
  const [isFirst, isSecond] = [isEarlier(scene, a), isEarlier(scene, b)]
  if (isFirst === isSecond || sizeOf(a) > FAR * sizeOf(b) || sizeOf(b) > FAR * sizeOf(a))
    return null
  const pair = isSecond ? { result: a, base: b } : { result: b, base: a }
  return isOfTime(amount, pair) ? pair : null
}

/** A base in another scale was told without it. */
const FAR = 40

function levelsOf({ figures }: Piece): readonly Figure[] {
  return figures.filter(({ sort }) => sort === 'Q')
}

/** The next sentence, or with the one behind it where the first has one level, and nothing else that changed in them. */
function piecesOf(scene: Scene, next: Piece): readonly Piece[] | null {
  const [first] = next.figures
  const then = scene.pieces[(first?.claim.sentence ?? -2) + 1]
  const [last] = then === undefined ? [] : levelsOf(then)
  const isThen =
    levelsOf(next).length === 1 &&
    then?.paragraph === next.paragraph &&
    last !== undefined &&
    isEarlier(scene, last)
  const pieces = isThen ? [next, then] : [next]
  const isChanged = pieces.some(({ figures }) =>
    figures.some(
      (one) => one.sort === 'S' || one.sort === 'D' || one.sort === 'X' || isChange(one),
    ),
  )
  return isChanged ? null : pieces
}

/** Whether both name one kind. */
export function areOfOneKind(told: string, words: string): boolean {
  return KINDS.some((kind) => kind.test(told) && kind.test(words))
}

/** Whether both name a kind, and none the same. */
export function areOfOtherKinds(told: string, words: string): boolean {
  const [left, right] = [told, words].map((one) => KINDS.filter((kind) => kind.test(one)))
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0)
    return false
  return !left.some((kind) => right.includes(kind))
}

function wordsOf({ mask }: Scene, { from, to }: Piece): string {
  return mask.slice(from, to)
}

const STOPS = signsOf(',;，；。QSDX')

function isEarlier(scene: Scene, figure: Figure): boolean {
  const clause = behindLast(STOPS, before(scene, figure, 70))
  const tail = /^[^,;.，；。QSDX]*/.exec(behind(scene, figure, 50))?.[0] ?? ''
  return BASE.test(before(scene, figure, 50)) || EARLIER.test(`${clause} ${tail}`)
}

/** A word of the one is said of the other, or both are of one kind; and no kind is named that the first hasn't. */
export function areOfOne(scene: Scene, amount: Figure, told: string, words: string): boolean {
  const [left, right] = [told, words].map((one) => KINDS.filter((kind) => kind.test(one)))
  if (left === undefined || right === undefined) return false
  if (left.length > 0 && right.length > 0)
    return left.some(
      (kind) =>
        right.includes(kind) && !isNarrower(told, words, kind) && !isNarrower(words, told, kind),
    )
  if (isChinese(scene, amount)) {
    const runs = told.match(/[㐀-鿿]{2,}/g) ?? []
    return runs.some((run) =>
      [...run.slice(1)].some((sign, at) => {
        const pair = `${run[at]}${sign}`
        return !PLAIN.test(pair) && words.includes(pair)
      }),
    )
  }
  return (told.match(/[a-z]{4,}/g) ?? []).some(
    (word) => !COMMON.has(word) && words.includes(word.slice(0, Math.max(4, word.length - 2))),
  )
}

/** Both are called by the name of a measure. */
export function areNamed(told: string, words: string): boolean {
  return [told, words].every((one) => KINDS.some((kind) => kind.test(one)))
}

/** "Car exports rise S. Exports reached Q": of more than was announced, or of less. */
function isNarrower(told: string, words: string, kind: RegExp): boolean {
  const [name = ''] = kind.exec(told) ?? []
  const at = told.search(kind)
  // By a verb it is said who did it.
  if (/(?:ed|old|ade|aid|out|in)$/.test(name)) return false
  const [, own = ''] = /([a-z]{3,}) $/.exec(told.slice(0, at)) ?? []
  return own !== '' && !GENERAL.test(own) && !words.includes(own.slice(0, 5))
}

const GENERAL =
  /^(?:the|its|their|total|overall|annual|net|group|and|that|said|pre|tax|operating|monthly|quarterly|weekly)$/
const PLAIN =
  /[全本我][市省县区国年月]|同比|环比|增长|下降|上升|去年|上年|今年|以上|以来|公司|共计|达到|实现|完成/

/** Of the time that is told with the change, if one is. */
function isOfTime({ claim: { period, periodFrom } }: Figure, { result, base }: Pair): boolean {
  const of = result.claim.period
  if (periodFrom === 'stated' && period !== null && of !== null && period !== of) return false
  return (
    of === null || base.claim.period === null || base.claim.period < of || base.claim.period === of
  )
}

/** "It was Q lower than the Q of @": how far it lies from that, and no level. */
export function isHowFar(scene: Scene, one: Figure): boolean {
  return /^ (?:[a-z]+ )?(?:more|less|fewer|higher|lower|above|below) (?:than )?(?:the|that|last|in|a)\b/.test(
    behind(scene, one, 40),
  )
}
