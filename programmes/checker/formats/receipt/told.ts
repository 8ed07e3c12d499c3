import { type Lang, say, type Text } from '#platform/i18n'
import type { CheckAnswer, CheckedClaim, DataAlternative } from '../../types.ts'
import { amendedPieces } from '../amended-pieces.ts'
import { amendedIn, conditionsIn, findingsOf } from '../findings.ts'
import { knownWords } from '../known.ts'
import { legible } from '../legible.ts'
import { STANDING_WORDS, untestableWords } from '../standing.ts'
import { isWide, type Stretch } from './lines.ts'
import { type Stroke, strokeNameOf } from './strokes.ts'

/** What is told of one claim, or of several that don't fit each other. */
export type Told = {
  readonly stroke: Stroke
  /** Whose words, and how they stand. */
  readonly head: string
  /** A sentence of each test of the text by itself; it may be cut, the arithmetic may not. */
  readonly reasons: readonly string[]
  /** A line for each test, or for each vintage of the data. */
  readonly arithmetic: readonly string[]
  /** What came to be known after the day that decided. */
  readonly since: readonly string[]
  readonly wordings: readonly Wording[]
}

/** What could be written instead, and where its new words stand in it. */
export type Wording = { readonly words: string; readonly marks: readonly Stretch[] }

const VINTAGES_MAX = 3
const TESTS_MAX = 2
const BY_DATA_MAX = 2
const WORDS_MAX = 3
/** Of a longer sentence only what stands around its new words is drawn. */
const WORDING_LETTERS_MAX = { wide: 95, narrow: 190 } as const

const WORDS = {
  wording: { en: 'True would be: ', zh: '可改为：' },
  orWording: { en: 'Or in its place: ', zh: '或者改为：' },
  condition: { en: 'True would be: ', zh: '可写明：' },
  known: { en: 'By what was known on {day}', zh: '以截至{day}已公布的数据为准' },
  itself: { en: 'Tested against itself alone', zh: '仅核验是否自洽' },
  turned: { en: 'later data changed the verdict', zh: '后来的数据改变了结果' },
  revised: { en: 'since revised', zh: '此后数据有修订' },
  moreVintages: { en: 'and {n} more vintages of the data', zh: '另有{n}个数据版本' },
  moreTold: { en: 'and {n} more on the receipt', zh: '另有{n}项见凭条' },
  colon: { en: ': ', zh: '：' },
  cut: { en: ' cut off, not rounded', zh: '（截去尾数）' },
} as const satisfies { readonly [name: string]: Text }

/** As of which day the verdicts are, and whether later data say otherwise. */
export function knownOfReceipt({ claims, summary }: CheckAnswer, lang: Lang): string {
  if (summary.testedAgainst === 'itself') return say(WORDS.itself, lang)
  const changed = claims.flatMap(({ data }) => (data?.changed === true ? [data] : []))
  const isTurned = changed.some((data) => data.then.verdict !== data.since.verdict)
  return [
    ...(summary.asOf == null ? [] : [knownWords(summary, WORDS.known, lang)]),
    ...(changed.length === 0 ? [] : [say(isTurned ? WORDS.turned : WORDS.revised, lang)]),
  ].join(lang.startsWith('zh') ? '；' : '; ')
}

/** How many findings are told on the receipt alone. */
export function moreToldWords(n: number, lang: Lang): string {
  return say(WORDS.moreTold, lang).replace('{n}', String(n))
}

/** The gravest first; where nothing speaks against the sentence, what speaks for it. */
export function toldOf(claims: readonly CheckedClaim[], lang: Lang): readonly Told[] {
  const { problems, conditions } = findingsOf(claims)
  const amended = new Set<string>()
  const against = [...problems, ...conditions].map((finding) => {
    const tests = finding.reasons.filter(({ check }) => check !== 'data' && check !== 'since')
    const sentences = amendedIn(finding).filter(({ sentence }) => !amended.has(sentence))
    for (const { sentence } of sentences) amended.add(sentence)
    return toldTogether(finding.claims, tests, {
      lang,
      wordings: [
        ...sentences
          .filter(({ instead }, place) => place === 0 || instead === true)
          .map((one) => amendedWording(one, lang)),
        ...conditionsIn(finding).map(({ wording }) => ({
          words: `${say(WORDS.condition, lang)}${say(wording ?? {}, lang)}`,
          marks: [],
        })),
      ],
    })
  })
  const told = new Set(
    [...problems, ...conditions].flatMap(({ claims: own }) => own.map(({ index }) => index)),
  )
  const byData = claims
    .filter((claim) => !told.has(claim.index) && hasSpoken(claim))
    .map((claim) => toldTogether([claim], [], { lang, wordings: [] }))
  const all = [...against, ...byData]
  return all.length > 0 ? all : toldByText(claims, lang)
}

function hasSpoken({ data, reasons }: CheckedClaim): boolean {
  if (data === null) return false
  return data.then.verdict !== 'no-data' || reasons.some(({ check }) => check === 'since')
}

