import { toNumber } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { dimensionOf, sharesIn } from '../../units/table.ts'
import { type Line, sortOf } from '../part.ts'
import { digitsOf, type Figure, type Range } from './figure.ts'
import { isThen } from './runs.ts'
import { quotientOf, type Weight, weigh } from './weigh.ts'

// Rates and prices that have a name, of the two figures that the name stands for: a gross margin is gross profit by revenue, an
// average price what was paid by what was sold.

type Known = {
  readonly lines: readonly Line[]
  readonly figures: readonly (readonly Figure[])[]
}

type Definition = { readonly rate: RegExp; readonly part: RegExp; readonly whole: RegExp }

const SALES = /revenue|net sales|\bsales\b|turnover|营业收入|总收入|销售收入|营收/i

/** Rates that are what they are called, whoever reports them. */
const DEFINITIONS: readonly Definition[] = [
  {
    rate: /gross (?:profit )?margin|毛利率/i,
    part: /gross (?:profit|income)|毛利(?!率)/i,
    whole: SALES,
  },
  {
    rate: /operating (?:profit )?margin|营业利润率|经营利润率/i,
    part: /operating (?:income|profit|result)|income from operations|营业利润(?!率)|经营利润(?!率)/i,
    whole: SALES,
  },
  {
    rate: /net (?:profit |income )?margin|净利率|净利润率/i,
    part: /net (?:income|profit)|净利润?(?!率)/i,
    whole: SALES,
  },
  {
    rate: /unemployment rate|jobless rate|失业率/i,
    part: /unemployed|jobless|失业人/i,
    whole: /labou?r force|劳动力/i,
  },
  { rate: /fatality rate|病死率/i, part: /deaths?|死亡/i, whole: /cases|病例/i },
  {
    rate: /R&D intensity|研发(?:投入|经费)?强度/i,
    part: /R&D|research|研发/i,
    whole: /GDP|gross|生产总值|营业收入/i,
  },
  { rate: /完成率/, part: /完成|建成|清缴/, whole: /计划|任务|目标|应|纳入/ },
  { rate: /整改率/, part: /整改/, whole: /问题|查出/ },
  { rate: /合格率/, part: /合格/, whole: /抽[检查]|检[验测]/ },
  { rate: /覆盖率/, part: /覆盖|建成|设有/, whole: /全[省市县区国]|共有|村|社区/ },
  { rate: /开工率/, part: /开工/, whole: /计划|项目/ },
  { rate: /签约率|履约率/, part: /签约|履约/, whole: /应|计划|全部/ },
  { rate: /资产负债率/, part: /负债总?额?/, whole: /资产总?额?/ },
  { rate: /产水系数/, part: /水资源总量/, whole: /降水总量/ },
  { rate: /优良(?:天数)?(?:比例|率)/, part: /优良/, whole: /有效|监测/ },
  {
    rate: /turnout|投票率/i,
    part: /cast|voted|ballots|投票/i,
    whole: /registered|eligible|electorate|entitled|选民/i,
  },
]

const LINES_NEAR = 14
/** So improbable must a slip be: of two digits of a rate one is right by chance. */
const CHANCE_MAX = 0.6

export function namedQuotients(known: Known, relations: readonly Relation[]): readonly Relation[] {
  const isTold = new Set(
    relations.flatMap((one) => {
      if (one.kind === 'share') return one.part !== null && one.whole !== null ? [one.share] : []
      return one.kind === 'mean' ? [one.mean] : []
    }),
  )
  const found: Relation[] = []
  for (const [at, line] of known.lines.entries())
    for (const figure of known.figures[at] ?? []) {
      if (isTold.has(figure.claim.index)) continue
      const one = rateOf(known, line, figure) ?? priceOf(known, line, figure)
      if (one !== null) found.push(one)
    }
  return found
}

function isLevel({ part, claim }: Figure): boolean {
  return (
    claim.form === 'number' &&
    sortOf(claim) === 'quantity' &&
    claim.value.coefficient > 0n &&
    claim.bound === 'exact' &&
    (part.role === 'level' || part.role === 'target') &&
    claim.unit !== 'date' &&
    claim.unit !== 'rank'
  )
}

