import { testOf } from '../checks/checks.ts'
import { mayBeSlip } from '../doubt/slipped.ts'
import { MANY, type Strong } from '../likely/likely.ts'
import { isRuledOut } from '../likely/ruled-out/ruled-out.ts'
import type { Guess } from '../likely/types.ts'
import type { Reading, Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'
import { isShortByWords } from '../weigh/whole/remainder.ts'
import { isInTable } from './in-table.ts'
import { isImpossible, isOtherwise, objectionsTo, suspectedIn } from './objections.ts'
import type { Asked } from './types.ts'

// The strongest guesses are heard once more in the end. Each rule that lets a guess go was made by texts, and none knows how much speaks for the one that it lets
// go. Two sums are asked, either of which is enough: what spoke for it when it was made, and what does with all that ordinary releases taught since (decisions 19, 21).

/** What must be left of what spoke for a guess when all objections are taken off. */
const HEARD = 2.5
/** In texts of so many figures and more, in which more fits by chance. */
const FULL = 60
const HEARD_IN_FULL = 3
/** So much more weighs nothing. */
const ENOUGH = 5
/** One slip of the pen would make it fit. */
const SLIP = 1
/** Each objection; of what no slip explains one is enough, but for what seldom stands beside another (`BY_KIND`). */
const OBJECTION = 1
const LONG_SUM = 1
/** Hardly anything but what it is of stands beside a share or a mean; what is more than what, and where a part belongs, is told in many ways. */
const BY_KIND: Readonly<Record<Guess['kind'], number>> = {
  share: 1,
  mean: 1,
  sum: 0,
  difference: 0,
  growth: 0,
  multiple: 0,
  same: 0,
  part: -1,
  way: -2,
  step: -2,
  points: -2,
  average: -2,
  even: -2,
}

/** The same of what speaks for it with all that was learnt since, which knows kinds and tables better. */
const HEARD_AGAIN = 1
const HEARD_AGAIN_IN_FULL = 2
const SLIP_AGAIN = 0.5
const OBJECTION_AGAIN = 0.6
const TABLE_AGAIN = 1
/** Of amounts that stand beside each other two or three nearly make up another by chance; two figures alone are seldom the same one, wrong. */
const BY_KIND_AGAIN: Partial<Readonly<Record<Guess['kind'], number>>> = {
  sum: -0.75,
  difference: -0.75,
  same: -1,
  step: -1,
  even: -1.5,
}

/** With the guesses that are heard, the strongest first, and none of figures of which a contradiction is told already. */
export function withRecalled(
  asked: Omit<Asked, 'reading'>,
  reading: Reading,
  strong: readonly Strong[],
): readonly Relation[] {
  if (strong.length === 0 || reading.claims.length <= MANY) return reading.relations
  const test = testOf(reading)
  const { relations } = reading
  const told = relations.filter((one) => one.isDoubt !== true && test(one) === false)
  const wrong = new Set(told.flatMap(membersOf))
  const sound = { ...reading, relations: relations.filter((one) => !told.includes(one)) }
  const heard = strong.flatMap((one) => {
    if (membersOf(one.relation).some((index) => wrong.has(index))) return []
    const left = heardOf({ ...asked, reading: sound }, one)
    return left === null ? [] : [{ relation: one.relation, left }]
  })
  const recalled = new Map<string, Relation>()
  for (const { relation } of heard.toSorted((a, b) => b.left - a.left)) {
    const members = membersOf(relation)
    if (members.some((one) => wrong.has(one))) continue
    for (const one of members) wrong.add(one)
    recalled.set(keyOf(relation), { ...relation, isGuess: true })
  }
  return [...relations.filter((one) => !recalled.has(keyOf(one))), ...recalled.values()]
}

/** By how much that speaks for a guess is more than must, and what each objection takes off. */
type Hearing = {
  readonly over: number
  readonly objection: number
  /** One objection is enough. */
  readonly isFrail?: boolean
  /** Nothing is left of it where words rule out what the guess says, unless a slip of the pen would make it fit. */
  readonly isAgain?: boolean
}

/** How much is left over of what speaks for a guess; null where it isn't enough. */
function heardOf(asked: Asked, strong: Strong): number | null {
  const atMost = hearingsOf(asked, strong, true)
  if (atMost.length === 0) return null
  const { doc, reading, tied } = asked
  const { relation } = strong
  // 其余在半岛: however near a slip would bring it, words say that the list is short of its whole.
  if (isShortByWords(doc, reading, relation)) return null
  const isSlip = mayBeSlip(doc, reading, relation)
  const isOut =
    !isSlip && (isRuledOut(doc, tied, tied.relations, relation) || isImpossible(asked, relation))
  const hearings = (isSlip ? atMost : hearingsOf(asked, strong, false)).filter(
    (one) => !(isOut && one.isAgain === true),
  )
  if (hearings.length === 0) return null
  const suspected = suspectedIn(asked, strong)
  if (isOtherwise(asked, suspected)) return null
  const bearable = Math.max(
    ...hearings.map(({ over, objection, isFrail }) => (isFrail === true ? 0 : over / objection)),
  )
  const many = objectionsTo(asked, suspected, bearable)
  return many > bearable
    ? null
    : Math.max(...hearings.map(({ over, objection }) => over - objection * many))
}

function hearingsOf(asked: Asked, strong: Strong, isSlip: boolean): readonly Hearing[] {
  const isFull = asked.reading.claims.length >= FULL
  const isCell = isInTable(asked.doc, asked.reading.claims, strong.relation)
  const hearings: Hearing[] = []
  // Tables are read by their rows and columns.
  if (!isCell) hearings.push(firstOf(strong, isSlip, isFull ? HEARD_IN_FULL : HEARD))
  // What is more than what is told in too many ways.
  const weight = strong.kind === 'way' ? null : asked.again(strong.relation)
  if (weight !== null) {
    const own = BY_KIND_AGAIN[strong.kind] ?? 0
    const said = weight + own + (isSlip ? SLIP_AGAIN : 0) - (isCell ? TABLE_AGAIN : 0)
    const over = said - (isFull ? HEARD_AGAIN_IN_FULL : HEARD_AGAIN)
    hearings.push({ over, objection: OBJECTION_AGAIN, isAgain: true })
  }
  return hearings.filter(({ over }) => over >= 0)
}

function firstOf({ relation, weight, kind }: Strong, isSlip: boolean, least: number): Hearing {
  const parts = LONG_SUM * partsBeyond(relation)
  const said = Math.min(weight, ENOUGH) + BY_KIND[kind] - parts + (isSlip ? SLIP : 0)
  return { over: said - least, objection: OBJECTION, isFrail: !isSlip && BY_KIND[kind] <= 0 }
}

const PARTS = 3

/** Of so many figures some sum comes near another by chance. */
function partsBeyond(relation: Relation): number {
  return relation.kind === 'parts' ? Math.max(0, relation.parts.length - PARTS) : 0
}

function keyOf(one: Relation): string {
  return `${one.kind} ${membersOf(one).join()}`
}
