import { type Day, endOf, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'

// "This spring 27 truckloads were cancelled. Nine of them were chicken, six cheese.": a sentence on some of those before it is of their time.

const OF_THEM =
  /^["“]?(?:(?:Some |About |Only |Almost |Nearly |Exactly )?(?:Of|Among) (?:these|those|them)\b|[\w.,%-]{1,14}(?: [a-z]+)? of (?:them|these|those)\b)/
const LEVELS: ReadonlySet<ReadClaim['kind']> = new Set([null, 'sum', 'share'])

/** "Our previous range was £85 million to £90 million", "the middle of the new range": of the plan that the sentence before tells. */
const OF_PLAN =
  /^["“]?(?:The (?:middle|midpoint|top|bottom|upper end|lower end) of )?(?:[Oo]ur|[Tt]he|[Ii]ts) (?:previous|former|earlier|old|new|original|initial|prior) (?:range|guidance|forecast|target|goal|outlook|estimate|projection|budget)\b/

/** The claims of a text, with those that take up the figures of the sentence before as of its time. */
export function withTakenUp(
  doc: Doc,
  claims: readonly ReadClaim[],
  release: Day | null,
): readonly ReadClaim[] {
  if (doc.grammar === 'zh') return claims
  const told: ReadClaim[] = []
  let at = -1
  let time: Pick<ReadClaim, 'period' | 'periodFrom'> | null = null
  for (const claim of claims) {
    if (claim.sentence !== at) {
      at = claim.sentence
      const before = told.filter(({ sentence }) => sentence === at - 1)
      time = isOfThem(doc, at)
        ? timeOf(before)
        : isOfPlan(doc, at)
          ? aheadOf(before, release)
          : null
    }
    const isOpen = claim.periodFrom !== 'stated' && claim.periodFrom !== 'release'
    told.push(time !== null && isOpen && claim.form === 'number' ? { ...claim, ...time } : claim)
  }
  return told
}

function isOfThem({ text, sentences }: Doc, index: number): boolean {
  const [last, own] = [sentences[index - 1], sentences[index]]
  if (last === undefined || own?.grammar !== 'en' || last.paragraph !== own.paragraph) return false
  return OF_THEM.test(text.slice(own.start, own.start + 40))
}

function isOfPlan({ text, sentences }: Doc, index: number): boolean {
  const [last, own] = [sentences[index - 1], sentences[index]]
  if (last === undefined || own?.grammar !== 'en' || last.paragraph !== own.paragraph) return false
  return OF_PLAN.test(text.slice(own.start, own.start + PLAN_REACH))
}

const PLAN_REACH = 70

function aheadOf(
  claims: readonly ReadClaim[],
  release: Day | null,
): Pick<ReadClaim, 'period' | 'periodFrom'> | null {
  const last = claims.findLast(({ period }) => period !== null)
  if (last === undefined || last.period === null || release === null) return null
  return endOf(parsePeriod(last.period)) > release
    ? { period: last.period, periodFrom: 'inherited' }
    : null
}

/** The one time of the levels of a sentence, where its words say it. */
function timeOf(claims: readonly ReadClaim[]): Pick<ReadClaim, 'period' | 'periodFrom'> | null {
  const levels = claims.filter(({ form, kind }) => form === 'number' && LEVELS.has(kind))
  const [first] = levels
  if (first === undefined || first.period === null || first.periodFrom !== 'stated') return null
  return levels.every(({ period }) => period === first.period)
    ? { period: first.period, periodFrom: 'inherited' }
    : null
}
