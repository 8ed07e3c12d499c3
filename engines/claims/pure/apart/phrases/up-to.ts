import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Frame, framesIn, isLevel } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { partIn } from '../reckoned/made.ts'

// "Rose $3.3 billion to $95.1 million": what something rose by is part of what it rose to. A result that was below nothing may rise by more.

const WHEN = '(?:,? (?:in|during|for|at|of|over) (?:the )?@|,? @)*'
const BY = `(?<D>Q)(?:,? (?:or |\\()(?:by )?${ABOUT}S\\)?)?${WHEN},? to ${ABOUT}(?<R>Q)`

const FORMS: readonly RegExp[] = [
  `\\b(?:rose|grew|increased|climbed|jumped|advanced|surged|expanded|went up|rising|growing|increasing|up) (?:by )?${ABOUT}${BY}`,
  `\\b(?:increase|rise|growth|jump|surge) in (?:the |its |our )?(?:[a-z-]+ ){1,4}of ${ABOUT}${BY}`,
].map((words) => new RegExp(words, 'dg'))

const MAY_BE_NEGATIVE =
  /\b(?:profits?|loss(?:es)?|earnings|income|surplus|balance|result|cash|ebit\w*|margins?|inflows?|outflows?|net|equity|value)\b/
const BACK = 80
const SCALED = /\b(?:thousand|million|billion|trillion|mn|bn|tn|m|b|lakh|crore)$/i

export function upToIn(scene: Scene): readonly Relation[] {
  return FORMS.flatMap((words) => framesIn(scene, words)).flatMap((one) => partOf(scene, one))
}

function partOf(scene: Scene, { figures: { D, R }, at, to }: Frame): readonly Relation[] {
  if (D === undefined || R === undefined || !isLevel(R) || D.claim.form !== 'number') return []
  const { pieces, mask, doc } = scene
  const from = Math.max(pieces[R.claim.sentence]?.from ?? 0, at - BACK)
  if (D.claim.unit !== R.claim.unit || MAY_BE_NEGATIVE.test(mask.slice(from, to))) return []
  const areMoney = dimensionOf(R.claim.unit).startsWith('money')
  const areScaled = [D, R].every(({ claim: { number, start } }) =>
    SCALED.test(doc.text.slice(Math.min(start, number.start), number.end)),
  )
  // '£1.20 to £1.1 million' may be of two things.
  if (!areMoney || !areScaled) return []
  return [partIn(R, D)]
}
