import { areOfOneTime } from '../../derived/change/told-twice.ts'
import {
  alike,
  type Figure,
  isChange,
  isChinese,
  relationsOf,
  type Scene,
} from '../../derived/scene.ts'
import { isRateLevel } from '../../relate/part.ts'
import { isInRow } from '../retold/common.ts'
import { nameIn, wordsIn } from '../summed/named.ts'

type Name = readonly string[]
/** The figures of prose and lists by what they measure and when: those of tables go by rows and columns, in scales that may be told nowhere. */
export type Levels = {
  readonly scene: Scene
  readonly figures: readonly Figure[]
  readonly names: ReadonlyMap<Figure, Name>
}

export function levelsOf(scene: Scene): Levels {
  const names = new Map<Figure, Name>()
  const figures = scene.figures.filter((one) => !isInRow(scene, one))
  for (const figure of figures) {
    const isNumber = figure.claim.form === 'number'
    const name = isNumber ? keyOf(nameIn(scene, figure), isChinese(scene, figure)) : []
    if (name.length > 0) names.set(figure, name)
  }
  return { scene, figures, names }
}

export function figureOf({ scene, figures }: Levels, claim: number | null): Figure | null {
  const found = scene.byClaim.get(claim ?? -1)
  return found !== undefined && figures.includes(found) ? found : null
}

export function areNamedAlike({ names }: Levels, a: Figure, b: Figure): boolean {
  const [one, other] = [names.get(a), names.get(b)]
  return (
    one !== undefined &&
    other !== undefined &&
    areOne(one, other) &&
    (one.length === other.length || isSole([...names.values()], one, other))
  )
}

/** Named as an amount to the word, with no level of its kind beside that. */
export function isOnlyOf(levels: Levels, level: Figure, amount: Figure): boolean {
  const { names } = levels
  const isBeside = (one: Figure): boolean =>
    one.claim.sentence === amount.claim.sentence && one.sort === level.sort && !isChange(one)
  return (
    names.get(level)?.join(' ') === names.get(amount)?.join(' ') &&
    ![...names.keys()].some((one) => one !== level && isBeside(one))
  )
}

/** Revenue in dollars beside revenue in euros: which of them grew? */
export function isRivalled({ names }: Levels, level: Figure): boolean {
  const head = names.get(level)?.at(-1)
  return [...names].some(
    ([one, words]) =>
      words.at(-1) === head &&
      one.claim.unit !== level.claim.unit &&
      one.sort === level.sort &&
      isLevelAt(one, level.claim.period),
  )
}

/** "One carrier's load factor was 74.2 %, down from B. Another's climbed by S to R": what another figure of that time came from under the same name isn't what this one did. */
export function isBaseOfAnother(scene: Scene, base: Figure, result: Figure): boolean {
  return relationsOf(scene, base.claim.index).some((one) => {
    if (one.kind !== 'change' || one.base !== base.claim.index || one.result === null) return false
    const other = scene.byClaim.get(one.result)
    if (other === undefined || other === result || isChange(other)) return false
    const isOfThen = areOfOneTime(other.claim.period, result.claim.period)
    return isOfThen && Math.abs(other.size / result.size - 1) > SAME
  })
}

/** As far apart as one figure may be, told twice. */
const SAME = 0.005

type Asked = {
  readonly named: Figure
  readonly period: string | null
  readonly isOfPoints: boolean
  /** Its own sentence tells the time. */
  readonly isStated?: true
}

/** The one level that has the name of another at a time; null where none has, or where several do that differ. */
export function levelAt(
  levels: Levels,
  { named, period, isOfPoints, isStated }: Asked,
): Figure | null {
  const { scene, names } = levels
  const mayBe = (one: Figure): boolean => {
    if (isOfPoints) return one.sort === 'S' && isRateLevel(one.claim)
    return isChange(named) ? one.sort === 'Q' : alike(scene, one, named)
  }
  return soleOf(
    [...names.keys()].filter(
      (one) =>
        one !== named &&
        isLevelAt(one, period) &&
        (isStated === undefined || one.claim.periodFrom === 'stated') &&
        mayBe(one) &&
        areNamedAlike(levels, one, named),
    ),
  )
}

