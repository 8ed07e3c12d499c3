import {
  before,
  behind,
  type Change,
  changeBetween,
  type Figure,
  isChange,
  type Scene,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { matchesIn } from '../../text/matches.ts'
import { areNear } from '../outright/frames.ts'
import { BASE, FORMS, type Form, isUp, isWay, RESULT, STEP } from './step-forms.ts'

// "Revised from B to R, a downward adjustment of D", "R …, up from B – that is D more": both levels and how far it is from one to the other, in words
// that leave no room for any other figure.

type Test = (relation: Relation) => boolean | null
type Ends = { readonly result: Figure; readonly base: Figure; readonly step: Figure }

export function stepsOf(scene: Scene, test: Test): readonly Relation[] {
  if (!ANY_WORD.test(scene.mask)) return []
  const byPlace = new Map(scene.figures.map((one) => [one.at, one]))
  return FORMS.flatMap((form) =>
    matchesIn(form.words, scene.mask).flatMap((match) => {
      const places = (match.indices ?? [])
        .slice(1)
        .flatMap((span, at) => (/^[QSD]$/.test(match[at + 1] ?? '') && span ? [span[0]] : []))
      const three = places.flatMap((at) => byPlace.get(at) ?? [])
      const of = (role: string): Figure | undefined => three[form.order.indexOf(role)]
      const [result, base, step] = [of(RESULT), of(BASE), of(STEP)]
      if (three.length !== 3 || result === undefined || base === undefined || step === undefined)
        return []
      const meant = relationOf({ scene, form, test }, { result, base, step }, match)
      return meant === null || isTurned(meant, test) ? [] : [meant]
    }),
  )
}

/** One of these is in every form. */
const ANY_WORD = /(?:from|of|to|with|by|is|was|has|have|had|and|on|at) /

function relationOf(
  { scene, form, test }: { readonly scene: Scene; readonly form: Form; readonly test: Test },
  { result, base, step }: Ends,
  [, ...said]: RegExpMatchArray,
): Relation | null {
  const isRate = step.sort === 'S'
  const { text } = scene.doc
  if (!mayBeAlike(text, result.claim, base.claim)) return null
  if (form.isLedTo === true ? !areNear(result, base) : isChange(base) || isChange(result))
    return null
  if (!isRate && !mayBeAlike(text, step.claim, base.claim)) return null
  if (isOfEach(scene, step)) return null
  if (form.order === 'RDB' && LED_AS_BASE.test(before(scene, result, 40))) return null
  const way = said.findLast((one) => one !== undefined && isWay(one))
  const direction = way === undefined ? null : isUp(way) ? 'up' : 'down'
  // The words tie the step to its levels, whatever time stands beside it.
  const gap: Relation = {
    kind: 'gap',
    of: result.claim.index,
    than: base.claim.index,
    amount: step.claim.index,
    direction: form.isGap === true ? null : direction,
    baseWords: null,
    isTied: true,
    isOutright: true,
  }
  if (!isRate && (form.isGap === true || test(gap) !== null)) return gap
  const is = isRate ? 'relative' : 'absolute'
  const change: Change = changeBetween({ result, base }, direction, { figure: step, is })
  return { ...change, isTied: true, isOutright: true } as Change
}

const MEAN = /\b(?:average|annual|yearly|monthly|mean|median|typical)\b/
/** "A gain of 150 a year", "a deficit of 3.5 billion in services": of each, or of a part. */
const NARROWED =
  /^ (?:a|an|per|each|every|apiece) |^ (?:in|on|with) (?!@|the (?:same|period|month|year|quarter|first|whole))/

function isOfEach(scene: Scene, step: Figure): boolean {
  return (
    step.claim.kind === 'average-growth' ||
    MEAN.test(before(scene, step, 30)) ||
    NARROWED.test(behind(scene, step, 30))
  )
}

/** "Of 10.2 percent from the R recorded last year and down D from B": R is a base itself. */
const LED_AS_BASE =
  /\b(?:from|than|against|versus|vs\.?|compared (?:with|to)|on|over|after|up|down|passing|beating|exceeding|topping|surpassing) (?:the |a |about |some |only |just )*$/

/** Told the other way round it holds. */
function isTurned(one: Relation, test: Test): boolean {
  if (one.kind === 'gap')
    return (
      test({ ...one, of: one.than, than: one.of ?? one.amount }) === true && one.direction === null
    )
  return (
    one.kind === 'change' &&
    one.direction === null &&
    test({ ...one, result: one.base, base: one.result }) === true
  )
}
