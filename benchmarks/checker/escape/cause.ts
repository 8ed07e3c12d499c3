import type { ReadClaim, Reading, Relation } from '#engines/claims/pure'
import { failingChecks } from '../../../engines/claims/pure/checks/checks.ts'
import { relate } from '../../../engines/claims/pure/relate/relate.ts'
import type { GoldClaim, GoldSpan, RelationKind } from '../gold/index.ts'
import type { Planted } from '../plant/index.ts'

/**
 * Why a planted error escaped. `misread`: a claim of the relation was missed, or has another unit or bound than it has.
 * `unrelated`: nothing was said of its claims. `half`: a relation has some of them, alone or with others. `lost`: in the text as
 * written all were related, and with the error no longer. `weighed`: related, failed, and taken out by weighing. `excused`: related,
 * and no check found fault.
 */
export const CAUSES = ['misread', 'unrelated', 'half', 'lost', 'weighed', 'excused'] as const
export type Cause = (typeof CAUSES)[number]

/** A text with all that was said of its claims before it was weighed. */
export type Related = { readonly reading: Reading; readonly relations: readonly Relation[] }

export function relatedOf(reading: Reading): Related {
  return { reading, relations: relate(reading.doc, reading) }
}

/** What in the engine says what a gold relation says. */
const KINDS: { readonly [kind in RelationKind]: readonly Relation['kind'][] } = {
  change: ['change', 'gap', 'pooled', 'multiple', 'average-growth'],
  gap: ['gap', 'change', 'parts'],
  share: ['share', 'parts', 'mean'],
  parts: ['parts', 'shares-of-one', 'enumeration'],
  among: ['parts'],
  average: ['average-growth'],
  multiple: ['multiple', 'mean'],
  rank: ['rank-in'],
  target: ['target'],
  enumeration: ['enumeration', 'listing'],
  length: ['span-length', 'years'],
  same: ['same', 'equivalent'],
  equivalent: ['equivalent', 'mean'],
}

type Member = {
  readonly role: string
  readonly claim: GoldClaim
  readonly isChanged: boolean
  readonly read: ReadClaim | null
  readonly written: ReadClaim | null
}

export function causeOf(error: Planted, planted: Related, written: Related): Cause {
  const members = membersOf(error, planted.reading, written.reading)
  const kinds = KINDS[error.relation.kind]
  const find = ({ relations }: Related, sets: readonly (readonly number[])[]) =>
    relations.filter(
      (one) =>
        kinds.includes(one.kind) && sets.some((set) => set.every((index) => has(one, index))),
    )
  const found = find(planted, setsOf(error.relation.kind, members, 'read'))
  if (found.length > 0) {
    const { reading, relations } = planted
    const failing = failingChecks({ ...reading, relations })
    return found.some((one) => failing.has(one)) ? 'weighed' : 'excused'
  }
  if (members.some(isMisread)) return 'misread'
  if (find(written, setsOf(error.relation.kind, members, 'written')).length > 0) return 'lost'
  const isHalf = planted.relations.some(
    (one) => kinds.includes(one.kind) && members.some(({ read }) => read && has(one, read.index)),
  )
  return isHalf ? 'half' : 'unrelated'
}

function membersOf(error: Planted, planted: Reading, written: Reading): readonly Member[] {
  const claims = Object.entries(error.relation.roles).flatMap(([role, all]) =>
    all.map((claim) => ({ role, claim })),
  )
  return claims.map(({ role, claim }, at) => {
    const span = error.claims[at] ?? claim
    return {
      role,
      claim,
      isChanged: error.text.slice(span.start, span.end) !== claim.words,
      read: readAt(planted, span),
      written: readAt(written, claim),
    }
  })
}

/** The claim that shares most with a span of the text. */
function readAt({ claims, layout }: Reading, span: GoldSpan): ReadClaim | null {
  let best: ReadClaim | null = null
  let most = 0
  for (const claim of claims) {
    const start = layout?.at(claim.start) ?? claim.start
    const end = layout === undefined ? claim.end : layout.at(claim.end - 1) + 1
    const shared = Math.min(end, span.end) - Math.max(start, span.start)
    const weight = shared / (Math.max(end, span.end) - Math.min(start, span.start))
    if (shared > 0 && weight > most) {
      best = claim
      most = weight
    }
  }
  return best
}

function isMisread({ claim, read, isChanged }: Member): boolean {
  if (read === null || !claim.units.includes(read.unit)) return true
  return !isChanged && claim.bound !== read.bound
}

/** The claims that a relation must have: all of them, or of a list that which was changed with its whole or its other telling. */
function setsOf(
  kind: RelationKind,
  members: readonly Member[],
  as: 'read' | 'written',
): readonly (readonly number[])[] {
  const indexOf = (member: Member): number => member[as]?.index ?? Number.NaN
  const changed = members.find(({ isChanged }) => isChanged)
  const others = members.filter((one) => one !== changed)
  if (kind === 'same' && changed !== undefined)
    return others.map((one) => [indexOf(changed), indexOf(one)])
  if (kind === 'among') {
    const whole = members.find(({ role }) => role === 'whole')
    if (whole === undefined) return []
    const parts = members.filter(({ role }) => role === 'parts')
    const meant = changed === undefined || changed === whole ? parts : [changed]
    return meant.map((part) => [indexOf(whole), indexOf(part)])
  }
  return [members.map(indexOf)]
}

function has(relation: Relation, index: number): boolean {
  return Object.values(relation).some(
    (value: unknown) => value === index || (Array.isArray(value) && value.includes(index)),
  )
}
