import { testOf } from '../checks/checks.ts'
import { mayBeSlip } from '../doubt/slipped.ts'
import { MANY, type Strong } from '../likely/likely.ts'
import type { Guess } from '../likely/types.ts'
import type { Reading, Relation } from '../model.ts'
import { FULL } from '../suspects/limits.ts'
import { membersOf } from '../weigh/scale.ts'
import { isOtherwise, objectionsTo, suspectedIn } from './objections.ts'
import type { Asked } from './types.ts'

// The strongest guesses are heard once more in the end. Each rule that lets a guess go was made by texts, and none knows how much speaks for the one that it lets
// go: of 1,800 errors in six hundred releases 977 were told, and 1,094 are with this, for 15 claims of 16,609 accused besides (decision 19).

/** What must be left of what speaks for a guess when all objections are taken off. */
const HEARD = 2.5
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

/** With the guesses that are heard, the strongest first, and none of figures of which a contradiction is told already. */
export function withRecalled(
  asked: Omit<Asked, 'reading'>,
  reading: Reading,
  strong: readonly Strong[],
): readonly Relation[] {
  const { relations } = reading
  const many = reading.claims.length
  if (strong.length === 0 || many <= MANY || many >= FULL) return relations
  const test = testOf(reading)
  const told = relations.filter((one) => one.isDoubt !== true && test(one) === false)
  const wrong = new Set(told.flatMap(membersOf))
  const sound = relations.filter((one) => !told.includes(one))
  const heard = strong.flatMap((one) => {
    if (membersOf(one.relation).some((index) => wrong.has(index))) return []
    const left = heardOf({ ...asked, reading: { ...reading, relations: sound } }, one)
    return left < HEARD ? [] : [{ relation: one.relation, left }]
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

/** What is left of what speaks for a guess. */
function heardOf(asked: Asked, { relation, weight, kind }: Strong): number {
  const { doc, reading } = asked
  const most = Math.min(weight, ENOUGH) + BY_KIND[kind] - LONG_SUM * partsBeyond(relation)
  if (most + SLIP < HEARD || isInTable(asked, relation)) return NOTHING
  const isSlip = mayBeSlip(doc, reading, relation)
  const said = isSlip ? most + SLIP : most
  if (said < HEARD) return NOTHING
  const suspected = suspectedIn(asked, { relation, weight })
  if (isOtherwise(asked, suspected)) return NOTHING
  const isOpen = isSlip || BY_KIND[kind] > 0
  const many = objectionsTo(asked, suspected, isOpen ? said - HEARD : 0)
  return many > 0 && !isOpen ? NOTHING : said - OBJECTION * many
}

const NOTHING = Number.NEGATIVE_INFINITY
const PARTS = 3

/** Of so many figures some sum comes near another by chance. */
function partsBeyond(relation: Relation): number {
  return relation.kind === 'parts' ? Math.max(0, relation.parts.length - PARTS) : 0
}

/** Tables are read by their rows and columns. */
function isInTable({ doc, reading }: Asked, relation: Relation): boolean {
  return membersOf(relation).some((index) => {
    const sentence = doc.sentences[reading.claims[index]?.sentence ?? -1]
    return doc.paragraphs[sentence?.paragraph ?? -1]?.kind === 'row'
  })
}

function keyOf(one: Relation): string {
  return `${one.kind} ${membersOf(one).join()}`
}
