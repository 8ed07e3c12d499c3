import { type Interval, overlaps, type Rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Reason } from '../../../types.ts'
import type { ReadClaim, Reading } from '../../model.ts'
import { meantBy, numberOf, type Reach } from './meant.ts'
import { figure } from './print.ts'
import { reachWords } from './reach-words.ts'
import { inScaleOf } from './scale.ts'

/** A claim as the checks use it. */
export type Stated = {
  readonly claim: ReadClaim
  readonly at: Rational
  /** The claim's words in the text, and what stands right before them. */
  readonly words: string
  readonly led: string
  readonly figure: Text
  readonly meant: (reach: Reach) => Interval
}

/** The text under test, and its claims by index; claims that a relation names but aren't there have no test. */
export type Case = {
  readonly reading: Reading
  readonly stated: (index: number | null) => Stated | null
  /** Claims that are the amount of a change: rates of growth, whatever else they are. */
  readonly amounts: ReadonlySet<number>
  /** Levels of which a multiple is said. */
  readonly multiplied: ReadonlySet<number>
}

/** What a check found. */
export type Finding = Reason

export function caseOf(reading: Reading): Case {
  const known = statedIn(reading)
  const amounts = reading.relations.flatMap((one) =>
    one.kind === 'change' && one.amount !== null ? [one.amount] : [],
  )
  const multiplied = reading.relations.flatMap((one) =>
    one.kind === 'multiple' && one.of !== null ? [one.of] : [],
  )
  return {
    reading,
    amounts: new Set(amounts),
    multiplied: new Set(multiplied),
    stated: (index) => {
      if (index === null) return null
      const found = known[index]
      if (found !== undefined) return found
      const claim = reading.claims[index]
      if (claim === undefined) return null
      const made = statedOf(reading, claim)
      known[index] = made
      return made
    },
  }
}

type Known = { readonly text: string; readonly stated: Stated[] }
const BY_CLAIMS = new WeakMap<readonly ReadClaim[], Known>()

/** Those of a text that were asked for before, by their index. */
function statedIn({ doc: { text }, claims }: Reading): Stated[] {
  const known = BY_CLAIMS.get(claims)
  if (known?.text === text) return known.stated
  const stated: Stated[] = []
  BY_CLAIMS.set(claims, { text, stated })
  return stated
}

/** A text is tested several times, with more relations each time, and its claims mean the same in each. */
const STATED = new WeakMap<ReadClaim, { readonly text: string; readonly stated: Stated }>()

function statedOf({ doc: { text } }: Reading, claim: ReadClaim): Stated {
  const known = STATED.get(claim)
  if (known?.text === text) return known.stated
  const words = text.slice(claim.start, claim.end)
  const led = text.slice(Math.max(0, claim.start - LED), claim.start)
  const isAsBefore = known?.stated.words === words && known.stated.led === led
  const stated = isAsBefore ? known.stated : madeOf(claim, words, led)
  STATED.set(claim, { text, stated })
  return stated
}

const LED = 6

function madeOf(claim: ReadClaim, words: string, led: string): Stated {
  const meant = new Map<Reach, Interval>()
  let printed: Text | null = null
  return {
    claim,
    at: numberOf(claim),
    words,
    led,
    // Most claims are in no finding, and printing one costs more than all its intervals.
    get figure() {
      printed ??= figure(claim, words)
      return printed
    },
    meant: (reach) => {
      const found = meant.get(reach) ?? meantBy(claim, words, reach)
      meant.set(reach, found)
      return found
    },
  }
}

/** What a level means beside another of its kind, which may tell how far it was rounded. */
export function meantBeside(one: Stated, { claim }: Stated, reach: Reach): Interval {
  return reach === 'loose' ? meantBy(one.claim, one.words, reach, claim) : one.meant(reach)
}

/** True if the figures fit as a careful writer means them, null if only loosely, false if not even so. */
export function fitOf(fits: (reach: 'close' | 'loose') => boolean): boolean | null {
  if (fits('close')) return true
  return fits('loose') ? null : false
}

