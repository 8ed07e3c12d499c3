import { compare, multiply, rational, rationalOf, timesTenTo } from '#platform/exact'
import type { Quantity, Span } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { unitOfName } from '../forms/number.ts'
import type { Line } from '../parts/line.ts'
import { unitAt, unitOfNoun } from '../parts/units.ts'
import { countsPoints } from './charging.ts'
import { judged, planStart } from './kind.ts'
import { measureOf, nounBehind } from './measure.ts'
import { countsFirms } from './registered.ts'
import { ofLevels, wayAfter } from './signs.ts'

/** Units that a noun behind the counter may replace. */
const COUNTERS: ReadonlySet<string> = new Set(['items', 'firms', 'sets'])

/** 到2030年建成50座，目前已建成12座: what there is already, behind what is planned. */
const IS_ALREADY =
  /^(?:，|其中)?(?:目前|现(?!代|金|场|货|价|存)|截至目前)(?!的)[^，。；\d到至]{0,8}$/

/** What each quantity of a line is and measures, in the light of those before it. */
export function judgedAll(line: Line, found: readonly Quantity[]): readonly Quantity[] {
  const planned = found.length === 0 ? -1 : planStart(line)
  const all: Quantity[] = []
  let clause = 0
  let aims = false
  let measured = 0
  let subject: Span | null = null
  for (const quantity of found) {
    while ((line.clauses[clause + 1]?.start ?? Number.POSITIVE_INFINITY) <= quantity.start)
      clause += 1
    const clauseStart = line.clauses[clause]?.start ?? 0
    const previous = all[all.length - 1] ?? null
    if (previous !== null && VALUED.has(previous.form)) measured = previous.end
    const floor = Math.max(measured, clauseStart)
    if (isAim(line.text, quantity)) aims = true
    const isPlanned =
      (aims || (planned >= 0 && planned <= quantity.start)) &&
      !IS_ALREADY.test(line.text.slice(clauseStart, quantity.start))
    const united = ofLevels(
      line.text,
      previous,
      ofThose(line.text, previous, withNoun(line.text, quantity)),
    )
    const conjoined =
      previous !== null &&
      (isConjoined(line.text, previous, united) || isAmountAgain(line.text, previous, united))
    const sensed = conjoined
      ? {
          ...united,
          kind: previous.kind,
          direction: wayAfter(previous, united),
          untestable: previous.untestable,
        }
      : wayShared(
          line.text,
          previous,
          judged(line, united, {
            clauseStart,
            floor: previous?.form === 'superlative' ? measured : (previous?.end ?? 0),
            planned: isPlanned,
          }),
        )
    const measure: Span | null = measureOf(line, sensed, floor, subject, previous === null)
    const unit = countsPoints(line.text, sensed, all)
      ? 'points'
      : countsFirms(line.text, sensed, all)
        ? 'firms'
        : unitOf(line.text, sensed, measure, previous)
    const read = {
      ...sensed,
      measure,
      unit,
      ...rateOfOther(line.text, all, sensed),
      ...leadOver(line.text, all.findLast(isNumber) ?? null, sensed),
      ...centsOf(line.text, sensed, measure),
    }
    const isNew = isNewlyAdded(line.text, all, read)
    const changed = previous !== null && isChangeFrom(line.text, previous, read)
    if (changed) markBases(line.text, all)
    if (isNew) all.push({ ...read, kind: 'growth', direction: 'up' })
    else all.push(changed ? { ...read, kind: fromTo(read) } : read)
    const isHeldAgainst = sensed.form === 'ordinal' && isCensus(line.text, measure)
    if (!isHeldAgainst && !isIncluded(line.text, sensed)) subject = measure ?? subject
  }
  return all
}

/** 与2010年第六次全国人口普查相比: no figure is of a census. */
function isCensus(text: string, measure: Span | null): boolean {
  return measure !== null && /普查(?:相比)?$/.test(text.slice(measure.start, measure.end))
}

