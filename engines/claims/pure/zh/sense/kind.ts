import type { ComparisonKind } from '../../../types.ts'
import type { Quantity } from '../../model.ts'
import type { Line } from '../parts/line.ts'
import { type Found, wordAt, wordBefore, wordSet } from '../parts/word-table.ts'
import { FORECAST_CUES, PLAN_CUES, PLAN_NOUNS_BEFORE, TARGET_NAMES } from '../words/plans.ts'
import { type Change, changeBefore } from './change.ts'

const TARGETS = wordSet(TARGET_NAMES)
const PLANS = wordSet(PLAN_CUES)
const FORECASTS = wordSet(FORECAST_CUES)
const PLAN_NOUNS = wordSet(PLAN_NOUNS_BEFORE)

/** How far before a quantity the words stand that say what it is. */
const NEAR = 40

/** Where the clause of a quantity begins, and where its sentence was known to speak of plans. */
export type Surroundings = {
  readonly clauseStart: number
  /** The end of the quantity before it. */
  readonly floor: number
  readonly planned: boolean
}

/** What the words around a quantity make of it: an amount of change, a share, a multiple, a target, a forecast. */
export function judged(line: Line, quantity: Quantity, at: Surroundings): Quantity {
  if (quantity.kind !== null && quantity.kind !== 'share' && quantity.kind !== 'multiple')
    return {
      ...quantity,
      direction: quantity.direction ?? wayOf(line.text, quantity, quantity.kind),
    }
  const floor = Math.max(at.floor, at.clauseStart)
  const change = isTerm(line.text, quantity) ? null : changeBefore(line, quantity, floor)
  const kind = kindOf(line.text, quantity, change, floor, at)
  const places = kind === 'growth' && isPlaces(line.text, quantity)
  const forecast = at.planned || isForecast(line.text, at.clauseStart, quantity.start)
  const aimed = kind !== 'share' && isTarget(line.text, quantity, floor)
  const isIntended =
    kind === null &&
    quantity.form === 'number' &&
    INTENDED.test(line.text.slice(Math.max(floor, quantity.start - NEAR), quantity.start))
  const isAim =
    isIntended ||
    ((kind === null || kind === 'share') && at.planned && quantity.form === 'number') ||
    (aimed && (kind === null || kind === 'growth'))
  return {
    ...quantity,
    kind: places ? 'gap' : isAim ? 'target' : kind,
    unit: places ? 'rank' : quantity.unit,
    direction: aimed
      ? null
      : (change?.direction ?? quantity.direction ?? wayOf(line.text, quantity, kind)),
    untestable: forecast ? 'forecast' : quantity.untestable,
  }
}

/** 2025年计划完成营造林350万亩, 拟建设泵站12座: what shall be done; but not 原计划, 按计划, 计划的. */
const INTENDED =
  /(?:^|[\d年月度季内，：:公司将我省市县区共])(?:计划|拟|擬)(?:再|共|新)?(?:完成|建设|新建|实施|改造|投入|投资|新增|建成|开工|开展|招收|招聘|发放|安排|培训|引进|组织|培育|建设|增加|推进|打造|出台)[^，。；、\d的]{0,14}$/

/** 下调7天期逆回购利率: how long a paper runs. */
function isTerm(text: string, { unit, end }: Quantity): boolean {
  return /^(?:days|months|years)$/.test(unit) && /^期(?![间限满])/.test(text.slice(end, end + 2))
}

/** 录得9.2%的升幅, 增速较快，分别为12.8%: the name of a rate says which way it went. */
function wayOf(
  text: string,
  { start, end, unit }: Quantity,
  kind: ComparisonKind | null,
): 'up' | 'down' | null {
  if (kind !== 'growth' || unit !== 'percent') return null
  const behind =
    /^(?:的(?:按年|按月|同比|环比)?|(?=[升跌增涨降减]幅))(.{1,2})/.exec(
      behindList(text, end),
    )?.[1] ?? ''
  if (behind === '负增') return 'down'
  const named = /([增涨升成降跌减])(?:[率幅速]|长率)[^。；;]*$/.exec(
    text.slice(Math.max(0, start - NEAR), start),
  )?.[1]
  const word = /^[增涨升降跌减下上]/.test(behind) ? behind[0] : named
  if (word === undefined) return null
  return '降跌减下'.includes(word) ? 'down' : 'up'
}

