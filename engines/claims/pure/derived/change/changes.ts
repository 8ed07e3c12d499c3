import { isRateLevel } from '../../relate/part.ts'
import { behindLast, signsOf } from '../../text/behind-last.ts'
import { isOfTheirTimes, timesInRows } from '../rows.ts'
import {
  alike,
  around,
  before,
  behind,
  between,
  type Change,
  changeBetween,
  type Figure,
  isChinese,
  type Piece,
  type Reading,
  relationsOf,
  type Scene,
  sizeOf,
} from '../scene.ts'
import { announcedPair, isHowFar, type Pair } from './announced.ts'
import { isEarlier, ordered } from './ordered.ts'

// "Q TWh in @, S more than in @, when they supplied Q"; "Q in @, against Q a year earlier. That is a rise of S".

const UP =
  /\b(?:more|up|rise|rose|risen|rising|grew|grown|growth|gain|gained|increase|increased|increasing|higher|climb|climbed|jump|jumped|advance|advanced|added|expanded|surge|surged|additional|extra|plus)\b|增长|增加|上升|提高|提升|上涨|多|增幅|涨幅|增|涨|升/
const DOWN =
  /\b(?:less|fewer|down|fall|fell|fallen|falling|decline|declined|decrease|decreased|drop|dropped|lower|reduction|reduced|cut|shrank|shrunk|lost|loss|slump|slumped|plunge|plunged|minus|contraction|contracted)\b|减少|下降|降低|下滑|少|降幅|跌幅|回落|缩减|压减|降|跌|减/

/** Growth that isn't between the figures as they stand. */
const OTHERWISE =
  /real terms|\bloss(?:es)?\b|亏损|constant prices|adjust|organic|like.for.like|comparable|same.store|excluding|in volume|per annum|annual|a year on average|each year|currenc|forecast|expect|target|可比|不变价|剔除|扣除|实际增长|年均|预计|力争|目标|计划|左右|全国|平均每年|口径/

/** Of the last row of a table by years, against the one before. */
const LATEST = /@|\b(?:last|this|past|latest) (?:year|season)\b|\b(?:year|season) just ended\b/
const OF_ALL =
  /\b(?:since|from|between|over the|average|annual(?:ly)?|a year|per year|compared|than)\b/

export function changeOf(scene: Scene, amount: Figure): Reading | null {
  const { claim, sort } = amount
  if (claim.kind === 'average-growth' || claim.kind === 'share') return null
  const isMove = claim.kind === 'growth' || claim.kind === 'gap'
  const near = nearWords(scene, amount)
  const isUp = claim.direction === 'up' || (claim.direction === null && UP.test(near))
  const isDown = claim.direction === 'down' || (claim.direction === null && DOWN.test(near))
  if (sort !== 'S' && sort !== 'D' && !(sort === 'Q' && isMove)) return null
  const said = before(scene, amount, 120)
  const ends = elided(scene, amount)
  if (ends !== null && !isMove && claim.bound === 'exact' && UP.test(said) !== DOWN.test(said))
    return { meant: relationOf(ends, amount, UP.test(said) ? 'up' : 'down'), others: [] }
  if (sort === 'S' && !isMove && !(isUp || isDown)) return null
  // "Fell, as a result of the rising dollar, by S".
  if (!UP.test(near) && !DOWN.test(near) && UP.test(said) && DOWN.test(said)) return null
  if (!SURE.has(claim.bound) || isNamed(scene, amount)) return null
  if (isUp === isDown || isEnd(scene, amount) || EACH.test(said)) return null
  const tie = tieOf(scene, amount)
  const direction = isUp ? 'up' : 'down'
  const rows = sort === 'S' ? timesInRows(scene, claim.sentence) : null
  const isOnly = scene.pieces[claim.sentence]?.figures.length === 1
  if (rows !== null && isOnly && isOfTheirTimes(scene, amount, rows))
    return { meant: relationOf(rows, amount, direction), others: [] }
  const own = scene.mask.slice(scene.pieces[claim.sentence]?.from, scene.pieces[claim.sentence]?.to)
  const series =
    sort === 'S' && isOnly && LATEST.test(own) && !OF_ALL.test(own)
      ? timesInRows(scene, claim.sentence, true)
      : null
  if (series !== null) return { meant: relationOf(series, amount, direction), others: [] }
  const first = tie === null ? announcedPair(scene, amount) : null
  if (tie === null && first === null) return null
  const pair = first ?? (tie === null ? null : pairIn(scene, amount, tie))
  if (pair !== null && [pair.result, pair.base].some((one) => isHowFar(scene, one))) return null
  if (pair !== null && (isNewPart(scene, pair) || isComparedTwice(scene, amount, pair))) return null
  const levels = nearest(
    amount,
    around(scene, amount, 2, 1).flatMap(({ figures }) =>
      figures.filter((one) => isLevelOf(amount, one)),
    ),
  )
  const others = levels.flatMap((result) =>
    levels.flatMap((base) =>
      result !== base && alike(scene, result, base) && !isTurned(pair, result, base)
        ? [relationOf({ result, base }, amount, sizeOf(result) < sizeOf(base) ? 'down' : 'up')]
        : [],
    ),
  )
  return { meant: pair === null ? null : relationOf(pair, amount, direction), others }
}