/** What is said right before a figure of it, and in English right behind. */
function nameOf({ tape }: Line, { part, claim }: Figure, line: Line): string {
  const before = line.parts[part.order - 1]?.claim.end ?? tape.sentence.start
  const after = line.parts[part.order + 1]?.claim.start ?? tape.sentence.end
  const reach = tape.grammar === 'zh' ? 16 : 48
  const start = Math.max(before, tape.sentence.start, claim.start - reach)
  const behind = tape.text.slice(
    claim.end,
    Math.min(after, claim.end + (tape.grammar === 'zh' ? 4 : 24)),
  )
  return `${tape.text.slice(start, claim.start)} ${tape.grammar === 'zh' ? '' : behind.split(/[.;,]/)[0]}`
}

function rateOf(known: Known, line: Line, rate: Figure): Relation | null {
  const { claim, part } = rate
  const isRate = claim.unit === 'percent' || claim.unit === 'ratio'
  if (!isRate || claim.form !== 'number' || claim.bound !== 'exact' || digitsOf(claim) < 2)
    return null
  if (part.role === 'amount' || part.role === 'rate' || isThen(line, rate)) return null
  const { text, sentence } = line.tape
  const before = line.parts[part.order - 1]?.claim.end ?? sentence.start
  const name = text.slice(Math.max(before, claim.start - 60), claim.start)
  const definition = DEFINITIONS.find((one) => one.rate.test(name))
  if (definition === undefined) return null
  const [parts, wholes] = [definition.part, definition.whole].map((words) =>
    sidesFor(known, rate, words, definition.rate),
  )
  for (const one of parts ?? [])
    for (const whole of wholes ?? []) {
      if (one === whole || dimensionOf(one.claim.unit) !== dimensionOf(whole.claim.unit)) continue
      const weight = weighRate(rate, one, whole)
      if (weight === null || (weight.fit === 'slip' && weight.chance > CHANCE_MAX)) continue
      return {
        kind: 'share',
        share: claim.index,
        part: one.claim.index,
        whole: whole.claim.index,
        baseWords: null,
      }
    }
  return null
}

const SIDES_MAX = 4

/** Figures of this time that are called so, the nearest first, in the text and in its tables. */
function sidesFor(
  { lines, figures }: Known,
  rate: Figure,
  words: RegExp,
  not: RegExp,
): readonly Figure[] {
  const found: Figure[] = []
  const steps = Array.from({ length: LINES_NEAR * 2 + 1 }, (_, at) =>
    at % 2 === 0 ? -at / 2 : (at + 1) / 2,
  )
  for (const step of steps) {
    const line = lines[rate.line + step]
    if (line === undefined) continue
    for (const figure of figures[rate.line + step] ?? []) {
      if (figure === rate || !isLevel(figure) || isThen(line, figure)) continue
      const name = nameOf(line, figure, line)
      const isFirst = line.parts.find(({ claim }) => sortOf(claim) === 'quantity') === figure.part
      const isRow = /\||\t|｜|　/.test(name) && !isFirst
      if (!isRow && words.test(name) && !not.test(name) && areOfTime(figure, rate))
        found.push(figure)
      if (found.length === SIDES_MAX) return found
    }
  }
  return found
}

