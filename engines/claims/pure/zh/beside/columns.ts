import { type UnitWord, unitAt } from '../parts/units.ts'

const NEAR = 30
const STATED =
  /以(十|百|千)?(万|亿)?([^\d，。；万亿]{1,5})(?:为单位|计价?)[^，。；\d]{0,4}[，,]?[^，。；\d]{0,8}$/
const POWERS: { readonly [word: string]: number } = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** 表中以万元计，列为125000: the unit, with its power of ten, in which a bare number is said to be told. */
export function unitOfColumn(text: string, at: number): UnitWord | null {
  const [, tens = '', scale = '', word = ''] =
    STATED.exec(text.slice(Math.max(0, at - NEAR), at)) ?? []
  const unit = word === '' ? null : unitAt(word, 0)
  if (unit === null || unit.end !== word.length) return null
  const power = (POWERS[tens] ?? 0) + (POWERS[scale] ?? 0) + (unit.value.power ?? 0)
  return { ...unit.value, power }
}
