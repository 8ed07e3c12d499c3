import { SCALES } from '../parts/digits.ts'
import { perUnit, unitAt } from '../parts/units.ts'

// The unit that a title, a label or a cell of a table tells, with its power of ten.

export type CellUnit = { readonly code: string; readonly power: number }

/** No unit is looked for behind so many signs. */
export const CELL_MAX = 60

/** （单位：人民币万元）. */
export function statedIn(text: string): CellUnit | null {
  const at = text.indexOf('单位')
  if (at < 0) return null
  return unitAlone(text, '：: '.includes(text[at + 2] ?? '。') ? at + 3 : at + 2)
}

/** The unit in the last brackets of a label: （亿元）, (%). */
export function unitIn(label: string): CellUnit | null {
  const near = label.slice(0, CELL_MAX)
  const open = Math.max(near.lastIndexOf('（'), near.lastIndexOf('('))
  if (open >= 0)
    return (
      statedIn(near.slice(open)) ??
      unitAlone(near, open + 1) ??
      scaleAlone(near, open) ??
      behindComma(near, open)
    )
  // 2025年 人民币千元: in the second row of a head.
  const at = MONEY.exec(near)?.index
  return at === undefined ? timesIn(near.trimEnd()) : unitAlone(near, at)
}

/** 抽检批次, 接待人次: a title that ends with what is counted. */
function timesIn(label: string): CellUnit | null {
  const at = label.length - 2
  const unit = at > 0 && label.endsWith('次') ? unitAt(label, at) : null
  return unit === null || unit.end !== label.length ? null : { code: unit.value.code, power: 0 }
}

/** 净利润（归母，百万元）: of which, and then in what. */
function behindComma(label: string, open: number): CellUnit | null {
  const comma = /^[^，,]{1,12}[，,](?=[^，,]{1,5}[）)]$)/.exec(label.slice(open))
  return comma === null ? null : unitAlone(label, open + comma[0].length)
}

/** 人次(万), 票房（亿）: the unit stands before the brackets, or nowhere. */
function scaleAlone(label: string, open: number): CellUnit | null {
  const scale = /^[（(]([百千万亿]{1,2})[）)]/.exec(label.slice(open, open + 5))?.[1]
  if (scale === undefined) return null
  const power = [...scale].reduce((sum, sign) => sum + (SCALES.get(sign) ?? 0), 0)
  for (let at = Math.max(0, open - UNIT_MAX); at < open; at += 1) {
    const unit = unitAt(label, at)
    if (unit?.end === open) return { code: unit.value.code, power }
  }
  return { code: 'items', power }
}

const UNIT_MAX = 3

const MONEY = /(?<![^\s])(?:人民币|港币)?[百千万亿]{1,3}元$/

/** 件, and no 天津 under 单位, which is also who is meant. */
export function unitInFull(cell: string): CellUnit | null {
  return /^\p{Script=Han}{2}$/u.test(cell) && unitAt(cell, 0)?.end === 1 ? null : unitAlone(cell, 0)
}

/** 亿元, 人民币百万元, 港币千元. */
export function unitAlone(text: string, from: number): CellUnit | null {
  // 每股人民币元.
  if (text.startsWith('每股', from)) {
    const unit = unitAlone(text, from + 2)
    return unit === null ? null : { ...unit, code: `${unit.code}/share` }
  }
  // 每日吨: of each day.
  if (/^每[日天]/.test(text.slice(from, from + 2))) {
    const unit = unitAlone(text, from + 2)
    return unit === null ? null : { ...unit, code: perUnit(unit.code, 'days') }
  }
  const money = CURRENCIES.find(([word]) => text.startsWith(word, from))
  let at = from + (money?.[0].length ?? 0)
  let power = 0
  while ('百千万亿'.includes(text[at] ?? ' ') && unitAt(text, at) === null) {
    power += SCALES.get(text[at] ?? '') ?? 0
    at += 1
  }
  const unit = unitAt(text, at)
  const code = money !== undefined && (unit === null || text[at] === '元') ? money[1] : null
  if (code !== null) return { code, power }
  return unit === null ? null : { code: unit.value.code, power: power + (unit.value.power ?? 0) }
}

const CURRENCIES = [
  ['人民币', 'CNY'],
  ['港币', 'HKD'],
] as const
