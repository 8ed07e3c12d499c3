import type { PeriodCode } from '#platform/period'
import type { ReadClaim, Reading } from '../model.ts'
import { groundOf, placeOf } from './ground.ts'
import type { Ground, Read } from './types.ts'
import { likeliest } from './weigh.ts'
import { type PackedWeights, STEPS, unpacked, type Weights } from './weights.ts'
import { codeOf } from './window.ts'

// Of when a figure is, where its words leave it open, a reader knows by everything that stands around it. All times that it may be of are weighed, and one for
// which so much more speaks than for what the rules read is reported instead. It ties no figures (decision 20).

/** With fewer figures a text says little more than their words. */
const FIGURES_MIN = 10
/** So much more must speak for another time than for the one that was read. */
const MORE = 0.5
/**
 * And than for one that its own sentence tells, which a reader sees: of those that are reported in 300 releases by ten hands that nothing was learnt from 44 English
 * ones are right and 11 wrong, which were as they stood, and 43 Chinese ones and 3 (decision 20).
 */
const MORE_THAN_STATED = 1.5
/** A batch, a first or a plan's length is of no time that weights were learnt for. */
const FORMS: ReadonlySet<ReadClaim['form']> = new Set(['number', 'fraction', 'multiple'])

/** By where they begin: of when claims more likely are than was read; null: of no time at all. */
export type Times = ReadonlyMap<number, PeriodCode | null>

/** `text`: that of the reading in simplified characters, sign for sign. */
export function weighedTimes(reading: Reading, text: string, weights: PackedWeights): Times {
  const found = new Map<number, PeriodCode | null>()
  const ground = reading.claims.length < FIGURES_MIN ? null : groundOf(reading, text)
  if (ground === null) return found
  const table = tableOf(weights)
  for (const [index, { claim, from }] of ground.reads.entries()) {
    if (!FORMS.has(claim.form)) continue
    const { lang } = ground
    const isOpen = ground.reads[index]?.window?.first === null
    const place = isSettled({ from, isOpen }) ? null : placeOf(ground, index)
    if (place === null) continue
    const { window, more } = likeliest(table, place, index)
    if (!isEnough({ lang, from, isOpen, isNone: window === null }, more / STEPS)) continue
    found.set(claim.start, window === null ? null : codeOf(window))
  }
  return found
}

/** Another time than the one that was read, and from what that was. */
export type Other = Pick<Ground, 'lang'> &
  Pick<Read, 'from'> & {
    /** Nothing told where what was read begins: it was summed up so far. */
    readonly isOpen: boolean
    /** It would be of no time. */
    readonly isNone: boolean
  }

/** Whether so much more (a natural logarithm of odds) speaks for another time that it is reported. */
export function isEnough({ lang, from, isOpen, isNone }: Other, more: number): boolean {
  if (from !== 'stated') return more > MORE
  // Of the Chinese figures beside a time most are of some.
  return more > MORE_THAN_STATED && !isSettled({ from, isOpen }) && !(isNone && lang === 'zh')
}

/** What was summed up so far, and is told so, is seldom anything else: however much speaks for another time. */
function isSettled({ from, isOpen }: Pick<Other, 'from' | 'isOpen'>): boolean {
  return from === 'stated' && isOpen
}

function tableOf(weights: PackedWeights): Weights {
  const known = TABLES.get(weights)
  if (known !== undefined) return known
  const table = unpacked(weights)
  TABLES.set(weights, table)
  return table
}

const TABLES = new WeakMap<PackedWeights, Weights>()
