import { apartBy, meanOf } from '../apart/reckoned/made.ts'
import { less, meets, over, plus, type Range, scaled } from '../checks/stated/ranges.ts'
import { before, behind, type Figure, isChange, type Scene } from '../derived/scene.ts'
import { factorIn, rangeIn } from '../likely/guess/sizes.ts'
import type { Relation } from '../model.ts'
import { isBrought } from './added.ts'
import { isCalledApart, mayLieApart } from './apart.ts'
import { chanceOfSlip } from './chance.ts'
import { areOfKind, figuresAround, isAmount, isThings, sumOf } from './pool.ts'
import { isLeft } from './rest.ts'

// A figure of which a word says that it was reckoned ("the fall of D", "the other R", "an average of M"), and of which nothing around is what it was reckoned of; but with
// one slip of the pen it would be. How often that comes about by chance the digits tell, and how many others there are to try.

/** What a figure may have been reckoned of, with what each of them would have to be if the others are right. */
export type Way = {
  readonly relation: Relation
  readonly members: readonly (readonly [Figure, Range])[]
}

export function slippedIn(
  scene: Scene,
  explained: ReadonlySet<number>,
  test: (relation: Relation) => boolean | null,
): readonly Relation[] {
  return scene.figures.flatMap((one): readonly Relation[] => {
    if (scene.pieces[one.claim.sentence]?.grammar !== 'en') return []
    if (explained.has(one.claim.index) || one.claim.bound !== 'exact') return []
    const ways = waysOf(scene, one)
    if (
      ways.length === 0 ||
      ways.some(({ members: [own] }) => own !== undefined && meets(own[0].range, own[1]))
    )
      return []
    const likely = ways
      .filter((way) => isOfSize(way, one))
      .toSorted((a, b) => distanceOf(a, one) - distanceOf(b, one))
    const found = likely.flatMap(({ relation, members }, rank) => {
      const chances = members.flatMap(([figure, wanted], at) => {
        if (at > 0 && explained.has(figure.claim.index)) return []
        const chance = chanceOfSlip(figure, wanted)
        return chance === null ? [] : [chance * (at === 0 ? 1 : OTHERS)]
      })
      return chances.length === 0 ? [] : [{ relation, chance: Math.min(...chances) * (1 + rank) }]
    })
    const [best] = found.toSorted((a, b) => a.chance - b.chance)
    return best !== undefined && best.chance < CHANCE && test(best.relation) === false
      ? [best.relation]
      : []
  })
}

const OTHERS = 2
const CHANCE = 0.04

/** Nothing else is as far off, but for a word of scale. */
function isOfSize({ members: [own] }: Way, one: Figure): boolean {
  if (own === undefined) return false
  const power = Math.log10((own[1].low + own[1].high) / 2 / one.size)
  return Math.abs(power) < FAR || Math.abs(power - Math.round(power)) < CLOSE
}

const FAR = 0.48
const CLOSE = 0.02

/** How far the figures of a way stand from the one that was reckoned. */
function distanceOf({ members }: Way, one: Figure): number {
  const off = members.map(([{ order }]) => Math.abs(order - one.order))
  return off.reduce((all, own) => all + own, 0) + Math.max(...off)
}

function waysOf(scene: Scene, one: Figure): readonly Way[] {
  if (isLeft(scene, one)) return restsOf(scene, one)
  if (isCalledApart(scene, one)) return gapsOf(scene, one)
  if (isEach(scene, one)) return meansOf(scene, one)
  return isReached(scene, one) ? totalsOf(scene, one) : []
}

/** Those around it, and what a text tells first. */
function near(scene: Scene, one: Figure, back: number, ahead: number): readonly Figure[] {
  const around = figuresAround(scene, one, back, ahead)
  const lead = scene.figures.slice(0, LEAD).filter((other) => !around.includes(other))
  return [...lead, ...around].filter(
    (other) => other !== one && (!TIME.test(other.claim.unit) || TIME.test(one.claim.unit)),
  )
}

