import type { Relation } from '../../model.ts'
import {
  alike,
  before,
  behind,
  changeBetween,
  type Figure,
  isChinese,
  type Reading,
  relationsOf,
  type Scene,
} from '../scene.ts'

// "Permits were Q. This is S above the July rate of Q, but is S below the @ rate of Q": the second comparison is of the same figure.

type Change = Extract<Relation, { kind: 'change' }>

const AND =
  /^\)?(?: [^.;:QSDX]{0,40})?(?:,? (?:but|and|while|yet|although|though)|[;,])(?: (?:an?|is|was|were|are|also|still|only|just|about|some|it|they|this|that|remained|remains|down|up|by|roughly|nearly|almost))* $/
const THAN =
  /^(?: \([^)]{0,16}\)\*?)? (?:(?:(more|higher|above|over|up|greater)|less|fewer|lower|below|under|down|short of)(?: than| on| from)?|from) (?:the |its |that )?[^.,;:QSDX()]{0,40}(?=\(?Q)\(?/

export function comparedOf(scene: Scene, amount: Figure): Reading | null {
  if (isChinese(scene, amount) || !'SQ'.includes(amount.sort)) return null
  const than = THAN.exec(behind(scene, amount, 90))
  if (than === null) return null
  const at = amount.at + 1 + than[0].length
  const base = scene.figures.find((one) => one.at === at)
  const first = firstOf(scene, amount)
  if (base === undefined || first === undefined) return null
  const result = scene.byClaim.get(first.result ?? -1)
  if (result === undefined || result.order >= amount.order || !alike(scene, result, base))
    return null
  if (amount.sort === 'Q' && !alike(scene, amount, base)) return null
  const [, ahead] = /\b(up|down) (?:by )?$/.exec(before(scene, amount)) ?? []
  const isFrom = /^(?: \([^)]*\)\*?)? from/.test(than[0])
  if (isFrom === (ahead === undefined)) return null
  const isUp = isFrom ? ahead === 'up' : than[1] !== undefined
  const direction = isUp ? 'up' : 'down'
  // "Fell to Q from Q but were S above Q": the first verb is said of the figure, too.
  if ([amount, result].some(({ claim }) => (claim.direction ?? direction) !== direction))
    return null
  const is = amount.sort === 'S' ? 'relative' : 'absolute'
  const meant = changeBetween({ result, base }, direction, { figure: amount, is })
  return { meant, others: [] }
}

/** The comparison before, in the same sentence, whose base stands last before the amount. */
function firstOf(scene: Scene, amount: Figure): Change | undefined {
  const last = scene.figures[amount.order - 1]
  if (last === undefined || last.claim.sentence !== amount.claim.sentence) return undefined
  if (!AND.test(scene.mask.slice(last.at + 1, amount.at))) return undefined
  return relationsOf(scene, last.claim.index).find(
    (one): one is Change =>
      one.kind === 'change' &&
      one.result !== null &&
      one.amount !== null &&
      one.base === last.claim.index &&
      one.amountIs === (amount.sort === 'S' ? 'relative' : 'absolute'),
  )
}
