import { join } from 'node:path'
import { lexiconOf } from '#engines/claims/pure'
import { packGround } from '#engines/series'
import { loadRegion, packFiles } from '#platform/region'
import { programmes } from '#programmes/all'
import { type CheckedClaim, checkRelease } from '#programmes/checker'
import { figuresOf } from '#programmes/contract'
import { factsOf } from './facts.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

// Sentences on the region's own observations, half of them false, as the terminal checks them: a table for the README. With
// `--list`, each that isn't as it should be, of the open half (`--kept`: of the other); `--seed N` writes others.

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

const region = loadRegion(join(import.meta.dirname, '../../../regions/yangtze-delta'))
const ground = packGround(region, packFiles(region), figuresOf(programmes, region))
const lexicon = lexiconOf(region)

type Found = {
  readonly sentence: Sentence
  readonly claim: CheckedClaim | null
  readonly others: readonly CheckedClaim[]
}

const COLUMNS = [
  'sentences',
  'indicator right',
  'wrong',
  'none',
  'place',
  'period',
  'verdict right',
  'true contradicted',
  'false borne out',
] as const

const sentences = sentencesOf(region, factsOf(ground), Number(option('seed') ?? 20261129))
const found = sentences.map(checked)
process.stdout.write(`${table(found)}\n`)
if (process.argv.includes('--list')) {
  const half = process.argv.includes('--kept') ? 'kept' : 'open'
  for (const one of found.filter(({ sentence }) => sentence.half === half))
    if (!isRight(one) || !isMatched(one)) process.stdout.write(`${lineOf(one)}\n`)
}

function checked(sentence: Sentence): Found {
  const { claims } = checkRelease(
    { lexicon, ground, aliases: [], today: '2026-11-25', languages: region.languages },
    { text: sentence.text, format: 'text', name: null, date: sentence.date },
  )
  const claim = claims.find(({ start, end }) => start <= sentence.at && sentence.at < end) ?? null
  return { sentence, claim, others: claims.filter((one) => one !== claim) }
}

function isMatched({ sentence: { fact }, claim }: Found): boolean {
  const match = claim?.match
  return (
    match != null &&
    isIndicator(fact.indicator, match.indicator) &&
    match.place === fact.place &&
    match.period === fact.period
  )
}

/** The region's own share and intensity are indicators of their own. */
function isIndicator(wanted: string, matched: string): boolean {
  return (
    matched === wanted ||
    (wanted === 'gdp' && matched === 'gdp-share') ||
    (wanted === 'rd-intensity' && matched === 'region-rd-intensity')
  )
}

function verdictOf({ claim }: Found): string {
  return claim === null
    ? 'unread'
    : claim.match === null && claim.verdict === 'no-data'
      ? 'unmatched'
      : claim.verdict
}

function isRight(one: Found): boolean {
  const verdict = verdictOf(one)
  const { truth } = one.sentence
  if (
    one.others.some((other) => other.verdict === 'contradicted' || other.verdict === 'inconsistent')
  )
    return false
  if (truth === 'false') return verdict === 'contradicted'
  if (truth === 'older') return verdict === 'holds-only-if' && isOnCondition(one)
  return verdict === 'holds' || (truth === 'holds' && verdict === 'holds-only-if')
}

/** The edition that makes it true is among those that are said to. */
function isOnCondition({ sentence: { fact }, claim }: Found): boolean {
  const label = ground.catalogue.vintages.get(fact.vintage ?? '')?.label.en
  return (
    claim?.data?.alternatives.some(({ ok, vintageLabel }) => ok && vintageLabel.en === label) ===
    true
  )
}

function table(all: readonly Found[]): string {
  const rows = (['open', 'kept'] as const).flatMap((half) =>
    (['zh', 'en'] as const).map((grammar) =>
      rowOf(
        `${half} ${grammar}`,
        all.filter(({ sentence: s }) => s.half === half && s.grammar === grammar),
      ),
    ),
  )
  const truths = (['holds', 'then', 'older', 'false'] as const).map((truth) =>
    rowOf(
      truth,
      all.filter(({ sentence }) => sentence.truth === truth),
    ),
  )
  const subjects = [...new Set(all.map(({ sentence }) => sentence.fact.subject))].map((subject) =>
    rowOf(
      subject,
      all.filter(({ sentence }) => sentence.fact.subject === subject),
    ),
  )
  return [
    `| | ${COLUMNS.join(' | ')} |`,
    `|---${'|---'.repeat(COLUMNS.length)}|`,
    ...rows,
    ...truths,
    ...subjects,
    rowOf('all', all),
  ].join('\n')
}

function rowOf(name: string, all: readonly Found[]): string {
  const of = (is: (one: Found) => boolean) => all.filter(is).length
  const isNamed = ({ sentence, claim }: Found) =>
    claim?.match != null && isIndicator(sentence.fact.indicator, claim.match.indicator)
  const isNone = ({ claim }: Found) => claim?.match == null
  const isTrue = ({ sentence }: Found) => sentence.truth !== 'false'
  const isAccused = ({ claim, others }: Found) =>
    [claim, ...others].some(
      (one) => one?.verdict === 'contradicted' || one?.verdict === 'inconsistent',
    )
  const cells = [
    all.length,
    of(isNamed),
    of((one) => !isNamed(one) && !isNone(one)),
    of(isNone),
    of(({ sentence, claim }) => claim?.match?.place === sentence.fact.place),
    of(({ sentence, claim }) => claim?.match?.period === sentence.fact.period),
    of(isRight),
    of((one) => isTrue(one) && isAccused(one)),
    of((one) => !isTrue(one) && one.claim?.verdict.startsWith('holds') === true),
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}

function lineOf(one: Found): string {
  const { sentence, claim } = one
  const { fact, truth, text, date } = sentence
  const match = claim?.match
  return [
    truth.padEnd(6),
    verdictOf(one).padEnd(13),
    text,
    `[${date}]`,
    match == null ? '-' : `${match.indicator} ${match.place} ${match.period}`,
    isMatched(one) ? '' : `not ${fact.indicator} ${fact.place} ${fact.period}`,
    truth === 'false' ? `all ${[...new Set(fact.all)].join(', ')}` : '',
    claim === null
      ? ''
      : `read ${claim.value} ${claim.unit} ${claim.bound} ${claim.comparison.kind} ${claim.period} ${claim.measure}`,
  ].join('  ')
}