/** Every two of them are asked; a line without a full stop may have thousands. */
const LEVELS_MAX = 40

function nearest(amount: Figure, levels: readonly Figure[]): readonly Figure[] {
  if (levels.length <= LEVELS_MAX) return levels
  const far = levels
    .map(({ order }) => Math.abs(order - amount.order))
    .sort((a, b) => a - b)
    .at(LEVELS_MAX - 1)
  return levels.filter(({ order }) => Math.abs(order - amount.order) <= (far ?? 0))
}

/** "12% higher than a year ago and up from 8.6 billion in March": the level is what it is compared with next. */
function isComparedTwice(scene: Scene, amount: Figure, { base }: Pair): boolean {
  return amount.order < base.order && NEXT.test(between(scene, amount, base))
}

const NEXT = /\b(?:than|over|from|on) [^.;,]{3,40},? and (?:up|down|compared|against)\b/i

/** 新增贷款412亿元，较上年末的4423亿元增长9.3%: what is new is no level that a stock rose to. */
function isNewPart(scene: Scene, { result, base }: Pair): boolean {
  return result.size * NEW_MOST < base.size && NEW.test(before(scene, result, NEW_REACH))
}

const NEW_MOST = 5
const NEW_REACH = 14
const NEW = /[新净淨][增签簽开開][^，。；QSDX]{0,8}$/

/** Its own two levels the other way round: its words say which way it went. */
function isTurned(pair: Pair | null, result: Figure, base: Figure): boolean {
  return pair !== null && pair.result === base && pair.base === result
}

/** "More than 12 percent" is said of 14, too. */
const SURE: ReadonlySet<string> = new Set(['exact', 'about'])

/** "27 percent above the previous record": what it differs from has a name. */
function isNamed(scene: Scene, amount: Figure): boolean {
  return /^ (?:[a-z]+ )?(?:above|over|below|than|from|on) (?:(?:the|its|their|an?) )?(?:[a-z-]+ )?(?:record|forecast|average|peak|target|estimate|high|low|plan|budget)\b/.test(
    behind(scene, amount),
  )
}

/** "Fell to S from S", "S of the total": a level of its own. */
function isEnd(scene: Scene, amount: Figure): boolean {
  return (
    /(?:\b(?:(?<!\b(?:amount(?:s|ed)?|c[ao]mes?|works? out) )to|from|than|(?<!\bout )at|against|of which|vs) |[至到为达从由])(?:about |some |just |only |a revised |近|约|超过?)*$/.test(
      before(scene, amount, 30),
    ) ||
    /^ ?(?:of (?!(?:last|a year)\b)[a-z]|owned|stake|interest|以上提高)/.test(
      behind(scene, amount, 14),
    )
  )
}

