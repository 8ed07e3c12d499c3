import { areLevels, areNear } from '../../../apart/outright/frames.ts'
import { ABOUT } from '../../../apart/outright/words.ts'
import { alike, behind, between, type Figure, type Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { figureOf, type Said } from './said.ts'

// "61, of which 3 serious, up from 52": who is compared is the subject of the sentence, and not the figure of the aside that stands nearer.

export type Pair = { readonly result: Figure; readonly base: Figure }

/** "61, of which 3 serious, up from 52 and 2": two before and two behind, or the whole of what an aside tells a part of. */
export function pairsOf(
  scene: Scene,
  own: Pair,
  fits: (first: Figure) => boolean,
): readonly Pair[] {
  const { result, base } = own
  if (base.at < result.at) return [own]
  const earlier = scene.pieces[result.claim.sentence]?.figures ?? []
  const first = earlier.findLast(
    (one) =>
      one.order < result.order &&
      !between(scene, one, result).includes(';') &&
      alike(scene, one, base),
  )
  const [, link, last] = PAIRED.exec(behind(scene, base, 60)) ?? []
  const second = last === undefined ? undefined : scene.figures[base.order + 1]
  // "Up from 62 or 34 per cent": the first of the two is no rate.
  if (second !== undefined && link?.includes('or') && isBareRate(scene, base)) return []
  if (first === undefined || !areNear(first, base)) return [own]
  const whole = { result: first, base }
  const isAside = isAsideOf(scene, first, result, base)
  if (second !== undefined && alike(scene, second, base)) {
    if (link?.includes('of ') && !link.includes(',')) return []
    return isAside || !areNear(result, second) ? [whole] : [whole, { result, base: second }]
  }
  return isAside && areNear(first, base, WHOLE_MAX) && fits(first) ? [] : [own]
}

/** "And 2", ", or 34 per cent", "(2", ", of which 2", "of 58", and no time between the two. */
const PAIRED = new RegExp(
  `^(?: [a-z-]+){0,3}?(,? (?:and|or) |,? \\(|, (?:of which|of whom|including) | (?:out )?of )${ABOUT}([QS])(?!(?: respectively,?)? in @ and @)`,
)

function isBareRate({ doc: { text } }: Scene, { claim }: Figure): boolean {
  return claim.unit === 'percent' && !/%|per ?cent/i.test(text.slice(claim.start, claim.end))
}

/** The whole is as many times as large, at most, as it was. */
const WHOLE_MAX = 3

const LED_ASIDE =
  /, (?:of (?:which|whom|them|these|those)|including|among (?:them|these|those|which|whom)|with|excluding|not counting)\b[^,]*$/
const OF_THEM = /^(?: [a-z-]+){0,2} of (?:them|these|those|which|whom)\b/

/** What is said of a part of the first, before the sentence goes on with the first. */
function isAsideOf(scene: Scene, first: Figure, part: Figure, next: Figure): boolean {
  const led = between(scene, first, part)
  const [lead, tail] = [led.slice(-80), between(scene, part, next)]
  if (LED_ASIDE.test(lead) || OF_THEM.test(tail)) return true
  return /\([^()]*$/.test(lead) ? tail.includes(')') : /[–—][^–—]*$/.test(lead) && /[–—]/.test(tail)
}

/** Whether what is held against a figure behind it stands in an aside of what is meant, or is the second of two. */
export function isOfOtherPair(said: Said, one: Relation): boolean {
  const [result, base] = endsOf(one).map((index) => figureOf(said, index))
  if (result === undefined || base === undefined) return false
  if (result.claim.sentence !== base.claim.sentence || !areLevels(said.scene, result, base))
    return false
  const fits = ({ claim }: Figure): boolean => said.test(withResult(one, claim.index)) === true
  return !pairsOf(said.scene, { result, base }, fits).some(
    (pair) => pair.result === result && pair.base === base,
  )
}

function endsOf(one: Relation): readonly (number | null)[] {
  if (one.kind === 'change') return [one.result, one.base]
  if (one.kind === 'gap') return [one.of, one.than]
  return one.kind === 'target' && one.isWay === true ? [one.value, one.target] : []
}

function withResult(one: Relation, index: number): Relation {
  if (one.kind === 'change') return { ...one, result: index }
  if (one.kind === 'gap') return { ...one, of: index }
  return one.kind === 'target' ? { ...one, value: index } : one
}
