import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { goldTexts } from '../gold/index.ts'
import { edited, releasesOf } from '../long/index.ts'
import { pairsOf, trapsOf } from '../pairs/index.ts'
import { plantIn } from '../plant/index.ts'
import { drawer } from './draw.ts'
import { learn, scoreOf, usableIn } from './learn.ts'
import { type Row, Rows } from './rows.ts'
import { learnSieve } from './sieve.ts'
import { slippedIn } from './slips.ts'
import { writtenOf } from './written.ts'

// Counts what speaks for a guess in the known pairs, their traps, the gold texts and releases, and writes it where the checker reads it:
// `node benchmarks/checker/likely/index.ts [--dry] [FILE.jsonl ...]`; files hold further releases (`id`, `date`, `text`), some with errors that were
// planted in them (`errors`: `at`, `from`, `to`). In each release errors are made by a program as well. The same texts give the same weights.

const SPARSITY = 16
const LEAST = { rows: 20, texts: 6, positive: 3, many: 80 }
/** Long texts have so many guesses that they would outweigh the others. */
const GOLD_KEPT = 0.3
/** Whole releases, of which there are few; their other guesses are taken once, as they stand in the true one. */
const LONG_TIMES = 3
/** True texts that look false count more than others. */
const TRAP_TIMES = 3
const RULE_TIMES = 8
const PLANTED_EVERY = 2
/** An error leaves a long text's other guesses as they were. */
const PLANTED_KEPT = 0.02
const SEED = 7
const NO_DATE = '2024-12-04'
const TO = fileURLToPath(
  new URL('../../../engines/claims/pure/likely/weights.json', import.meta.url),
)

function main(): void {
  const rows = new Rows()
  const draw = drawer(SEED)
  const pairs = [...pairsOf('known'), ...pairsOf('rules')]
  pairs.forEach((pair, at) => {
    rows.addPair(pair)
    if (at % 500 === 499) note(`${at + 1} of ${pairs.length} pairs`)
  })
  for (const trap of trapsOf('known')) rows.addTrue(trap, 1, TRAP_TIMES)
  for (const trap of trapsOf('rules')) rows.addTrue(trap, 1, RULE_TIMES)
  goldTexts().forEach((gold, order) => {
    const own = { id: gold.name, date: gold.date ?? NO_DATE }
    const sound = rows.addTrue({ ...own, text: gold.text }, GOLD_KEPT)
    // Of half of the texts, so that those of the others show what is learnt.
    if (order % 2 === 1) return
    const planted = plantIn(gold).filter((_, at) => at % PLANTED_EVERY === 0)
    const texts = planted.map(({ text }) => text)
    rows.addFalse(own, sound, texts, PLANTED_KEPT)
  })
  for (const release of releasesOf('known')) {
    const sound = rows.addTrue(release, 1, LONG_TIMES)
    const texts = release.errors.map((error) => edited(release, error))
    rows.addFalse(release, sound, texts, 0)
    rows.addSlipped(release, sound, slippedIn(release.text, sound, draw, SLIPS))
  }
  for (const file of process.argv.slice(2).filter((one) => one.endsWith('.jsonl')))
    addFile(rows, file, draw)
  note(`${rows.rows.length} guesses in ${rows.texts.length} texts`)
  const usable = usableIn(rows, LEAST)
  const foldOf = rows.texts.map(({ id }) => hash(authorOf(id)) % FOLDS)
  const scores = crossValidate(rows, usable, foldOf)
  const { sieve, passing } = learnSieve(rows, scores, (text) => foldOf[text] !== 0)
  note(`${(100 * passing).toFixed(1)} of 100 guesses pass the sieve`)
  const weights = learn(rows, usable, { sparsity: SPARSITY })
  const { written, count } = writtenOf(rows, weights, sieve)
  note(`${count} weights, ${written.length} bytes`)
  if (!process.argv.includes('--dry')) writeFileSync(TO, written)
}

const TEXT_MAX = 3300
/** Of a text with fewer figures nothing is learnt that pairs don't teach, and of one with more, a table, nothing but tables. */
const [FIGURES_MIN, FIGURES_MAX] = [12, 90]
const SLIPS = 3
const SLIPS_PLAIN = 4

type Release = {
  readonly id: string
  readonly date: string
  readonly text: string
  readonly errors?: Parameters<typeof edited>[1][]
}

function addFile(rows: Rows, file: string, draw: () => number): void {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const texts = lines.map((line) => JSON.parse(line) as Release)
  const used = texts.filter(({ text, errors }) => errors !== undefined || isRich(text))
  for (const one of used) {
    const { errors, text } = one
    if (errors === undefined) {
      const sound = rows.addPlain(one)
      rows.addSlipped(one, sound, slippedIn(text, sound, draw, SLIPS_PLAIN))
      continue
    }
    const sound = rows.addTrue(one, 1, LONG_TIMES)
    const wrong = errors.map((error) => edited(one, error))
    rows.addFalse(one, sound, wrong, 0)
    rows.addSlipped(one, sound, slippedIn(text, sound, draw, SLIPS))
  }
  note(`${used.length} releases of ${file}`)
}

function isRich(text: string): boolean {
  const figures = text.match(/\d[\d,.]*/g)?.length ?? 0
  return text.length <= TEXT_MAX && figures >= FIGURES_MIN && figures <= FIGURES_MAX
}

function note(text: string): void {
  process.stderr.write(`${text}\n`)
}

const FOLDS = 3
const LIMITS = [0, 0.5, 1, 1.25, 1.5, 2, 2.5, 3]

/** By weights that were learnt from the texts of other authors: how many errors are found, how many true texts accused, and what each row comes to. */
function crossValidate(rows: Rows, usable: Uint8Array, foldOf: readonly number[]): Float64Array {
  const scores = new Float64Array(rows.rows.length)
  const best = new Map<number, { readonly score: number; readonly row: Row }>()
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn(rows, usable, {
      sparsity: SPARSITY,
      isUsed: (row) => foldOf[row.text] !== fold,
    })
    for (const [at, row] of rows.rows.entries()) {
      if (foldOf[row.text] !== fold) continue
      const score = scoreOf(weights, row)
      scores[at] = score
      if (score > (best.get(row.text)?.score ?? Number.NEGATIVE_INFINITY))
        best.set(row.text, { score, row })
    }
  }
  const errors = new Set(rows.rows.flatMap((row) => (row.isPositive ? [row.text] : []))).size
  const sound = rows.texts.filter(({ isTrue }) => isTrue).length
  for (const limit of LIMITS) {
    const told = [...best].filter(([, { score }]) => score > limit)
    const found = told.filter(([, { row }]) => row.isPositive).length
    const accused = told.filter(([text]) => rows.texts[text]?.isTrue === true).length
    note(`above ${limit}: ${found} of ${errors} errors, ${accused} of ${sound} true texts accused`)
  }
  return scores
}

/** `sec-zh5-74` is by sec-zh5: an id without the kind of its error and its number. */
function authorOf(id: string): string {
  return id.replace(/-(?:trap|[a-z]+-?[a-z]*)?-?\d+[a-z]?$/, '')
}

function hash(name: string): number {
  let sum = 0
  for (const sign of name) sum = (sum * 31 + sign.charCodeAt(0)) % 4_294_967_296
  return sum
}

main()
