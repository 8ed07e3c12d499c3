import type { Text } from '#platform/i18n'
import type { Cell, Parameter, ParameterUnit } from '../pure/index.ts'
import { pointerPart } from './plain-yaml.ts'

/** Stands for every member that isn't named. */
const REST = 'rest'

export type ReadCells = {
  readonly bands: readonly (number | null)[]
  readonly cells: readonly Cell[]
}

/** Tells of a fault at a JSON pointer below the value. */
export type Report = (pointer: string, message: Text) => void

/**
 * A value as a pack writes it: one text for all cells, or a mapping by the members of the first dimension, of the next
 * within it, and so on; for a banded parameter also a list of `{ at-least, value }`.
 */
export function readCells(parameter: Parameter, value: unknown, report: Report): ReadCells {
  if (!Array.isArray(value))
    return { bands: [null], cells: cellsOf(parameter, value, '', 0, report) }
  if (parameter.bands === null) {
    report('', {
      en: `${parameter.id} has no bands. Write one value, or one for each member.`,
      zh: `${parameter.id} 不分档。请写一个值，或按类别分别写。`,
    })
    return { bands: [null], cells: [] }
  }
  const bands = value.map((band, index) => bandOf(band, index, report))
  bands.forEach((end, index) => {
    const before = bands[index - 1]
    if (index > 0 && (end === null || (typeof before === 'number' && before >= end)))
      report(`/${index}`, {
        en: 'Bands must rise: write at-least above that of the band before.',
        zh: '分档须递增：at-least 应大于上一档。',
      })
  })
  const cells = value.flatMap((band, index) =>
    cellsOf(parameter, fieldOf(band, 'value'), `/${index}/value`, 0, report),
  )
  return { bands, cells }
}

function bandOf(band: unknown, index: number, report: Report): number | null {
  const end = fieldOf(band, 'at-least')
  if (end === undefined && index === 0) return null
  if (typeof end === 'string' && /^\d+$/.test(end)) return Number(end)
  report(`/${index}`, {
    en: 'A band needs at-least, a whole number, and value. Only the first may leave at-least out.',
    zh: '每档须写 at-least（整数）和 value。仅第一档可省略 at-least。',
  })
  return null
}

function cellsOf(
  parameter: Parameter,
  value: unknown,
  pointer: string,
  depth: number,
  report: Report,
): readonly Cell[] {
  const width = parameter.by.slice(depth).reduce((size, { members }) => size * members.length, 1)
  if (typeof value === 'string')
    return new Array<Cell>(width).fill(cellOf(parameter.unit, value, pointer, report))
  const dimension = parameter.by[depth]
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !dimension) {
    report(pointer, wrongValue(parameter))
    return new Array<Cell>(width).fill('unknown')
  }
  const { members, id } = dimension
  for (const key of Object.keys(value))
    if (key !== REST && !members.includes(key))
      report(`${pointer}/${pointerPart(key)}`, {
        en: `“${key}” is no ${id}. Write one of: ${members.join(', ')}, or ${REST}.`,
        zh: `“${key}”不是 ${id} 的取值。请从中选：${members.join('、')}，或写 ${REST}。`,
      })
  return members.flatMap((member) => {
    const key = fieldOf(value, member) === undefined ? REST : member
    const held = fieldOf(value, key)
    if (held !== undefined)
      return cellsOf(parameter, held, `${pointer}/${pointerPart(key)}`, depth + 1, report)
    report(pointer, {
      en: `${parameter.id} says nothing for ${member}. Give its value, “unknown” if there is one that isn’t known, or ${REST} for all others.`,
      zh: `${parameter.id} 没有写明 ${member}。请写出其值；有而不知时写 unknown；其余统一写 ${REST}。`,
    })
    return new Array<Cell>(width / members.length).fill('unknown')
  })
}

function cellOf(unit: ParameterUnit, text: string, pointer: string, report: Report): Cell {
  if (text === 'unknown' || text === 'none') return text
  const number = NUMBERS[unit](text)
  if (number !== null) return number
  report(pointer, {
    en: `“${text}” is no ${UNITS[unit].en}, as ${UNITS[unit].like}. Also allowed: none, unknown.`,
    zh: `“${text}”不是${UNITS[unit].zh}，写法如 ${UNITS[unit].like}。也可写 none（不设限）或 unknown（未知）。`,
  })
  return 'unknown'
}

const UNITS: {
  readonly [unit in ParameterUnit]: {
    readonly en: string
    readonly zh: string
    readonly like: string
  }
} = {
  fen: { en: 'amount of money', zh: '金额', like: '1500.00' },
  share: { en: 'share', zh: '比例', like: '75 %' },
  points: { en: 'number of points', zh: '百分点', like: '5 points' },
  flag: { en: 'yes or no', zh: '是否', like: 'yes' },
  count: { en: 'whole number', zh: '整数', like: '12' },
}

// Whole numbers throughout: an amount has at most two digits behind the point, a share two behind the per cent.
const NUMBERS: { readonly [unit in ParameterUnit]: (text: string) => number | null } = {
  fen: (text) => hundredths(/^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text)),
  share: (text) => wholeAtMost(hundredths(/^(\d{1,3})(?:\.(\d{1,2}))? ?%$/.exec(text)), 10_000),
  points: (text) =>
    wholeAtMost(hundredths(/^(\d{1,3})(?:\.(\d{1,2}))? points?$/.exec(text)), 10_000),
  flag: (text) => (text === 'yes' ? 1 : text === 'no' ? 0 : null),
  count: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
}

function hundredths(match: RegExpExecArray | null): number | null {
  if (match === null) return null
  const [, whole = '', rest = ''] = match
  return Number(whole) * 100 + Number(rest.padEnd(2, '0'))
}

function wholeAtMost(value: number | null, most: number): number | null {
  return value === null || value > most ? null : value
}

function wrongValue({ id, by }: Parameter): Text {
  const dimensions = by.map((one) => one.id).join(', ')
  return {
    en: `${id} needs one value, or values by ${dimensions === '' ? 'nothing' : dimensions}.`,
    zh: `${id} 须写一个值，或按 ${dimensions === '' ? '无' : dimensions} 分别写。`,
  }
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as { readonly [key: string]: unknown })[key]
}