function areOfTime({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.period === b.period || a.period === null || b.period === null
}

function weighRate(rate: Figure, part: Figure, whole: Figure): Weight | null {
  const scale = rate.claim.unit === 'ratio' ? 1 : 100
  const solve = ([a, b]: readonly Range[]): Range | null => {
    const ratio = quotientOf(a, b)
    return ratio === null ? null : { low: ratio.low * scale, high: ratio.high * scale }
  }
  const isPossible = (slip: { readonly value: number }, others: readonly Figure[]): boolean => {
    if (!others.includes(rate)) return true
    return others.includes(part) ? part.value < slip.value : slip.value < whole.value
  }
  return weigh({ figures: [rate, part, whole], solve, isPossible })
}

const PRICE =
  /均价|单价|平均价|每(?:吨|件|公斤|千克|斤|度|千瓦时|平方米)|average (?:price|cost|value|spend\w*)|\bper [a-z]{3,}|\b(?:each|apiece)\b|works? out at/i

/** 铁矿砂3846.7万吨、价值270.2亿元，均价每吨702.4元. */
function priceOf({ figures }: Known, line: Line, price: Figure): Relation | null {
  const { claim, part } = price
  if (claim.form !== 'number' || claim.bound !== 'exact' || digitsOf(claim) < 2) return null
  const [money = '', per] = claim.unit.split('/')
  if (dimensionOf(money) !== dimensionOf('CNY') && !/^[A-Z]{3}$/.test(money)) return null
  if (isThen(line, price) || part.role === 'amount') return null
  const { text, sentence } = line.tape
  const before = line.parts[part.order - 1]?.claim.end ?? sentence.start
  const name = text.slice(Math.max(before, claim.start - 40), claim.end + 16)
  if (per === undefined && !PRICE.test(name)) return null
  const near = [...(figures[price.line] ?? []), ...(figures[price.line - 1] ?? [])].filter(
    (one) => one !== price && isLevel(one) && !isThen(line, one) && areOfTime(one, price),
  )
  // "155.83 dollars per bag of 70 kilos": no total.
  const isRate = ({ claim: { end } }: Figure): boolean => text.startsWith(' per ', end)
  const totals = near.filter(
    (one) => one.claim.unit === money && one.value > price.value * 10 && !isRate(one),
  )
  const alike = near.filter(
    (one) =>
      !/^(?:[A-Z]{3}\b|percent)/.test(one.claim.unit) &&
      (per === undefined || dimensionOf(one.claim.unit) === dimensionOf(per)),
  )
  // 铁矿砂8亿吨，每吨698元；原油3.8亿吨，每吨3682元: each is the price of what was told last.
  const own = alike.findLast(
    (one) => one.line === price.line && one.part.order < price.part.order && per !== undefined,
  )
  const counts = line.tape.grammar === 'zh' && own !== undefined ? [own] : alike
  for (const total of totals)
    for (const count of counts) {
      if (/\bper share\b/i.test(name) && !isNamedCount(line, count, name)) continue
      const among = toNumber(sharesIn(claim.unit, count.claim.unit))
      const weight = weigh({
        figures: [price, total, count],
        solve: ([a, b]) => quotientOf(a, b && { low: b.low * among, high: b.high * among }),
        isPossible: (slip, others) => others.includes(price) || slip.value < total.value,
      })
      const isLikely =
        weight !== null &&
        (weight.fit !== 'slip' || weight.chance <= (isNamedCount(line, count, name) ? 1 : 0.3))
      if (!isLikely && !isRightBehind(line, price, total, count)) continue
      return {
        kind: 'mean',
        mean: claim.index,
        total: total.claim.index,
        count: count.claim.index,
      }
    }
  return null
}

const MEAN_PRICE = /(?:均价|单价|平均价格?)(?:为|达|每[㐀-鿿]{1,3})?$/

/** 3846.7万吨、价值270.2亿元，均价: of the two figures right before it, whatever they are. */
function isRightBehind(line: Line, price: Figure, total: Figure, count: Figure): boolean {
  const { text } = line.tape
  const orders = [total, count].map(({ part }) => price.part.order - part.order)
  if (price.line !== total.line || price.line !== count.line) return false
  if (!orders.every((order) => order === 1 || order === 2)) return false
  const first = Math.min(total.claim.end, count.claim.end)
  const said = text.slice(first, price.claim.start)
  return MEAN_PRICE.test(said) && !/[。；]|其中|同比|同期/.test(said)
}

/** "$160 per donor" of 8,500 donors. */
function isNamedCount({ tape }: Line, { claim }: Figure, name: string): boolean {
  const noun = /\bper ([a-z]{3,})/i.exec(name)?.[1]?.toLowerCase()
  if (noun === undefined) return false
  return tape.text
    .slice(claim.number.end, claim.end + 24)
    .toLowerCase()
    .includes(noun)
}