const MOVES =
  '(?:more|up|ris(?:e|es|ing)|rose|risen|grew|grown|growth|gain(?:ed)?|increas(?:e|ed|ing|es)|higher|climb(?:ed)?|jump(?:ed)?|advanc(?:e|ed)|add(?:ed|s)|expan(?:ded|sion)|surged?|plus|less|fewer|down|fall(?:en|s)?|fell|declin(?:e|ed|es)|decreas(?:e|ed|es)|drop(?:ped|s)?|lower|reduc(?:tion|ed)|cut|shrank|shrunk|slump(?:ed)?|plung(?:e|ed)|minus|contract(?:ion|ed)|chang(?:e|ed)|differen(?:ce|t))'
const LIGHT =
  '(?:or|meaning|implying|an?|the|that|this|it|which|is|was|are|were|represents?|represent(?:ing|ed)|corresponds?|corresponding|equivalent|equals?|amounts?|means|marks?|marking|makes?|making|by|of|about|some|roughly|only|just|nearly|almost|over|to|year-on-year|so|thus|therefore|i\\.e\\.|works?|out|at|sharp|slight|strong|modest|steep|annual|year|on|i|e)'
const TIED_BEHIND = new RegExp(`(?:, |: |; |\\(|[—–-] ?| or )(?:${LIGHT} |${MOVES} |[+-])*$`)
const TIED_AHEAD = new RegExp(
  `^ (?:${MOVES}|(?:(?:since|from|on) )?@,? when|(?:${MOVES} )?(?:[a-z]+ ){0,3}(?:than|from|compared with|on|over|above|below|to))\\b[^.;:]{0,60}$`,
)
/** "Receipts have thus gone up by S", ", so sales are up by S": of the levels that were just told. */
const SO = /(?:^|[.;:] ?)[^.;:QSDX]{0,60}\b(?:thus|therefore|hence|accordingly)\b[^.;:QSDX]{0,30}$/
const SO_BEHIND = new RegExp(
  `,? (?:so(?: that)?|thus|therefore|hence|which means|meaning(?: that)?) ((?:[a-z'-]+ ){1,6}?)((?:(?:is|are|was|were|has|have|had|thus|gone) )*${MOVES} (?:by )?)?$`,
)
const EACH = /[均都各](?:同比|环比|[比较][^，。；QSDX]{0,8})[^，。；QSDX]{0,6}$/
const ANAPHORA = new RegExp(
  `^\\W*(?:that|this|the|it|these|those)(?: [a-z]+){0,4} ${MOVES}[a-z ]{0,24}(?:of|by|to|at) (?:about |some |just |only )*$|^\\W*(?:that|this|it)(?:[’']s| (?:is|was|represents?|corresponds? to|means|amounts? to|equals?|works out at))[a-z ]{0,24}$|^\\W*an? (?:[a-z]+ )?${MOVES} of $`,
)
const CHINESE_TIED =
  /^[^，。；：（）QSD]{0,6}[，（；]?(?:其?(?:同比|比上年(?:同期)?|比[^，。；QSD]{0,8}|较[^，。；QSD]{0,8}|即|折合|两年|五年))?(?:净)?(?:增长|增加|上升|提高|提升|上涨|多|增幅|涨幅|降幅|跌幅|减幅|减少|下降|降低|下滑|少|回落|增|涨|升|降|跌|减)(?:约|了|达到?|近|超过?|为|出)*$/

/** "Raised its stake to Q shares, or S, from Q": what share they are. */
const AGAIN = /^,? (?:[a-z]+ ){0,2}or (?:about |some |nearly |just )*$/
const MOVED_BEHIND = new RegExp(`^ ?${MOVES}\\b`)

