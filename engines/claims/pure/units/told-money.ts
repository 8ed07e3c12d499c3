import { sentenceAt } from '../context/around.ts'
import type { Doc, Quantity } from '../model.ts'
import { isTraditional, moneyOfPlace } from './codes/home-yuan.ts'
import { UNITS } from './table.ts'

/** How many sentences back the money stands that a bare number is of. */
const SENTENCES_BACK = 6

/** "1.26 billion" and no noun behind it. */
const SCALED = /(?:million|billion|trillion|bn|mn?)$/i
const NO_NOUN =
  /^(?:[,.;:)—–]|$| (?:deficit|surplus|shortfall|profit|loss|in|into|for|from|to|on|by|at|with|was|were|is|and|or|had|went|came|comes|goes|since|this|last|a year|of (?:this|that|it|which)|over|during|under|against|after|before|as|between|not|will|would|planned|budgeted|forecast|expected|recorded|reported|raised|spent|made|accounted|that|which|more than|less than|up|down|higher|lower|short|each|still|could|should|may|has|have|remains?|left|out of)\b)/

/**
 * Gives a bare number of millions the currency of the text: "spending 84 million euros … The remaining 20 million will be borrowed". Only
 * where the text has one currency, told shortly before, and nothing is said to be counted.
 */
export function withToldMoney(doc: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  const monies = new Set(quantities.map(({ unit }) => unit).filter(isMoney))
  const [money, ...others] = [...monies]
  if (money === undefined || others.length > 0) return quantities
  let told = Number.NEGATIVE_INFINITY
  let isOther = false
  return quantities.map((quantity) => {
    const at = sentenceAt(doc.sentences, quantity.start)
    if (quantity.unit === money) {
      told = at
      isOther = false
      return quantity
    }
    if (isBareMillions(doc, quantity) && !isOther && at - told <= SENTENCES_BACK) {
      told = at
      return { ...quantity, unit: money }
    }
    // Millions of something else: what follows may be of them.
    if (
      quantity.form === 'number' &&
      SCALED.test(doc.text.slice(quantity.start, quantity.number.end))
    )
      isOther = true
    return quantity
  })
}

/** "$9,612 against a target of 9,000, which it beat": a bare goal is in the money of what is held against it. */
export function withGoalsInMoney(doc: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((goal, at) => {
    const value = quantities[at - 1]
    if (value === undefined || !isMoney(value.unit) || goal.unit !== 'items') return goal
    const isBare = goal.form === 'number' && goal.end === goal.number.end
    if (!isBare || goal.number.start - value.end > GOAL_REACH) return goal
    const isHeld = HELD_AGAINST.test(doc.text.slice(value.end, goal.number.start))
    const behind = doc.text.slice(goal.end, goal.end + NOUN_REACH)
    return isHeld && NO_NOUN.test(behind) ? { ...goal, unit: value.unit } : goal
  })
}

const GOAL_REACH = 60
const NOUN_REACH = 20
const HELD_AGAINST =
  /^,? (?:against|versus|compared (?:with|to)|above|below|over|under|ahead of|short of) (?:an?|the|its|their|our) (?:[a-z-]+ )?(?:target|goal|budget|plan|forecast|estimate) of (?:about |around |some )?$/i

const CROWNS: ReadonlySet<string> = new Set(['SEK', 'NOK', 'DKK', 'CZK', 'ISK'])

/** "9.8 billion Danish crowns … 8.9 billion crowns": of the one country that the text names with them. */
export function withNamedCrowns({ text }: Doc, quantities: readonly Quantity[]) {
  const named = new Set(quantities.map(({ unit }) => unit).filter((unit) => CROWNS.has(unit)))
  const [only, ...others] = [...named]
  if (only === undefined || others.length > 0) return quantities
  return quantities.map((one) =>
    one.unit === 'money' && /crowns?|\bkr\b/i.test(text.slice(one.start, one.end))
      ? { ...one, unit: only }
      : one,
  )
}

/** "An interim dividend of 107 cents" of a firm that tells all its sums in rand: of the one money of the text. */
export function withOwnCents({ text, grammar }: Doc, quantities: readonly Quantity[]) {
  if (grammar !== 'en') return quantities
  const areCents = quantities.map(
    ({ unit, start, end }) => /^USD\b/.test(unit) && CENTS.test(text.slice(start, end + 1)),
  )
  if (!areCents.includes(true)) return quantities
  const monies = new Set(quantities.flatMap(({ unit }, at) => (areCents[at] ? [] : moneyOf(unit))))
  const [only, ...others] = monies
  if (only === undefined || others.length > 0 || !OF_CENTS.has(only)) return quantities
  return quantities.map((one, at) => (areCents[at] ? inMoney(one, only) : one))
}