const TIME = /^(?:minutes|hours|days|weeks|months|years|h|min|s)$/

const LEAD = 5

/** How far two levels lie apart. */
export function gapsOf(scene: Scene, one: Figure): readonly Way[] {
  const ends = near(scene, one, 2, 1).filter((other) => mayLieApart(scene, one, other))
  return ends.flatMap((more) =>
    ends.flatMap((than): readonly Way[] => {
      if (more === than || more.size <= than.size || !areOfKind(scene, more, than)) return []
      if (rangeIn(more, one).high < one.range.low) return []
      const [high, low] = [inTermsOf(more, one), inTermsOf(than, one)]
      return [
        {
          relation: apartBy(more, than, one, null),
          members: [
            [one, less(high, low)],
            [more, back(plus(low, one.range), more, one)],
            [than, back(less(high, one.range), than, one)],
          ],
        },
      ]
    }),
  )
}

/** Of shares in points. */
function inTermsOf(figure: Figure, one: Figure): Range {
  return one.sort === 'D' ? figure.range : rangeIn(figure, one)
}

function back(range: Range, figure: Figure, one: Figure): Range {
  const factor = one.sort === 'D' ? 1 : (factorIn(one.claim.unit, figure.claim.unit) ?? 1)
  return scaled(range, factor)
}

/** What one part, or two that stand side by side, leave of a whole. */
function restsOf(scene: Scene, one: Figure): readonly Way[] {
  if (!isAmount(one)) return []
  const alike = near(scene, one, 3, 0).filter(
    (other) =>
      other.order < one.order &&
      isAmount(other) &&
      !isChange(other) &&
      areOfKind(scene, other, one),
  )
  return alike.flatMap((whole) =>
    alike.flatMap((part, at): readonly Way[] => {
      if (part === whole) return []
      const next = alike[at + 1]
      const both = next === undefined || next === whole ? [] : [[part, next]]
      return [[part], ...both].flatMap((parts): readonly Way[] => {
        if (parts.some((other) => rangeIn(other, whole).low >= whole.range.high)) return []
        const sum = parts.map((other) => rangeIn(other, one)).reduce(plus)
        const all = rangeIn(whole, one)
        return [
          {
            relation: sumOf(whole, [...parts, one]),
            members: [
              [one, less(all, sum)],
              [whole, back(plus(sum, one.range), whole, one)],
              ...parts.map((own): readonly [Figure, Range] => {
                const others = parts
                  .filter((other) => other !== own)
                  .map((other) => rangeIn(other, one))
                return [own, back(less(all, others.reduce(plus, one.range)), own, one)]
              }),
            ],
          },
        ]
      })
    }),
  )
}

/** What there is then. */
function isReached(scene: Scene, one: Figure): boolean {
  if (!isAmount(one) || isChange(one)) return false
  const led = before(scene, one, 110)
  return isBrought(led) || THEN.test(led)
}

const THEN =
  /\b(?:(?:it|they|we|which|that|there|and)(?: (?:has|have|is|are))? (?:now|then|thus|therefore)|now|today|so far|altogether|in all|in total|together|combined|between them|thus|therefore)\b(?: [a-z]+){0,4} [^a-z.;:QSDXNO]{0,3}$/

/** What there was and what came, or what came and went. */
function totalsOf(scene: Scene, one: Figure): readonly Way[] {
  const alike = near(scene, one, 2, 1).filter(
    (other) => isAmount(other) && areOfKind(scene, other, one) && other.size < SOME * one.size,
  )
  return alike.flatMap((was, at) =>
    alike.slice(at + 1).flatMap((came, by): readonly Way[] => {
      const third = alike[at + by + 2]
      return [[was, came], ...(third === undefined ? [] : [[was, came, third]])].map(
        (parts): Way => {
          const ranges = parts.map((other) => rangeIn(other, one))
          return {
            relation: sumOf(one, parts),
            members: [
              [one, ranges.reduce(plus)],
              ...parts.map((own, index): readonly [Figure, Range] => {
                const others = ranges.filter((_, which) => which !== index)
                return [own, back(less(one.range, others.reduce(plus)), own, one)]
              }),
            ],
          }
        },
      )
    }),
  )
}