type Tie = { readonly level: Figure | null }

/** The level with which the amount is told in one breath; without one, of what was just told. */
function tieOf(scene: Scene, amount: Figure): Tie | null {
  const last = scene.figures[amount.order - 1]
  const next = scene.figures[amount.order + 1]
  const {
    sort,
    claim: { sentence },
  } = amount
  const isLast = last?.claim.sentence === sentence && isLevelOf(amount, last)
  const isNext = next?.claim.sentence === sentence && isLevelOf(amount, next)
  const back = isLast ? between(scene, last, amount) : ''
  if (isChinese(scene, amount)) {
    if (isLast && CHINESE_TIED.test(back)) return { level: last }
    return CHINESE_ANAPHORA.test(before(scene, amount, 30)) ? { level: null } : null
  }
  const isShare = sort === 'S' && AGAIN.test(back) && !MOVED_BEHIND.test(behind(scene, amount))
  if (isShare) return null
  if (isLast && !back.includes('.') && (TIED_BEHIND.test(back) || isSo(scene, amount, back)))
    return { level: last }
  if (isNext && TIED_AHEAD.test(between(scene, amount, next))) return { level: next }
  const said = before(scene, amount, 90)
  return ANAPHORA.test(said) || (!isLast && SO.test(said)) ? { level: null } : null
}

/** "So the emergency department coped with S more patients", "so sales are up by S": of what was told before. */
function isSo(scene: Scene, amount: Figure, back: string): boolean {
  const noun = /^ (?:more|fewer|less) ([a-z]{4,})/.exec(behind(scene, amount))?.[1]
  const so = SO_BEHIND.exec(back)
  const [, said = '', moved] = so ?? []
  const subject = said.split(' ').filter((word) => word.length > 2)
  const told = around(scene, amount, 1)
    .map(({ from }) =>
      scene.mask.slice(from, Math.max(from, amount.at - back.length + (so?.index ?? 0))),
    )
    .join(' ')
  const isNamed = (word: string): boolean => told.includes(word.slice(0, 6)) || GENERIC.test(word)
  if (noun !== undefined && told.includes(noun) && / so $/.test(back.replace(said, ''))) return true
  return moved !== undefined && subject.every(isNamed)
}

/** "D below the median for the month and down from S": how far it lies off a line is no change. */
const OFF_LINE =
  /^ (?:below|above|under|over|short of|ahead of|off|(?:low|high)er than|more than|less than) (?:the|its|their|a|an) (?:[a-z-]+ ){0,3}(?:median|average|mean|norm|normal|targets?|threshold|forecasts?|capacity|limits?|benchmark)\b/

const GENERIC =
  /^(?:the|this|that|its|sales|numbers?|volumes?|totals?|figures?|demand|traffic|attendance|output|trade|receipts|takings|membership|use|usage)$/

/** "Those of the snacks division S to Q from Q": the verb was said before. */
function elided(scene: Scene, amount: Figure): Pair | null {
  const [result, base] = scene.figures.slice(amount.order + 1, amount.order + 3)
  if (amount.sort !== 'S' || result?.sort !== 'Q' || base?.sort !== 'Q') return null
  const isTo = /^ to $/.test(between(scene, amount, result))
  const isFrom = /^,? (?:from|against|after|compared with) (?:about |some )?$/
  return isTo && isFrom.test(between(scene, result, base)) && alike(scene, result, base)
    ? { result, base }
    : null
}

const CHINESE_ANAPHORA =
  /^(?:同比|比[^，。；QSD]{0,8}|较[^，。；QSD]{0,8}|增幅|降幅|涨幅|跌幅|这一|上述)[^，。；：QSD]{0,6}$/

const NEAR_STOPS = signsOf(',.;:，。；：QSDX')