/** 较上年上升1位: places in an order, no persons. */
function isPlaces(text: string, { unit, end }: Quantity): boolean {
  return unit === 'persons' && (text[end - 1] === '位' || text[end - 1] === '名')
}

/** 年度目标的1.9以下, 超额完成48万人的年度目标. */
function isTarget(text: string, { start, end }: Quantity, floor: number): boolean {
  const named = targetBefore(text, start, floor)
  if (named !== null) return named.value.endsWith('的') || !isBeaten(text, named.start, floor)
  const behind = text.slice(end, end + 12)
  const at = behind.indexOf('目标')
  return at > 0 && behind.startsWith('的') && !/[，,。；;]/.test(behind.slice(0, at))
}

/** 该指标为0.924元 measures, and isn't aimed at. */
function targetBefore(text: string, start: number, floor: number): Found<string> | null {
  const named = wordBefore(TARGETS, text, start, floor)
  if (named?.value !== '指标为') return named
  return SET_INDICATOR.test(text.slice(Math.max(floor, named.start - 10), named.start))
    ? named
    : null
}

const SET_INDICATOR =
  /(?:约束性|预期性?|年度|考核|控制|计划|任务|目标|规划|下达|分解)[^，。；]{0,6}$/

/** 优于省定目标1微克: by how much a target is beaten. */
function isBeaten(text: string, end: number, floor: number): boolean {
  const left = text.slice(Math.max(floor, end - 8), end)
  return /(?:优于|好于|高于|低于|快于|超过|超)[^，,；;]{0,6}$/.test(left)
}

function kindOf(
  text: string,
  quantity: Quantity,
  change: Change | null,
  floor: number,
  at: Surroundings,
): ComparisonKind | null {
  const { unit } = quantity
  if (unit === 'percentage-point' || unit === 'basis-point') return 'gap'
  const left = text.slice(Math.max(floor, quantity.start - NEAR), quantity.start)
  const named = targetBefore(text, quantity.start, floor)
  if (
    named !== null &&
    !named.value.endsWith('的') &&
    unit !== 'percent' &&
    isBeaten(text, named.start, floor)
  )
    return 'gap'
  if (unit !== 'percent' && isAboveMark(text, quantity.start)) return 'gap'
  if (unit !== 'percent' && TO_GO.test(left)) return 'gap'
  if (change?.of === 'amount' && isOfThose(text, quantity, change.start)) return null
  if (change?.of === 'amount') {
    if (quantity.form === 'fraction' && unit === 'ratio') return 'growth'
    if (isAverage(text.slice(Math.max(at.clauseStart, change.start - 12), change.start)))
      return 'average-growth'
    const verb = text.slice(change.start, change.start + 2)
    return COMPARED.has(verb) && unit !== 'percent' && unit !== 'times' ? 'gap' : 'growth'
  }
  if (isAverage(left) && unit === 'percent') return 'average-growth'
  if (unit === 'times') return 'multiple'
  const isSigned = quantity.direction !== null && (unit === 'percent' || /[同环]比$/.test(left))
  if (isSigned || isRate(text, left, quantity)) return 'growth'
  if (
    (unit === 'percent' || unit === 'ratio' || unit === 'permille') &&
    (isShare(left) ||
      text[quantity.number.start - 1] === '占' ||
      isPartOf(text, quantity) ||
      isTenths(text, quantity) ||
      SHARE_TOLD.test(text.slice(Math.max(0, quantity.start - NEAR), quantity.start)))
  )
    return 'share'
  return quantity.kind === 'share' && change?.of === 'result' ? 'share' : quantity.kind
}

/** 超警戒水位（31.20米）1.26米, 超汛限水位0.8米: by how much a mark is passed. */
function isAboveMark(text: string, start: number): boolean {
  return ABOVE_MARK.test(text.slice(Math.max(0, start - MARK_REACH), start))
}

