import type { Figure } from '../../derived/scene.ts'

/** More are a table. */
export const PARTS_MAX = 8

/** Figures that may be a whole with all its parts, if the whole is `least` times as large as what they are rounded to. */
export type Sum = {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  readonly least: number
}
