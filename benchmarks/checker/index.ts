import { checkText, readClaims } from '#engines/claims/pure'
import type { Benchmark, Measures, Outcome, RunOptions } from '../measure/index.ts'
import { keep, median, msOf, rounded, timesOf } from '../measure/index.ts'
import { type GoldText, goldTexts } from './gold/index.ts'
import { type LongSet, scoreLong } from './long/index.ts'
import { bulletinAtHand, ODD, pageOf } from './pages.ts'
import { type PairSet, scorePairs } from './pairs/index.ts'
import {
  distinctOf,
  hasMeasuredUnit,
  openRecognizers,
  type Peer,
  type PeerRight,
  type Place,
  peerRightOf,
} from './peer/index.ts'
import { isCaught, plantIn } from './plant/index.ts'
import { ASPECTS, type Compared, compare, type Tally, tallyOf } from './score/index.ts'

export const benchmark: Benchmark = {
  name: 'checker',
  title: 'claims of gold texts found and read, planted errors caught, beside Recognizers-Text',
  run,
}

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  const texts = goldTexts()
  note(`reading ${texts.length} gold texts`)
  const compared = texts.map((gold) => compare(gold, checkText(gold.text, { date: gold.date })))
  const unseen = goldTexts('unseen').map((gold) =>
    compare(gold, checkText(gold.text, { date: gold.date })),
  )
  const scores = scoresOf(compared, unseen, note)
  note('planting errors')
  const planted = plantedOf(quick ? texts.filter(isSampled) : texts, note)
  const pairs = {
    ...pairsMeasured('known', quick ? SAMPLE_EVERY : 1, note),
    ...pairsMeasured('unseen', 1, note),
    ...pairsMeasured('free', 1, note),
    ...longMeasured('known', quick ? SAMPLE_EVERY : 1, note),
    ...longMeasured('unseen', 1, note),
  }
  note('timing')
  const times = { ...(await timesOfReading(quick)), ...(await timesOfBulletin(quick, note)) }
  note('Recognizers-Text on the same texts')
  const recognizers = await openRecognizers()
  // It takes a quarter of a minute for all of them.
  const beside = quick ? compared.filter((_, order) => order % QUICK_EVERY === 0) : compared
  const both = await besides(beside, recognizers, note)
  // Half a minute for ten kilobytes: once, since it has read all texts before.
  const page = pageOf('en', PAGE_BYTES)
  const page_ms = quick ? null : rounded(await msOf(() => recognizers.read(page, 'en')))
  const bulletin = quick ? null : bulletinAtHand()
  const bulletin_ms =
    bulletin === null ? null : rounded(await msOf(() => recognizers.read(bulletin, 'en')))
  return {
    ours: { ...scores, ...planted, ...pairs, ...both.ours, ...times },
    peers: { recognizers: { ...both.peer, en_10kb_ms: page_ms, bulletin_ms } },
    ratios: {
      texts_time: rounded(Number(both.ours.texts_ms) / Number(both.peer.texts_ms)),
      en_10kb_time: page_ms === null ? null : rounded(Number(times.en_10kb_ms) / page_ms),
      bulletin_time: bulletin_ms === null ? null : rounded(Number(times.bulletin_ms) / bulletin_ms),
    },
  }
}

const QUICK_EVERY = 8

/** A quick run plants errors in every fourth text, and takes every fourth known pair; how many it took, it says. */
const SAMPLE_EVERY = 4

function isSampled(_: unknown, order: number): boolean {
  return order % SAMPLE_EVERY === 0
}

/** Contradictions that other hands planted in short texts, and true texts that look like them. */
function pairsMeasured(set: PairSet, every: number, note: (line: string) => void): Measures {
  const { pairs, caught, escaped, accused, texts } = scorePairs(set, every)
  note(
    `  pairs ${set}  caught ${caught.length}/${pairs}  accused ${accused.length}/${texts} true texts`,
  )
  if (set === 'known' && every === 1) for (const id of escaped) note(`    escaped: ${id}`)
  const prefix = set === 'known' ? '' : `${set}_`
  return {
    [`${prefix}pairs`]: pairs,
    [`${prefix}pairs_caught_pct`]: percent(caught.length, pairs),
    [`${prefix}true_texts`]: texts,
    [`${prefix}true_texts_accused_pct`]: percent(accused.length, texts),
  }
}

/** Errors that other hands made in whole releases, and claims of these as written that are accused. */
function longMeasured(set: LongSet, every: number, note: (line: string) => void): Measures {
  const { errors, caught, byCheck, claims, accused } = scoreLong(set, every)
  note(`  releases ${set}  caught ${caught}/${errors}  accused ${accused}/${claims} claims`)
  const checks = [...byCheck].toSorted(([a], [b]) => (a < b ? -1 : 1))
  note(`    ${checks.map(([check, one]) => `${check} ${one.caught}/${one.all}`).join('  ')}`)
  const prefix = set === 'known' ? 'long' : `${set}_long`
  return {
    [`${prefix}_errors`]: errors,
    [`${prefix}_caught_pct`]: percent(caught, errors),
    [`${prefix}_claims`]: claims,
    [`${prefix}_accused_pct`]: percent(accused, claims),
  }
}