/** 距汛限尚有1.58米, 离目标还差12万人次: how much is left to it. */
const TO_GO = /[距离][^，。；、\d]{1,12}(?:尚|还|仍|仅|只)(?:有|差|剩|余|需)$/

const MARK_REACH = 32
const ABOVE_MARK =
  /(?:超过?|超出|高出|高于|低于)(?:警戒|保证|汛限|设防|历史最高|历史最低|正常蓄|死|限制|控制|时序|序时|设计)(?:水位|流量|潮位|进度|潮|线)?(?:[（(][^（）()，。；]{1,16}[）)])?$/

/** 上涨城市7个；下降61个: how many went down. */
function isOfThose(text: string, { unit, end }: Quantity, verb: number): boolean {
  return (
    (unit === 'items' || unit === 'places') &&
    text[end - 1] === '个' &&
    '；;、'.includes(text[verb - 1] ?? ' ') &&
    /^(?:上涨|下降|上升|回落|下跌)[的\d]/.test(text.slice(verb, verb + 3))
  )
}

/** 优于目标1微克: a distance from something, no change in time. */
const COMPARED: ReadonlySet<string> = new Set([
  '偏高',
  '偏低',
  '优于',
  '好于',
  '高于',
  '低于',
  '快于',
  '慢于',
])

function isAverage(left: string): boolean {
  return (
    /年均(?!值)/.test(left) ||
    /年复合|复合(?:年|增|成长|平均)/.test(left) ||
    /CAGR[^，,；;]{0,6}$/i.test(left) ||
    left.includes('平均每年增') ||
    left.includes('年平均增')
  )
}

function isRate(text: string, left: string, { unit, start, end }: Quantity): boolean {
  if (unit !== 'percent') return false
  if (DEALT_RATES.test(text.slice(Math.max(0, start - NEAR), start))) return true
  if (RATES_BY.test(text.slice(Math.max(0, start - NEAR), start))) return true
  if (/(?:改善|增速|增长率|涨幅|增幅|降幅|升幅|跌幅)[^，,；;]{0,6}$/.test(left)) return true
  return /^(?:的(?:按年|按月|同比|环比|年均|平均|正|负|高速?|较快|快速|平稳|稳定|持续|名义|实际|累计|年)?(?:增速|增长|[升跌增涨降减]幅|下跌|下降|上[升涨])|[升跌增涨降减]幅(?![限的扩缩收]))/.test(
    behindList(text, end),
  )
}

/** 分别录得12.1%和5.5%的跌幅: what stands behind the last of a list is said of each. */
function behindList(text: string, end: number): string {
  const behind = text.slice(end, end + LIST_MAX)
  return behind.slice(REST_OF_LIST.exec(behind)?.[0].length ?? 0)
}

const LIST_MAX = 40
const REST_OF_LIST =
  /^(?:(?:、|和|与|及|以及)[约近超]?\d{1,4}(?:\.\d{1,3})?%){1,5}(?=的|[升跌增涨降减]幅)/

/** 客量升幅较为显著，分别为22.5%: the clause before names the rate. */
const DEALT_RATES =
  /(?:增速|增长率|涨幅|增幅|降幅|升幅|跌幅)[^，,；;。\d]{0,10}[，,](?:分别|依次|仅|只|约|则|均)*(?:[为是达]|达到|高达)$/

/** 年增率以电子业18.2%最高、化工业9.5%次之: of each that is named. */
const RATES_BY =
  /(?:增速|[增减][率幅]|成长率|增长率|[涨降升跌]幅)(?:则|仍|均|中)?以[\p{Script=Han}]{2,12}(?:\d[\d.]*%[^，。；\d]{0,8}、[\p{Script=Han}]{2,12})*$/u

/** 占营收比例分别为：90.2%、9.8%. */
const SHARE_TOLD = /(?:占[^，。；：\d]{1,12}(?:比例|比重)|占比)(?:分别)?[为是]?[：:]$/

/** 完成年度目标的114%: a share of what was to be done. */
const DONE =
  /(?:完成|实现|[为是达占])[^，,；;]{0,14}(?:目标|计划|任务|预算)(?:任务|数)?的?(?:近|约|超)?$/

