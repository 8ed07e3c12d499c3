import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { isMadeUpOf, isNearSum, slipOfSum } from './digits.ts'
import { areAlike, likeBefore, type Telling, tellingsOf, wordsBetween } from './tellings.ts'

// W，其中甲A，(乙B，)其余R; W，甲A，另外R是丙: what is left of a whole closes the list of its parts, whatever the figures are. Where any of the figures around
// makes up any other with it, nothing is said.

const LEFT = /^(?:而|并)?(?:其余|剩下|剩余|余下)/
const FURTHER = /^(?:而|并)?(?:另有|另外|还有|另|其他|其它)/
/** 另外R是丙: what these are, and no more of something else. */
const IS = /^[^，。；]{0,4}?(?:是|为|属|来自|由|均|都|不|则|在|用于|投|流向|出自|系)/
export const OPENS = /其中|中，|当中|里，|包括|分为|分别|：/
const BACK = 7

export function restsIn(scene: Scene, test: Test): readonly Relation[] {
  return tellingsOf(scene).flatMap((rest) => {
    if (!rest.isPlain || isFollowed(scene, rest)) return []
    const isLeft = LEFT.test(rest.lead)
    if (!isLeft && !(FURTHER.test(rest.lead) && IS.test(rest.tail))) return []
    return restOf(scene, test, rest, isLeft) ?? []
  })
}

/** 剩下的甲是…，乙是…: what is left goes on. */
function isFollowed(scene: Scene, rest: Telling): boolean {
  const all = tellingsOf(scene)
  const next = all[all.indexOf(rest) + 1]
  return (
    next !== undefined &&
    next.sentence === rest.sentence &&
    next.isPlain &&
    areAlike(scene, next, rest) &&
    /^[^。；]*，[^。；]*$/.test(wordsBetween(scene, rest, next))
  )
}

function restOf(scene: Scene, test: Test, rest: Telling, isLeft: boolean): Relation | null {
  const before = likeBefore(scene, rest, BACK)
  const last = rest.figure
  const figures = before.map(({ figure }) => figure)
  const isTold = figures.some((whole, at) =>
    isMadeUpOf(whole, figures.slice(0, at), test, { with: [last] }),
  )
  const meant = isTold ? null : wholeOf(scene, rest, before)
  if (meant === null) return null
  const parts = [...meant.parts.map(({ figure }) => figure), last]
  const whole = meant.whole.figure
  const isSlip = slipOfSum(whole, parts) !== null
  return isSlip || (isLeft && meant.isOpened && isNearSum(whole, parts))
    ? madeUp(whole, parts)
    : null
}

type Split = {
  readonly whole: Telling
  readonly parts: readonly Telling[]
  readonly isOpened: boolean
}

/** The nearest figure behind which a list is opened; else the first of the sentence. */
function wholeOf(scene: Scene, rest: Telling, before: readonly Telling[]): Split | null {
  for (const [at, whole] of before.entries()) {
    const next = before[at - 1]
    if (next === undefined) continue
    const words = wordsBetween(scene, whole, next)
    if (next.sentence === rest.sentence && OPENS.test(words))
      return { whole, parts: before.slice(0, at).toReversed(), isOpened: true }
  }
  const own = before.filter(({ sentence }) => sentence === rest.sentence)
  const whole = own.at(-1)
  if (whole === undefined || own.length < 2) return null
  const parts = own.slice(0, -1).toReversed()
  const isMost = parts.every(({ figure }) => figure.size < whole.figure.size)
  return isMost ? { whole, parts, isOpened: false } : null
}
