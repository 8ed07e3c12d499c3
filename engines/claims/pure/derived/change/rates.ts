import { isRateLevel } from '../../relate/part.ts'
import { alike, changeBetween, type Figure, isChinese, type Reading, type Scene } from '../scene.ts'

// 报3734点，较上周上涨19点，上周为3715点; 由21.5%提高到24%，提高2.5%; 上涨0.9%，3月份为上涨0.4%，涨幅扩大0.5个百分点: a change in the midst of
// its two levels or right behind them, and which way a rate went that is named.

type Way = 'up' | 'down'

const WAY = '(增长|增加|上升|提高|提升|上涨|扩大|下降|降低|减少|下跌|回落|缩小|增|涨|升|降|跌|减)'
const THEN =
  '(上周|上月|上季|上年|去年|前年|年初|上期)度?(?:同期|同月|末|底|年末)?(?:这一|该|其)?(?:比例|比重|数字|指标|数据)?'
/** Between a level, how far it went, and what it was. */
const TO_AMOUNT = new RegExp(
  `^[^，。；\\d]{0,4}[，（](同比|环比|[比较](?:上|去|前|年)[^，。；\\d]{0,6})${WAY}了?$`,
)
const TO_BASE = new RegExp(`^[，；（](?:而)?${THEN}(?:为|是|只有|仅为)?$`)
const FROM = /[从由][^，。；\d]{0,14}$/
const TO_RESULT = /^[^，。；\d]{0,4}(?:提高|提升|上升|增加|增长|下降|降低|降|升|增)[至到]$/
const BEHIND = new RegExp(`^，(?:同比)?${WAY}了?$`)

export function besideOf(scene: Scene, amount: Figure): Reading | null {
  const { claim, order, sort } = amount
  if (!isChinese(scene, amount) || claim.bound !== 'exact') return null
  if (sort !== 'Q' && sort !== 'S' && sort !== 'D') return null
  const last = scene.figures[order - 1]
  const other = scene.figures[order - 2]
  const next = scene.figures[order + 1]
  const [, since = '', inMidst] = TO_AMOUNT.exec(textBetween(scene, last, amount)) ?? []
  const then = TO_BASE.exec(textBetween(scene, amount, next))?.[1]
  if (inMidst !== undefined && then !== undefined && isOfTime(since, then))
    return readingOf(scene, amount, [last, next], wayOf(inMidst))
  const after = BEHIND.exec(textBetween(scene, last, amount))?.[1]
  const isFrom =
    other !== undefined &&
    FROM.test(scene.doc.text.slice(Math.max(0, other.claim.start - 16), other.claim.start))
  if (after !== undefined && isFrom && TO_RESULT.test(textBetween(scene, other, last)))
    return readingOf(scene, amount, [last, other], wayOf(after))
  return sort === 'D' ? rateOf(scene, amount, [other, last]) : null
}

/** 较上周 of 上周, 同比 of 上年. */
function isOfTime(since: string, then: string): boolean {
  if (since === '环比') return /[周月季期]/.test(then)
  const isYear = /[上去]年/
  return since.includes(then) || (isYear.test(then) && (since === '同比' || isYear.test(since)))
}

function readingOf(
  scene: Scene,
  amount: Figure,
  [result, base]: readonly [Figure | undefined, Figure | undefined],
  direction: Way,
): Reading | null {
  if (result === undefined || base === undefined || !alike(scene, result, base)) return null
  const isRate = result.sort === 'S'
  const areLevels = [result, base].every(
    (one) => one.claim.bound === 'exact' && (one.sort === 'Q' || isRateLevel(one.claim)),
  )
  if (!areLevels || (amount.sort === 'D' && !isRate)) return null
  if (amount.sort === 'Q' && !alike(scene, amount, result)) return null
  const amountIs = amount.sort === 'S' ? 'relative' : amount.sort === 'D' ? 'points' : 'absolute'
  const meant = changeBetween({ result, base }, direction, { figure: amount, is: amountIs })
  return { meant, others: [] }
}

const RATE_WENT =
  /(涨幅|降幅|增速|增幅|跌幅)[^，。；\d]{0,8}(扩大|加快|回升|收窄|缩小|回落|放缓)(?!的)/g
const RATE_BEHIND =
  /^，(涨幅|降幅|增速|增幅|跌幅)[^，。；\d]{0,8}(扩大|加快|回升|收窄|缩小|回落|放缓)了?$/
const TO_RATE = /^，(?:\d{1,2}月份?|上月|上季度?|(?:上年|去年)同[期月])[^，。；\d]{0,8}$/

/** 上涨0.9%，3月份为上涨0.4%，涨幅比上月扩大0.5个百分点: of the rates, the first is the later. */
function rateOf(
  scene: Scene,
  amount: Figure,
  [first, second]: readonly [Figure | undefined, Figure | undefined],
): Reading | null {
  if (!areRates(scene, first, second) || first === undefined || second === undefined) return null
  const [, name = '', way] = RATE_BEHIND.exec(textBetween(scene, second, amount)) ?? []
  if (way === undefined || !isOfRate(name, first)) return null
  const ends = { result: first, base: second }
  return { meant: changeBetween(ends, rateWay(way), { figure: amount, is: 'points' }), others: [] }
}

/** 涨幅继续收窄，7月份上涨1.5%，6月份上涨1.2%: the only two figures of their sentence. */
export function rateWayOf(scene: Scene, second: Figure): Reading | null {
  const first = scene.figures[second.order - 1]
  const piece = scene.pieces[second.claim.sentence]
  if (first === undefined || piece?.figures.length !== 2 || !areRates(scene, first, second))
    return null
  const { start, end } = scene.doc.sentences[second.claim.sentence] ?? { start: 0, end: 0 }
  const [said, ...more] = [...scene.doc.text.slice(start, end).matchAll(RATE_WENT)]
  const [, name = '', way] = said ?? []
  if (way === undefined || more.length > 0 || !isOfRate(name, first)) return null
  return {
    meant: { ...changeBetween({ result: first, base: second }, rateWay(way), null), ofRates: true },
    others: [],
  }
}

function areRates(scene: Scene, first: Figure | undefined, second: Figure | undefined): boolean {
  if (first === undefined || second === undefined || !isChinese(scene, second)) return false
  const [a, b] = [first.claim, second.claim]
  const areGrown =
    first.sort === 'S' &&
    second.sort === 'S' &&
    a.direction !== null &&
    a.direction === b.direction &&
    a.bound === 'exact' &&
    b.bound === 'exact'
  if (!areGrown || !TO_RATE.test(textBetween(scene, first, second))) return false
  return a.period === null || b.period === null || a.period > b.period
}

function isOfRate(name: string, { claim }: Figure): boolean {
  return (name === '降幅' || name === '跌幅') === (claim.direction === 'down')
}

function rateWay(word: string): Way {
  return /扩大|加快|回升/.test(word) ? 'up' : 'down'
}

function wayOf(word: string): Way {
  return /[降减跌落缩]/.test(word) ? 'down' : 'up'
}

function textBetween(scene: Scene, a: Figure | undefined, b: Figure | undefined): string {
  if (a === undefined || b === undefined || a.claim.sentence !== b.claim.sentence) return ''
  return scene.doc.text.slice(a.claim.end, b.claim.start)
}
