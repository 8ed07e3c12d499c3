import { isCounted } from '../../checks/stated/units.ts'
import type { Context } from '../../context/context.ts'
import {
  before,
  behind,
  type Figure,
  isChange,
  relationsOf,
  type Scene,
} from '../../derived/scene.ts'
import { namesIn } from '../../names.ts'
import { membersOf } from '../../weigh/scale.ts'
import { areOfOneTime, isInBody, type Same, sameOf, type Test } from './common.ts'

// "Revenue of $681.5M" below "total revenue of $618.5M": what the reader is told under one name, of one time and unit, in two sentences, with the digits of the one in
// another order in the other.

export function calledTold(scene: Scene, context: Context, test: Test): readonly Same[] {
  if (scene.doc.grammar === 'zh') return []
  const pairs = twistedIn(
    scene,
    scene.figures.filter((one) => isPlain(one) && isInBody(scene, one)),
  )
  // Most texts have none, and names cost more than all else here.
  if (pairs.length === 0) return []
  const names = namesIn(scene.doc, context.claims)
  const called = ({ claim }: Figure): string => {
    const name = nameIn(names[claim.index] ?? null)
    // "417 flats" and "471 flats": what is counted is no name of the one figure.
    return isCounted(claim.unit) && !name.includes(' ') ? '' : name
  }
  return pairs
    .filter(([one, other]) => called(one) !== '' && called(one) === called(other))
    .filter((both) => !areVouched(scene, test, both))
    .map(([one, other]) => sameOf(one, other))
    .filter((same) => test(same) === false)
}

type Pair = readonly [Figure, Figure]

/** Two of one time and unit with the same digits in another order. */
function twistedIn(scene: Scene, figures: readonly Figure[]): readonly Pair[] {
  const alike = Map.groupBy(
    figures,
    (one) => `${one.claim.unit} ${isChange(one)} ${sorted(digitsOf(one))}`,
  )
  return [...alike.values()]
    .filter((own) => own.length > 1 && new Set(own.map(digitsOf)).size > 1)
    .flatMap((own) => {
      const few = own.slice(0, TWISTED_MAX)
      return few.flatMap((one, at) => few.slice(at + 1).map((other): Pair => [one, other]))
    })
    .filter(([one, other]) => areOne(scene, one, other) && !arePoints(scene, [one, other]))
}

const TWISTED_MAX = 16

function isPlain({ sort, claim }: Figure): boolean {
  return (sort === 'Q' || sort === 'S') && claim.form === 'number' && claim.bound === 'exact'
}

/** What is said of a name beside it: that it is the whole, or whose. */
const BESIDE =
  /^(?:total|overall|record|another|yet|new|the|its|our|their|group|group’s|group's|company’s|company's|reported|quarterly|annual)$/
/** Of which a text tells several things. */
const NO_NAME =
  /^(?:company|group|ytd|quarter|year|results?|growth|change|period|total|segments?)?$/

/** "Gross Domestic Product (GDP) at constant prices" is GDP again further on, "total revenues" are revenue. */
function nameIn(name: string | null): string {
  const short = /\(([A-Z]{2,6})\)/.exec(name ?? '')?.[1]
  const [said = ''] = (short ?? name ?? '').toLowerCase().split(WHERE)
  const words = said.replace(/^(?:the )?number of /, '').split(/\s+/)
  const from = words.findIndex((word) => !BESIDE.test(word))
  const own =
    from === -1 ? [] : words.slice(from).map((word) => word.replace(/(?<=[a-z]{3})s$/, ''))
  return NO_NAME.test(own.join(' ')) ? '' : own.join(' ')
}

const WHERE = / (?:at|for|in|during|by) /

function areOne(scene: Scene, a: Figure, b: Figure): boolean {
  return (
    a.claim.sentence !== b.claim.sentence &&
    areOfOneTime(a, b) &&
    areOfOneYear(scene, a, b) &&
    areExchanged(a, b) &&
    basisOf(scene, a) === basisOf(scene, b)
  )
}

/** "30 days: a 12000 dollar investment", "45 days: a 17000 dollar investment": of each point its own. */
function arePoints({ doc, pieces }: Scene, both: readonly Figure[]): boolean {
  return both.every(
    ({ claim }) => doc.paragraphs[pieces[claim.sentence]?.paragraph ?? 0]?.kind === 'list',
  )
}

/** Years that their sentences name aren't two. */
function areOfOneYear({ doc }: Scene, a: Figure, b: Figure): boolean {
  const [one = [], other = []] = [a, b].map(({ claim }): readonly string[] => {
    const { start, end } = doc.sentences[claim.sentence] ?? claim
    return doc.text.slice(start, end).match(/\b(?:19|20)\d\d\b/g) ?? []
  })
  return one.length === 0 || other.length === 0 || one.some((year) => other.includes(year))
}

const DIGITS_MIN = 3

function areExchanged(a: Figure, b: Figure): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)]
  if (one.length < DIGITS_MIN) return false
  const isOfSize = a.size / b.size < MOST && b.size / a.size < MOST
  return isOfSize && one !== other && sorted(one) === sorted(other)
}

const MOST = 3

function digitsOf({ claim }: Figure): string {
  return String(claim.value.coefficient).replace(/0+$/, '')
}

function sorted(digits: string): string {
  return [...digits].sort().join('')
}

const BASIS =
  /\b(?:adjusted|underlying|excluding|core|comparable|like-for-like|organic|constant|real|average|cumulative|forecast|previous(?:ly)?|target|segment)\b/g

/** "Excluding items", "at constant currency": on which basis it is told. */
function basisOf(scene: Scene, one: Figure): string {
  const led =
    before(scene, one, 50)
      .split(/[,;QSDX]/)
      .at(-1) ?? ''
  const [follows = ''] = behind(scene, one, 50).split(/[,;QSDX]/)
  const words = `${led} ${follows}`
  return [...new Set(words.match(BASIS) ?? [])].toSorted().join()
}

/** Both follow from others. */
function areVouched(scene: Scene, test: Test, both: readonly Figure[]): boolean {
  return both.every(({ claim }) =>
    relationsOf(scene, claim.index).some(
      (one) => new Set(membersOf(one)).size > 2 && test(one) === true,
    ),
  )
}
