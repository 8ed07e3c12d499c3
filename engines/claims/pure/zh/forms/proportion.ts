import { rational } from '#platform/exact'
import { isDigit } from '../parts/digits.ts'
import { draft, leave, type Step } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { numeralAt } from '../parts/numerals.ts'
import { bounded } from './fractions/fraction.ts'

// Numbers with a colon between them: shares of a whole, or the first by the second.

/** 3.2:38.5:58.3 and 生师比13.32:1; read before times of day. */
export function colonAt(line: Line, at: number, floor: number): Step | null {
  if (!isDigit(line.text[at]) || '.0123456789'.includes(line.text[at - 1] ?? ' ')) return null
  return sharesAt(line, at) ?? proportionAt(line.text, at, floor)
}

/** 产业结构由21:50:29调整为…: shares, and no time of a race. */
export function structureAt(line: Line, at: number): Step | null {
  const { text } = line
  if (!isDigit(text[at]) || '.0123456789'.includes(text[at - 1] ?? ' ')) return null
  return STRUCTURE.test(text.slice(Math.max(0, at - 48), at)) ? sharesAt(line, at) : null
}

const STRUCTURE = /(?:结构|构成|占比|比重|产业(?:增加值)?(?:之)?比)[^，。；]{0,44}$/

/** 三次产业结构比为8.6：39.8：61.6: shares, though they don't add up. */
function isStructure(before: string, sum: number): boolean {
  return sum > 60 && sum < 140 && STRUCTURE.test(before)
}

/** 3.2:38.5:58.3: shares of three and more in a whole of a hundred; one at a time, read before times of day. */
function sharesAt(line: Line, at: number): Step | null {
  const { text } = line
  let end = at
  while (isDigit(text[end]) || text[end] === '.') end += 1
  if (!COLONS.includes(text[end] ?? ' ') && !COLONS.includes(text[at - 1] ?? ' ')) return null
  let from = at
  while (at - from < CHAIN_MAX && isOfChain(text[from - 1])) from -= 1
  let to = end
  while (to - at < CHAIN_MAX && isOfChain(text[to])) to += 1
  const parts = text.slice(from, to).split(/[：:]/)
  const sum = parts.reduce((total, part) => total + Number(part), 0)
  const isAll = Math.abs(sum - 100) < 0.5
  const before = text.slice(Math.max(0, from - 60), from)
  const isNear = Math.abs(sum - 100) < SLIP_MAX
  const isOfTwo = parts.length === 2 && (isAll || isNear) && OF_TWO.test(before)
  const areMore =
    parts.length > 2 && (isAll || isStructure(before, sum) || (isNear && OF_MORE.test(before)))
  if (!isOfTwo && !areMore) return null
  const numeral = numeralAt(text, at)
  if (numeral === null || numeral.end !== end) return null
  const quantity = draft({
    form: 'number',
    start: at,
    end,
    value: numeral.value,
    precision: numeral.precision,
    unit: 'percent',
    // Shares of no figure of the sentence: what they are of is told by their order alone.
    kind: 'level',
  })
  return { end: COLONS.includes(text[end] ?? ' ') ? end + 1 : end, quantity }
}

/** 中直与地方经济比重为31.3：68.7: two shares of a hundred, where they are called so. */
const OF_TWO =
  /(?:结构|构成|占比|比重)(?:比|分别|大?约|已|则)*[为是达至到由从]?(?:[\d.]{1,5}[：:][\d.]{1,5}(?:调整|优化|变化|改变|变)[为到至])?$/

/** 粮经饲比例为76：9：15: of one whole, unlike what is mixed. */
const OF_MORE = /(?<!配)比例(?:分别|大?约|已|则)*(?:调整|优化)?[为是达至到由从]?到?$/
/** By a slip two digits change places, or one is another. */
const SLIP_MAX = 12

const COLONS = '：:'
const CHAIN_MAX = 40

function isOfChain(char: string | undefined): boolean {
  return isDigit(char) || (char !== undefined && '.：:'.includes(char))
}

/** 生师比13.32:1, 车桩比由7.1∶1降至2.6∶1: the first by the second, where a ratio is named. */
function proportionAt(text: string, at: number, floor: number): Step | null {
  const above = numeralAt(text, at)
  if (above === null || !COLONS.includes(text[above.end] ?? ' ')) return null
  const below = numeralAt(text, above.end + 1)
  if (below === null || below.inWords || below.scaled || below.value.coefficient === 0n) return null
  if (!isRatio(text, at, floor)) return leave(below.end)
  const fraction = rational(
    above.value.coefficient * 10n ** BigInt(below.value.scale),
    below.value.coefficient * 10n ** BigInt(above.value.scale),
  )
  const step = bounded(text, at, below.end, fraction, floor)
  return {
    end: step.end,
    quantity: step.quantity === null ? null : { ...step.quantity, kind: null },
  }
}

/** How far before its end the ratio is named whose change is told. */
const NAME_NEAR = 60

function isRatio(text: string, at: number, floor: number): boolean {
  if (NAMED.test(text.slice(Math.max(floor, at - 6), at))) return true
  const left = text.slice(Math.max(0, at - NAME_NEAR), at)
  const sentence = left.slice(Math.max(left.lastIndexOf('。'), left.lastIndexOf('；')) + 1)
  return RATIO.test(sentence) && END.test(sentence)
}

const NAMED = /比(?:例|值|率)?(?:约?[为是达至]|约|已达?)?$/
const RATIO = /[^可对相占同环无不]比(?![上去前较赛分武])/
/** 由 and 到 before the ends of a change, 分别为 before a list. */
const END =
  /(?:[由从](?:[^，。；]{0,14}的)?|[比较](?:[^，。；]{1,12}的)|(?:降|升|增|缩|缩小|提高|优化|扩大|调整|改善|下降|上升|收窄|达|变)[至到为]?|(?:分别|依次)[为是达]|\d[、和与及])约?$/