/** The words at the figure itself. */
function nearWords(scene: Scene, amount: Figure): string {
  const ahead = behindLast(NEAR_STOPS, before(scene, amount, 40))
  const [back = ''] = /^[^,.;:，。；：QSDX]{0,16}/.exec(behind(scene, amount, 16)) ?? []
  const tail = isChinese(scene, amount)
    ? ''
    : (/^ (?:more|less|fewer|higher|lower|up|down|increase|decrease|rise|fall|drop|decline|growth|reduction)/.exec(
        back,
      )?.[0] ?? '')
  return tail === '' ? ahead : tail
}

function relationOf(pair: Pair, amount: Figure, direction: 'up' | 'down'): Change {
  const is = amount.sort === 'S' ? 'relative' : amount.sort === 'D' ? 'points' : 'absolute'
  return changeBetween(pair, direction, { figure: amount, is })
}

/** Figures between which the amount may lie. */
function isLevelOf(amount: Figure, one: Figure): boolean {
  const { kind } = one.claim
  if (one === amount || kind === 'growth' || kind === 'gap' || kind === 'average-growth')
    return false
  if (amount.sort === 'D') return one.sort === 'S' && isRateLevel(one.claim)
  return one.sort === 'Q'
}

/** The two levels, and no third, of the sentence or of it and those before. */
function pairIn(scene: Scene, amount: Figure, { level }: Tie): Pair | null {
  const pieces = around(scene, amount, level === null ? 2 : 1)
  const pool: Figure[] = []
  let words = ''
  for (const piece of pieces) {
    if (pool.length >= 2) break
    const isTold = (one: Figure): boolean => level !== null || one.order < amount.order
    pool.unshift(...piece.figures.filter((one) => isLevelOf(amount, one) && isTold(one)))
    words += scene.mask.slice(piece.from, piece.to)
  }
  const pair = onlyPair(scene, pool)
  if (pair === null || OTHERWISE.test(words) || OFF_LINE.test(behind(scene, amount, 48)))
    return null
  if (level !== null && !pair.includes(level)) return null
  const sizes = pair.map(sizeOf)
  // "From 8.2 to 9.1 billion": of one of them the scale wasn't told.
  if (Math.max(...sizes) > SCALE_MIN * Math.min(...sizes)) return null
  if (!isAlone(scene, amount, pieces[0], pair)) return null
  const found = ordered(scene, pair)
  if (found === null || !isOfItsTime(scene, amount, found)) return null
  // 收入同比减少98%；净利润为负，较上年同期2631万元，由盈转亏: of what the semicolon led to.
  const { at } = found.base
  if (isChinese(scene, amount) && scene.mask.slice(amount.at, at).includes('；')) return null
  const isApart = found.result.claim.sentence !== found.base.claim.sentence
  // "It treated Q. The year before there had been Q, so it had S more": what is told first is the result.
  if (isApart && level !== null && found.base !== level) return null
  if (isApart && isOfOtherName(scene, found)) return null
  // 就业人数升至A人。劳动人口亦升至B人，增加C人: of a level that rose itself, by words of no other time.
  if (isApart && level !== null && isChinese(scene, amount) && !isEarlier(scene, level)) return null
  const known = relationsOf(scene, amount.claim.index).find(
    (one) => one.kind === 'change' && one.amount === amount.claim.index && one.result !== null,
  )
  const isKnown = known?.kind === 'change' && known.result === found.base.claim.index
  return isKnown && !isEarlier(scene, found.base) ? null : found
}

/** The two of some that are alike, if no other two are. */
function onlyPair(scene: Scene, pool: readonly Figure[]): readonly [Figure, Figure] | null {
  let found: readonly [Figure, Figure] | null = null
  for (const [at, a] of pool.entries())
    for (let next = at + 1; next < pool.length; next += 1) {
      const b = pool[next]
      if (b === undefined || !alike(scene, a, b)) continue
      if (found !== null) return null
      found = [a, b]
    }
  return found
}

