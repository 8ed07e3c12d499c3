import { alike, before, type Figure, type Scene } from '../../../derived/scene.ts'

// The figures of a text that are told under a name, and under nothing more.

/** What a name is led in by and followed by. */
const LED =
  /^(?:据|其中|截至|至|今年以来|@|、|（|）|期间|份|[我全本该](?:国|省|市|区|县|州|行)|该公司|公司|累计|本外币|人民币(?=各项)|[^，。；]{2,4}(?:省|市|州|区|县)|[^，。；]{2,14}?(?:实现|完成)|实现|完成)+/
const BEHIND =
  /(?:@|余额|总额|总值|总量|总数|总计|合计|规模|金额|同比|累计|全年|实现|完成|达到?|为|约|共|已|了|的|、|比上年|比去年|较上年|同期|增长|增加|上涨|上升|下降|减少|整体|总体)+$/
/** Names of one thing, without what `bare` takes off. */
const ALIASES: readonly RegExp[] = [
  /^(?:营业(?:总)?收入|营收)$/,
  /^(?:gdp|(?:地区|国内)?生产|经济)$/,
  /^(?:外贸|外贸进出口|进出口|货物(?:贸易)?进出口)$/,
]

/** Of the kind of one, in the order of the text. */
export function namedAs(scene: Scene, name: string, like: Figure): readonly Figure[] {
  const own = bare(name)
  // 全线网, 全集团: where, and not what.
  if (own.length < 2 || own.startsWith('全')) return []
  const alias = ALIASES.find((one) => one.test(own))
  const { called, measured } = namesOf(scene)
  const isLike = (one: Figure): boolean => alike(scene, one, like)
  const others = alias === undefined ? [] : [...called.keys()].filter((name) => alias.test(name))
  const found = [...new Set([own, ...others])]
    .flatMap((name) => called.get(name) ?? [])
    .filter(isLike)
  // In a row, or a list dealt out, the name stands further off.
  return found.length > 0
    ? found.toSorted((a, b) => a.order - b.order)
    : (measured.get(own) ?? []).filter(isLike)
}

type ByName = ReadonlyMap<string, readonly Figure[]>
type Names = { readonly called: ByName; readonly measured: ByName }

const NAMES = new WeakMap<Scene['figures'], Names>()

/** All figures by what is said before them, and by what they measure. */
function namesOf(scene: Scene): Names {
  const known = NAMES.get(scene.figures)
  if (known !== undefined) return known
  const numbers = scene.figures.filter(({ claim }) => claim.form === 'number')
  const names = {
    called: Map.groupBy(numbers, (one) => calledIn(scene, one)),
    measured: Map.groupBy(numbers, (one) => bare(measureOf(scene, one))),
  }
  NAMES.set(scene.figures, names)
  return names
}

function measureOf({ doc }: Scene, { claim: { measure } }: Figure): string {
  return measure === null ? '' : doc.text.slice(measure.start, measure.end)
}

/** What stands in its clause before it; 增长S behind 进出口Q is of what that is of. */
function calledIn(scene: Scene, one: Figure): string {
  const led = before(scene, one, WORDS_MAX)
  const clauses = led.split(/[，。；：]/)
  const last = bare(clauses.at(-1) ?? '')
  if (last !== '' || clauses.length < 2) return last
  const level = /^(?<words>[^QSDX]*)Q$/.exec(clauses.at(-2) ?? '')?.groups?.words
  return level === undefined ? '' : bare(level)
}

function bare(words: string): string {
  return words.replace(LED, '').replace(BEHIND, '')
}

const WORDS_MAX = 48
