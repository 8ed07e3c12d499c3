import { areOfOneTime, monthOf } from '../../derived/change/told-twice.ts'
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
  readonly found: Found
}

/** A text may have thousands of figures: those that are asked for stand by the last word of their name, by the whole of it, and by their time. */
type Found = {
  readonly prose: ReadonlySet<Figure>
  readonly byHead: ReadonlyMap<string, readonly Figure[]>
  readonly byName: ReadonlyMap<string, readonly Figure[]>
  readonly byTime: ReadonlyMap<string, readonly Figure[]>
  /** How many names a name is one with, once that was asked. */
  readonly rivals: Map<string, number>
}

export function levelsOf(scene: Scene): Levels {
  const names = new Map<Figure, Name>()
  const figures = scene.figures.filter((one) => !isInRow(scene, one))
  for (const figure of figures) {
    const isNumber = figure.claim.form === 'number'
    const name = isNumber ? keyOf(nameIn(scene, figure), isChinese(scene, figure)) : []
    if (name.length > 0) names.set(figure, name)
  }
  const nameOf = (one: Figure): Name => names.get(one) ?? []
  const found = {
    prose: new Set(figures),
    byHead: Map.groupBy(names.keys(), (one) => headOf(nameOf(one))),
    byName: Map.groupBy(names.keys(), (one) => nameOf(one).join(' ')),
    byTime: Map.groupBy(figures, ({ claim }) =>
      claim.period === null ? '' : monthOf(claim.period),
    ),
    rivals: new Map<string, number>(),
  }
  return { scene, figures, names, found }
}

const headOf = (name: Name): string => name.at(-1) ?? ''

function namedAs({ names, found }: Levels, one: Figure): readonly Figure[] {
  return found.byHead.get(headOf(names.get(one) ?? [])) ?? []
}

export function figureOf({ scene, found }: Levels, claim: number | null): Figure | null {
  const one = scene.byClaim.get(claim ?? -1)
  return one !== undefined && found.prose.has(one) ? one : null
}

export function areNamedAlike(levels: Levels, a: Figure, b: Figure): boolean {
  const [one, other] = [levels.names.get(a), levels.names.get(b)]
  return (
    one !== undefined &&
    other !== undefined &&
    areOne(one, other) &&
    (one.length === other.length || isSole(levels, one, other))
  )
}

/** Named as an amount to the word, with no level of its kind beside that. */
export function isOnlyOf(levels: Levels, level: Figure, amount: Figure): boolean {
  const { names, scene } = levels
  const isBeside = (one: Figure): boolean =>
    names.has(one) && one !== level && one.sort === level.sort && !isChange(one)
  return (
    names.get(level)?.join(' ') === names.get(amount)?.join(' ') &&
    scene.pieces[amount.claim.sentence]?.figures.some(isBeside) !== true
  )
}

/** Revenue in dollars beside revenue in euros: which of them grew? */
export function isRivalled(levels: Levels, level: Figure): boolean {
  return namedAs(levels, level).some(
    (one) =>
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
  const { scene } = levels
  const mayBe = (one: Figure): boolean => {
    if (isOfPoints) return one.sort === 'S' && isRateLevel(one.claim)
    return isChange(named) ? one.sort === 'Q' : alike(scene, one, named)
  }
  return soleOf(
    namedAs(levels, named).filter(
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
export function levelCalled({ scene, found }: Levels, name: string, beside: Figure): Figure | null {
  const words = keyOf(name, isChinese(scene, beside)).join(' ')
  if (words === '') return null
  // "Retail revenue was Q, or S of total revenue": what is a part of it under the same name isn't all of it.
  const isPart = ({ claim }: Figure): boolean =>
    relationsOf(scene, claim.index).some((one) => one.kind === 'share' && one.part === claim.index)
  const isLevelOf = (one: Figure): boolean =>
    one !== beside &&
    !isPart(one) &&
    isLevelAt(one, beside.claim.period) &&
    alike(scene, one, beside)
  return soleOf((found.byName.get(words) ?? []).filter(isLevelOf))
}

/** The one level at a time whose name is such. */
export function levelMatching(levels: Levels, name: RegExp, period: string | null): Figure | null {
  return soleOf(
    toldOf(levels, period).filter(
      (one) => one.sort === 'Q' && !isChange(one) && name.test(nameIn(levels.scene, one)),
    ),
  )
}

/** The one figure of the kind of another that is told of a time: "in 2023 the average was Q". */
export function soleAt(levels: Levels, beside: Figure, period: string): Figure | null {
  const [only, ...more] = toldOf(levels, period).filter(
    (one) =>
      one !== beside &&
      one.claim.form === 'number' &&
      one.claim.periodFrom === 'stated' &&
      !isChange(one) &&
      one.sort === beside.sort &&
      isUnitOf(one.claim.unit, beside.claim.unit),
  )
  if (only === undefined || more.length > 0) return null
  const [own = [], other = []] = [only, beside].map((one) => levels.names.get(one))
  return BACK.test(own.join(' ')) || own.some((word) => other.includes(word)) ? only : null
}

/** What points back to a name, and isn't one. */
const BACK = /^(?:average|figure|rate|share|proportion|price|level|amount)?$/

/** "£1,348 a month", and a year ago £1,299. */
function isUnitOf(unit: string, other: string): boolean {
  return unit === other || other.startsWith(`${unit}/`)
}

function toldOf({ found }: Levels, period: string | null): readonly Figure[] {
  return period === null ? [] : (found.byTime.get(monthOf(period)) ?? [])
}

/** A level, and of a time. */
export function isLevelAt(one: Figure, period: string | null): boolean {
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
function isSole({ names, found }: Levels, a: Name, b: Name): boolean {
  const short = a.length < b.length ? a : b
  if (short.length < 2) return false
  const key = short.join(' ')
  const known = found.rivals.get(key)
  if (known !== undefined) return known <= 2
  const called = new Set<string>()
  for (const one of found.byHead.get(headOf(short)) ?? []) {
    const name = names.get(one) ?? []
    if (areOne(name, short)) called.add(name.join(' '))
  }
  found.rivals.set(key, called.size)
  return called.size <= 2
}
