import type { ClaimBound } from '../../../../types.ts'
import { boundBefore, boundBehind, distantBound } from '../../parts/bounds.ts'
import { HAN_DIGITS, isDigit, isHanNumeral } from '../../parts/digits.ts'
import { draft, type Step } from '../../parts/draft.ts'
import { numeralAt } from '../../parts/numerals.ts'
import { tenthsFar } from '../../parts/rough.ts'
import { unitAt } from '../../parts/units.ts'
import type { Found } from '../../parts/word-table.ts'

// 成: so many tenths of a whole.

/** 三成, 八成五, 七成多; 10% each. */
export function tenthsAt(text: string, at: number, floor: number): Step | null {
  const numeral = tenthsNumeral(text, at)
  if (numeral === null) return decimalTenthsAt(text, at, floor)
  let end = numeral.end + 1
  let value = numeral.low * 10n
  let precision = 1
  // 不到半成: half of a tenth.
  if (numeral.low === 0n) [value, precision] = [5n, 0]
  const half =
    text[end] === '半' ? 5 : (HAN_DIGITS.get(text[end] ?? '') ?? digitBehind(text, at, end))
  const isTold = TOLD_BEHIND.test(text.slice(end + 1, end + 3)) || !isCounted(text, end + 1)
  if (half !== undefined && half > 0 && isTold) {
    value += BigInt(half)
    precision = 0
    end += 1
  }
  const before = boundBefore(text, at, floor)
  const behind = boundBehind(text, end, 'percent') ?? slightly(text, end)
  const high = numeral.high === null ? null : numeral.high * 10n
  const stated = before?.value ?? behind?.value ?? distantBound(text, at, floor) ?? 'exact'
  const quantity = draft({
    form: 'number',
    start: before?.start ?? at,
    end: behind?.end ?? end,
    number: { start: at, end },
    value: { coefficient: value, scale: 0 },
    valueHigh: high === null ? null : { coefficient: high, scale: 0 },
    precision,
    unit: 'percent',
    bound: high === null ? (stated === 'between' ? 'exact' : stated) : 'between',
  })
  return { end: quantity.end, quantity }
}

/** 8成6集中于, 两成二所带动: no 集, and no 所. */
const TOLD_BEHIND = /^(?:集中|所[带推致驱拖])/

/** 8.5成, 九点五成, 十成. */
function decimalTenthsAt(text: string, at: number, floor: number): Step | null {
  if (isDigit(text[at - 1]) || text[at - 1] === '.') return null
  const numeral = numeralAt(text, at)
  if (numeral === null || text[numeral.end] !== '成') return null
  if (NO_TENTHS.includes(text[numeral.end + 1] ?? ' ')) return null
  const { coefficient, scale } = numeral.value
  const isTenths = scale === 1 ? coefficient < 100n : scale === 0 && coefficient === 10n
  if (!isTenths) return null
  const end = numeral.end + 1
  const before = boundBefore(text, at, floor)
  const behind = boundBehind(text, end, 'percent')
  const stated = before?.value ?? behind?.value ?? distantBound(text, at, floor) ?? 'exact'
  const quantity = draft({
    form: 'number',
    start: before?.start ?? at,
    end: behind?.end ?? end,
    number: { start: at, end },
    value: { coefficient: scale === 1 ? coefficient : 100n, scale: 0 },
    precision: 0,
    unit: 'percent',
    bound: stated === 'between' ? 'exact' : stated,
  })
  return { end: quantity.end, quantity }
}

/** 8成6: who writes the tenths with a digit writes the hundredths so. */
function digitBehind(text: string, at: number, end: number): number | undefined {
  if (!isDigit(text[at]) || !isDigit(text[end])) return undefined
  return isDigit(text[end + 1]) || text[end + 1] === '.' ? undefined : Number(text[end])
}

/** The number before 成: 三, 8, and 七八 as a range. */
function tenthsNumeral(
  text: string,
  at: number,
): { end: number; low: bigint; high: bigint | null } | null {
  const low = HAN_DIGITS.get(text[at] ?? '') ?? (isDigit(text[at]) ? Number(text[at]) : undefined)
  if (text[at] === '半' && text[at + 1] === '成' && !NO_TENTHS.includes(text[at + 2] ?? ' '))
    return { end: at + 1, low: 0n, high: null }
  if (low === undefined || low === 0 || isDigit(text[at - 1]) || text[at - 1] === '.') return null
  const far = tenthsFar(text, at)
  const rough = far?.high ?? HAN_DIGITS.get(text[at + 1] ?? '')
  const end = far?.end ?? (rough === undefined ? at + 1 : at + 2)
  const next = text[end + 1] ?? ' '
  if (text[end] !== '成' || NO_TENTHS.includes(next)) return null
  if (rough !== undefined && rough <= low) return null
  return { end, low: BigInt(low), high: rough === undefined ? null : BigInt(rough) }
}

/** Behind a 成 that belongs to another word: 成立, 成果, 成品. */
const NO_TENTHS = '立果效员长功品本为就交熟都套型渝份绩全因语'

function isCounted(text: string, at: number): boolean {
  return isHanNumeral(text[at]) || unitAt(text, at) !== null
}

/** 三分之一强, 三成弱, 六成略多: a little more, a little less; not 三成强县. */
export function slightly(text: string, at: number): Found<ClaimBound> | null {
  const little = LITTLE.exec(text.slice(at, at + 4))
  if (little !== null)
    return {
      start: at,
      end: at + little[0].length,
      value: '强多高'.includes(little[0].slice(-1)) ? 'over' : 'nearly',
    }
  // 占一半都没有, 一半议席都没有.
  if (NOT_EVEN.test(text.slice(at, at + 10))) return { start: at, end: at, value: 'under' }
  const char = text[at]
  if ((char !== '强' && char !== '弱') || !'，,。；;、）)的 '.includes(text[at + 1] ?? '。'))
    return null
  return { start: at, end: at + 1, value: char === '强' ? 'over' : 'nearly' }
}

const LITTLE = /^[略稍][微有]?[多强高少弱低](?=[，,。；;、）) ]|$)/
const NOT_EVEN = /^[^，。；、\d]{0,4}[都也](?:没有|不到|没到|未到|不足)(?=[，。；、）]|$)/
