import type { Span } from '../model.ts'
import type { Ground } from './beside.ts'
import { nounsFrom, withOf } from './phrases.ts'
import { LEVELS } from './words.ts'

/** "the third batch of 41 demand lists", "the first cross-provincial standard": what is counted stands behind it. */
export function occasionBehind(ground: Ground): Span | null {
  const { left, right, claim } = ground
  const isTime = /\btime$|\bever\b/i.test(ground.text.slice(claim.start, claim.end))
  if (isTime) return null
  const verb = (left.at(-1)?.text === 'the' ? left.at(-2) : left.at(-1))?.text ?? ''
  if (LEVELS.has(verb) || verb.startsWith('becom')) return foremost(ground)
  let first = right[0]?.text === 'of' ? 1 : 0
  if (right[first]?.kind === 'number') first += 1
  return withOf(right, nounsFrom(right, first))
}

/** "Is the largest maker of bicycles in the country": of what, and not who; an order of ranks has a measure before it. */
function foremost({ claim, right }: Ground): Span | null {
  return claim.form === 'superlative' ? withOf(right, nounsFrom(right, 0)) : null
}