/** Recall and precision of claims, and how many of those found are read right, by language and in all. */
function scoresOf(
  compared: readonly Compared[],
  unseen: readonly Compared[],
  note: (line: string) => void,
): Measures {
  const rows = [
    ['en', tallyOf(compared.filter(({ gold }) => gold.lang === 'en'))],
    ['zh', tallyOf(compared.filter(({ gold }) => gold.lang === 'zh'))],
    ['all', tallyOf(compared)],
    ['unseen', tallyOf(unseen)],
  ] as const
  const measures: { [name: string]: number } = {}
  for (const [name, tally] of rows) {
    const row = rowOf(tally)
    const cells = Object.entries(row).map(([key, value]) => `${key} ${value}`)
    note(`  ${name}  claims ${tally.gold}  ${cells.join('  ')}`)
    const prefix = name === 'all' ? '' : `${name}_`
    for (const [key, value] of Object.entries(row)) measures[`${prefix}${key}_pct`] = value
    measures[`${prefix}claims`] = tally.gold
  }
  // About half of the texts say on which day they came out; a day that isn't theirs would be worse than none.
  const dates = [...compared, ...unseen].map(({ gold }) => [readClaims(gold.text).date, gold.date])
  measures.date_found_pct = percent(dates.filter(([a, b]) => a === b).length, dates.length)
  measures.dates_wrong = dates.filter(([a, b]) => a !== null && a !== b).length
  return measures
}

function rowOf({ gold, found, matched, aspects }: Tally): { readonly [name: string]: number } {
  const read = ASPECTS.filter((aspect) => aspects[aspect].judged > 0).map((aspect) => {
    const { right, judged } = aspects[aspect]
    return [aspect === 'basePeriod' ? 'base_period' : aspect, percent(right, judged)] as const
  })
  return {
    recall: percent(matched, gold),
    precision: percent(matched, found),
    ...Object.fromEntries(read),
  }
}

/** Caught: a claim of the relation that the error breaks is inconsistent. False: so is a claim of a text as written. */
function plantedOf(texts: readonly GoldText[], note: (line: string) => void): Measures {
  const byRule = new Map<string, { planted: number; caught: number }>()
  for (const gold of texts) {
    for (const error of plantIn(gold)) {
      const count = byRule.get(error.rule) ?? { planted: 0, caught: 0 }
      count.planted += 1
      if (isCaught(error, checkText(error.text, { date: gold.date }))) count.caught += 1
      byRule.set(error.rule, count)
    }
  }
  const all = [...byRule.values()]
  const planted = all.reduce((sum, one) => sum + one.planted, 0)
  const caught = all.reduce((sum, one) => sum + one.caught, 0)
  const rules = [...byRule].toSorted(([a], [b]) => (a < b ? -1 : 1))
  note(`  ${rules.map(([rule, one]) => `${rule} ${one.caught}/${one.planted}`).join('  ')}`)
  const claims = texts.flatMap(({ text, date }) => checkText(text, { date }).claims)
  const accused = claims.filter(({ verdict }) => verdict === 'inconsistent')
  for (const { text, reasons } of accused)
    note(`  falsely accused: ${text} ${reasons[0]?.arithmetic}`)
  return {
    planted,
    caught_pct: percent(caught, planted),
    ...Object.fromEntries(
      rules.map(([rule, one]) => [
        `caught_${rule.replace('-', '_')}_pct`,
        percent(one.caught, one.planted),
      ]),
    ),
    false_flags: accused.length,
    false_flags_pct: percent(accused.length, claims.length),
  }
}

const PAGE_BYTES = 10_000
const BOOK_BYTES = 1_000_000

/**
 * Reading and self-checks together, warm, on one thread. `cpu` is the time of the thread, which other work on the machine
 * doesn't touch; `linearity` is that time per byte of 1 MB through the same of 10 KB.
 */
async function timesOfReading(quick: boolean): Promise<Measures> {
  const measures: { [name: string]: number } = {}
  for (const lang of ['en', 'zh'] as const) {
    const page = pageOf(lang, PAGE_BYTES)
    const book = pageOf(lang, BOOK_BYTES)
    const first_ms = await msOf(() => checkText(page))
    await timesOf(10, () => checkText(page))
    const pages = timed(quick ? 30 : 100, () => checkText(page))
    const books = timed(quick ? 1 : 5, () => checkText(book))
    measures[`${lang}_10kb_claims`] = checkText(page).claims.length
    measures[`${lang}_10kb_first_ms`] = rounded(first_ms)
    measures[`${lang}_10kb_ms`] = rounded(pages.clock_ms)
    measures[`${lang}_10kb_cpu_ms`] = rounded(pages.cpu_ms)
    measures[`${lang}_1mb_ms`] = rounded(books.clock_ms)
    measures[`${lang}_1mb_cpu_ms`] = rounded(books.cpu_ms)
    const growth = books.cpu_ms / BOOK_BYTES / (pages.cpu_ms / PAGE_BYTES)
    measures[`${lang}_linearity`] = rounded(growth)
  }
  return { ...measures, ...oddTimes(quick) }
}