const SOME = 3

const EACH_BEHIND =
  /^(?: [a-z-]+){0,3} (?:(?:per|every|for every|for each|to the) [a-z]|an? (?:day|week|month|year|head|case|piece|kilo|tonne|ride|ticket|person|night)\b|each\b|apiece\b|on average\b)/

/** What each has. */
function isEach(scene: Scene, one: Figure): boolean {
  if (one.sort !== 'Q' || one.claim.form !== 'number' || isChange(one)) return false
  const [led, said] = [before(scene, one, 50), behind(scene, one, 50)]
  return (
    /\b(?:average of|averag(?:ed|es|ing)) [^.;:QSDXNO]{0,12}$/.test(led) ||
    /\beach (?:of (?:us|them|which|the [QN] [a-z]+) )?[a-z]+ [^.;:QSDXNO]{0,12}$/.test(led) ||
    EACH_BEHIND.test(said) ||
    /\/(?!person|household)/.test(one.claim.unit)
  )
}

function isBeside({ pieces }: Scene, { claim }: Figure, { claim: { sentence } }: Figure): boolean {
  return (
    Math.abs(sentence - claim.sentence) < 2 &&
    pieces[sentence]?.paragraph === pieces[claim.sentence]?.paragraph
  )
}

/** So many things, days or hectares. */
function isNumber(count: Figure): boolean {
  const { unit, form, bound } = count.claim
  if (bound !== 'exact') return false
  if (TIME.test(unit)) return form === 'length' || form === 'number' || form === 'span'
  return isAmount(count) && (isThings(count) || AREA.test(unit))
}

/** Days are whole. */
function rangeOfNumber({ claim, size, range }: Figure): Range {
  return TIME.test(claim.unit) && Number.isInteger(size) ? { low: size, high: size } : range
}

const AREA = /^(?:ha|acres?|km|km2|mu)$/

function meansOf(scene: Scene, one: Figure): readonly Way[] {
  const [unit = '', per] = one.claim.unit.split('/')
  const lead = scene.figures.slice(0, LEAD)
  const around = [...new Set([...lead, ...figuresAround(scene, one, 2, 1)])].filter(
    (other) => other !== one && !isChange(other) && !other.claim.unit.includes('/'),
  )
  const totals = around.filter(
    (other) =>
      other.sort === 'Q' &&
      isBeside(scene, one, other) &&
      isAmount(other) &&
      (factorIn(other.claim.unit, unit) !== null || areOfKind(scene, other, one)),
  )
  return totals.flatMap((total) => {
    const by = factorIn(total.claim.unit, unit) ?? 1
    return around.flatMap((count): readonly Way[] => {
      const many = per === undefined ? 1 : factorIn(count.claim.unit, per)
      if (count === total || many === null || count.size < 2) return []
      // "The five days of the fair" may have been told at the head of the text.
      if (!TIME.test(count.claim.unit) && !isBeside(scene, one, count)) return []
      if (per === undefined ? !isNumber(count) : !isAmount(count)) return []
      const [all, number] = [scaled(total.range, by), scaled(rangeOfNumber(count), many)]
      if (all.high < one.range.low) return []
      return [
        {
          relation: meanOf(one, total, count),
          members: [
            [one, over(all, number)],
            [
              total,
              scaled(
                { low: one.range.low * number.low, high: one.range.high * number.high },
                1 / by,
              ),
            ],
            [count, scaled(over(all, one.range), 1 / many)],
          ],
        },
      ]
    })
  })
}
