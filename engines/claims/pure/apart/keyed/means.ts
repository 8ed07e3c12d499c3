import { over, type Range } from '../../checks/stated/ranges.ts'
import { factorBetween } from '../../checks/stated/units.ts'
import { before, behind, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { dimensionOf } from '../../units/table.ts'
import { meanOf } from '../reckoned/made.ts'
import { contentOf, isCalled, isLevel, isWord, labelOf, mayBeOfOneTime, nearOf } from './said.ts'
import { meantOf, type Reckoning } from './slips.ts'

// "Entry fees brought in T. … That is M per entry", "The average flight had M passengers on board": what comes to each of something is a total over the count that has
// its name, wherever the two are told.

type Test = (relation: Relation) => boolean | null

const PER =
  /^[^.,;()\d]{0,24}?\b(?:per|for each|for every|each) ([a-z]{4,})|^(?: [a-z]+)? an? ([a-z]{4,})/i
/** "Average use per household was". */
const PER_ONE =
  /\b(?:per|for each|for every) ([a-z]{4,})(?: [a-z]+)? (?:was|is|were|came to|stood at|reached|of|amounted to) (?:about |some |just )?$/
const EACH =
  /\b(?:each|every|(?:the|an) average|average) ([a-z]{4,}) (?:[a-z]+ ){1,3}(?:about |some |just )?$/
/** Of a time, of a kind of share, or of a unit: what is told in it needn't be called by its name. */
const NO_COUNT =
  /^(?:(?:kilo|mega|giga)?watt|(?:kilo|centi)?met(?:er|re)|tonne|lit(?:er|re)|gallon|barrel|mile|acre|hectare|square|cubic|kilogram|ounce|pound|second|minute|hour|day|week|weekday|month|quarter|year|annum|cent|head|share|total|tot?|price|number|amount|while|example|record|further|million|billion|thousand)s?$/i
const OTHERWISE =
  /\b(?:median|up to|last year|target|expected|forecast|hourly|daily|weekly|monthly|more|less)\b/

export function meansIn(
  scene: Scene,
  relations: readonly Relation[],
  test: Test,
): readonly Relation[] {
  const told = new Set(
    relations.flatMap((one) => (one.kind === 'mean' && test(one) === true ? [one.mean] : [])),
  )
  const levels = scene.figures.filter((one) => isLevel(scene, one))
  return levels.flatMap((mean): readonly Relation[] => {
    const noun = told.has(mean.claim.index) ? null : countedBy(scene, mean)
    if (noun === null) return []
    const near = nearOf(scene, levels, mean).filter((one) => one !== mean)
    const counts = near.filter(
      (one) =>
        isCount(one) &&
        isCalled(labelOf(scene, one), [noun, MANY[noun] ?? noun]) &&
        kindsOf(scene, mean, noun).every((kind) => isCalled(labelOf(scene, one), [kind])),
    )
    const totals = near.filter((one) => isTotal(scene, one, mean) && !isOfNext(scene, one, mean))
    const all = counts.flatMap((count) =>
      totals
        .filter((one) => one !== count && mayBeOfOneTime(one, count) && mayBeOfOneTime(one, mean))
        .map((total) => reckoningOf(mean, total, count)),
    )
    const meant = meantOf(test, all, true)
    return meant === null ? [] : [meant]
  })
}

/** "587 points in 28 games, 21.0 a game; M. Orlec 601 in 30": behind a semicolon another is told of. */
function isOfNext({ mask }: Scene, total: Figure, mean: Figure): boolean {
  return total.at > mean.at && mask.slice(mean.at, total.at).includes(';')
}

/** What there is one of to each. */
function countedBy(scene: Scene, mean: Figure): string | null {
  const { doc, mask, pieces } = scene
  const { number, sentence } = mean.claim
  const { from = 0 } = pieces[sentence] ?? {}
  const ahead = mask.slice(Math.max(from, mean.at - 60), mean.at)
  if (OTHERWISE.test(ahead)) return null
  const said = doc.text.slice(
    number.end,
    Math.min(number.end + 48, doc.sentences[sentence]?.end ?? 0),
  )
  const noun =
    PER.exec(said)?.slice(1).find(Boolean) ?? (PER_ONE.exec(ahead) ?? EACH.exec(ahead))?.[1]
  return noun === undefined || NO_COUNT.test(noun) ? null : (contentOf(noun)[0] ?? null)
}

/** "For public points alone it was 7.7 vehicles per point": which of them are meant. */
function kindsOf(scene: Scene, mean: Figure, noun: string): readonly string[] {
  const words = before(scene, mean).match(/[a-z]+/g) ?? []
  const at = words.findIndex((word) => isWord(word, noun))
  return contentOf(words[at - 1] ?? '').filter((word) => !ANY.test(word))
}

const ANY = /^(?:average|typical|total|single|individual|mean|given)$|(?:ed|ing)$/

/** Of one, and of several. */
const MANY: { readonly [one: string]: string } = { child: 'children', person: 'people' }

function isCount({ claim, size }: Figure): boolean {
  return (
    claim.value.scale === 0 &&
    size > COUNT_MIN &&
    !claim.unit.includes('/') &&
    !MONEY.test(claim.unit)
  )
}

const COUNT_MIN = 9
const MONEY = /^[A-Z]{3}$/

function isTotal(scene: Scene, one: Figure, mean: Figure): boolean {
  const { unit } = one.claim
  if (unit.includes('/') || one.size < 2 * mean.size) return false
  // "2.5 billion higher than at the end of May": how far two totals lie apart.
  if (/^ (?:more|less|fewer|higher|lower|above|below)\b/.test(behind(scene, one, 8))) return false
  const [own = ''] = mean.claim.unit.split('/')
  if (unit === own && unit !== 'items') return true
  // Kilowatt-hours of each make terawatt-hours of all.
  if (unit !== 'items' && factorBetween(unit, own) !== null && dimensionOf(unit) !== 'count')
    return true
  return (
    mayBeAlike(scene.doc.text, one.claim, mean.claim) &&
    isCalled(labelOf(scene, one), labelOf(scene, mean))
  )
}

function reckoningOf(mean: Figure, total: Figure, count: Figure): Reckoning {
  const factor = factorBetween(total.claim.unit, mean.claim.unit.split('/')[0] ?? '')
  const by = factor === null ? 1 : Number(factor.num) / Number(factor.den)
  return {
    figures: [mean, total, count],
    solve: ([t = NONE, c = NONE]) => {
      const { low, high } = over(t, c)
      return { low: low * by, high: high * by }
    },
    relation: { ...meanOf(mean, total, count), isExact: true },
  }
}

const NONE: Range = { low: 0, high: 0 }
