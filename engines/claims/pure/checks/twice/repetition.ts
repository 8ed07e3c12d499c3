import {
  compare,
  type Interval,
  multiply,
  type Rational,
  rational,
  rationalOf,
  scaleInterval,
} from '#platform/exact'
import type { Relation } from '../../model.ts'
import {
  both,
  type Case,
  ending,
  type Finding,
  finding,
  fitOf,
  meet,
  of,
  type Stated,
} from '../stated/finding.ts'
import type { Reach } from '../stated/meant.ts'
import { plainValue } from '../stated/print.ts'
import { quoted } from '../stated/quote.ts'
import { factorBetween, isCounted, isPoints } from '../stated/units.ts'
import { SPEAKS_OF_REVISION, sentencesSay } from './revision.ts'
import { isFarApart, slipBetween, slipWords } from './slip.ts'

type Same = Extract<Relation, { kind: 'same' }>
type Told = { readonly stated: Stated; readonly factor: Rational }

/** A figure that is given more than once: less precisely, perhaps, but never otherwise. */
export function checkRepetition(test: Case, relation: Same): readonly Finding[] {
  const claims = relation.claims.flatMap((index) => test.stated(index) ?? [])
  const first = mostCommon(claims)
  if (first === null) return []
  const isTied = relation.isTied === true && relation.isSole === true
  const agreeing: Stated[] = []
  const findings: Finding[] = []
  for (const stated of claims) {
    if (stated === first) continue
    const factor = factorOf(stated.claim.unit, first.claim.unit)
    if (factor === null) continue
    const told = { stated, factor }
    if (areHalfEqual(first, stated)) findings.push(otherwise(test, first, told, isTied))
    else if (
      isSameNumber(first, stated) ||
      (!areExchanged(first, stated) && fitOf((reach) => meets(first, told, reach)) === true)
    ) {
      agreeing.push(stated)
    } else findings.push(otherwise(test, first, told, isTied))
  }
  return agreeing.length === 0 ? findings : [...findings, agreed(first, agreeing)]
}

/** The three thousandth visitor makes three thousand of them; 15 measures are 15, whatever else is read of their unit. */
function factorOf(from: string, to: string): Rational | null {
  const factor = factorBetween(from, to)
  if (factor !== null) return factor
  // "21,864 yuan a head", and then "21,864 yuan".
  if (from.startsWith(`${to}/`) || to.startsWith(`${from}/`)) return rational(1n)
  const isCount = (unit: string) => unit === 'items' || isCounted(unit)
  return isCount(from) && isCount(to) ? rational(1n) : null
}

/** "$1.85–$1.90 billion" and "between $1.85 billion and $2.10 billion": one end is the same, and the other is another. */
function areHalfEqual({ claim: a }: Stated, { claim: b }: Stated): boolean {
  if (a.bound !== 'between' || b.bound !== 'between' || a.unit !== b.unit) return false
  // To fewer digits a range is wider.
  if (a.valueHigh === null || b.valueHigh === null || a.precision !== b.precision) return false
  const isLow = compare(rationalOf(a.value), rationalOf(b.value)) === 0
  const isHigh = compare(rationalOf(a.valueHigh), rationalOf(b.valueHigh)) === 0
  return isLow !== isHigh
}

/** The same digits in another order, as many and as exact. */
function areExchanged({ claim: a }: Stated, { claim: b }: Stated): boolean {
  const [left, right] = [a, b].map(({ value }) => [...String(value.coefficient)].sort().join(''))
  return (
    left === right &&
    a.value.coefficient !== b.value.coefficient &&
    a.precision === b.precision &&
    a.value.scale === b.value.scale &&
    (left ?? '').replaceAll('0', '').length > 2
  )
}

/** "36 billion" in the headline, "more than 36 billion" below: one of them left the word out. */
function isSameNumber({ claim: a }: Stated, { claim: b }: Stated): boolean {
  return (
    factorOf(a.unit, b.unit)?.num === 1n &&
    factorOf(a.unit, b.unit)?.den === 1n &&
    (a.direction === null || b.direction === null || a.direction === b.direction) &&
    plainValue(a) === plainValue(b) &&
    (a.bound === b.bound || a.bound === 'exact' || b.bound === 'exact')
  )
}

function itself(stated: Stated): Told {
  return { stated, factor: rational(1n) }
}

/** In the first claim's unit; of two changes one down is negative, so that a rise and a fall don't agree. */
function meantAs({ stated, factor }: Told, reach: Reach, beside: Stated): Interval {
  const { direction, value } = stated.claim
  // "A loss of 38.6 million" is a level, however the loss came about.
  const areChanges = isChange(stated) && isChange(beside)
  const isDown = areChanges && direction === 'down' && value.coefficient > 0n
  return scaleInterval(stated.meant(reach), multiply(factor, rational(isDown ? -1n : 1n)))
}

function isChange({ claim: { kind, unit } }: Stated): boolean {
  return kind === 'growth' || kind === 'gap' || isPoints(unit)
}

/** Whether two tellings have a value in common. */
function meets(first: Stated, told: Told, reach: Reach): boolean {
  return meet(meantAs(told, reach, first), meantAs(itself(first), reach, told.stated))
}

