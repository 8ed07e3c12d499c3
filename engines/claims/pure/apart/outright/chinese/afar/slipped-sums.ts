import type { Figure, Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { digitsOf, type Size, sizeOf } from '../../../../relate/evidence/figure.ts'
import { meets } from '../../../../relate/evidence/weigh.ts'
import { madeUp } from '../../../reckoned/made.ts'
import { isLevel } from '../../frames.ts'

// 新房、二手房合计成交W, and each of the two elsewhere in the text: what makes up a sum of two where nothing but a slip of the pen keeps it from doing so.

const OF_TWO =
  /(?<A>[^，。；、\d]{2,10})[、和与及](?<B>[^，。；、\d]{2,12})(?:合计|合共|共计|总计)[^，。；\d]{0,8}$/
/** Fewer digits fit by chance. */
const DIGITS_MIN = 4
/** How often figures that have nothing to do with the sum would so fit. */
const CHANCE_MAX = 0.03
const FIGURES_MAX = 60

export function slippedSumsIn(scene: Scene): readonly Relation[] {
  return scene.figures.flatMap((whole) => {
    if (scene.pieces[whole.claim.sentence]?.grammar !== 'zh' || !isExact(whole)) return []
    if (digitsOf(whole.claim) < DIGITS_MIN) return []
    // 甲国、乙国 is an enumeration, of which the mask has a letter.
    const { start } = whole.claim
    const led = scene.doc.text.slice(Math.max(0, start - LED_MAX), start)
    const { A, B } = OF_TWO.exec(led)?.groups ?? {}
    if (A === undefined || B === undefined) return []
    const members = scene.figures.filter((one) => one !== whole && isOfSum(one, whole))
    if (members.length > FIGURES_MAX) return []
    // 对甲国、乙国合计, and a row of each: no others are meant.
    const named = [A, B].map((name) => members.filter((one) => isCalled(one, name)))
    const areNamed = named.every(({ length }) => length > 0)
    return sumOf(scene, whole, areNamed ? [...new Set(named.flat())] : members)
  })
}

const LED_MAX = 40

function isExact(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}

function isOfSum(one: Figure, whole: Figure): boolean {
  const { unit, period } = whole.claim
  return isExact(one) && one.claim.unit === unit && one.claim.period === period
}

/** The only two that would make it up, of which it names one at least. */
function sumOf(
  { doc: { text } }: Scene,
  whole: Figure,
  members: readonly Figure[],
): readonly Relation[] {
  const all = sizeOf(text, whole.claim)
  const found: (readonly [Figure, Figure])[] = []
  let tried = 0
  for (const [at, one] of members.entries())
    for (const other of members.slice(at + 1)) {
      if (!isNamed(whole, one) && !isNamed(whole, other)) continue
      const [a, b] = [sizeOf(text, one.claim), sizeOf(text, other.claim)]
      const slips = slipsOf(all, a, b)
      if (meets(added(a.range, b.range), all.range)) return []
      tried += slips.length
      if (slips.some(Boolean)) found.push([one, other])
    }
  const sizes = new Set(found.map(([one, other]) => `${one.size} ${other.size}`))
  const [pair] = found
  const wide = SLACK * Math.max(all.grain, all.range.high - all.range.low)
  if (pair === undefined || sizes.size > 1 || (tried * wide) / all.value > CHANCE_MAX) return []
  return [madeUp(whole, pair)]
}

/** A sum of rounded figures may be off by more than the last digit. */
const SLACK = 2

type Range = Size['range']

/** For each slip that might have been made whether it explains the sum. */
function slipsOf(all: Size, a: Size, b: Size): readonly boolean[] {
  return [
    ...all.slips.map((slip) => meets(added(a.range, b.range), slip)),
    ...a.slips.map((slip) => meets(added(slip, b.range), all.range)),
    ...b.slips.map((slip) => meets(added(a.range, slip), all.range)),
  ]
}

function added(a: Range, b: Range): Range {
  return { low: a.low + b.low, high: a.high + b.high }
}

/** By a word of the name that isn't said of all. */
function isCalled({ claim: { measureKey } }: Figure, name: string): boolean {
  return measureKey.some((word) => word.length > 1 && name.includes(word) && !COMMON.test(word))
}

function isNamed({ claim: { measureKey } }: Figure, { claim }: Figure): boolean {
  return claim.measureKey.some((word) => measureKey.includes(word) && !COMMON.test(word))
}

/** What is said of all figures of a kind. */
const COMMON = /合计|进出|出口|成交|金额|收入|总[额量]|完成/
