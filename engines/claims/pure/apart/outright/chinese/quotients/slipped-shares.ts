import {
  alike,
  before,
  type Figure,
  isChange,
  relationsOf,
  type Scene,
  tiedShare,
} from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { isLevel, type Test } from '../../frames.ts'

// 进出口总值W … 民营企业进出口P，占全省进出口总值的S: of several wholes that the words may mean none fits; of the one that they name, one digit of the share, or two that
// changed places, keep it from fitting.

const LED =
  /Q(?<G>，[^，。；QSDX]{0,10}[SD])?(?:，|（)约?占(?:比|到|了)?(?<N>[^，。；：、QSDX@占（）]{2,14}?)(?:的?(?:比重|比例|份额))?(?:的|为|达到?|是)*$/
const ALL_OF =
  /^(?:同期|全[省市县区州]|[我本]?[省市县区]|全部|整个|其|总)+|(?:的?(?:总值|总数|总人数|人数|总量|总额|数量|总体|总))$/g
/** Of what the text doesn't tell, or tells of another place. */
const OTHER = /全国|全球|世界|同期|去年|上年|同比|国内生产/
const SENTENCES = 12
const FIGURES = 60
/** Fewer digits are soon a slip from each other. */
const DIGITS_MIN = 3
const NAME_MIN = 2
const LED_MAX = 44

export function slippedSharesIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.figures.flatMap((share) => {
    if (share.sort !== 'S' || share.claim.form !== 'number' || isChange(share)) return []
    if (share.claim.bound !== 'exact' || digitsIn(share).length < DIGITS_MIN) return []
    if (scene.pieces[share.claim.sentence]?.grammar !== 'zh') return []
    const { N = '', G } = LED.exec(before(scene, share, LED_MAX))?.groups ?? {}
    const name = N.replace(ALL_OF, '')
    if (name.length < NAME_MIN || OTHER.test(N) || isKnown(scene, test, share)) return []
    const part = scene.figures[share.order - (G === undefined ? 1 : 2)]
    if (part === undefined || !isExact(part)) return []
    const wholes = wholesOf(scene, part, name)
    const [whole, ...more] = wholes.filter((one) => isSlip(share, part, one))
    if (whole === undefined || more.some(({ size }) => size !== whole.size)) return []
    return wholes.some((one) => fits(share, part, one))
      ? []
      : [{ ...tiedShare(share, part, whole), isOutright: true }]
  })
}

function isKnown(scene: Scene, test: Test, { claim }: Figure): boolean {
  return relationsOf(scene, claim.index).some(
    (one) => one.kind === 'share' && one.share === claim.index && test(one) === true,
  )
}

function wholesOf(scene: Scene, part: Figure, name: string): readonly Figure[] {
  return scene.figures
    .slice(Math.max(0, part.order - FIGURES), part.order)
    .filter(
      (one) =>
        isExact(one) &&
        one.size > part.size &&
        part.claim.sentence - one.claim.sentence <= SENTENCES &&
        one.claim.unit === part.claim.unit &&
        alike(scene, one, part) &&
        (one.claim.period === part.claim.period ||
          one.claim.period === null ||
          part.claim.period === null) &&
        isCalled(nameOf(scene, one), name),
    )
}

/** 提起公诉 is 起诉, 销售 is 销量. */
function isCalled(clause: string, name: string): boolean {
  // 成交量7486万吨，成交额51.6亿元: of two the name says which.
  if (
    /量$/.test(name)
      ? /额[^量]{0,4}$/.test(clause)
      : /额$/.test(name) && /量[^额]{0,4}$/.test(clause)
  )
    return false
  const signs = [...name.replace(/(?<=.)[量额数值]$/, '')]
  return signs.every((sign) => clause.includes(sign))
}

/** What stands in its clause before it, or where that is empty in the one before. */
function nameOf(scene: Scene, one: Figure): string {
  const clauses = before(scene, one, LED_MAX).split(/[，。；：QSDX]/)
  const own = clauses.at(-1) ?? ''
  return own.replace(/@/g, '').length > 1 ? own : (clauses.at(-2) ?? '')
}

function isExact(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}

function digitsIn({ claim: { value } }: Figure): string {
  return String(value.coefficient)
}

/** Where the share may lie, by how its part and whole are rounded. */
function rangeOf(part: Figure, whole: Figure): readonly [number, number] {
  const [a, b] = [part, whole].map(({ claim, size }) => [size, 10 ** claim.precision] as const)
  if (a === undefined || b === undefined) return [0, 0]
  return [(100 * (a[0] - a[1] / 2)) / (b[0] + b[1] / 2), (100 * (a[0] + a[1])) / (b[0] - b[1] / 2)]
}

function fits(share: Figure, part: Figure, whole: Figure): boolean {
  const step = 10 ** share.claim.precision
  const [low, high] = rangeOf(part, whole)
  return share.size > low - 2 * step && share.size < high + 2 * step
}

/** Whether one of those that it may be is a slip away. */
function isSlip(share: Figure, part: Figure, whole: Figure): boolean {
  const step = 10 ** share.claim.precision
  const [low, high] = rangeOf(part, whole)
  const [first, last] = [Math.round(low / step), Math.round(high / step)]
  if (last - first > MAY_BE) return false
  const said = digitsIn(share)
  for (let one = first; one <= last; one += 1)
    if (isDigitOff(String(one).padStart(said.length, '0'), said)) return true
  return false
}

/** So many values of the share its rounding may leave open. */
const MAY_BE = 3

/** One digit is another, or two neighbours stand the other way round. */
function isDigitOff(is: string, said: string): boolean {
  if (is.length !== said.length) return false
  const off = [...is].flatMap((digit, at) => (digit === said[at] ? [] : [at]))
  const [a, b, ...more] = off
  if (a === undefined || more.length > 0) return false
  if (b === undefined) return true
  return b === a + 1 && is[a] === said[b] && is[b] === said[a]
}
