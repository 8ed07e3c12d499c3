import { behind, type Figure, type Scene } from '../../derived/scene.ts'

const AFTER = /^ ([a-z]{4,})/
const EMPTY =
  /^(?:from|with|compared|against|during|this|last|that|over|which|when|while|after|year|years|percent|million|billion|thousand|more|less|earlier|before|previously|recorded|reported|registered|seen)$/

/** "From 30 airports to 12 countries", "31% office space, up from 63% retail units"; "down from 91 to 70", a pair of its own. */
export function isOfOthers(scene: Scene, result: Figure, base: Figure): boolean {
  if (result.at < base.at && /^ to [QSNDX]/.test(behind(scene, base))) return true
  const own = [result, base].map(({ claim }) => claim)
  if (!own.some(({ unit }) => unit === 'items' || unit === 'percent')) return false
  const [one, other] = own.map(({ unit, number, end }) => {
    const from = unit === 'percent' ? end : number.end
    return AFTER.exec(scene.doc.text.slice(from, from + AFTER_MAX))?.[1]
  })
  if (one === undefined || other === undefined || EMPTY.test(one) || EMPTY.test(other)) return false
  return one.slice(0, 5) !== other.slice(0, 5)
}

const AFTER_MAX = 24
