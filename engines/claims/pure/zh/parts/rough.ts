import { boundBehind } from './bounds.ts'
import { HAN_DIGITS, isDigit, isHanNumeral, SCALES } from './digits.ts'
import { draft, type Step } from './draft.ts'
import type { Line } from './line.ts'
import { unitAt } from './units.ts'

// 三四百人, 四五万公里, 十七八天, 三百五六十家, 百分之六七十: a number between two digits of which one follows the other.

const ROUGH =
  /(百分之)?((?:[一二两三四五六七八九][百千万])*)(?:([二三四五六七八九]?)(十))?([一二两三四五六七八])([二三四五六七八九])([十百千万亿]{0,2})/y
/** Without a scale they stand in many names: 三四线, 二三产业, 五六月份. */
const COUNTED =
  /^(?:个(?!季)|人|名|家|户|次|天|年(?![级代初底末前后])|岁|公里|里路|块钱|块|毛钱?|元|斤|亩|吨|个?小时|分钟|倍|米|趟|辆|台|头|棵|条|间|项|种|位|遍|代人|杯|碗)/
const IN_NAME = /[第初周期\d.〇零一二两三四五六七八九十百千万亿]/

/** A rough count with its unit, and what is told of a hundred. */
export function roughAt({ text }: Line, at: number): Step | null {
  ROUGH.lastIndex = at
  const found = ROUGH.exec(text)
  if (found === null || IN_NAME.test(text[at - 1] ?? ' ')) return null
  const [all, rate, head = '', tens = '', ten, first = '', second = '', scale = ''] = found
  const [low, high] = [HAN_DIGITS.get(first) ?? 0, HAN_DIGITS.get(second) ?? 0]
  if (high !== low + 1) return null
  const number = at + all.length
  if (isHanNumeral(text[number]) || isDigit(text[number])) return null
  const power = [...scale].reduce((sum, char) => sum + (SCALES.get(char) ?? 0), 0)
  const over = ten === undefined ? 0 : (tens === '' ? 1 : (HAN_DIGITS.get(tens) ?? 1)) * 10
  if (over > 0 && power > 0 && power < 4) return null
  const above = head === '' ? 0n : headOf(head, scale)
  if (above === null || (head !== '' && ten !== undefined)) return null
  const from = text[number] === '多' ? number + 1 : number
  const unit = rate === undefined ? unitAt(text, from) : null
  if (rate === undefined && (unit === null || (power === 0 && !COUNTED.test(text.slice(from)))))
    return null
  if (first === '一' && power === 0) return null
  const end = unit?.end ?? from
  const isPaid = text[end - 1] === '块' && /^[，。；、！？]?$/.test(text[end] ?? '')
  const code = isPaid ? 'CNY' : (unit?.value.code ?? 'percent')
  const behind = boundBehind(text, end, code)
  const shift = power + (unit?.value.power ?? 0)
  const value = (digit: number) => ({
    coefficient: (above + BigInt(over + digit)) * 10n ** BigInt(Math.max(0, shift)),
    scale: Math.max(0, -shift),
  })
  const quantity = draft({
    form: 'number',
    start: at,
    end: behind?.end ?? end,
    number: { start: at, end: number },
    value: value(low),
    valueHigh: value(high),
    precision: shift,
    unit: code,
    bound: 'between',
  })
  return { end: quantity.end, quantity }
}

/** Before 五六十 of 三百五六十, in tens of its own: each power is the next below. */
function headOf(head: string, scale: string): bigint | null {
  const step = SCALES.get(scale[0] ?? '') ?? 0
  let [value, above] = [0n, Number.POSITIVE_INFINITY]
  for (let at = 0; at < head.length; at += 2) {
    const power = SCALES.get(head[at + 1] ?? '') ?? 0
    if (power >= above) return null
    value += BigInt(HAN_DIGITS.get(head[at] ?? '') ?? 0) * 10n ** BigInt(power)
    above = power
  }
  return step > 0 && step < 4 && above === step + 1 ? value / 10n ** BigInt(step) : null
}

const FAR = /^[\d一二两三四五六七八九]成?[-–—~～至到]([\d一二三四五六七八九])成/

/** 2-4成, 二至四成, 两成到三成: how far up it reaches, and where its 成 stands; 由5至8成 has two ends instead. */
export function tenthsFar(text: string, at: number): { high: number; end: number } | undefined {
  const found = /[由从從至到]/.test(text[at - 1] ?? '') ? null : FAR.exec(text.slice(at, at + 6))
  const [all = '', digit = ''] = found ?? []
  const high = HAN_DIGITS.get(digit) ?? Number(digit)
  return found === null ? undefined : { high, end: at + all.length - 1 }
}