/** 中学523所（含职业中学8所），比上年减少16所: what follows goes on with the whole. */
function isIncluded(text: string, { start }: Quantity): boolean {
  return /[（(](?:其中|内含|不?含|不?包括|不?包含)[^（）()]*$/.test(
    text.slice(Math.max(0, start - INCLUDED_MAX), start),
  )
}

const INCLUDED_MAX = 30

/** 每股收益73.62分: of money; 人民币73.62分 says so itself. */
function centsOf(
  text: string,
  { unit, start, number, end, value, precision }: Quantity,
  measure: Span | null,
): Partial<Quantity> {
  const words = measure === null ? '' : text.slice(measure.start, measure.end)
  if (number.start > start && unit.startsWith('CNY') && text.slice(number.end, end) === '分')
    return { value: timesTenTo(value, -2), precision: precision - 2 }
  // 每股15分
  const isOfShare = unit === 'index-points/share' && text[end - 1] === '分'
  if (
    !isOfShare &&
    (unit !== 'index-points' || text[end - 1] !== '分' || !/每股|股息|股利|派息/.test(words))
  )
    return {}
  return {
    unit: isOfShare ? 'CNY/share' : 'CNY',
    value: timesTenTo(value, -2),
    precision: precision - 2,
  }
}

function isNumber({ form }: Quantity): boolean {
  return form === 'number'
}

/** 两机场4321万人次，已超首都机场163万人次: so much less can be no level of the other. */
function leadOver(
  text: string,
  previous: Quantity | null,
  { kind, unit, start, value }: Quantity,
): Partial<Quantity> {
  if (previous === null || kind !== null || previous.unit !== unit) return {}
  const isLead = LEAD.test(text.slice(Math.max(previous.end, start - LEAD_REACH), start))
  const isLess = compare(multiply(rationalOf(value), rational(3n)), rationalOf(previous.value)) < 0
  return isLead && isLess ? { kind: 'gap', direction: 'up' } : {}
}

const LEAD_REACH = 24
const LEAD = /[，,](?:已经?|仍|又)?(?:超过?|超出|领先|多于)[^，。；、\d的]{2,14}$/

/** 增长5.9%，快于全省0.5个百分点，全省为5.4%: the growth of what was compared with. */
function rateOfOther(
  text: string,
  all: readonly Quantity[],
  quantity: Quantity,
): Partial<Pick<Quantity, 'kind' | 'direction'>> {
  const [rate, gap] = all.slice(-2)
  if (quantity.kind !== null || quantity.unit !== 'percent') return {}
  if (rate?.kind !== 'growth' || rate.unit !== 'percent' || gap?.unit !== 'percentage-point')
    return {}
  const name = OTHER.exec(text.slice(rate.end, gap.start))?.[1]
  const behind = text.slice(gap.end, quantity.start)
  if (name === undefined || behind.length > OTHER_REACH) return {}
  const isNamed = /^[，,（(；]/.test(behind) && /(?:为|是|仅|只有|则为)$/.test(behind)
  return isNamed && behind.includes(name.slice(0, 2))
    ? { kind: 'growth', direction: rate.direction }
    : {}
}

const OTHER_REACH = 16
const OTHER = /^[，,][^，。；]{0,6}(?:快|高|低|慢)(?:于|出)([^，。；\d]{2,12})$/

/** Forms that end what the words before them measure; 三省一市 and 首次 stand within it. */
const VALUED: ReadonlySet<string> = new Set(['number', 'fraction', 'multiple', 'rank'])

/** 到2027年: what follows is aimed at. */
function isAim(text: string, { form, untestable, start, end }: Quantity): boolean {
  if (form !== 'date' || untestable !== 'forecast') return false
  return '到至'.includes(text[start] ?? ' ') || text[end - 1] === '前'
}

/** 14个设区市中13个: what has no noun of its own is of what stands before 中. */
function ofThose(text: string, previous: Quantity | null, quantity: Quantity): Quantity {
  if (previous === null || quantity.unit !== 'items' || !COUNTED.has(previous.unit)) return quantity
  const between = text.slice(previous.end, quantity.start)
  const isRest =
    text[quantity.end - 1] === '个' &&
    text.slice(previous.number.end, previous.end).includes('个') &&
    between.length < 14 &&
    REST.test(text.slice(quantity.end, quantity.end + 4))
  if (isRest && !/[。\d]/.test(between)) return { ...quantity, unit: previous.unit }
  return between.length < 16 && /中(?:，|,|的|有|已有)?$/.test(between)
    ? { ...quantity, unit: previous.unit }
    : quantity
}

/** 5个城市变差、2个持平: what the rest of them do. */
const REST = /^(?:持平|变差|改善|下降|上升|上涨|下跌|同比|环比|[；;，。]|$)/

const COUNTED: ReadonlySet<string> = new Set(['places', 'firms', 'points', 'stations', 'sets'])

/** 由21个增至34个, 从2018年的18.6%提高到2023年的24.4%: both ends are told. */
function isChangeFrom(text: string, previous: Quantity, quantity: Quantity): boolean {
  if (dimensionOf(previous.unit) !== dimensionOf(quantity.unit)) return false
  if (quantity.form !== previous.form || ':：'.includes(text[quantity.end] ?? ' ')) return false
  const between = text.slice(previous.end, quantity.start)
  if (between.length > 24 || /[，,。；;]/.test(between)) return false
  if (!/(?:至|到|为)[^，,。；;]{0,10}$/.test(between)) return false
  const before = text.slice(Math.max(0, previous.start - 24), previous.start)
  return /(?:从|由)[^，,。；;]{0,20}$/.test(before)
}

/** 由21.3%、19.6%提高到…: all that stand before the verb are where it came from. */
function markBases(text: string, all: Quantity[]): void {
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const one = all[at]
    if (one === undefined) return
    all[at] = { ...one, kind: fromTo(one) }
    const before = all[at - 1]
    if (before === undefined || !JOINS.has(text.slice(before.end, one.start))) return
  }
}

const JOINS: ReadonlySet<string> = new Set(['、', '和', '与', '及'])

function fromTo({ kind }: Quantity): Quantity['kind'] {
  return kind === null || kind === 'share' || kind === 'growth' ? 'from-to' : kind
}

/** 由21个增至34个，新增13个: behind both ends of a change, what is new is its amount. */
function isNewlyAdded(text: string, all: readonly Quantity[], quantity: Quantity): boolean {
  const [before, after] = all.slice(-2)
  if (before?.kind !== 'from-to' || after?.kind !== 'from-to') return false
  return after.unit === quantity.unit && /新增$/.test(text.slice(after.end, quantity.start))
}

/** Where the number has no unit or a counter alone, what is measured may tell it: 车桩比为2.9, 充电站4210座. */
function unitOf(
  text: string,
  quantity: Quantity,
  measure: Span | null,
  previous: Quantity | null,
): string {
  if (quantity.unit === 'items' && measure !== null && isParcels(text, quantity, measure))
    return 'parcels'
  if (quantity.unit === 'items' && measure !== null && isBeds(text, quantity, measure))
    return 'beds'
  if (quantity.unit !== 'items' || measure === null || quantity.form !== 'number')
    return quantity.unit

  const isBare = quantity.number.end >= quantity.end - 2 && !isCounter(text, quantity)
  // 失业人数(不经季节调整)由17.86万
  const aside =
    /[（(][^（）()]{1,12}[）)]$/.exec(text.slice(measure.start, measure.end))?.[0].length ?? 0
  if (isBare)
    return (
      unitOfName(text, measure.end - aside) ??
      (PERSONS.test(text.slice(measure.start, measure.end - aside)) ? 'persons' : null) ??
      likePrevious(quantity, previous)
    )
  if (measure.start >= quantity.end || text[quantity.start - 1] === '的') return quantity.unit
  const noun = unitOfNoun(text, measure.start, measure.end)
  if (noun === null || !TOLD_BEFORE.has(noun)) return quantity.unit
  // 未修复区只有沙蚕9条 counts no places, 基层机构床位6870张 no bodies, 持有公司120万股 no firms.
  const isOther =
    (noun === 'places' || noun === 'firms') && NO_PLACES.includes(text[quantity.end - 1] ?? ' ')
  return isOther ? quantity.unit : noun
}

/** 卫生人员132.7万, 注册读者401万: who isn't counted by how often he came. */
const PERSONS =
  /(?:读者|人员|职工|员工|学生|毕业生|教师|医师|医生|护士|志愿者|居民|村民|会员|劳动者|从业者|参保者)$/

const NO_PLACES = '股条只件张株棵头匹本册盏粒颗起篇份支枚台套部场宗例次'

const BEDS_NEAR = 60

/** 床位38462张，其中医院30128张（占78.3%），基层机构6870张. */
function isBeds(text: string, { number }: Quantity, measure: Span): boolean {
  if (text[number.end] !== '张') return false
  const near = text.slice(Math.max(0, number.start - BEDS_NEAR), number.start)
  return /床位|病床/.test(`${text.slice(measure.start, measure.end)}${near}`)
}

const PARCELS_NEAR = 120

/** 快递业务量突破1000亿件; behind it, 同城、异地业务量分别完成…亿件. */
function isParcels(text: string, { number, end }: Quantity, measure: Span): boolean {
  if (!text.slice(number.end, end).includes('件')) return false
  const near = text.slice(Math.max(0, number.start - PARCELS_NEAR), number.start)
  return (
    /快递|包裹|快件/.test(text.slice(measure.start, measure.end)) || /快递(?:业务|服务)/.test(near)
  )
}

/** A target without unit has that of the value that it is compared with. */
function likePrevious(quantity: Quantity, previous: Quantity | null): string {
  return quantity.kind === 'target' && previous !== null ? previous.unit : quantity.unit
}

function isCounter(text: string, { number }: Quantity): boolean {
  return unitAt(text, text[number.end] === ' ' ? number.end + 1 : number.end) !== null
}

const TOLD_BEFORE: ReadonlySet<string> = new Set(['points', 'stations', 'firms', 'places', 'beds'])

/** 120个充电桩: the noun tells the unit. */
function withNoun(text: string, quantity: Quantity): Quantity {
  if (quantity.form !== 'number' || !COUNTERS.has(quantity.unit)) return quantity
  // 纳税超百亿的企业: no enterprises are counted.
  if ('万亿'.includes(text[quantity.end - 1] ?? ' ') && text[quantity.end] === '的') return quantity
  const bare = unitOfBare(text, quantity)
  if (bare !== null) return { ...quantity, unit: bare }
  const noun = nounBehind(text, quantity.end)
  // 4个国家的代表: what is counted is the countries.
  const isOfPlaces =
    text[quantity.end - 1] === '个' &&
    (SINGLE_PLACE.test(text.slice(quantity.end, quantity.end + 2)) ||
      OF_PLACES.test(text.slice(quantity.end, quantity.end + 7)) ||
      (CITIES.has(text.slice(quantity.end, quantity.end + 2)) && text[quantity.end + 2] === '的'))
  if (isOfPlaces) return { ...quantity, unit: 'places' }
  const unit =
    noun === null
      ? null
      : (unitOfNoun(text, noun.start, noun.end) ??
        (text[quantity.end - 1] === '个' ? placeAt(text, noun) : null))
  if (unit === null || (quantity.unit === 'firms' && unit !== 'firms')) return quantity
  return { ...quantity, unit }
}

const PEOPLE =
  /^[^，。；、：\d的个]{0,6}?(?:学生|农民|居民|群众|人口(?!普查|红利)|村民|职工|患者|旅客|游客|儿童|老人|市民|毕业生|劳动者|人员|教师|观众)(?!户|证|卡|[用购]|合作|专业|[电水气]表)/
const PAID = /^(?:收购|融资(?!租赁)|注资|增资|授信|定增|募资|大单)/

/** 3亿多中小学生, 5000万农村人口, 30亿收购案: a number of tens of thousands without a counter is of what it stands before. */
function unitOfBare(text: string, { unit, end }: Quantity): string | null {
  if (unit !== 'items' || !/[万亿]多?$/.test(text.slice(end - 2, end))) return null
  const behind = text.slice(end, end + BARE_REACH)
  if (PAID.test(behind)) return 'CNY'
  return PEOPLE.test(behind) ? 'persons' : null
}

const BARE_REACH = 16

/** 12个县通高铁: the noun is followed by what happens to it. */
function placeAt(text: string, { start, end }: Span): string | null {
  const sort = text.slice(start, start + 6)
  const own = SORTS.exec(sort)?.[0].length ?? 0
  if (own > 0) return placeAt(text, { start: start + own, end })
  // 178个跨省通办事项.
  if (text[start] === '跨') return null
  const word = text.slice(start, start + 2)
  if (OF_PLACES.test(text.slice(start, start + 7))) return 'places'
  if (CITIES.has(word) && !'级化群圈轨更建管网大'.includes(text[start + 2] ?? ' ')) return 'places'
  for (let to = start + 1; to < Math.min(end, start + 4); to += 1)
    if (unitOfNoun(text, start, to) === 'places' && VERBS.includes(text[to] ?? ' ')) return 'places'
  return null
}

/** 26个县、410所学校. */
const SINGLE_PLACE = /^[省市县区镇乡村州](?:[，,。；;、（的和及与实通均已全]|$)/
const OF_PLACES =
  /^(?:设区市|地级市|县级市|直辖市|自治州|自治县|大中城市|重点城市|地级及以上|省区市|市州|行政村|乡镇)(?!级)/

/** 43个主要城市限购: of which kind they are. */
const SORTS =
  /^(?:主要|核心|重点|样本|一线|二线|三线|中心|节点|试点|热点|沿海|沿边|内陆|发展中|发达|欧洲|亚洲|非洲|成员|参与|参赛|缔约|新兴|周边|邻近|有关|相关)(?=城市|国家|地区|省份|省市)/

const CITIES: ReadonlySet<string> = new Set([
  '城市',
  '国家',
  '省份',
  '地区',
  '省市',
  '县市',
  '区县',
  '县区',
  '市县',
])
const VERBS = '通有已实全达被纳获进都正率共开'

/** 增加60公斤/公顷（4公斤/亩）: what stands alone in the bracket behind an amount of change is that amount in another unit. */
function isAmountAgain(text: string, previous: Quantity, quantity: Quantity): boolean {
  if (previous.kind !== 'growth' && previous.kind !== 'gap') return false
  if (previous.unit === quantity.unit || previous.form !== 'number' || quantity.form !== 'number')
    return false
  const isAlone =
    /^[（(](?:约|合|约合|折合|相当于)?$/.test(text.slice(previous.end, quantity.start)) &&
    '）)'.includes(text[quantity.end] ?? ' ')
  const [before, own] = [dimensionOf(previous.unit), dimensionOf(quantity.unit)]
  return isAlone && (before === own || (isMoney(before) && isMoney(own)))
}

function isMoney(dimension: string): boolean {
  return dimension.startsWith('money-')
}

/** 分别下跌5.7%及6.3个百分点: one verb for a rate and for points. */
function wayShared(text: string, previous: Quantity | null, quantity: Quantity): Quantity {
  if (previous === null || quantity.kind !== 'gap' || quantity.direction !== null) return quantity
  const isJoined = /^(?:、|和|与|及|以及)$/.test(text.slice(previous.end, quantity.start))
  const isShared = isJoined && previous.kind === 'growth' && previous.unit === 'percent'
  return isShared && quantity.unit === 'percentage-point'
    ? { ...quantity, direction: previous.direction }
    : quantity
}

/** 分别增长5.6%和3.2%: what joins directly shares the verb. */
function isConjoined(text: string, previous: Quantity, quantity: Quantity): boolean {
  // 分别增长46.8%、22.5%和1.1倍.
  const units = `${previous.unit} ${quantity.unit}`
  const isTimes = previous.kind === 'growth' && /^(?:percent times|times percent)$/.test(units)
  const isAlike = previous.unit === quantity.unit && previous.form === quantity.form
  if (!(isAlike || isTimes) || previous.kind === null) return false
  const between = text.slice(previous.end, quantity.start)
  return (
    between === '、' || between === '和' || between === '与' || between === '及' || between === '，'
  )
}