/** A release as one is published has a third of the figures of the gold texts, which are written to be full of them. */
async function timesOfBulletin(quick: boolean, note: (line: string) => void): Promise<Measures> {
  const text = bulletinAtHand()
  if (text === null) {
    note("  the reference bulletin isn't at hand: its time isn't measured")
    return {}
  }
  await timesOf(10, () => checkText(text))
  const { clock_ms, cpu_ms } = timed(quick ? 30 : 100, () => checkText(text))
  return {
    bulletin_bytes: new TextEncoder().encode(text).length,
    bulletin_claims: checkText(text).claims.length,
    bulletin_ms: rounded(clock_ms),
    bulletin_cpu_ms: rounded(cpu_ms),
  }
}

const ODD_BYTES = 40_000

/**
 * Runs that no release has, such as "1,1,1,": `odd_ms` is the slowest of them for 40 KB, `odd_linearity` the worst growth of
 * time per byte from half as much.
 */
function oddTimes(quick: boolean): Measures {
  let slowest = 0
  let worst = 0
  for (const words of ODD) {
    const [half, whole] = [ODD_BYTES / 2, ODD_BYTES].map(
      (length) => timed(quick ? 1 : 3, () => checkText(words.repeat(length / words.length))).cpu_ms,
    )
    slowest = Math.max(slowest, whole ?? 0)
    worst = Math.max(worst, (whole ?? 0) / (half ?? 1) / 2)
  }
  return { odd_ms: rounded(slowest), odd_linearity: rounded(worst) }
}

/** The median by the clock and the least of this thread's own time, of `repeats`. */
function timed(
  repeats: number,
  work: () => unknown,
): { readonly clock_ms: number; readonly cpu_ms: number } {
  const clock: number[] = []
  let cpu_ms = Number.POSITIVE_INFINITY
  for (let n = 0; n < repeats; n += 1) {
    const [start, before] = [performance.now(), process.threadCpuUsage()]
    keep(work())
    const { user, system } = process.threadCpuUsage(before)
    clock.push(performance.now() - start)
    cpu_ms = Math.min(cpu_ms, (user + system) / 1000)
  }
  return { clock_ms: median(clock), cpu_ms }
}

/**
 * Of the numbers that either could read: found, with the right value, and (where measured) with the right unit; of all
 * that is read, what is a claim; and the time that both take for all texts.
 */
async function besides(
  compared: readonly Compared[],
  peer: Peer,
  note: (line: string) => void,
): Promise<{ readonly ours: Measures; readonly peer: Measures }> {
  const own: PeerRight[] = []
  const theirs: PeerRight[] = []
  const measured: number[] = []
  let strays = 0
  let results = 0
  let peer_ms = 0
  for (const { gold, pairs } of compared) {
    const start = performance.now()
    const read = peer.read(gold.text, gold.lang)
    peer_ms += performance.now() - start
    const places = distinctOf(read)
    results += places.length
    strays += places.filter(
      (place) => ![...gold.claims, ...gold.spared].some(touches(place)),
    ).length
    for (const claim of gold.claims.filter((one) => isNumber(one.units, one.kinds))) {
      const pair = pairs.find((one) => one.gold === claim)
      if (hasMeasuredUnit(claim)) measured.push(own.length)
      own.push({
        found: pair !== undefined,
        value: pair?.right.value === true,
        unit: pair?.right.value === true && pair.right.unit === true,
      })
      theirs.push(peerRightOf(claim, read))
    }
  }
  const own_ms = await msOf(() => compared.map(({ gold }) => checkText(gold.text)))
  const row = (rights: readonly PeerRight[], precision: number, ms: number): Measures => ({
    numbers: rights.length,
    numbers_found_pct: percent(rights.filter(({ found }) => found).length, rights.length),
    numbers_value_pct: percent(rights.filter(({ value }) => value).length, rights.length),
    numbers_unit_pct: percent(measured.filter((n) => rights[n]?.unit).length, measured.length),
    numbers_precision_pct: precision,
    texts_ms: rounded(ms),
  })
  const { matched, found } = tallyOf(compared)
  const [ours, recognizers] = [
    row(own, percent(matched, found), own_ms),
    row(theirs, percent(results - strays, results), peer_ms),
  ]
  note(`  ours ${JSON.stringify(ours)}`)
  note(`  recognizers ${JSON.stringify(recognizers)}`)
  return { ours, peer: recognizers }
}

function touches(place: Place): (other: Place) => boolean {
  return ({ start, end }) => start < place.end && place.start < end
}

/** Not dates, plans, superlatives, terms and counts of names, which it doesn't look for. */
function isNumber(units: readonly string[], kinds: readonly string[]): boolean {
  return (
    !units.includes('date') &&
    !kinds.some((kind) => ['superlative', 'threshold', 'count', 'span', 'date'].includes(kind))
  )
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100
}
