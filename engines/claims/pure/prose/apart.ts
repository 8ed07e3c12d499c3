import { apartBy } from '../apart/reckoned/made.ts'
import { less, meets, over, type Range, scaled } from '../checks/stated/ranges.ts'
import {
  before,
  behind,
  changeBetween,
  type Figure,
  isChange,
  type Scene,
} from '../derived/scene.ts'
import { rangeIn, sizeIn } from '../likely/guess/sizes.ts'
import type { Relation } from '../model.ts'
import {
  areOfKind,
  figuresAround,
  figuresBefore,
  isAmount,
  isLevel,
  isShare,
  offBy,
  type ReadingOf,
  type Told,
} from './pool.ts'

// "D more than the B of last year", "the fall of D", "adding D jobs", "D short of the B planned", "S above last year's B": by how much two figures differ, where
// words call it so.

const NOUN =
  '(?:gain|increase|rise|fall|drop|decline|decrease|difference|gap|improvement|plus|minus|reduction|shortfall|jump|growth|swing|dip|slide)'
const SOME = '(?:about |some |around |just |over |a |an |nearly |almost |only )*'
const CALLED = new RegExp(
  `^(?:[ -][a-z-]+){0,2}?[ -](?:more|fewer|less|higher|lower|${NOUN}|better|worse|extra)\\b|${NOUN} of ${SOME}$`,
)
const LED = new RegExp(
  `\\b(?:${NOUN} of|adding|(?:rose|fell|grew|climbed|dropped|declined|increased|decreased|shrank|up|down|higher|lower) by) ${SOME}$`,
)
/** What it is held against is told right behind. */
const AGAINST =
  /^(?: [a-z-]+){0,3}? (?:more than|fewer than|less than|higher than|lower than|above|below|under|over|short of|ahead of|behind|bigger than|smaller than|better than|up on|down on|away from|off|from|on|over|than|past|beyond|compared (?:with|to)|against)\b(?!.*\b(?:and|but|while)\b)[a-z@’' $€£(-]{0,40}[ (]$/
const HELD = /^(?: [a-z-]+){0,3}? (?:above|below|under|short of|ahead of|behind|past|beyond)\b/
/** What it was at another time, which needn't be told: "than a year ago", "on the quarter". */
const THAN_TIME =
  /^(?: [a-z-]+){0,3}? (?:than|on|from|over|compared (?:with|to)|against|of) (?:(?:at|in|for|during|by) )?(?:the )?(?:[a-z-]+ ){0,4}?(?:@|(?:[QN] (?:months|years) (?:ago|earlier|before)|ago|earlier|before|year|month|quarter|week|last|previous|same|average|peak)\b)/
/** "(162)", ", when 900 enrolled", "'s B". */
const TOLD_THEN = /(?: \(|,? when [^.;:QSDXNO]{0,40} |['’]s )$/
/** As far off as an error that a reader could believe. */
const FAR = Math.log(3)

export function apartsIn(scene: Scene): readonly Told[] {
  return scene.figures.flatMap((one) => {
    if (scene.pieces[one.claim.sentence]?.grammar !== 'en') return []
    const isRate = one.sort === 'S'
    if (!isRate && !isAmount(one) && !isPoints(one)) return []
    const led = before(scene, one, 60)
    const said = behind(scene, one, 50)
    const base = againstOf(scene, one)
    const isCalled = LED.test(led) || CALLED.test(said) || (base !== null && HELD.test(said))
    if (!isChange(one) && !isCalled) return []
    const plain =
      base !== null && !isRate && (HELD.test(said) || THAN_TIME.test(said))
        ? ofBase(scene, one, base)
        : []
    return plain.length > 0 || base !== null || isRate
      ? [{ figure: one, fitting: fittingOf(scene, one, base), plain }]
      : []
  })
}

function isPoints({ sort, claim }: Figure): boolean {
  return sort === 'D' || claim.unit === 'index-points'
}

/** A level between which and another it may lie. */
function mayEnd(scene: Scene, one: Figure, other: Figure): boolean {
  if (other === one) return false
  if (isPoints(one)) return isShare(other) || other.claim.unit === one.claim.unit
  if (one.sort === 'S') return isAmount(other)
  return isAmount(other) && areOfKind(scene, other, one)
}

/** "4,400 short of the B planned", "up S from B", "D less than the year before (B)". */
function againstOf(scene: Scene, one: Figure): Figure | null {
  const next = scene.figures
    .slice(one.order + 1, one.order + 3)
    .find((other) => mayEnd(scene, one, other))
  if (next === undefined || next.claim.sentence !== one.claim.sentence || isChange(next))
    return null
  const said = scene.mask.slice(one.at + 1, next.at)
  if (/\bto (?:about |around |some |nearly )?$/.test(said)) return null
  if (TOLD_THEN.test(said) && THAN_TIME.test(said)) return next
  return AGAINST.test(said) ? next : null
}

/** By how much two levels differ, in the terms of the figure. */
function apartIn(one: Figure, result: Figure, base: Figure): Range {
  const gap = less(rangeIn(result, base), base.range)
  if (one.sort === 'S') return scaled(over(gap, base.range), 100)
  if (isPoints(one)) return gap
  const factor = base.size === 0 ? 1 : sizeIn(base, one) / base.size
  return scaled(gap, factor)
}

function isFit(one: Figure, range: Range): boolean {
  const own = one.claim.unit === 'ratio' ? scaled(one.range, 100) : one.range
  return meets(range, own) || meets(scaled(range, -1), own)
}

function relationOf(
  one: Figure,
  result: Figure,
  base: Figure,
  said: 'up' | 'down' | null = null,
): Relation {
  const way = result.size > base.size ? 'up' : 'down'
  if (one.sort !== 'S')
    return said !== null
      ? apartBy(result, base, one, said)
      : result.size > base.size
        ? apartBy(result, base, one, null)
        : apartBy(base, result, one, null)
  return {
    ...changeBetween({ result, base }, said ?? one.claim.direction ?? way, {
      figure: one,
      is: 'relative',
    }),
    isTied: true,
    isOutright: true,
  }
}

/** "D above the B": which of the two is more. */
function sideOf(scene: Scene, one: Figure, base: Figure | null): 'up' | 'down' | null {
  if (base === null) return null
  const said = scene.mask.slice(one.at + 1, base.at)
  const [word] = SIDE.exec(said) ?? []
  return word === undefined ? null : /above|more|higher/.test(word) ? 'up' : 'down'
}

const SIDE = /\b(?:above|below|more than|fewer than|less than|higher than|lower than|short of)\b/

function fittingOf(scene: Scene, one: Figure, base: Figure | null): readonly Relation[] {
  const said = sideOf(scene, one, base)
  const around = figuresAround(scene, one, 4, 2)
  const lead = scene.figures.slice(0, 5).filter((other) => !around.includes(other))
  const ends = [...lead, ...around].filter((other) => mayEnd(scene, one, other))
  const bases = base === null ? ends : [base]
  return bases.flatMap((than) =>
    ends.flatMap((result) => {
      if (result === than || !areOfKind(scene, result, than)) return []
      const apart = apartIn(one, result, than)
      // Two rounded levels may lie any small amount apart.
      if (apart.high - apart.low < one.size * BROAD && isFit(one, apart))
        return [relationOf(one, result, than, said)]
      // "The increase of D works out at S".
      const rate = scaled(over(rangeIn(result, than), than.range), 100)
      return one.sort === 'S' && isChange(result) && isFit(one, rate)
        ? [{ ...relationOf(one, than, than), base: null, result: null } as Relation]
        : []
    }),
  )
}

const BROAD = 1.2

function readingOf(
  one: Figure,
  result: Figure,
  base: Figure,
  said: 'up' | 'down' | null = null,
): readonly ReadingOf[] {
  const { low, high } = apartIn(one, result, base)
  const off = offBy(
    Math.abs(low + high) / 2,
    one.claim.unit === 'ratio' ? 100 * one.size : one.size,
  )
  return off < FAR ? [{ relation: relationOf(one, result, base, said), off }] : []
}

function ofBase(scene: Scene, one: Figure, base: Figure): readonly ReadingOf[] {
  const led = figuresBefore(scene, one, 2).filter(
    (other) => areOfKind(scene, other, base) || isRangeOf(other, base),
  )
  const own = led.filter(
    (other) => other.claim.sentence === one.claim.sentence && !isHeld(scene, other),
  )
  const last = own.at(-1)
  // "At the midpoint S above the B": of a range, of which no figure tells the middle.
  if (last !== undefined && isRangeOf(last, base)) return []
  return (last === undefined ? led : own)
    .filter((other) => isEnd(other) && !isHeld(scene, other))
    .flatMap((result) => readingOf(one, result, base, sideOf(scene, one, base)))
}

/** "9% off the Q of last year and 27% behind …": what the first is held against isn't what the second is of. */
function isHeld(scene: Scene, one: Figure): boolean {
  const last = scene.figures[one.order - 1]
  return last !== undefined && isChange(last) && againstOf(scene, last) === one
}

function isRangeOf({ claim }: Figure, base: Figure): boolean {
  return claim.bound === 'between' && claim.unit === base.claim.unit
}

function isEnd(one: Figure): boolean {
  return isLevel(one) || isShare(one)
}