/** The one level of a name that is of the time of another and may be held against it. */
export function levelCalled({ scene, names }: Levels, name: string, beside: Figure): Figure | null {
  const words = keyOf(name, isChinese(scene, beside)).join(' ')
  if (words === '') return null
  // "Retail revenue was Q, or S of total revenue": what is a part of it under the same name isn't all of it.
  const isPart = ({ claim }: Figure): boolean =>
    relationsOf(scene, claim.index).some((one) => one.kind === 'share' && one.part === claim.index)
  const isCalled = ([one, own]: readonly [Figure, Name]): boolean =>
    own.join(' ') === words &&
    one !== beside &&
    !isPart(one) &&
    isLevelAt(one, beside.claim.period) &&
    alike(scene, one, beside)
  return soleOf([...names].filter(isCalled).map(([one]) => one))
}

/** The one level at a time whose name is such. */
export function levelMatching(
  { scene, figures }: Levels,
  name: RegExp,
  period: string | null,
): Figure | null {
  return soleOf(
    figures.filter(
      (one) => one.sort === 'Q' && isLevelAt(one, period) && name.test(nameIn(scene, one)),
    ),
  )
}

/** The one figure of the kind of another that is told of a time: "in 2023 the average was Q". */
export function soleAt({ figures, names }: Levels, beside: Figure, period: string): Figure | null {
  const [only, ...more] = figures.filter(
    (one) =>
      one !== beside &&
      one.claim.form === 'number' &&
      one.claim.periodFrom === 'stated' &&
      isLevelAt(one, period) &&
      one.sort === beside.sort &&
      isUnitOf(one.claim.unit, beside.claim.unit),
  )
  if (only === undefined || more.length > 0) return null
  const [own = [], other = []] = [only, beside].map((one) => names.get(one))
  return BACK.test(own.join(' ')) || own.some((word) => other.includes(word)) ? only : null
}

/** What points back to a name, and isn't one. */
const BACK = /^(?:average|figure|rate|share|proportion|price|level|amount)?$/

/** "£1,348 a month", and a year ago £1,299. */
function isUnitOf(unit: string, other: string): boolean {
  return unit === other || other.startsWith(`${unit}/`)
}

function isLevelAt(one: Figure, period: string | null): boolean {
  return !isChange(one) && areOfOneTime(one.claim.period, period)
}

/** One, or several that say the same. */
function soleOf(there: readonly Figure[]): Figure | null {
  const [first] = there
  return first !== undefined && there.every(({ size }) => size === first.size) ? first : null
}

function keyOf(name: string, isHan: boolean): Name {
  if (!isHan) return wordsIn(name).filter((word) => word !== 'number')
  const own = name.replace(LED, '')
  return own.length < 2 ? [] : [own]
}

/** How far it reaches, and that it was done, are told of a figure or not. */
const LED =
  /^(?:[总總]|(?:全|本|我|该)[年省市县区国院校馆司]|累计|共计?|合计|实现|完成|达到?|截至[^，]*末|年末|[今去上]年|当[年月])+/

/** As one name, or the one has a word more. */
function areOne(a: Name, b: Name): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return (
    long.length - short.length <= 1 &&
    short.at(-1) === long.at(-1) &&
    short.every((word) => long.includes(word))
  )
}

/** "Wages of men", "wages of women" beside "wages": which of them is meant? */
function isSole(names: readonly Name[], a: Name, b: Name): boolean {
  const short = a.length < b.length ? a : b
  const called = new Set(names.filter((one) => areOne(one, short)).map((one) => one.join(' ')))
  return short.length > 1 && called.size <= 2
}
