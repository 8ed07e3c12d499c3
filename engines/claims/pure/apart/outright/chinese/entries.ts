import { alike, before, type Figure, type Piece, type Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { fitOfSum } from '../../../relate/whole/slip.ts'
import { madeUp } from '../../reckoned/made.ts'
import { areNear, isLevel } from '../frames.ts'
import { namedAs } from './named.ts'

// 税收收入W，… 主要税收收入项目情况如下： 1.增值税P。 2.企业所得税P。 3.契税等其他各项税收合计P。: entries below a line that names what they are of, the last of
// which is all that is left.

/** The line above the entries. */
const HEAD =
  /(?:^|[，。；])(?:其中)?，?(?:主要|各项|分项)?(?<N>[^，。；：@QSDX]{3,14}?)(?:主要)?(?:分?项目|各项|构成|分税种|分科目)[^，。；：QSDX]{0,6}[：:]\s*$/
const NUMBERED = /^\s*(?:[（(]?[\dQX一二三四五六七八九十]{1,2}[）).．、]|[·•◆●■-])/
/** All that hasn't been told. */
const REST =
  /(?:其他|其它|其余)(?:的)?各项[^，。；QSDX]{0,12}$|(?:其他|其它|其余)[^，。；QSDX]{0,10}(?:合计|共计)$/
const ENTRIES_MIN = 3
const ENTRIES_MAX = 24
/** What is further off was read amiss. */
const NEAR = { least: 0.6, most: 1.6 }

export function entriesIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ from, to, paragraph, figures }) => {
    if (figures.length > 0) return []
    const [, name] = HEAD.exec(scene.mask.slice(Math.max(from, to - HEAD_MAX), to)) ?? []
    if (name === undefined) return []
    const parts = entriesBelow(scene, paragraph)
    const [first, last] = [parts[0], parts.at(-1)]
    if (first === undefined || last === undefined || parts.length < ENTRIES_MIN) return []
    if (!REST.test(before(scene, last, 40))) return []
    const wholes = namedAs(scene, name.replace(/^主要/, ''), first).filter(
      (one) => one.order < first.order && isLevel(one) && one.claim.period === first.claim.period,
    )
    const [whole, ...more] = wholes
    if (whole === undefined || more.some(({ size }) => size !== whole.size)) return []
    const sum = parts.reduce((all, { size }) => all + size, 0)
    const isOff = sum < NEAR.least * whole.size || sum > NEAR.most * whole.size
    const isRead = !isOff && parts.every((one) => areNear(one, whole, PART_MAX))
    // One of them is told in 万 for 亿.
    const isSlip = !isRead && fitOfSum(whole, parts) === 'slip'
    return isRead || isSlip ? [madeUp(whole, parts)] : []
  })
}

const HEAD_MAX = 40
const PART_MAX = 1000

/** What is paid back makes the whole less. */
const LESS = /退税|退库|退还|抵[扣减]|扣除|减免/

/** The first level of each paragraph, as long as each begins with a number or a mark. */
function entriesBelow(scene: Scene, index: number): readonly Figure[] {
  const parts: Figure[] = []
  for (let at = index + 1; at <= index + ENTRIES_MAX; at += 1) {
    const own = scene.pieces[scene.doc.paragraphs[at]?.sentences[0] ?? -1]
    if (own === undefined || !NUMBERED.test(scene.mask.slice(own.from, own.from + 6))) break
    const one = levelOf(own)
    if (one === null || !alike(scene, one, parts[0] ?? one)) return []
    if (LESS.test(before(scene, one, 30))) return []
    parts.push(one)
    // （二）…: the next chapter has a number too.
    if (REST.test(before(scene, one, 40))) break
  }
  return parts
}

function levelOf(piece: Piece): Figure | null {
  const one = piece.figures.find(({ sort }) => sort === 'Q')
  return one === undefined || !isLevel(one) || one.claim.bound !== 'exact' ? null : one
}
