import { before, behind, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels } from '../outright/frames.ts'
import { INVERSE } from '../outright/words.ts'
import { endsOf } from './turned.ts'

// "240 began in June. That is 11 more than in June 2022, when there were 251", "R took part, 12.6 % fewer than last year, when B did": a change whose words lead to what it is
// held against, and by which the level before them lies on the other side of that.

const THAN =
  /^(?:(?! to )[^.;:QSDX]){0,24}\b(?:than|from|on|over|above|below|against|versus|behind|compared (?:with|to))\b(?:(?! to )[^.;:QSDX]){0,70}$/
/** It isn't held against what it came from, or is told of something else. */
const OTHERWISE =
  /\b(?:forecast|expected|target|budget|plan|planned|goal|limit|average|mean|median|national|loss|losses|deficit|while|whereas|but|although|though)\b/
const PLANNED =
  /^ (?:[a-z]+ )?(?:forecast|expected|planned|budgeted|targeted|projected|predicted)\b/
/** "That is", "the figure was": what changed was told before the sentence. */
const THAT =
  /^(?:but |and |yet |still |in all,? )?(?:that|this|these|it|they|which|(?:the|their|its) (?:figure|number|total|rate|level|result))(?:['’]s)?\b[^.;:QSDX]{0,40}$/
/** "R took part, 12.6 % fewer". */
const APPOSED = /[QS][^.;:QSDX]{0,70}(?:,| –| —| \()(?: [a-z]+){0,4} ?$/
const LED_MAX = 200
const PIECES = 2
/** What is told next to it may lie as near as so many roundings; of what is told before others more is asked. */
const CLEAR = { next: 3, other: 8 } as const

export function flippedIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar === 'en' ? figures.flatMap((amount) => flippedOf(scene, amount) ?? []) : [],
  )
}

function flippedOf(scene: Scene, amount: Figure): Relation | null {
  const { direction, bound, sentence } = amount.claim
  if (!isChange(amount) || (bound !== 'exact' && bound !== 'about')) return null
  if (direction !== 'up' && direction !== 'down') return null
  const base = scene.figures[amount.order + 1]
  if (base === undefined || base.claim.sentence !== sentence || isChange(base)) return null
  const words = between(scene, amount, base)
  if (!THAN.test(words) || OTHERWISE.test(words) || PLANNED.test(behind(scene, base))) return null
  const led = before(scene, amount, LED_MAX)
  const isThat = THAT.test(led)
  if (!isThat && !APPOSED.test(led)) return null
  const sorts = `${amount.sort}${base.sort}`
  if (sorts !== 'SQ' && sorts !== 'DS' && sorts !== 'DQ' && sorts !== 'QQ') return null
  if (base.claim.bound !== 'exact') return null
  const levels = levelsBefore(scene, amount, base)
  const { by, stated, other, reach } = endsOf(base, amount, direction)
  const meets = (to: number) => levels.filter((level) => Math.abs(level.size - to) <= reach(level))
  const found = meets(other).at(-1)
  if (found === undefined || meets(stated).length > 0) return null
  if (!isThat && found.claim.sentence !== sentence) return null
  if (by < reach(found) * CLEAR[found === levels.at(-1) ? 'next' : 'other']) return null
  const { from = 0 } = scene.pieces[found.claim.sentence] ?? {}
  if (INVERSE.test(scene.mask.slice(from, base.at))) return null
  return {
    kind: 'change',
    result: found.claim.index,
    base: base.claim.index,
    amount: amount.claim.index,
    amountIs: sorts === 'SQ' ? 'relative' : sorts === 'DS' ? 'points' : 'absolute',
    direction,
    basePeriod: null,
    baseWords: null,
    comparablePrices: false,
    isTied: true,
    isOutright: true,
  }
}

/** Like what it is held against, in its own sentence and those right before it. */
function levelsBefore(scene: Scene, amount: Figure, base: Figure): readonly Figure[] {
  const { paragraph } = scene.pieces[amount.claim.sentence] ?? {}
  return scene.figures
    .slice(0, amount.order)
    .filter(
      (one) =>
        amount.claim.sentence - one.claim.sentence <= PIECES &&
        scene.pieces[one.claim.sentence]?.paragraph === paragraph &&
        areLevels(scene, one, base),
    )
}