/** 认为价格会上升的有16%: so many of those who were asked. */
const ANSWERED =
  /(?:认为|预计|预期|估计|预测|表示)[^，,；;]{1,12}的(?:商户|企业|受访者)?[仅只]?有约?$/

/** 占全国的…, 比重为…, 占比达…; 占地 and 占用 take room. */
function isShare(left: string): boolean {
  if (/(?:比重|占比|份额|占有率|市占率|相等于|相当于)[^，,；;]{0,10}$/.test(left)) return true
  if (ANSWERED.test(left)) return true
  if (DONE.test(left)) return true
  const taken = left.lastIndexOf('占')
  if (taken >= 0 && left.startsWith('用户', taken + 1)) return true
  return taken >= 0 && !'地用有领道据'.includes(left[taken + 1] ?? ' ')
}

/** 七成企业: tenths are of something; behind a rate (覆盖率九成以上) they are its level. */
function isTenths(text: string, { start, number }: Quantity): boolean {
  const isLevel = /率(?:为|达|达到|约|超|近|保持在|稳定在)?$/.test(
    text.slice(Math.max(0, start - 5), start),
  )
  return text.slice(number.start, number.end).includes('成') && !isLevel
}

/** 58.0%由医保支付, 三成来自外省, 9.2%反对, 45.7%“比较满意”: what a part of them did or said. */
const DID =
  /^(?:的?(?:受[访調调]|被访)|的?(?:人|企业|用户|游客|家庭|员工|学生|网民|市民)?(?:则|都|均|也|还|仍)?(?:由(?!于|此|上|去)|来自|用于|源自|源于|流向|投向|投入|集中在|分布在|出自|选择|表示|认为|属于|是由|支持(?![率度])|反对(?!率)|赞成|不?同意|认同|愿意|[“「『]))/

