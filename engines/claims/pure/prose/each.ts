import { meanOf } from '../apart/reckoned/made.ts'
import { meets, type Range } from '../checks/stated/ranges.ts'
import { before, behind, type Figure, type Scene } from '../derived/scene.ts'
import { factorIn } from '../likely/guess/sizes.ts'
import type { Relation } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import {
  figuresAround,
  isAmount,
  isLevel,
  isThings,
  offBy,
  type ReadingOf,
  type Told,
} from './pool.ts'

// "N of them at M each, T in all", "an average of M": what each of so many has, and what they have together.

const BEHIND = /^(?:[ -][a-z-]+){0,3}? (?:each|apiece|for (?:each|every)|to (?:a|each|every))\b/
const LED =
  /\b(?:averag(?:e|es|ed|ing)(?: [a-z-]+){0,3}?(?: of)?|mean of|each(?: [a-z-]+){1,6}?)(?: (?:about|some|around|just|over|nearly|almost|of|was|is|a))* $/
const FAR = Math.log(3)

export function eachesIn(scene: Scene): readonly Told[] {
  return scene.figures.flatMap((one) => {
    if (!isAmount(one) || scene.pieces[one.claim.sentence]?.grammar !== 'en') return []
    const said = behind(scene, one, 50)
    if (
      /^(?: [a-z-]+){0,2} (?:a|an|per|each|every) (?:day|week|month|quarter|year|hour|minute)\b/.test(
        said,
      )
    )
      return []
    if (!BEHIND.test(said) && !LED.test(before(scene, one, 60))) return []
    return [{ figure: one, fitting: fittingOf(scene, one), plain: plainOf(scene, one) }]
  })
}

type Triple = {
  readonly total: Figure
  readonly count: Figure
  readonly mean: number
  readonly range: Range
}

function triplesOf(one: Figure, pool: readonly Figure[]): readonly Triple[] {
  const [top = ''] = one.claim.unit.split('/')
  return pool.flatMap((total) => {
    const factor = factorOf(total.claim.unit, top)
    if (factor === null) return []
    return pool.flatMap((count) => {
      if (count === total || !isThings(count) || count.size <= 1) return []
      const range = {
        low: (total.range.low * factor) / count.range.high,
        high: (total.range.high * factor) / count.range.low,
      }
      return [{ total, count, mean: (total.size * factor) / count.size, range }]
    })
  })
}

function factorOf(from: string, to: string): number | null {
  if (from === to || (dimensionOf(from) === 'count' && dimensionOf(to) === 'count')) return 1
  return factorIn(from, to)
}

function fittingOf(scene: Scene, one: Figure): readonly Relation[] {
  const around = figuresAround(scene, one, 3, 2)
  const lead = scene.figures.slice(0, 5).filter((other) => !around.includes(other))
  const pool = [...lead, ...around].filter((other) => other !== one && isAmount(other))
  return triplesOf(one, pool).flatMap(({ total, count, range }) =>
    meets(range, one.range) ? [meanOf(one, total, count)] : [],
  )
}

/** The one total and the one number of its sentence. */
function plainOf(scene: Scene, one: Figure): readonly ReadingOf[] {
  const own = figuresAround(scene, one, 0).filter((other) => other !== one && isLevel(other))
  if (own.length !== 2) return []
  return triplesOf(one, own).flatMap(({ total, count, mean }): readonly ReadingOf[] => {
    const off = offBy(mean, one.size)
    return off < FAR ? [{ relation: meanOf(one, total, count), off }] : []
  })
}
