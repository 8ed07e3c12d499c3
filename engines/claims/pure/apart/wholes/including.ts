import { before, behind, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { partIn } from '../reckoned/made.ts'
import { mayBeNegative } from './signed.ts'

// "W in cash, including P in accounts", W，增长S。其中，P: what is told right behind such a word is of what stands right before it.

const INCLUDING =
  /^[^.;:()QSDXO]{0,50},? (?:including|of which|of whom|which includes?)(?: (?:about|some|an?|the|another)(?: (?:single |one-off |large |record )?(?:legacy|gift|grant|donation|loan|payment|charge|order|contract) of)?)* $/
/** "W in all. It includes P for roads": a sentence that goes on with its subject. */
const INCLUDES =
  /^[^;:X]{0,200}\. ?(?:it|this|this sum|the (?:total|sum|figure|amount|programme|package|budget|plan)) (?:also )?includes (?:about |some )*$/
const AMONG = /[，。]其中[：，]?[^，。；：、QSDXO]{0,16}$/
/** Between the whole and the word stand only its changes and shares. */
const OWN = /^[^。；Q]*$/
const FACTOR_MAX = 20

export function includingIn(scene: Scene): readonly Relation[] {
  return scene.figures.flatMap((part): readonly Relation[] => {
    if (!isLevel(part)) return []
    const whole = wholeOf(scene, part)
    if (whole === null || part.range.low <= whole.range.high || isOpen(scene, whole, part))
      return []
    return [partIn(whole, part)]
  })
}

function wholeOf(scene: Scene, part: Figure): Figure | null {
  const own = scene.pieces[part.claim.sentence]
  if (own === undefined) return null
  const last = scene.figures
    .slice(Math.max(0, part.order - BACK), part.order)
    .findLast((one) => one.sort === 'Q')
  if (last === undefined || !isLevel(last) || last.claim.unit !== part.claim.unit) return null
  const said = between(scene, last, part)
  if (own.grammar !== 'zh') {
    if (last.claim.sentence !== part.claim.sentence) return mainBefore(scene, part)
    return INCLUDING.test(said) ? last : null
  }
  const isNear = part.claim.sentence - last.claim.sentence <= 1
  const [, words] = /^([\s\S]*?)(?:[，。]其中)/.exec(said) ?? []
  return isNear && AMONG.test(said) && OWN.test(words ?? '') ? last : null
}

/** What the sentence before tells first, if it tells more of nothing. */
function mainBefore(scene: Scene, part: Figure): Figure | null {
  const own = scene.pieces[part.claim.sentence]
  const last = scene.pieces[part.claim.sentence - 1]
  if (last === undefined || last.paragraph !== own?.paragraph) return null
  const [whole, ...more] = last.figures.filter((one) => isLike(one, part))
  if (whole === undefined || !isLevel(whole) || more.some(({ size }) => size > whole.size))
    return null
  return INCLUDES.test(between(scene, whole, part)) ? whole : null
}

const BACK = 6

/** Another of its sentence may be the whole, or one of the two may be less than nothing, or isn't counted as the other is. */
function isOpen(scene: Scene, whole: Figure, part: Figure): boolean {
  const { figures = [] } = scene.pieces[whole.claim.sentence] ?? {}
  const isLarger = figures.some(
    (one) =>
      one.order < whole.order && isLike(one, part) && !between(scene, one, whole).includes('；'),
  )
  const words = `${before(scene, whole, 24)} ${between(scene, whole, part)} ${behind(scene, part, 12)}`
  return (
    isLarger ||
    part.size > whole.size * FACTOR_MAX ||
    mayBeNegative(words) ||
    /每|均|率|价|单/.test(words)
  )
}

function isLike(one: Figure, part: Figure): boolean {
  return one.sort === 'Q' && one.claim.unit === part.claim.unit && !isChange(one)
}

function isLevel(one: Figure): boolean {
  const { claim, sort } = one
  return (
    sort === 'Q' &&
    claim.form === 'number' &&
    !isChange(one) &&
    claim.kind !== 'target' &&
    (claim.bound === 'exact' || claim.bound === 'about') &&
    !claim.unit.includes('/') &&
    (claim.unit !== 'items' || claim.number.end !== claim.end)
  )
}