const CENTS = /\d ?(?:cents?|c)\b(?!.*\bUS)/
const OF_CENTS: ReadonlySet<string> = new Set(
  'EUR ZAR AUD CAD NZD SGD HKD TWD MYR KES TZS UGX LKR MUR NAD BWP JMD TTD XCD FJD'.split(' '),
)

function moneyOf(unit: string): readonly string[] {
  const [code = ''] = unit.split('/')
  return isMoney(code) ? [code] : []
}

/** 营业收入50.43亿，支出6259万多: what is earned or spent, and has no unit, is in the only money of a Chinese text. */
export function withToldIncome({ text, grammar }: Doc, quantities: readonly Quantity[]) {
  const monies = new Set(quantities.map(({ unit }) => unit).filter(isMoney))
  const [only, ...others] = [...monies]
  const [, said = ''] = SAME_BELOW.exec(text) ?? []
  const untold = monies.size === 0 && isOfMainland(text) ? 'CNY' : undefined
  const money = MONEY_SAID.get(said[0] ?? '') ?? (others.length > 0 ? undefined : (only ?? untold))
  if (grammar !== 'zh' || money === undefined) return quantities
  return quantities.map((one) => {
    const { form, unit, measure, number, start, end } = one
    const isBare =
      form === 'number' &&
      unit === 'items' &&
      measure !== null &&
      /[万亿][多余]?$/.test(text.slice(start, number.end)) &&
      // 发放贷款1.06万笔: a counter of its own is no money.
      /^(?:[多余]|左右|以[上下])?$/.test(text.slice(number.end, end)) &&
      /^(?:[，。；、,;）)\s]|$|(?:按?[年月季]|同比|环比)[升增减跌降上下])/.test(
        text.slice(end, end + 3),
      )
    return isBare && EARNED.test(text.slice(measure.start, measure.end))
      ? { ...one, unit: money }
      : one
  })
}

/** 营收51.3亿，同比增长2.9%, in a note that names no money at all: what it names is left out as everyone knows it. */
function isOfMainland(text: string): boolean {
  return /营收|净利/.test(text) && !isTraditional(text) && !ABROAD.test(text)
}

const ABROAD = /[美欧日港韩台]元|美金|港币|台币|英镑|卢布|卢比|韩元|USD|HKD|EUR|\$|€|£/

/** （人民币，下同）. */
const SAME_BELOW = /(人民币|港元|港币|新台币|台币|美元)[^，。；]{0,2}[，.．,、·]?下同/
const MONEY_SAID: ReadonlyMap<string, string> = new Map([
  ['人', 'CNY'],
  ['港', 'HKD'],
  ['新', 'TWD'],
  ['台', 'TWD'],
  ['美', 'USD'],
])
const EARNED =
  /(?:现金(?:净?流(?:[入出]|量)?)|分红(?:金额)?|(?:收入|营收|净利|利润)预测|收入|营收|利润|净利|盈利|支出|产值|销[售货]额|货值|成交额|交易额|市值|投资额?|资产|余额|存款|贷款|票房|(?:投资|贸易|销售|零售|成交|进出口|存款|贷款|交易|产|工资|税收)总[额值]|增加值|融资额|捐款|善款|税收|利息)$/

/** 新台幣186.3億元，較上季的172.5億元: a bare 元 of a text in traditional characters is of the currency that it names. */
export function withToldYuan({ text }: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  const same = SAME_YUAN.exec(text)?.[1]
  if (same !== undefined)
    return quantities.map((one) =>
      isYuan(one) && !/人民[币幣]/.test(text.slice(one.start - 4, one.end + 4))
        ? inMoney(one, YUAN_SAID.get(same[0] ?? '') ?? 'CNY')
        : one,
    )
  const monies = new Set(quantities.map(({ unit }) => unit).filter(isMoney))
  if (!quantities.some(isYuan) || /人民[币幣]/.test(text)) return quantities
  const home = moneyOfPlace(text)
  const [named, ...others] = [...monies].filter((unit) => YUAN.has(unit))
  // In simplified characters who names another's money means his own by a bare 元.
  const money =
    named !== undefined && named !== home && !isTraditional(text) ? null : (named ?? home)
  if (money === null || others.length > 0) return quantities
  // 10億元($1,072,154,197): of the same.
  return quantities.map((one) =>
    isYuan(one) || (one.unit === 'USD' && text[one.start] === '$') ? inMoney(one, money) : one,
  )
}

