import { timesTenTo } from '#platform/exact'
import { conversion, dimensionOf } from '../../../units/table.ts'
import { HAN_DIGITS, isNumeralAt } from '../digits.ts'
import { type Numeral, numeralAt } from '../numerals.ts'
import { type UnitWord, unitAt } from '../units.ts'
import type { Found } from '../word-table.ts'

/** One figure in two units, told in the smaller one. */
type Broken = { readonly numeral: Numeral; readonly unit: Found<UnitWord>; readonly end: number }

/** 六斤八两, 两美元三美分, 10公里又300米: the second unit is of the first one's dimension and below it. */
export function inSmallerMeasure(
  text: string,
  numeral: Numeral,
  large: Found<UnitWord> | null,
): Broken | null {
  if (large === null || numeral.inner !== null || numeral.value.scale > 0) return null
  if (large.value.code === 'm') {
    const spoken = inTenthsOfMetre(text, numeral, large.end)
    if (spoken !== null) return spoken
  }
  const at = '又零'.includes(text[large.end] ?? ' ') ? large.end + 1 : large.end
  if (!isNumeralAt(text, at) || !BROKEN.test(dimensionOf(large.value.code))) return null
  const right = numeralAt(text, at)
  const small = right === null ? null : smallAt(text, right.end, large.value.code)
  if (right === null || small === null || right.scaled !== /十/.test(text.slice(at, right.end)))
    return null
  const many = manyOf(large.value, small.value)
  if (right.value.scale > 0 || right.inner !== null || right.value.coefficient >= many) return null
  const value = {
    coefficient: numeral.value.coefficient * many + right.value.coefficient,
    scale: 0,
  }
  return {
    numeral: { ...numeral, value, precision: 0, inWords: false, end: right.end, plainDigits: 0 },
    unit: small,
    end: small.end,
  }
}

const BROKEN = /^(?:money|length|mass|volume)/

/** 50美分, and 50分 behind dollars, 20钱 behind yen, 五两 behind 斤. */
function smallAt(text: string, at: number, code: string): Found<UnitWord> | null {
  const [, , power] = SMALL.find(([units, word]) => units.test(code) && word === text[at]) ?? []
  return power === undefined
    ? unitAt(text, at)
    : { start: at, end: at + 1, value: { code, counter: false, power } }
}

const SMALL = [
  [/^JPY$/, '钱', -2],
  [/^(?!CNY)[A-Z]{3}$/, '分', -2],
  [/^jin$/, '两', -1],
] as const

/** How many of the smaller unit are one of the larger; none where they aren't of one dimension or it isn't whole. */
function manyOf(large: UnitWord, small: UnitWord): bigint {
  const factor = conversion(large.code, small.code)
  if (factor === null || factor.den !== 1n) return 0n
  const many = timesTenTo(
    { coefficient: factor.num, scale: 0 },
    (large.power ?? 0) - (small.power ?? 0),
  )
  return many.scale > 0 || many.coefficient < 2n ? 0n : many.coefficient
}

/** 1米75, 三米九, 一米七五: as heights and depths are spoken. */
function inTenthsOfMetre(text: string, numeral: Numeral, at: number): Broken | null {
  const [behind = ''] = TENTHS_OF_METRE.exec(text.slice(at, at + 3)) ?? []
  if (text[at - 1] !== '米' || behind === '' || numeral.value.coefficient > 99n) return null
  const digits = Array.from(behind, (sign) => HAN_DIGITS.get(sign) ?? sign).join('')
  const scale = digits.length
  const end = at + scale
  const value = {
    coefficient: numeral.value.coefficient * 10n ** BigInt(scale) + BigInt(digits),
    scale,
  }
  return {
    numeral: { ...numeral, value, precision: -scale, inWords: false, end, plainDigits: 0 },
    unit: { start: end, end, value: { code: 'm', counter: false } },
    end,
  }
}

const TENTHS_OF_METRE =
  /^(?:\d{1,2}|[一二三四五六七八九]{1,2})(?=[，,。；;、！!？?）)」”的左以多高长宽深到至—-]|$)/
