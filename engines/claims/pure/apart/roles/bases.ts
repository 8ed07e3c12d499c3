import { changeBetween, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { isOfShare } from '../complete/sums.ts'
import { WAYS, wayOf } from '../outright/chinese/words.ts'
import type { Test } from '../outright/frames.ts'
import { slipOf } from './digits.ts'
import { COMPARED, type Telling, tellingsOf, yearOf } from './tellings.ts'

// R，比上年提高D，那时还只有B; 共R。去年为B，今年新增的D; R，比去年创下的B的纪录高出D: what it came to, what it was, and by how much it changed, in whatever order.

/** Nothing but a time and a word for being: what it was is of what was told right before it. */
const NAMELESS =
  /^(?:而|但|其中)?(?:在)?(?:[\d]{2,4}年?(?:底|末|初)?|[上去前]一?[年月季](?:年?[底末初])?(?:[一二三四]季度|上半年|\d{1,2}月份?)?|[一二三四]季度|上半年|[此以]前|原来|原先|原|那时|彼时|当时|\d{1,2}月份?|[上去]?年初)?(?:的)?(?:同期|同月|此时|末|底|时)?(?:这一|这个|该|此)?(?:数字|数据|指标|比例|数|占比|增速)?(?:还|才|就|尚|刚好|正好|恰好|仅仅?|只)*(?:停在|停留在|是|为|有|只有|达到?|占|做了|共有?|做)?(?:了)?$/
/** 比…B…D: the base within the comparison. */
const WITHIN = /(?<![同环占对])[比较](?![重例率])[^，。；]{0,16}$/
const CHANGED = new RegExp(`[比较].*(?:${WAYS})[^，。；]{0,4}$`)
const WAY = new RegExp(
  `(?<W>${WAYS}|压缩|缩短|高出?|低|新增|净增|添|扩|[增升涨降跌]幅)(?:了|的|至|为|达)?(?:约)?$`,
)
/** 去年为B: of last year, whichever year most of the text is of. */
const DATED = /^[上去前]年/
/** Its growth is told at constant prices. */
const REAL = /生产总值|增加值|不变价|可比|实际|剔除|扣除|同口径/
const BACK = 4

export function basesIn(scene: Scene, test: Test): readonly Relation[] {
  const all = tellingsOf(scene)
  return all.flatMap((base, at) => {
    if (!isLevel(base) || base.figure.claim.bound !== 'exact') return []
    const next = all[at + 1]
    const isInside =
      WITHIN.test(base.lead) &&
      !CHANGED.test(base.lead) &&
      next !== undefined &&
      next.sentence === base.sentence &&
      next.lead === base.tail
    const isOfBefore = base.isBase || (DATED.test(base.lead) && NAMELESS.test(base.lead))
    const isNamed = isOfBefore && !isInside && !COMPARED.test(base.lead)
    if (!isInside && !isNamed) return []
    const result = resultOf(scene, all, at, isInside || NAMELESS.test(base.lead) ? null : base.lead)
    if (result === null || (isInside && hasOwnSubject(base, result))) return []
    return changeOf(scene, test, { result, base, at, isInside }) ?? []
  })
}

/** 出口A，进口比年初的B减少D: of another than what was told before it. */
function hasOwnSubject({ lead }: Telling, result: Telling): boolean {
  const subject = lead.split(/[比较]/)[0] ?? ''
  return subject.length > 1 && !result.lead.includes(subject.slice(-2))
}

function isLevel({ figure }: Telling): boolean {
  const { sort, claim } = figure
  const isRatio = sort === 'O' && claim.unit === 'ratio'
  return (sort === 'Q' || sort === 'S' || isRatio) && claim.form === 'number' && !isChange(figure)
}

/** The nearest level of its kind before it, of its sentence or the one before; where the base has a name, one that is called so too. */
function resultOf(
  scene: Scene,
  all: readonly Telling[],
  at: number,
  name: string | null,
): Telling | null {
  const base = all[at]
  if (base === undefined) return null
  for (
    let back = at - 1;
    back >= Math.max(0, at - (name === null ? BACK : NAMED_BACK));
    back -= 1
  ) {
    const one = all[back]
    if (one === undefined || base.sentence - one.sentence > (name === null ? 1 : 2)) return null
    if (base.paragraph - one.paragraph > (name === null ? 0 : 1)) return null
    if (!isLevel(one) || COMPARED.test(one.lead) || one.isBase || !areOfKind(scene, one, base))
      continue
    if (one.isInBracket && !base.isInBracket) continue
    if (isOfPart(scene, one.figure, base.figure) || isOfShare(scene, one.figure)) continue
    if (name !== null && !areNamedAlike(one.lead, name)) continue
    if (!isNear(one.figure.size, base.figure.size)) continue
    return isOfLaterTime(one, base) ? one : null
  }
  return null
}

const NAMED_BACK = 8

/** 共58所，公办41所、民办17所。去年为55所: of the whole, which is nearer to it than its parts. */
function isOfPart({ relations, byClaim }: Scene, part: Figure, base: Figure): boolean {
  const far = ({ size }: Figure): number => Math.abs(Math.log(size / base.size))
  return relations.some((one) => {
    if (one.kind !== 'parts' || !one.parts.includes(part.claim.index)) return false
    const whole = byClaim.get(one.whole)
    return whole !== undefined && far(whole) < far(part)
  })
}

function isNear(a: number, b: number): boolean {
  return a < b * FACTOR_MAX && b < a * FACTOR_MAX
}

const FACTOR_MAX = 5

/** The last four signs of a name. */
function areNamedAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => words.replace(FILLED, ''))
  return a !== undefined && b !== undefined && b.length > 1 && a.endsWith(b.slice(-4))
}