/** No data and no contradiction: what agrees within the text, or else the first doubt. */
function toldByText(claims: readonly CheckedClaim[], lang: Lang): readonly Told[] {
  for (const wanted of [true, null])
    for (const claim of claims) {
      const test = claim.reasons.find(({ ok }) => ok === wanted)
      if (test !== undefined) return [toldTogether([claim], [test], { lang, wordings: [] })]
    }
  return untested(claims, lang)
}

/** Of a sentence about which nothing else is to be said: why no data can decide it. */
function untested(claims: readonly CheckedClaim[], lang: Lang): readonly Told[] {
  const open = claims.filter(({ verdict }) => verdict === 'untestable')
  return [...Map.groupBy(open, (claim) => say(untestableWords(claim), lang))].map(
    ([words, own]) => ({
      ...toldTogether(own, [], { lang, wordings: [] }),
      reasons: [words],
    }),
  )
}

function toldTogether(
  claims: readonly CheckedClaim[],
  tests: CheckedClaim['reasons'],
  { lang, wordings }: { readonly lang: Lang; readonly wordings: readonly Wording[] },
): Told {
  const worst = claims.find((claim) => claim.verdict === 'inconsistent') ?? claims[0]
  const stroke = worst === undefined ? 'no-data' : strokeNameOf(worst)
  const words = claims.slice(0, WORDS_MAX).map(({ text }) => `“${text}”`)
  const more = claims.length > WORDS_MAX ? ' …' : ''
  const shown = tests.slice(0, TESTS_MAX)
  const data = claims.filter(hasSpoken).slice(0, BY_DATA_MAX)
  return {
    stroke,
    head: `${words.join(lang.startsWith('zh') ? '、' : ', ')}${more} · ${say(STANDING_WORDS[stroke], lang)}`,
    reasons: [
      ...shown.map((test) => say({ en: test.en, zh: test.zh }, lang)),
      // Without the values by which it was judged, its sentence is all there is.
      ...data.filter((claim) => knownThen(claim).length === 0).map((one) => reasonOf(one, lang)),
    ].filter((reason) => reason !== ''),
    arithmetic: [
      ...shown.map(({ arithmetic }) => legible(arithmetic)).filter((signs) => signs !== ''),
      ...data.flatMap((claim) => vintagesOf(claim, claims.length > 1, lang)),
    ],
    since: data.flatMap(({ reasons }) =>
      reasons
        .filter(({ check }) => check === 'since')
        .slice(0, 1)
        .map(({ en, zh }) => say({ en, zh }, lang)),
    ),
    wordings,
  }
}

function reasonOf({ data }: CheckedClaim, lang: Lang): string {
  return data === null || data.then.verdict === 'no-data' ? '' : say(data.then.reason, lang)
}

function knownThen({ data }: CheckedClaim): readonly DataAlternative[] {
  return (data?.alternatives ?? []).filter(({ known }) => known === 'then')
}

/** What was measured, and a line for each vintage with its values: 'Revised by …: × 24.20 % of the sum (−0.30 pp) · …'. */
function vintagesOf(claim: CheckedClaim, isOneOfSeveral: boolean, lang: Lang): readonly string[] {
  const byVintage = [...Map.groupBy(knownThen(claim), (one) => say(one.vintageLabel, lang))]
  if (byVintage.length === 0) return []
  const chosen = claim.candidates?.find((one) => one.chosen)
  const subject =
    chosen === undefined
      ? []
      : [[chosen.title, chosen.placeName, chosen.periodWords].map((one) => say(one, lang))]
  const lines = byVintage
    .slice(0, VINTAGES_MAX)
    .map(
      ([vintage, values]) =>
        `${titled(vintage)}${say(WORDS.colon, lang)}${values.map((one) => valueWords(one, lang)).join(' · ')}`,
    )
  const more = byVintage.length - VINTAGES_MAX
  return [
    ...subject.map((parts) =>
      [...(isOneOfSeveral ? [`“${claim.text}”`] : []), ...parts].join(' · '),
    ),
    ...lines,
    ...(more > 0 ? [say(WORDS.moreVintages, lang).replace('{n}', String(more))] : []),
  ]
}

function valueWords(
  { value, variantLabel, ok, off, reading }: DataAlternative,
  lang: Lang,
): string {
  const label = variantLabel === null ? '' : say(variantLabel, lang)
  const shown = say(value, lang)
  const words = lang.startsWith('zh') ? `${label}${shown}` : [shown, label].join(' ').trimEnd()
  if (ok) return `✓ ${words}${reading === 'truncated' ? say(WORDS.cut, lang) : ''}`
  if (off === null) return `× ${words}`
  return lang.startsWith('zh')
    ? `× ${words}（${say(off, lang)}）`
    : `× ${words} (${say(off, lang)})`
}

function amendedWording(amended: NonNullable<CheckedClaim['amended']>, lang: Lang): Wording {
  let words = say(amended.instead === true ? WORDS.orWording : WORDS.wording, lang)
  const marks: Stretch[] = []
  const most = WORDING_LETTERS_MAX[isWide(amended.sentence.at(0) ?? '') ? 'wide' : 'narrow']
  for (const piece of amendedPieces(amended, most)) {
    const start = words.length
    words += piece.words
    if (piece.isNew) marks.push({ start, end: words.length })
  }
  return { words, marks }
}

function titled(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
