import { meets } from '../checks/stated/ranges.ts'
import { behind, type Figure, type Scene } from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { isCalledApart } from './apart.ts'
import { areOfKind, isLevel } from './pool.ts'
import { gapsOf, type Way } from './slipped.ts'

// "61,400 from April to September. That is 600 more than a year ago, when it was 62,000": two levels lie as far apart as is said, one is of a later time, and the word says
// that they went the other way. By three digits hardly any two lie so far apart by chance.

const MORE = /^(?:[ -][a-z-]+){0,2}? (?:more|higher|larger|bigger|longer|above)\b/
const LESS = /^(?:[ -][a-z-]+){0,2}? (?:fewer|less|lower|smaller|shorter|below)\b/
const DIGITS = 100

export function turnedIn(
  scene: Scene,
  test: (relation: Relation) => boolean | null,
): readonly Relation[] {
  return scene.figures.flatMap((one): readonly Relation[] => {
    if (scene.pieces[one.claim.sentence]?.grammar !== 'en' || one.claim.bound !== 'exact') return []
    if (one.size < DIGITS * 10 ** one.claim.precision || !isCalledApart(scene, one)) return []
    const said = saidOf(scene, one)
    const fitting = gapsOf(scene, one).filter(
      ({ members: [own] }) => own !== undefined && meets(own[0].range, own[1]),
    )
    const [way, ...more] = fitting
    if (said === null || way === undefined || more.length > 0) return []
    const turned = turnedOf(scene, one, way, said)
    return turned !== null && test(turned) === false ? [turned] : []
  })
}

function saidOf(scene: Scene, one: Figure): 'up' | 'down' | null {
  const words = behind(scene, one, 40)
  if (MORE.test(words)) return 'up'
  if (LESS.test(words)) return 'down'
  const { direction } = one.claim
  return direction === 'up' || direction === 'down' ? direction : null
}

/** What stands right before it is of the later time. */
function turnedOf(
  scene: Scene,
  one: Figure,
  { relation, members: [, more, less] }: Way,
  said: 'up' | 'down',
): Relation | null {
  if (relation.kind !== 'gap' || more === undefined || less === undefined) return null
  const [high, low] = [more[0], less[0]]
  const later = laterOf(high, low)
  if (later === null || (later === high) === (said === 'up')) return null
  const last = scene.figures.findLast(
    (other) => other.order < one.order && isLevel(other) && areOfKind(scene, other, later),
  )
  return last === later
    ? {
        ...relation,
        direction: said,
        of: later.claim.index,
        than: (later === high ? low : high).claim.index,
      }
    : null
}

const END = /^[@.\d-]*?(\d{4}(?:-(?:Q\d|H\d|\d{2}(?:-\d{2})?))?)$/

function laterOf(a: Figure, b: Figure): Figure | null {
  const [own, other] = [a, b].map(({ claim: { period } }) => END.exec(period ?? '')?.[1])
  if (own === undefined || other === undefined || own.length !== other.length || own === other)
    return null
  return own > other ? a : b
}
