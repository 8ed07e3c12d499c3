import { before, behind, isChange, isChinese, type Scene } from '../scene.ts'
import { type Referent, stemsIn } from './referent.ts'
import type { Two } from './slips.ts'

// Rates and changes that are told again by their name: "lower the policy rate to S … with the policy rate now at S", "prices went up by S …
// the increase of S in prices". The one figure before it whose sentence has all of that name.

const SHORT_MAX = 15
const RATE =
  /\b(?:the|our|its|their) ((?:[a-z-]+ ){1,3}(?:rate|ratio|yield|margin|turnout|coverage|occupancy|share))(?: @)?(?: now| still| currently| today)?(?: standing| stood| stands)?(?: at| of) $/
const INCREASE =
  /\b(?:the|this|that) (?:[a-z-]+ ){0,2}(?:increase|rise|growth|gain|jump|fall|drop|decline|decrease|reduction) of $/
const INCREASE_BEHIND =
  /^ (?:increase|rise|growth|gain|jump|fall|drop|decline|decrease|reduction)(?= in )/
const NAMED =
  /^ in ((?:[a-z-]+ ?){1,3}?)(?=[,.;)]| (?:was|were|is|are|has|had|during|over|last|@|[a-z]+(?:s|ed)\b))/
const THE = /(?:^|[^a-z])(?:the|this|that) $/
/** Of a part of what is named, or of another time. */
const NARROWER =
  /\b(?:core|excluding|without|underlying|real|forecast|expect\w*|offer\w*|demand\w*|bid|could|would|target|previous|earlier|before|ago|from)\b/

export function namedRates(
  scene: Scene,
  { figure }: Referent,
  two: readonly Two[],
): readonly Two[] {
  if (figure.sort !== 'S' || isChinese(scene, figure) || scene.pieces.length > SHORT_MAX) return []
  const head = before(scene, figure, 90)
  const tail = behind(scene, figure, 90)
  const isMove = INCREASE.test(head) || (THE.test(head) && INCREASE_BEHIND.test(tail))
  const name = isMove ? NAMED.exec(tail.replace(INCREASE_BEHIND, ''))?.[1] : RATE.exec(head)?.[1]
  const stems = stemsIn(name ?? '')
  if (stems.length < (isMove ? 1 : 2) || NARROWER.test(head.slice(-50))) return []
  const named = two.filter(
    ({ told }) =>
      told.figure.sort === 'S' &&
      isChange(told.figure) === isMove &&
      (isMove || !told.isOther) &&
      stems.every((stem) => told.around.has(stem)) &&
      !NARROWER.test(before(scene, told.figure, 60)),
  )
  return named.length === 1 ? named : []
}