const FILLED = /(?:约|共|达到?|为|是|有|了|已|仅|只|[上去前]年|同期|@)+/g

function areOfKind({ doc: { text } }: Scene, { figure: a }: Telling, { figure: b }: Telling) {
  return a.sort === b.sort && a.claim.unit === b.claim.unit && mayBeAlike(text, a.claim, b.claim)
}

function isOfLaterTime(one: Telling, base: Telling): boolean {
  // 前年…，去年为…: told in the order of time.
  if (/前年/.test(one.lead) && /[去上]年/.test(base.lead)) return false
  const [own, was] = [yearOf(one), yearOf(base)]
  return own === null || was === null || own >= was
}

type Ends = {
  readonly result: Telling
  readonly base: Telling
  readonly at: number
  readonly isInside: boolean
}

function changeOf(scene: Scene, test: Test, { result, base, at, isInside }: Ends): Relation | null {
  const all = tellingsOf(scene)
  const from = all.indexOf(result)
  const amounts = all
    .slice(from + 1, at + 3)
    .filter((one) => one !== base && isAmount(scene, one, base) && !/[前后]者/.test(one.lead))
    .filter((one) => isBeside(all, one, [result, base]))
  const made = amounts.map((amount) => ({ amount, one: relationOf(result, base, amount) }))
  if (made.length === 0 || made.some(({ one }) => test(one) === true)) return null
  // Inside a comparison what follows it says how far; elsewhere the first that is told.
  const meant = isInside
    ? made.find(({ amount }) => all.indexOf(amount) === at + 1 && amount.sentence === base.sentence)
    : made[0]
  if (meant === undefined) return null
  const { amount, one } = meant
  if (amount.figure.sort === 'S' && REAL.test(result.clause)) return null
  if (isRoundedAnew(result.figure, base.figure, amount.figure)) return null
  const isTurned = isOtherWay(result.figure, base.figure, amount)
  if (isTurned || slipOfChange(result.figure, base.figure, amount.figure) !== null) return one
  return isInside && isBelievable(result.figure, base.figure, amount.figure) ? one : null
}

/** Right behind one of them, with nothing but other amounts between, and not in a sentence that comes after both. */
function isBeside(all: readonly Telling[], amount: Telling, ends: readonly Telling[]): boolean {
  const last = Math.max(...ends.map(({ sentence }) => sentence))
  if (amount.sentence > last) return false
  let at = all.indexOf(amount) - 1
  while (at >= 0 && !ends.some((one) => one === all[at]) && isPassed(all[at])) at -= 1
  return ends.some((one) => one === all[at])
}

function isPassed(one: Telling | undefined): boolean {
  return one !== undefined && (isChange(one.figure) || one.isInBracket)
}

/** 两年年均增长: of each year. */
const MEAN = /均/

/** An amount or a rate by which something went up or down. */
function isAmount(scene: Scene, { figure, lead, sentence }: Telling, base: Telling): boolean {
  if (!WAY.test(lead) || MEAN.test(lead) || Math.abs(sentence - base.sentence) > 1) return false
  if (figure.claim.bound !== 'exact') return false
  if (base.figure.sort === 'S') return figure.sort === 'D'
  return figure.sort === 'S' || areOfKind(scene, { ...base, figure }, base)
}

function relationOf(
  { figure: result }: Telling,
  { figure: base }: Telling,
  { figure, lead }: Telling,
): Relation {
  const is = figure.sort === 'D' ? 'points' : figure.sort === 'S' ? 'relative' : 'absolute'
  const change = changeBetween({ result, base }, saidWay(lead), { figure, is })
  return { ...change, isTied: true, isOutright: true }
}

function saidWay(lead: string): 'up' | 'down' {
  const word = WAY.exec(lead)?.groups?.W
  return word === '压缩' || word === '缩短' || word === '低' || word === '降幅' || word === '跌幅'
    ? 'down'
    : wayOf(word)
}

/** As far apart as is said, and the other way round. */
function isOtherWay(result: Figure, base: Figure, { figure, lead }: Telling): boolean {
  const step = result.size - base.size
  const isDown = step < 0
  if ((saidWay(lead) === 'down') === isDown) return false
  const off = figure.sort === 'S' ? (Math.abs(step) / base.size) * 100 : Math.abs(step)
  return Math.abs(off - figure.size) < 10 ** figure.claim.precision
}

/** About as far apart as is said. */
function isBelievable(result: Figure, base: Figure, amount: Figure): boolean {
  const step = Math.abs(result.size - base.size)
  const off = (amount.sort === 'S' ? (step / base.size) * 100 : step) / amount.size
  return off < OFF_MAX && off > 1 / OFF_MAX
}

/** A rate that was reckoned of other digits than those told is no other. */
function isRoundedAnew(result: Figure, base: Figure, amount: Figure): boolean {
  const rate = (result.size / base.size - 1) * 100
  const own = amount.claim.direction === 'down' ? -amount.size : amount.size
  return amount.sort === 'S' && Math.abs(rate - own) < ROUNDED * 10 ** amount.claim.precision
}

const ROUNDED = 2.5
const OFF_MAX = 3

function slipOfChange(result: Figure, base: Figure, amount: Figure) {
  const off = Math.abs(result.size - base.size)
  const sign = result.size > base.size ? 1 : -1
  if (amount.sort === 'S') {
    const rate = 1 + (sign * amount.size) / 100
    return slipOf([result, base, amount], (at) =>
      at === 0 ? base.size * rate : at === 1 ? result.size / rate : (off / base.size) * 100,
    )
  }
  return slipOf([result, base, amount], (at) =>
    at === 0 ? base.size + sign * amount.size : at === 1 ? result.size - sign * amount.size : off,
  )
}
