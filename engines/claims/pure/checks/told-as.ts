import type { ReadClaim, Reading, Relation } from '../model.ts'
import { isPoints } from './stated/units.ts'

/**
 * A guess goes by its arithmetic, of which one and the same is told as a sum or as a difference. A reader is told it in the way in which
 * the words tell the figures: what is called a rise or a gap lies between the two others, and what isn't is a part of them.
 */
export function toldAs(
  { claims, doc: { text } }: Pick<Reading, 'claims' | 'doc'>,
  relation: Relation,
): Relation {
  const isMove = (claim: ReadClaim) => isMoveIn(text, claim)
  if (relation.isGuess !== true) return relation
  const { isGuess } = relation
  if (relation.kind === 'gap' && relation.direction === null) {
    const [of, than, amount] = [relation.of, relation.than, relation.amount].map(
      (index) => claims[index ?? -1],
    )
    const areLevels = [of, than, amount].every((one) => one !== undefined && !isMove(one))
    if (!of || !than || !amount || !areLevels || isPoints(amount.unit)) return relation
    const parts = [than.index, amount.index]
    return { kind: 'parts', whole: of.index, parts, complete: true, isSole: true, isGuess }
  }
  if (relation.kind === 'parts' && relation.complete && relation.less === undefined) {
    const [one, two, ...more] = relation.parts.map((index) => claims[index])
    const whole = claims[relation.whole]
    if (!one || !two || !whole || more.length > 0 || isMove(whole)) return relation
    if (isMove(one) === isMove(two)) return relation
    const [amount, than] = isMove(one) ? [one, two] : [two, one]
    return {
      kind: 'gap',
      of: whole.index,
      than: than.index,
      amount: amount.index,
      direction: null,
      baseWords: null,
      isSole: true,
      isGuess,
    }
  }
  return relation.kind === 'share' ? grown(claims, relation, isMove) : relation
}

/** "3.3 million nights, a growth of 8.2 % (+91,000)": of what there was before. */
function grown(
  claims: readonly ReadClaim[],
  relation: Extract<Relation, { kind: 'share' }>,
  isMove: (claim: ReadClaim) => boolean,
): Relation {
  const [amount, difference] = [claims[relation.share], claims[relation.part ?? -1]]
  const direction = amount?.direction ?? null
  const isRate = amount?.kind === 'growth' && (direction === 'up' || direction === 'down')
  if (!isRate || difference === undefined || !isMove(difference)) return relation
  return {
    kind: 'change',
    result: relation.whole,
    base: null,
    amount: relation.share,
    amountIs: 'relative',
    direction,
    basePeriod: null,
    baseWords: null,
    comparablePrices: false,
    difference: difference.index,
    isSole: true,
    isGuess: true,
  }
}

/** By what it was read as, or by the word beside it: "14,919 more offences", "the extra 538", "this 1.93-billion-mark rise". */
function isMoveIn(text: string, { kind, direction, start, end }: ReadClaim): boolean {
  const isRead = kind === 'growth' || kind === 'gap' || (kind === null && direction !== null)
  return (
    isRead ||
    MOVE_BEHIND.test(text.slice(end, end + ROOM)) ||
    MOVE_BEFORE.test(text.slice(Math.max(0, start - ROOM), start))
  )
}

const ROOM = 32
const NOUNS = 'rise|increase|gain|growth|fall|drop|decrease|decline|loss|cut'
const MOVE_BEHIND = new RegExp(
  `^[\\s-]?(?:[a-z]{1,12}[\\s-])?(?:more|fewer|less|higher|lower|above|below|${NOUNS})\\b|^的?(?:增量|增幅|降幅|差距|差额)`,
  'i',
)
const MOVE_BEFORE = new RegExp(
  `\\b(?:extra|additional|further|by|up|down|(?:gap|margin|difference|lead|${NOUNS}) of)\\s$|(?:[多少高低增减升降差]|增加|减少|领先)[了出]?$`,
  'i',
)
