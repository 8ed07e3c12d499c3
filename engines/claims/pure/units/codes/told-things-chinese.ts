import type { Doc, Quantity } from '../../model.ts'

// Counters that several things share, told apart by what the text around counts: cars by the 台, offices and sights by the 家, and a mark that is passed without its unit.

/** Gives such counts the unit of the thing. */
export function withToldThings(doc: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  if (doc.grammar !== 'zh') return quantities
  const { text } = doc
  const areCars = quantities.some(({ unit }) => unit === 'sets') && OF_CARS.test(text)
  let isOfBodies = false
  return quantities.map((one, order) => {
    if (areCars && one.unit === 'sets' && isOfCars(text, one)) return { ...one, unit: 'vehicles' }
    if (one.unit === 'firms') {
      isOfBodies = isPublic(text, one) || (isOfBodies && isMore(text, quantities[order - 1], one))
      if (isOfBodies) return { ...one, unit: 'items' }
    } else if (order > 0 && /[。\n]/.test(text.slice(quantities[order - 1]?.end, one.start)))
      isOfBodies = false
    const money =
      one.unit === 'items' ? markPassed(text, one, figureBefore(quantities, order)) : null
    return money === null ? one : { ...one, unit: money }
  })
}

const OF_CARS =
  /新车|汽车|轿车|乘用车|商用车|客车|卡车|货车|皮卡|房车|电动车|摩托车|车企|造车|新势力|SUV|MPV|蔚来|小鹏|理想ONE|比亚迪|特斯拉|哪吒|零跑|极氪|问界|岚图|吉利|长安|奇瑞/
const CAR = /新车|[汽轿货客卡房整]车|乘用车|商用车|电动车|摩托车|能源车|皮卡|SUV|MPV|车型|车辆/
const DONE_WITH_CARS =
  /交付|销量|销售|售出|卖出|产量|生产|下线|出口|上险|批发|零售|召回|保有量|订单/
const MACHINES =
  /机床|机器|[手主电风挖泵]机|发动机|起重机|设备|空调|冰箱|电视|洗衣|电池|充电|桩|机组|电脑|服务器|终端|显示|装置|仪器|叉车|机械|飞机|家电|彩电|手机/
const CAR_REACH = 60
const BEHIND_REACH = 10

/** 交付新车5055台, (ES6) 2695台, of a sentence that names cars, or of what is done with them in a text of cars. */
function isOfCars(text: string, { start, end, number }: Quantity): boolean {
  if (
    !/^台/.test(text.slice(number.end, end)) ||
    /台[套件（(]/.test(text.slice(number.end, end + 1))
  )
    return false
  const from = Math.max(
    text.lastIndexOf('。', start),
    text.lastIndexOf('\n', start),
    start - CAR_REACH,
  )
  const before = text.slice(from + 1, start)
  const behind = /^[^，。；、]*/.exec(text.slice(end, end + BEHIND_REACH))?.[0] ?? ''
  if (MACHINES.test(before) || MACHINES.test(behind)) return false
  return CAR.test(before) || CAR.test(behind) || DONE_WITH_CARS.test(before)
}

const BODIES =
  '(?:景区|景点|医院|卫生院|卫生室|学校|幼儿园|博物馆|图书馆|文化馆|美术馆|纪念馆|治理单位|事业单位|机关|村委会|居委会|社区)'
const BODIES_BEFORE = new RegExp(`${BODIES}(?:共|达|有|已|约|总数|数量|为|至|到|共有|达到){0,2}$`)
const BODIES_BEHIND = new RegExp(
  `^[^，。；、\\d]{0,8}?${BODIES}(?![\\p{Script=Han}]{0,2}(?:公司|企业|集团|运营商))`,
  'u',
)

/** A级景区1080家, 10.4万家基层治理单位: bodies that are no firms. */
function isPublic(text: string, { start, end, number }: Quantity): boolean {
  if (!/^家/.test(text.slice(number.end, end))) return false
  if (BODIES_BEHIND.test(text.slice(end, end + 20))) return true
  const isBare = /^[，。；、）)\s]?$/.test(text[end] ?? '')
  return isBare && BODIES_BEFORE.test(text.slice(Math.max(0, start - 12), start))
}

/** 96家医院实现互认，占同级医院的88.9%（共108家）: a bare number in the same sentence counts the same. */
function isMore(text: string, before: Quantity | undefined, { start, end }: Quantity): boolean {
  if (before === undefined || /[。\n]/.test(text.slice(before.end, start))) return false
  const isBare = /^[，。；、）)\s]?$/.test(text[end] ?? '')
  return isBare && MORE.test(text.slice(Math.max(0, start - 4), start))
}

/** No other thing is named before it. */
const MORE = /(?:[，、；（(\s]|共|其中|有|另|为|达|其余|余下|剩下|至|到|增|减|比|较)$/

/** 首次 is no figure. */
function figureBefore(quantities: readonly Quantity[], order: number): Quantity | undefined {
  return quantities.slice(Math.max(0, order - 2), order).findLast(({ form }) => form === 'number')
}

/** 达1.2万亿元，首次突破万亿大关: in the unit of the figure that passed it. */
function markPassed(text: string, mark: Quantity, before: Quantity | undefined): string | null {
  if (before === undefined || !text.startsWith('大关', mark.end)) return null
  const gap = text.slice(before.end, mark.start)
  if (gap.length > MARK_REACH || /[。；\n]/.test(gap) || before.unit === 'items') return null
  if (/^(?:percent|times|rank|percentage-point)$/.test(before.unit)) return null
  const [passed, own] = [before, mark].map(
    ({ value }) => Number(value.coefficient) / 10 ** value.scale,
  )
  if (passed === undefined || own === undefined) return null
  return own <= passed && passed <= own * MARK_TIMES ? before.unit : null
}

const MARK_REACH = 24
/** A mark that is just passed isn't left behind by more. */
const MARK_TIMES = 3
