import { before, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { OF_ANOTHER } from '../../relate/worded/limits.ts'
import { areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { sideOf } from '../phrases/ranges.ts'

// On which side of a limit a figure lies, whatever stands between the two: "a leverage of 2.3, comfortably inside the cap of 3.0", "88 % left in time, within the four
// days that the rules ask, above the goal of 75 %", "0.9 points better than the 71.4 % of May and over the 70 % target".

const NOUN =
  '(?:ceiling|limit|cap|maximum|minimum|floor|target|goal|threshold|requirement|covenant|standard|benchmark)'
const HOW =
  '(?:well|just|far|comfortably|safely|slightly|narrowly|clearly|still|easily|a whisker|a little|a shade) '
const LED = `(?<L>, |\\b(?:and|but|still|is|was|are|were|remains?|remained|stood|lies|lay) )(?:which (?:is|was) )?(?:${HOW})*`
const WHERE = '(?<W>within|below|under|inside|beneath|short of|above|over|ahead of)'
const WHOSE = '(?:our|its|the|their|his|her|a|an|that) (?:[a-z-]+ ){0,3}?'

const FORMS: readonly RegExp[] = [
  `${LED}${WHERE} ${WHOSE}${NOUN} (?:[a-z]+ ){0,3}?of ${ABOUT}(?<T>[QSX])`,
  `${LED}${WHERE} (?:our|its|the|their|his|her|a|an|that) (?<T>[QSXN])(?: [a-z]+)? ${NOUN}\\b`,
  `${LED}${WHERE} (?:the )?(?:required|permitted|allowed|agreed|prescribed) ${ABOUT}(?<T>[QSX])`,
  `${LED}(?<W>within|inside|under|below) the (?<T>[QN])(?: of [a-z]+)? (?:that|which) (?:the |our |its |their )?[a-z ]{2,30}\\b(?:allows?|permits?|requires?|prescribes?|promises?|provides?)\\b`,
].map((words) => new RegExp(words, 'dg'))

const FACTOR_MAX = 6
/** It doesn't lie there, or not yet. */
const UNSURE =
  /\b(?:not|never|will|would|could|may|might|should|must|if|until|unless|expect\w*|forecast|aims?|wants?|to (?:be|bring|keep|get|stay|remain|hold)|fails?|failed)\b|n['’]t/
/** "Than last year's": what the figure was. */
const AS_BASE =
  /\b(?:than|from|against|versus|over|on|compared (?:with|to))(?: [a-z@]+['’]s| the| a| an| @| its| [a-z]+ year['’]s)*(?: of)? $/

export function limitsIn(scene: Scene): readonly Relation[] {
  return FORMS.flatMap((words) => framesIn(scene, words)).flatMap((one) => sideTold(scene, one))
}

function sideTold(scene: Scene, { figures: { T }, said, at }: Frame): readonly Relation[] {
  if (T === undefined || isChange(T) || T.claim.bound === 'between') return []
  const side = /^(?:above|over|ahead of)$/.test(said.W ?? '') ? 'above' : 'below'
  // Earlier than planned is ahead.
  if (said.W === 'ahead of' && TIMES.has(T.claim.unit)) return []
  const value = valueBefore(scene, T, at)
  if (value === null || !areNear(value, T, FACTOR_MAX)) return []
  return UNSURE.test(scene.mask.slice(value.at, at + (said.L?.length ?? 0)))
    ? []
    : [sideOf(value, T, side)]
}

const TIMES: ReadonlySet<string> = new Set(['days', 'weeks', 'months', 'years'])
/** Another clause may be of another thing. */
const STOP = /[;:]|\. |\b(?:while|whereas|although|though|because|since|as|when|with|if)\b/

/** The last figure of the kind before it that isn't what it was. */
function valueBefore(scene: Scene, target: Figure, at: number): Figure | null {
  const { figures = [] } = scene.pieces[target.claim.sentence] ?? {}
  const own = figures.filter((one) => one.at < at && isAlike(scene, one, target))
  const value = own.findLast((one) => !AS_BASE.test(before(scene, one, 40)))
  if (value === undefined || isChange(value)) return null
  const words = scene.mask.slice(value.at, at)
  const isOther = STOP.test(words) || OF_ANOTHER.test(scene.mask.slice(value.at, at + VERB))
  return words.length > APART_MAX || isOther ? null : value
}

/** The verb may be what leads to the side. */
const VERB = 10

const APART_MAX = 110

function isAlike({ doc: { text } }: Scene, one: Figure, target: Figure): boolean {
  const { bound, form, unit } = one.claim
  if (bound !== 'exact' && bound !== 'about') return false
  const isOne = one.sort === target.sort || (target.sort === 'N' && one.sort === 'Q')
  if (!isOne || (form !== 'number' && form !== 'multiple')) return false
  return one.sort === 'X' || target.sort === 'N'
    ? unit === target.claim.unit
    : mayBeAlike(text, one.claim, target.claim)
}