/** Alone or by something: 每公斤62元. */
function isYuan({ unit }: Quantity): boolean {
  return unit === 'CNY' || unit.startsWith('CNY/')
}

function inMoney(one: Quantity, money: string): Quantity {
  return { ...one, unit: one.unit.replace(/^[A-Z]{3}/, money) }
}

/** "Rs. 1,448" of a tea auction in Colombo: rupees are of the one country that the text names, and else of India. */
export function withHomeRupees({ text, grammar }: Doc, quantities: readonly Quantity[]) {
  if (grammar !== 'en' || !quantities.some(({ unit }) => unit.startsWith('INR'))) return quantities
  const [home, ...others] = RUPEES.filter(([, names]) => names.test(text))
  if (home === undefined || others.length > 0) return quantities
  return quantities.map((one) =>
    one.unit.startsWith('INR') && /\brs\b|rupee/i.test(text.slice(one.start, one.end))
      ? { ...one, unit: one.unit.replace('INR', home[0]) }
      : one,
  )
}

const RUPEES: readonly (readonly [money: string, RegExp])[] = [
  ['INR', /\bIndia|\b(?:Mumbai|Delhi|crores?|lakhs?|BSE|NSE)\b/],
  ['LKR', /\bSri Lanka|\bColombo\b/],
  ['PKR', /\bPakistan|\b(?:Karachi|Lahore|Islamabad)\b/i],
  ['NPR', /\bNepal|\bKathmandu\b/],
]

/** 534.8億元（澳門元，下同）. */
const SAME_YUAN = /[（(，,](澳[门門]元|港元|港[币幣]|新[台臺][币幣])[^，。；]{0,2}[，.．,、·]?下同/
const YUAN_SAID: ReadonlyMap<string, string> = new Map([
  ['澳', 'MOP'],
  ['港', 'HKD'],
  ['新', 'TWD'],
])

const YUAN: ReadonlySet<string> = new Set(['TWD', 'HKD', 'MOP'])
function isMoney(unit: string): boolean {
  return UNITS.get(unit)?.dimension.startsWith('money-') === true
}

/** "Cases in these countries fell from 184 million": what is counted, and no money. */
const OF_COUNT =
  /\b(?:number of|counts?|headcount|passengers?|throughput|traffic|ridership|attendance|membership|readership|arrivals|users|views|streams|shares outstanding|subscriptions|downloads|circulation|population|cases|deaths|births|infections|people|persons|visits|visitors|journeys|trips|doses|refugees|migrants|pupils|students|patients|jobs|households)\b[^,;:.]{0,60}$/i
/** "Policies in force reached 10.17 million": what else is counted, and not paid, where it is what there is so many of. */
const COUNTED_AT =
  /\b(?:policies|customers|subscribers|members|clients|users|guests|viewers|listeners|readers|players|drivers|vehicles|cars|homes|parcels|packages|letters|containers|seats|bookings|nights|cardholders|policyholders|shareholders)\b(?: [a-z]+){0,3} (?:reached|numbered|totall?ed|stood at|(?:rose|grew|climbed|increased|fell|declined|dropped) to|were|was) (?:(?:about|around|some|nearly|almost|over) )?$/i
const CLAUSE_MAX = 90

/** Whether the words of its clause before a number say that it counts something. */
export function isOfCount(text: string, start: number): boolean {
  const clause = text.slice(Math.max(0, start - CLAUSE_MAX), start)
  return OF_COUNT.test(clause) || COUNTED_AT.test(clause)
}

function isBareMillions(
  { text, sentences }: Doc,
  { form, unit, kind, number, end, start }: Quantity,
): boolean {
  if (form !== 'number' || unit !== 'items' || kind === 'rank') return false
  if (isOfCount(text, start)) return false
  return (
    end === number.end &&
    SCALED.test(text.slice(start, end)) &&
    NO_NOUN.test(text.slice(end, end + 14)) &&
    sentences[sentenceAt(sentences, end - 1)]?.grammar === 'en'
  )
}