/** What most say is taken for what is meant; of as many, the first. */
function mostCommon(claims: readonly Stated[]): Stated | null {
  const counts = new Map<string, { readonly stated: Stated; count: number }>()
  for (const stated of claims) {
    const key = `${plainValue(stated.claim)} ${stated.claim.unit}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { stated, count: 1 })
    else known.count += 1
  }
  let best: { readonly stated: Stated; count: number } | null = null
  for (const entry of counts.values()) if (best === null || entry.count > best.count) best = entry
  return best === null || claims.length < 2 ? null : best.stated
}

function agreed(first: Stated, others: readonly Stated[]): Finding {
  const all = [first, ...others]
  return finding({
    check: 'repetition',
    ok: true,
    arithmetic: () =>
      all
        .map(({ claim }) => plainValue(claim))
        .join(' ≈ ')
        .replace(/^(.{200}).*$/s, '$1 …'),
    claims: all,
    text: both((lang) =>
      lang === 'en'
        ? `Said ${all.length} times, each time as ${of(first.figure, 'en')} or less precisely: fits`
        : `文中说了${all.length}次，均为“${of(first.figure, 'zh')}”或较粗的说法：相符`,
    ),
  })
}

function otherwise(test: Case, first: Stated, told: Told, isTied: boolean): Finding {
  const { stated, factor } = told
  // Of "about 186" 168 is no rounding.
  const isSlip = areExchanged(first, stated)
  const plain =
    !areHalfEqual(first, stated) && !isSlip && fitOf((reach) => meets(first, told, reach))
  const isRevised = sentencesSay(test, [first, stated], SPEAKS_OF_REVISION)
  // "Over 100" beside 183 is a weak word for it, no contradiction.
  const isWeak =
    plain === false &&
    !isSlip &&
    [first, stated].some(({ claim }) => claim.bound === 'exact') &&
    meets(first, told, 'strict')
  const slip = plain === false && !isWeak ? slipBetween(first, stated, factor) : null
  const isOther =
    // What words tie is one figure, however far the two lie apart.
    (slip === null && !isTied && isFarApart(first, stated, factor, 3n)) ||
    standsBesideIt(test, first, stated) ||
    standsBesideIt(test, stated, first)
  const ok = plain === false && (isRevised || isWeak || isOther) ? null : plain
  return finding({
    check: isRevised ? 'editions' : slip === null || isOther ? 'repetition' : 'scale',
    ok,
    arithmetic: () => `${plainValue(first.claim)} ≠ ${plainValue(stated.claim)}`,
    claims: [first, stated],
    text: both((lang) => {
      const [a, b] = [of(first.figure, lang), of(stated.figure, lang)]
      if (isRevised) {
        return lang === 'en'
          ? `The same figure is ${a} and ${b}: these may be two editions of one series, before and after a revision`
          : `同一数字先后为${a}和${b}：可能是同一序列修订前后的两个版本`
      }
      if (isOther && plain === false) {
        return lang === 'en'
          ? `${a} and ${b} read like one figure, and may be two`
          : `${a}和${b}看似同一数字，也可能是两个不同的数字`
      }
      const more = slip === null ? '' : slipWords(slip, [first, stated])[lang]
      // Where it stands twice, a reader has to find both places.
      const [here, there] =
        first.claim.sentence === stated.claim.sentence
          ? ['', '']
          : [first, stated].map((one) => placeOf(test, one))
      if (lang === 'en')
        return `The same figure is ${a} in one place${aside(here, lang)} and ${b} in another${aside(there, lang)}${of(ending(ok), lang)}${more}`
      return `同一数字一处为${a}${aside(here, lang)}，另一处为${b}${aside(there, lang)}${of(ending(ok), lang)}${more}`
    }),
  })
}

/** The words around a figure; none where nothing but itself stands in its clause, as in a cell. */
export function placeOf(test: Case, { claim, words }: Stated): string {
  const around = quoted(test.reading, claim)
  return around === words.trim() ? '' : around
}

export function aside(words = '', lang: 'en' | 'zh'): string {
  if (words === '') return ''
  return lang === 'en' ? ` (“${words}”)` : `（“${words}”）`
}

/** How many claims to either side are looked at: those of one sentence. */
const NEIGHBOURS = 6

/** "Euro area at 6.4 %; EU at 6.0 %": who says both in one sentence speaks of two things. */
function standsBesideIt({ reading, stated }: Case, first: Stated, other: Stated): boolean {
  const { index, sentence, unit } = other.claim
  for (let at = index - NEIGHBOURS; at <= index + NEIGHBOURS; at += 1) {
    const claim = reading.claims[at]
    if (claim === undefined || at === index || claim.sentence !== sentence) continue
    const isSaid = claim.unit === unit && claim.bound !== 'over' && claim.bound !== 'atLeast'
    const neighbour = isSaid ? stated(at) : null
    if (neighbour === null) continue
    // To as many digits 79 isn't 78.
    const isAsFine = claim.precision === first.claim.precision && unit === first.claim.unit
    if (
      isAsFine
        ? compare(rationalOf(claim.value), rationalOf(first.claim.value)) === 0
        : meet(neighbour.meant('close'), first.meant('close'))
    )
      return true
  }
  return false
}