/** 49.1%的游客: a part of those that are named behind. */
function isPartOf(text: string, { start, end }: Quantity): boolean {
  // 失业率稳定在5%左右的较低水平, 收益率超过6%的产品: a rate, and no part.
  if (OF_RATE.test(text.slice(Math.max(0, start - 6), start))) return false
  if (DID.test(text.slice(end, end + 8))) return true
  // “开放时间太短”（28.9%）: of those who gave that answer.
  if (/[”」』][（(]$/.test(text.slice(start - 2, start)) && isClosed(text[end])) return true
  const next = text.slice(end + 1, end + 3)
  if (text[end] === '的' && LIMIT.test(text.slice(end + 1, end + 12))) return false
  return text[end] === '的' && NOT_PARTS.every((word) => !next.startsWith(word))
}

function isClosed(sign: string | undefined): boolean {
  return sign === '）' || sign === ')'
}

const OF_RATE = /率(?:稳定在|保持在|控制在|维持在|达到?|为|超过?|高于|低于|升至|降至)?$/

/** 7.5%的监管底线, 2%的警戒水平: a mark on a scale. */
const LIMIT =
  /^[^，。；、的]{0,6}(?:底线|红线|上限|下限|标准|门槛|警戒线|警戒水平|限值|限额|要求|均值|平均值)/

/** 5%的目标, 15%的税率: rates and levels, no parts. */
const NOT_PARTS =
  '目标 贴 补 奖 费 佣 增 速度 水平 降 涨 跌 升 比例 比重 税 利率 关税 预 年 最 平均 幅 优惠 折 同比 高 低 利 收益 概 速'.split(
    ' ',
  )

/** Words of the future in the clause, before the quantity. */
function isForecast(text: string, from: number, to: number): boolean {
  const start = Math.max(from, to - NEAR)
  for (let at = start; at < to; at += 1) {
    const cue = wordAt(FORECASTS, text, at)
    if (cue === null) continue
    if (cue.end <= to && isFuture(text, cue.start, cue.end, cue.value)) return true
    at = cue.end - 1
  }
  return false
}

function isFuture(text: string, start: number, end: number, word: string): boolean {
  const before = text[start - 1] ?? ' '
  const next = text.slice(end, end + 2)
  if (word === '将') return !'即'.includes(before) && WILL.test(next) && before !== '必'
  if (word === '要') return WILL.test(next) && !'主需重必首只若还就'.includes(before)
  if (word === '应') return /^[达实控不]/.test(next) && !'适相响对反供效'.includes(before)
  if (word === '计划' || word === '规划')
    return (
      wordBefore(PLAN_NOUNS, text, start) === null &&
      // 非计划停运, 计划外支出, 计划生育: nobody plans it.
      before !== '非' &&
      !/^[》”（(“的单外内]|^(?:实施|目标|任务|指标|资金|补助|经费|生育|免疫)/.test(next) &&
      !/^完成(?:率|情况|进度|的|[得较良好]|[，。；、）])/.test(text.slice(end, end + 4)) &&
      before !== '《'
    )
  if (word === '目标' || (word === '预期' && next === '寿命')) return false
  if (word === '拟') return !'模虚'.includes(before)
  return true
}

/** Verbs behind a 将 of the future. */
const WILL =
  /^(?:达|超|突|增|新|建|实|缩|由|从|于|在|有|为|至|全|完|投|提|可|会|再|累|进|降|减|继|推|形|开|用|安|发|覆|扩|带|年|近|接|占|是|保|力|不|对|分|引|培)/

/** 争取专项债券资金12亿元, 争取到位: what was obtained, beside what one strives to do (争取实现). */
const OBTAINED =
  /^(?:到位|到(?!20|[今明后本年月])|来|获|了|中央|上级|国家|部省|省级|省市|超长期|特别国债|国债|专项|政策性|地方政府|各类|各级|资金|补助|债券|贷款|预算内|试点|用地|无偿|竞争性)/

function isObtained(text: string, start: number, end: number): boolean {
  return (
    OBTAINED.test(text.slice(end, end + 6)) &&
    !/(?:年内|明年|下半年|今后|将|要|拟|力争|计划)$/.test(text.slice(Math.max(0, start - 4), start))
  )
}

/** 增长5.4%，高于预期目标: what was done, held against the plan. */
function isMet(text: string, start: number): boolean {
  return /(?:[高低快慢大小优好多少]于|超过|超出|超|[比较]|完成|实现|达到|符合|好过)(?:了|全部|年初|全年|年度|省定|市定)?$/.test(
    text.slice(Math.max(0, start - 8), start),
  )
}

/** 超额完成浓度下降4%的改善目标；甲市…: whatever is told behind it isn't planned. */
function isGoalMet(text: string, start: number): boolean {
  return /(?:超额|提前|如期|顺利|圆满|均已?|都已?|全部|已经?)完成了?[^，。；]{0,30}的[^，。；的]{0,6}$/.test(
    text.slice(Math.max(0, start - NEAR), start),
  )
}

/** 落实“三个确保”: a word in the name of something. */
function isInName(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at)
  if (open < 0 || at - open > NAME_MAX) return false
  const close = text.indexOf('”', open)
  return close > at && close - open <= NAME_MAX
}

const NAME_MAX = 10

/** 年底前，直接结算率要达到99.5%以上. */
const SHALL_BY =
  /(?<![去上前])(?:年底|年末|[月季]底|季末)前，?[^。；，\d]{0,20}?(?:要|应当?|必?须|需)(?=[达实控完建提降保新])/

/** Words of the sentence from which on it speaks of plans; -1 where it doesn't. */
export function planStart(line: Line): number {
  const { text } = line
  const byThen = text.includes('前') ? text.search(SHALL_BY) : -1
  if (byThen >= 0) return byThen
  for (let at = 0; at < text.length; at += 1) {
    const cue = wordAt(PLANS, text, at)
    if (cue === null) continue
    const next = text.slice(cue.end, cue.end + 2)
    if (isInName(text, cue.start)) continue
    if (cue.value === '争取' && isObtained(text, cue.start, cue.end)) continue
    if (isMet(text, cue.start) || isGoalMet(text, cue.start)) continue
    if (!/^(?:完成|任务|相符)/.test(next) && !(cue.value === '预期' && !/^目|^增|^全/.test(next)))
      return at
  }
  return -1
}