const SCALE_MIN = 100

const ELSEWHERE =
  /\b(?:by contrast|in contrast|on the other hand|meanwhile|conversely|for its part|for their part)\b/

/** "From the United Kingdom, by contrast, Q had been counted a year earlier": the sentence opens with another name. */
function isOfOtherName({ doc: { text }, pieces, mask }: Scene, { result, base }: Pair): boolean {
  const [own, other] = [pieces[base.claim.sentence], pieces[result.claim.sentence]]
  if (own === undefined || other === undefined) return false
  if (ELSEWHERE.test(mask.slice(own.from, base.at))) return true
  const start = text.lastIndexOf('. ', base.claim.start) + 2
  const [, name] =
    /^(?:From|In|At|For|To|Among|As for) (?:the )?(\p{Lu}[\p{L}-]+)[^.;]{0,40}, /u.exec(
      text.slice(start, base.claim.start),
    ) ?? []
  return (
    name !== undefined &&
    !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Easter|Christmas|Q)/.test(
      name,
    ) &&
    !text.slice(Math.max(0, start - 300), start).includes(name)
  )
}

/** "Up 22 % on 2022", beside 2019. */
function isOfItsTime(
  { doc: { text } }: Scene,
  { claim, sort }: Figure,
  { result, base }: Pair,
): boolean {
  const said = text.slice(claim.end, claim.end + 60)
  const year =
    /^[^.,;，。；QS]{0,24}?\b(?:on|from|over|than|with|above|below)\b[^.,;]{0,14}\b((?:19|20)\d\d)\b/.exec(
      said,
    )?.[1]
  const [now, then] = [result, base].map((one) => one.claim.period)
  if (year !== undefined && then !== null && then !== undefined && !then.includes(year))
    return false
  const isYearly = /^[^.,;]{0,24}\b(?:a|the) year (?:earlier|ago|before)|year.on.year/.test(said)
  // Of the year before, and not of any other.
  const yearsApart =
    now == null || then == null ? 1 : Number(now.slice(0, 4)) - Number(then.slice(0, 4))
  if (isYearly && yearsApart !== 1 && !Number.isNaN(yearsApart)) return false
  // "The rig count was up 16 to 180, against 398 a year ago".
  const isAhead = claim.start < Math.min(result.claim.start, base.claim.start)
  const isYearApart = now == null || then == null || now.slice(0, 4) !== then.slice(0, 4)
  const isOfBase = /\b(?:from|than) [^,.;]*$/.test(
    text.slice(Math.max(0, base.claim.start - 24), base.claim.start),
  )
  if (sort === 'S' && isAhead && !isOfBase && !isYearApart) return false
  return sort !== 'Q' || claim.start > Math.min(result.claim.start, base.claim.start)
}

/** No other growth stands beside it, which might be the one of the two. */
function isAlone(
  scene: Scene,
  amount: Figure,
  piece: Piece | undefined,
  pair: readonly Figure[],
): boolean {
  return (
    (piece?.figures ?? []).every(
      (one) =>
        one === amount ||
        one.sort !== amount.sort ||
        isLevelOf(amount, one) ||
        isOfOther(scene, one, pair) ||
        !(one.claim.kind === 'growth' || one.claim.kind === 'gap'),
    ) &&
    !/环比|month.on.month|on the month/.test(scene.mask.slice(piece?.from ?? 0, piece?.to ?? 0))
  )
}

/** "Although the quantity, 612,000 bags, was S greater": told of a level of its own. */
function isOfOther(scene: Scene, { claim: { index } }: Figure, pair: readonly Figure[]): boolean {
  return relationsOf(scene, index).some((one) => {
    const result =
      one.kind === 'change' && one.amount === index
        ? scene.byClaim.get(one.result ?? -1)
        : undefined
    return result !== undefined && !pair.includes(result)
  })
}
