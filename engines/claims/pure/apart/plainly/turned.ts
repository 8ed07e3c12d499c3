import type { Figure, Scene } from '../../derived/scene.ts'
import { tieOf } from '../../derived/way/ways.ts'
import type { Relation } from '../../model.ts'
import { areLevels, framesIn } from '../outright/frames.ts'
import { ABOUT, gap, INVERSE, wayOf } from '../outright/words.ts'

// "Diesel rose by 21.9 % from 12,640", where the text tells 9,870 diesels and nothing near 15,408; 较上年同期的50.3%下降5.4个百分点 beside 55.7%: by as much the other way it is what is
// told under the same name.

type Change = Extract<Relation, { kind: 'change' }>

const VERBS =
  'rose|grew|increased|climbed|jumped|advanced|gained|surged|fell|dropped|declined|decreased|shrank|slipped|dipped|eased|slumped|contracted'
/** "Grew by D to R from B": which way the verb says, whatever noun follows. */
const BY = new RegExp(
  `\\b(?<W>${VERBS}) (?:by )?${ABOUT}[QS](?:,? or [QS])? to ${ABOUT}(?<R>Q)${gap(30)},? (?:up |down )?from ${ABOUT}(?<B>Q)`,
  'dg',
)

export function turnedIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, BY).flatMap(({ figures: { R, B }, said, at, to }): readonly Relation[] => {
      if (R === undefined || B === undefined || !areLevels(scene, R, B)) return []
      const words = scene.mask.slice(Math.max(0, at - LED_MAX), to).replace(WAITING, '')
      if (INVERSE.test(words) || LOSS.test(words)) return []
      return [{ ...tieOf({ result: R, base: B }, wayOf(said.W)), isOutright: true }]
    }),
    ...scene.relations.flatMap((one) => (one.kind === 'change' ? otherWay(scene, one) : [])),
  ]
}

const LED_MAX = 60
const WAITING = /\bwaiting lists?\b/g
const LOSS = /\b(?:loss|losses|deficit|shortfall|outflow|debt)\b/

/** So many sentences around one tell of the same. */
const BACK = 5
const NAME_MAX = 60

function otherWay(scene: Scene, one: Change): readonly Relation[] {
  if (one.result !== null || one.base === null || one.amount === null) return []
  if (one.direction !== 'up' && one.direction !== 'down') return []
  const [base, amount] = [scene.byClaim.get(one.base), scene.byClaim.get(one.amount)]
  if (!isExact(base) || !isExact(amount) || base.claim.sentence !== amount.claim.sentence) return []
  if (!(amount.sort === 'D' && base.sort === 'S') && !(amount.sort === 'S' && base.sort === 'Q'))
    return []
  const { by, stated, other, reach } = endsOf(base, amount, one.direction)
  const near = scene.figures.filter(
    (level) =>
      level !== base &&
      isExact(level) &&
      Math.abs(level.claim.sentence - base.claim.sentence) <= BACK &&
      areLevels(scene, level, base) &&
      level.claim.unit === base.claim.unit,
  )
  const meets = (to: number) => near.filter((level) => Math.abs(level.size - to) <= reach(level))
  const [found, ...more] = meets(other).filter((level) => areOfOneName(scene, base, level))
  if (found === undefined || more.length > 0 || meets(stated).length > 0) return []
  if (by < reach(found) * CLEAR) return []
  return [{ ...one, result: found.claim.index, isTied: true, isOutright: true }]
}

const HUNDRED = 100

export type Ends = {
  readonly by: number
  /** Where a change from the base leads as it is told, and the other way. */
  readonly stated: number
  readonly other: number
  /** So far from it a level may lie, as all three are rounded. */
  readonly reach: (level: Figure) => number
}

export function endsOf(base: Figure, amount: Figure, direction: 'up' | 'down'): Ends {
  const isRate = amount.sort === 'S' && base.sort === 'Q'
  const by = isRate ? (base.size * amount.size) / HUNDRED : amount.size
  const [stated, other] =
    direction === 'up' ? [base.size + by, base.size - by] : [base.size - by, base.size + by]
  const rounded = isRate
    ? base.size * 10 ** (amount.claim.precision - 2)
    : 10 ** amount.claim.precision
  return {
    by,
    stated,
    other,
    reach: (level) => (10 ** level.claim.precision + 10 ** base.claim.precision + rounded) / 2,
  }
}

/** What lies so near may be either. */
const CLEAR = 8

function isExact(one: Figure | undefined): one is Figure {
  return one !== undefined && one.claim.bound === 'exact' && one.claim.form === 'number'
}

/** A word of the clause of the one that stands right before the other, in its own. */
function areOfOneName(scene: Scene, base: Figure, level: Figure): boolean {
  const isHan = scene.pieces[base.claim.sentence]?.grammar === 'zh'
  const [own = '', other = ''] = [base, level].map((one) => {
    const from = scene.pieces[one.claim.sentence]?.from ?? 0
    const led = scene.mask.slice(Math.max(from, one.at - NAME_MAX), one.at)
    return led.split(CLAUSE).at(-1)
  })
  if (!isHan)
    return (own.match(/[a-z]{5,}/g) ?? []).some((word) => !USUAL.test(word) && other.includes(word))
  const names = own.replace(USUAL_HAN, ' ').match(/[㐀-鿿]{3,}/g) ?? []
  const said = scene.mask.slice(Math.max(0, level.at - NAME_MAX), level.at)
  return names.some((word) =>
    [...word].some((_, at) => at > 1 && said.includes(word.slice(at - 2, at + 1))),
  )
}

const CLAUSE = /[,;:，；：]| (?:and|but|while|whereas) /
const USUAL = new RegExp(
  `^(?:${VERBS}|while|whereas|against|compared|their|there|these|those|which|where|after|total|number|cent|percent|about|around|points?|share|rates?)$`,
)
const USUAL_HAN = /上年|去年|同期|同比|比重|占比|增长|下降|提高|其中|比较|较/g
