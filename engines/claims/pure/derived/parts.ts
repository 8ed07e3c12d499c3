import type { Relation } from '../model.ts'
import {
  alike,
  around,
  before,
  behind,
  between,
  type Figure,
  isChinese,
  type Reading,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from './scene.ts'

// "Q visitors came. Q of them were from abroad"; 改造老旧小区118个, 其中加装电梯的小区有137个: a part that is more than its whole.

const OF_THEM = /^ (?:[a-z]+ )?of (?:them|these|those|whom|which)\b(?! [a-z ]{0,12}[QS])/
const OUT_OF = /(?:^|[,.;:—] ?)(?:out )?of (?:(?:the|all|its|these) )*$/

export function partOf(scene: Scene, part: Figure): Reading | null {
  if (part.sort !== 'Q' || part.claim.bound !== 'exact') return null
  const [own, last] = around(scene, part, 1)
  if (
    own === undefined ||
    /[\t|]|除|不含|excluding|knocked|subtract|negative|offset|minus/.test(
      scene.mask.slice(own.from, own.to),
    )
  )
    return null
  const isOwn = own.figures.some((one) => one.order < part.order && alike(scene, one, part))
  const pieces = isOwn || last === undefined ? [own] : [last, own]
  const near = pieces.flatMap(({ figures }) =>
    figures.filter((one) => one.order < part.order && alike(scene, one, part)),
  )
  const [whole] = near
  if (whole === undefined || near.length !== 1 || whole.claim.bound !== 'exact') return null
  const said = between(scene, whole, part)
  const isSaid = isChinese(scene, part)
    ? isOwn &&
      /其中[^，。；QSDX]{0,14}$/.test(said) &&
      sizeOf(whole) > FEW &&
      !MEANS.test(before(scene, whole, 30) + said)
    : OF_THEM.test(behind(scene, part)) ||
      (isOwn &&
        OUT_OF.test(before(scene, whole)) &&
        !/ and |\b(?:promised|planned|pledged|targeted|budgeted|expected)\b/.test(said))
  if (!isSaid || sizeOf(part) <= sizeOf(whole) || sizeOf(part) > SIZE_MAX * sizeOf(whole))
    return null
  const meant: Relation = {
    kind: 'parts',
    whole: whole.claim.index,
    parts: [part.claim.index],
    complete: false,
  }
  return { meant, others: [] }
}
/** Three batches are no whole of four kinds. */
const FEW = 10
const MEANS = /每|均|单产|率|最|净|差|盈|亏|利润/
