import { before, type Figure, isChange, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, type Frame, framesIn, isLevel } from '../outright/frames.ts'

// "Ticket sales brought in P, 43p of every pound", "Of every pound spent, 84p went on charitable work, P in all": so much of the one total that was told before.

const POUND = '(?:every|each) (?:pound|euro|dollar)'
const FORMS = [
  `(?<P>Q)(?: [a-z]+){0,3},? \\(?(?:or |i\\.e\\. |about |some )*(?<S>[QS])(?: (?:of|in|from|out of) ${POUND})?(?= (?:of|in|from|out of) ${POUND}|[,.;)]| (?:we|it|they|that|spent|raised|received)\\b)`,
  `\\b(?:of|out of|from) ${POUND}(?: [a-z]+){0,3},? (?:about |some )?(?<S>[QS]) (?:went|was|were|is|goes|came|comes)[^.;QSDX]{0,50}, (?<P>Q)`,
].map((words) => new RegExp(words, 'dg'))
const TOTAL =
  /\b(?:total|overall|gross|net) (?:income|revenues?|receipts|spending|expenditure|turnover|sales|budget)\b[^.;QSDX]{0,20}$|\b(?:spent|raised|received|earned) (?:a total of |about )?$/
const BACK = 14
/** "81 cents on care, 15 cents on collecting": what others have of the same pound. */
const TOTAL_MIN = 10

export function penceIn(scene: Scene): readonly Relation[] {
  return FORMS.flatMap((words) => framesIn(scene, words)).flatMap((frame) => pennyOf(scene, frame))
}

function pennyOf(scene: Scene, { figures: { S, P } }: Frame): readonly Relation[] {
  if (!isPenny(scene, S) || !isLevel(P) || S === undefined || P.size < S.size * TOTAL_MIN) return []
  const totals = scene.figures
    .slice(Math.max(0, P.order - BACK), P.order)
    .filter((one) => areLevels(scene, one, P) && TOTAL.test(before(scene, one)))
  const whole = totals.at(-1)
  if (whole === undefined || whole === S || whole.claim.period !== P.claim.period) return []
  return [{ ...tiedShare(S, P, whole), isOutright: true }]
}

/** "43p of every pound": less than one of them, in money or as a share. */
function isPenny({ doc: { text } }: Scene, one: Figure | undefined): boolean {
  if (one === undefined || isChange(one)) return false
  const { start, end } = one.claim
  const isOfEvery = /\b(?:every|each) (?:pound|euro|dollar)\b/i.test(
    text.slice(Math.max(0, start - 40), end + 24),
  )
  return (
    isOfEvery && (one.sort === 'S' || (/p$|cents?$/.test(text.slice(start, end)) && one.size < 1))
  )
}
