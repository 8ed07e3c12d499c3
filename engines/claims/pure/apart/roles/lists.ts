import { between, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { isMadeUpOf, isNearSum, slipOfSum, totalOf } from './digits.ts'
import { OPENS } from './rests.ts'
import { areAlike, likeBefore, type Telling, tellingsOf } from './tellings.ts'

// W，其中甲A、乙B、丙C: a list of short names with a figure each, in one sentence, below what it is of. It may leave some out, so less than the whole is told only
// where two digits changed places or words say that it is all; more than the whole only where a slip explains it and the members can't overlap.

/** Who is in one may be in another as well. */
const OVERLAPS =
  /女|男|党员|硕士|博士|本科|研究生|学历|岁|以[上下]|高级|少数民族|首次|其中|主要|发明|新增|累计|同时|超|占|[重示]点|等级|优秀|达标|合格|完成/
const CLOSED =
  /[按分从][^，。；]{1,10}(?:看|分|来说|划分|统计)[，：]|中，|里，|来源|构成|分别|：|（/
const OPEN = /主要|等(?=[，。；）\d两三四五])|包括|之一|前[三五十]|最[大多高]|较[大多]|如/
const NAME_MAX = 16
const LIST_MIN = 2
const WHOLES = 3

export function listsIn(scene: Scene, test: Test): readonly Relation[] {
  return listsOf(scene).flatMap((list) => listOf(scene, test, list) ?? [])
}

/** Runs of like figures with a short name each, up to the end of their sentence. */
function listsOf(scene: Scene): readonly (readonly Telling[])[] {
  const all = tellingsOf(scene)
  const runs: Telling[][] = []
  for (const one of all) {
    if (!isMember(one)) continue
    const run = runs.at(-1)
    const last = run?.at(-1)
    const isNext =
      last !== undefined &&
      last.sentence === one.sentence &&
      areAlike(scene, last, one) &&
      !OPENS.test(between(scene, last.figure, one.figure))
    if (isNext) run?.push(one)
    else runs.push([one])
  }
  return runs.filter((run) => run.length >= LIST_MIN)
}

/** How much more of each there is needn't come to how much more there is of all. */
const MOVED = /增|减|总/

function isMember({ isPlain, lead }: Telling): boolean {
  return isPlain && !MOVED.test(lead) && lead.length > 0 && lead.length <= NAME_MAX
}

function listOf(scene: Scene, test: Test, list: readonly Telling[]): Relation | null {
  const [first] = list
  if (first === undefined || list.some(({ lead }) => OVERLAPS.test(lead.replace(/^其中/, ''))))
    return null
  const all = tellingsOf(scene)
  const at = all.indexOf(first)
  // 甲A，剩下的乙是…，C是…: it goes on.
  const next = all[at + list.length]
  if (next?.sentence === first.sentence && next.isPlain && areAlike(scene, next, first)) return null
  const parts = list.map(({ figure }) => figure)
  const others = likeBefore(scene, first, 8, true, 3)
  const like = others.map(({ figure }) => figure)
  // Some of them, or with others told before, make up another.
  const around = [...parts.toReversed(), ...like]
  const whole = wholeOf(scene, first, others)
  if (whole === null) return null
  if (
    around.some((one, index) =>
      isMadeUpOf(one, around.filter((_, other) => other !== index).slice(0, 8), test, { least: 2 }),
    )
  )
    return null
  const words = scene.mask.slice(Math.max(0, whole.figure.at - 30), first.figure.at)
  const said = scene.doc.text.slice(
    whole.figure.claim.end,
    all[at + list.length]?.figure.claim.start,
  )
  if (OPEN.test(words) || OPEN.test(said)) return null
  const sum = totalOf(parts)
  const size = whole.figure.size
  const slip = slipOfSum(whole.figure, parts)
  if (slip === null || (slip !== 'scale' && !isNearSum(whole.figure, parts, NEAR))) return null
  const isClosed = CLOSED.test(
    scene.doc.text.slice(whole.figure.claim.end, first.figure.claim.start),
  )
  const isTold = slip !== 'digit' || sum > size || (isClosed && parts.length > 2)
  return isTold ? madeUp(whole.figure, parts) : null
}

const NEAR = 1.5

/** What stands right before it; where it opens a paragraph or says of what it is the list, one of the last told before. */
function wholeOf(scene: Scene, first: Telling, before: readonly Telling[]): Telling | null {
  const [whole] = before.slice(0, WHOLES).filter(({ figure }) => figure.size > first.figure.size)
  if (whole === undefined) return null
  const words = scene.doc.text.slice(whole.figure.claim.end, first.figure.claim.start)
  if (whole.paragraph !== first.paragraph) return CLOSED.test(words) ? whole : null
  return OPENS.test(words) || CLOSED.test(words) ? whole : null
}