/** Whether some value of the one is a value of the other; an interval that can't be computed fits. */
export function meet(left: Interval | null, right: Interval | null): boolean {
  return left === null || right === null || overlaps(left, right)
}

/** How a sentence of a test ends. */
export function ending(ok: boolean | null): Text {
  if (ok === true) return { en: ': fits', zh: '：相符' }
  return ok === null
    ? { en: ': fits only if the words are taken loosely', zh: '：用词从宽才相符' }
    : { en: ': doesn’t fit', zh: '：不相符' }
}

type Parts = Omit<Finding, 'en' | 'zh' | 'claims' | 'arithmetic'> & {
  readonly claims: readonly (Stated | null)[]
  readonly arithmetic: () => string
  readonly text: Text
}

/**
 * A finding in sentences. That it fits or doesn't, `ok` says, and whoever shows it shows that by a sign: the sentence says
 * what there is and what the text says, and of a figure that can stand for several numbers, for which.
 */
export function finding({ check, ok, arithmetic, claims, text }: Parts): Finding {
  const stated = claims.filter((one) => one !== null)
  let told: Sentences | null = null
  // Most findings are asked for nothing but whether it fits, and to write it out costs more than to reckon it.
  const sentences = (): Sentences => {
    told ??= sentencesOf({ ok, arithmetic: arithmetic(), text }, stated)
    return told
  }
  return {
    check,
    ok,
    get arithmetic() {
      return sentences().arithmetic
    },
    get en() {
      return sentences().en
    },
    get zh() {
      return sentences().zh
    },
    claims: stated.map(({ claim }) => claim.index),
  }
}

type Sentences = Pick<Finding, 'arithmetic' | 'en' | 'zh'>

function sentencesOf(
  { ok, arithmetic, text }: Pick<Finding, 'ok' | 'arithmetic'> & Pick<Parts, 'text'>,
  stated: readonly Stated[],
): Sentences {
  const told = { en: plainly(text.en ?? '', ok), zh: plainly(text.zh ?? '', ok) }
  const isBeside = ok === false && arithmetic.includes('∉')
  const reach = isBeside && stated[0] !== undefined ? reachWords(stated[0], arithmetic) : null
  return {
    arithmetic: inScaleOf(
      arithmetic,
      stated.map(({ words }) => words),
    ),
    en: `${told.en.replace(/^[a-z]/, (first) => first.toUpperCase())}.${reach === null ? '' : ` ${reach.en}`}`,
    zh: `${told.zh}。${reach === null ? '' : reach.zh}`,
  }
}

function plainly(sentence: string, ok: boolean | null): string {
  if (ok === null) return sentence
  const bare = sentence.replace(/(?:: fits|: doesn’t fit|：相符|：不相符)(?=[;；]|$)/, '')
  if (ok) return bare
  return bare
    .replace(/, and (the text says|beside it stands)/, ', but $1')
    .replace(/，(文中说|并列的)/, '，但$1')
}

/** What the text says of a figure: quoted in its own words where these have no digits, as “doubled” and 一半 haven't, and in Chinese. */
export function said(
  { words, figure }: Pick<Stated, 'words' | 'figure'>,
  lang: 'en' | 'zh',
): string {
  if (!/\p{Nd}/u.test(words)) return `“${words.trim()}”`
  if (lang === 'en') return of(figure, lang)
  return `“${/\p{Script=Han}/u.test(words) ? words.trim() : of(figure, lang)}”`
}

/** One text of several, language by language, made when it is read. */
export function both(make: (lang: 'en' | 'zh') => string): Text {
  return {
    get en() {
      return make('en')
    },
    get zh() {
      return make('zh')
    },
  }
}

export function of(text: Text, lang: 'en' | 'zh'): string {
  return text[lang] ?? ''
}

const MEASURE_MAX = 200

/** What a claim is about, in its own words and those it was inherited from. */
export function measureOf({ reading }: Case, { measure, measureKey }: ReadClaim): string {
  const words =
    measure === null
      ? ''
      : reading.doc.text.slice(measure.start, Math.min(measure.end, measure.start + MEASURE_MAX))
  return `${words} ${measureKey.slice(0, 12).join(' ')}`
}
