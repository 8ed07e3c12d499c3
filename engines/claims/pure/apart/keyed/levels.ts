import { alike, type Figure, isChange, isChinese, type Scene } from '../../derived/scene.ts'
import { isRateLevel } from '../../relate/part.ts'
import { nameIn, wordsIn } from '../summed/named.ts'

export type Asked = {
  readonly named: Figure
  readonly period: string | null
  readonly isOfPoints: boolean
  /** Its own sentence tells the time. */
  readonly isStated?: true
}

/** The figures of a text by what they measure and when. */
export type Levels = {
  readonly figureOf: (claim: number | null) => Figure | null
  readonly areNamedAlike: (a: Figure, b: Figure) => boolean
  /** The one level that has the name of another at a time; null where none has, or where several do that differ. */
  readonly at: (asked: Asked) => Figure | null
}

type Name = readonly string[]

export function levelsOf(scene: Scene): Levels {
  const names = new Map<Figure, Name>()
  for (const figure of scene.figures) {
    const name = figure.claim.form === 'number' ? nameOf(scene, figure) : []
    if (name.length > 0) names.set(figure, name)
  }
  const areNamedAlike = (a: Figure, b: Figure): boolean => {
    const [one, other] = [names.get(a), names.get(b)]
    return (
      one !== undefined &&
      other !== undefined &&
      areOne(one, other) &&
      (one.length === other.length || isSole([...names.values()], one, other))
    )
  }
  return {
    figureOf: (claim) => scene.byClaim.get(claim ?? -1) ?? null,
    areNamedAlike,
    at: ({ named, period, isOfPoints, isStated }) => {
      const there = [...names.keys()].filter(
        (one) =>
          one !== named &&
          !isChange(one) &&
          areOfOneTime(one.claim.period, period) &&
          (isStated === undefined || one.claim.periodFrom === 'stated') &&
          (isOfPoints ? one.sort === 'S' && isRateLevel(one.claim) : mayBeOne(scene, one, named)) &&
          areNamedAlike(one, named),
      )
      const [first] = there
      return first !== undefined && there.every(({ size }) => size === first.size) ? first : null
    },
  }
}

function nameOf(scene: Scene, figure: Figure): Name {
  const name = nameIn(scene, figure)
  if (!isChinese(scene, figure)) return wordsIn(name).filter((word) => word !== 'number')
  const own = name.replace(LED, '')
  return own.length < 2 ? [] : [own]
}

/** How far it reaches, and that it was done, are told of a figure or not. */
const LED =
  /^(?:(?:全|本|我|该)[年省市县区国院校馆司]|累计|共计?|合计|实现|完成|达到?|截至[^，]*末|年末|[今去上]年|当[年月])+/

function mayBeOne(scene: Scene, one: Figure, of: Figure): boolean {
  return isChange(of) ? one.sort === 'Q' : alike(scene, one, of)
}

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

/** One and the same, or a month and its last day. */
export function areOfOneTime(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [one, other] = [a, b].map((code) => (MONTH_END.test(code) ? code.slice(1, 8) : code))
  return one === other
}

const MONTH_END = /^@\d{4}-\d\d-(?:28|29|30|31)$/
