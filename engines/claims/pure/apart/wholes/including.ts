import { before, behind, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeNegative } from './signed.ts'

// "W in cash, including P in accounts", W，增长S。其中，P: what is told right behind such a word is of what stands right before it.

const INCLUDING =
  /^[^.;:()QSDXO]{0,50},? (?:including|of which|of whom|which includes?)(?: (?:about|some|an?|the|another))* $/
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
    return [
      {
        kind: 'parts',
        whole: whole.claim.index,
        parts: [part.claim.index],
        complete: false,
        isTied: true,
        isOutright: true,
      },
    ]
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
  if (own.grammar !== 'zh')
    return last.claim.sentence === part.claim.sentence && INCLUDING.test(said) ? last : null
  const isNear = part.claim.sentence - last.claim.sentence <= 1
  const [, words] = /^([\s\S]*?)(?:[，。]其中)/.exec(said) ?? []
  return isNear && AMONG.test(said) && OWN.test(words ?? '') ? last : null
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
