import type { Relation } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import {
  alike,
  before,
  behind,
  between,
  type Figure,
  isChinese,
  type Reading,
  type Scene,
  sizeOf,
} from './scene.ts'

// "A contributed Q (S) to premiums, B Q (S)", "fires accounted for S (Q), false alarms for S (Q)": what one member of a list is a share of, all
// are. "Investments stood at Q, S of it, or Q, in bonds".

type Share = Extract<Relation, { kind: 'share' }>
type Form = 'part first' | 'share first'
type Member = { readonly part: Figure; readonly form: Form }

export function seriesOf(scene: Scene, share: Figure): Reading | null {
  if (share.sort !== 'S' || share.claim.kind === 'growth' || share.claim.kind === 'gap') return null
  const meant = ofList(scene, share) ?? ofIt(scene, share)
  return meant === null ? null : { meant, others: [] }
}

function ofList(scene: Scene, share: Figure): Share | null {
  const own = memberOf(scene, share)
  if (own === null) return null
  const siblings = scene.figures.slice(Math.max(0, share.order - REACH), share.order + REACH)
  const wholes = siblings.flatMap((other) => {
    if (other === share || other.sort !== 'S' || !inOneList(scene, other, share)) return []
    const member = memberOf(scene, other)
    if (member?.form !== own.form || !alike(scene, member.part, own.part)) return []
    return scene.relations.flatMap((one) =>
      one.kind === 'share' &&
      one.share === other.claim.index &&
      one.part === member.part.claim.index &&
      one.whole !== null
        ? [one.whole]
        : [],
    )
  })
  const [whole] = wholes
  if (whole === undefined || new Set(wholes).size > 1) return null
  const isPart = whole === own.part.claim.index
  return isPart ? null : relationOf(share, own.part.claim.index, whole)
}

const REACH = 8

/** In one sentence, or bullets of one list. */
function inOneList({ doc, pieces }: Scene, { claim: a }: Figure, { claim: b }: Figure): boolean {
  if (a.sentence === b.sentence) return true
  const bullets = pieces.slice(
    Math.min(a.sentence, b.sentence),
    Math.max(a.sentence, b.sentence) + 1,
  )
  return bullets.every(({ paragraph }) => doc.paragraphs[paragraph]?.kind === 'list')
}

/** The part in whose bracket the share stands, or the other way round. */
function memberOf(scene: Scene, share: Figure): Member | null {
  const last = scene.figures[share.order - 1]
  const next = scene.figures[share.order + 1]
  if (last?.sort === 'Q' && /^ ?[^.,;:()QSDX]{0,24} ?[(（]$/.test(between(scene, last, share)))
    return /^[)）]/.test(behind(scene, share)) ? { part: last, form: 'part first' } : null
  if (next?.sort !== 'Q' || !/^ ?[(（]$/.test(between(scene, share, next))) return null
  return /^[)）]/.test(behind(scene, next)) ? { part: next, form: 'share first' } : null
}

/** "Q …, S of it, or Q": of the only larger figure before. */
function ofIt(scene: Scene, share: Figure): Share | null {
  const part = scene.figures[share.order + 1]
  if (isChinese(scene, share) || part?.sort !== 'Q' || part.claim.sentence !== share.claim.sentence)
    return null
  const said = between(scene, share, part)
  if (!OF_IT.test(said)) return null
  const [last, first] = [scene.figures[share.order - 1], scene.figures[share.order - 2]]
  // "418,000 items worth Q euros; S of them, or Q, were toys": of things, and of no money.
  const areThings = MANY.test(said) && !isMoney(part) && last !== undefined && isMoney(last)
  const whole = areThings ? first : last
  if (whole === undefined || whole.claim.sentence !== share.claim.sentence) return null
  const isNamed = alike(scene, whole, part) && sizeOf(whole) >= sizeOf(part) / SLIP
  if (!isNamed || FROM.test(before(scene, whole))) return null
  return relationOf(share, part.claim.index, whole.claim.index)
}

const OF_IT =
  /^ of (?:it|them|these|those|this|that|which|whom|the total),?(?: or|:| i\.e\.,?| that is,?| \(| [—–]) ?(?:(?:about|some|roughly|nearly|almost|just over) )?$/
const MANY = /^ of (?:them|these|those|whom)\b/
const FROM =
  /\b(?:from|than|against|vs|versus|after|compared (?:with|to)) (?:(?:about|some|just|only|the) )*$/
const SLIP = 10

function isMoney({ claim }: Figure): boolean {
  return dimensionOf(claim.unit).startsWith('money')
}

function relationOf(share: Figure, part: number, whole: number): Share {
  return { kind: 'share', share: share.claim.index, part, whole, baseWords: null }
}
