import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { handOf } from '../dated/read-dated.ts'
import { goldTexts } from '../gold/index.ts'
import { edited, releasesOf } from '../long/index.ts'
import { pairsOf, trapsOf } from '../pairs/index.ts'
import { plantIn } from '../plant/index.ts'
import { typedOf } from '../typed/read-typed.ts'
import { type Learnt, learn, oddsOf } from './learn.ts'
import { publishedRows } from './published.ts'
import { type Row, rowsOfError, rowsOfTrue } from './rows.ts'

// Learns how likely what fails is the text's and no misreading, and writes it where the checker reads it: `node benchmarks/checker/suspects/index.ts [--dry]`.
// The same texts give the same weights. Printed: what weights learnt without a set of published releases say of that set.

const LONG_EVERY = 3
/** Signs; shorter ones have too few figures to be weighed. */
const PAIR_MIN = 250
/** Errors that were written, or planted by rule, are easier to catch, and many; ordinary releases with an editor's slips are what it is for. */
const WEIGHTS = { pairs: 0.3, long: 0.5, traps: 1, gold: 0.5, typed: 1 }
/** Dense ones of sixty figures and more: few, and all of them are learnt from but the last hand's. */
const DENSE: ReadonlySet<string> = new Set(['en-da', 'en-db', 'zh-da', 'zh-db'])
/** Hands whose releases are asked what the weights are worth; the typed ones of two that are called as the dense ones' are left out with them. */
const KEPT: ReadonlySet<string> = new Set([
  'en-ka',
  'en-kb',
  'en-kc',
  'en-kd',
  'zh-ka',
  'zh-kb',
  'en-dc',
  'zh-dc',
])
const SAID_EVERY = 500
const NO_DATE = '2024-12-04'
const LIMITS = [-Infinity, 0, 0.5, 1, 1.5, 2, 3]
const TO = fileURLToPath(
  new URL('../../../engines/claims/pure/suspects/weights.json', import.meta.url),
)

function main(): void {
  const published = publishedRows()
  const rows = [...writtenRows(), ...typedRows(), ...published]
  process.stderr.write(
    `${rows.length} rows, ${rows.filter(({ isError }) => isError).length} of errors\n`,
  )
  tryOut(rows)
  if (!process.argv.includes('--dry'))
    writeFileSync(TO, written(learn(rows), kindsOf(rows.filter(({ set }) => isOfReleases(set)))))
}

/** As they were published, or typed as such. */
function isOfReleases(set: string): boolean {
  return /^(?:typed|published|release)(?: |$)/.test(set)
}

function typedRows(): readonly Row[] {
  const releases = typedOf('known').filter((one) => !KEPT.has(handOf(one)))
  return releases.flatMap((one, at) => {
    if (at % SAID_EVERY === SAID_EVERY - 1)
      process.stderr.write(`${at + 1} of ${releases.length} typed releases\n`)
    const slipped = one.slips.map(({ from, to }) => one.text.replace(from, () => to))
    return [
      ...rowsOfTrue(one, 'typed', WEIGHTS.typed),
      ...slipped.flatMap((text) => rowsOfError(one, text, 'typed', WEIGHTS.typed)),
    ]
  })
}

function writtenRows(): readonly Row[] {
  const pairs = pairsOf('known').filter((one) => one.true.length > PAIR_MIN)
  const long = releasesOf('known').filter(
    (one, at) => !KEPT.has(handOf(one)) && (at % LONG_EVERY === 0 || DENSE.has(handOf(one))),
  )
  return [
    ...trapsOf('known').flatMap((one) => rowsOfTrue(one, 'traps', WEIGHTS.traps)),
    ...pairs.flatMap((one) => {
      const own = { date: one.date, text: one.true }
      return [
        ...rowsOfTrue(own, 'pairs', WEIGHTS.pairs),
        ...rowsOfError(own, one.false, 'pairs', WEIGHTS.pairs),
      ]
    }),
    ...goldTexts().flatMap((gold, order) => {
      // Of half of the texts, so that those of the others show what is learnt.
      if (order % 2 === 0) return []
      const own = { date: gold.date ?? NO_DATE, text: gold.text }
      return [
        ...rowsOfTrue(own, 'gold', WEIGHTS.gold),
        ...plantIn(gold).flatMap(({ text }) => rowsOfError(own, text, 'gold', WEIGHTS.gold)),
      ]
    }),
    ...long.flatMap((one) => [
      ...rowsOfTrue(one, 'long', WEIGHTS.long),
      ...one.errors.flatMap((error) => rowsOfError(one, edited(one, error), 'long', WEIGHTS.long)),
    ]),
  ]
}

/** Each set with planted errors is weighed by what the others taught. */
function tryOut(rows: readonly Row[]): void {
  const sets = [...new Set(rows.map(({ set }) => set))].filter((set) => /^release /.test(set))
  const odds = sets.flatMap((set) => {
    const learnt = learn(rows.filter((row) => row.set !== set))
    return rows
      .filter((row) => row.set === set)
      .map((row) => ({ isError: row.isError, odds: oddsOf(learnt, row) }))
  })
  for (const limit of LIMITS) {
    const told = odds.filter((one) => one.odds >= limit)
    const errors = told.filter(({ isError }) => isError).length
    process.stderr.write(
      `from ${limit} on: ${errors} of errors told, ${told.length - errors} false\n`,
    )
  }
}

/** Smaller ones change the sum of all hardly. */
const LEAST = 0.05

/** Rows of releases from which a kind counts as known. */
const KIND_MIN = 5

function kindsOf(rows: readonly Row[]): readonly string[] {
  const many = new Map<string, number>()
  for (const { traits } of rows) {
    const kind = /^sort=([^/]+)/.exec(traits.find((one) => one.startsWith('sort=')) ?? '')?.[1]
    if (kind !== undefined) many.set(kind, (many.get(kind) ?? 0) + 1)
  }
  return [...many].flatMap(([kind, own]) => (own >= KIND_MIN ? [kind] : [])).toSorted()
}

function written({ any, weights }: Learnt, kinds: readonly string[]): string {
  const traits: { [name: string]: { [value: string]: number } } = {}
  for (const [trait, weight] of [...weights].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (Math.abs(weight) < LEAST) continue
    const at = trait.indexOf('=')
    const [name, value] = [trait.slice(0, at), trait.slice(at + 1)]
    traits[name] ??= {}
    const own = traits[name]
    if (own !== undefined) own[value] = Math.round(weight * 100) / 100
  }
  return `${JSON.stringify({ kinds, any: Math.round(any * 100) / 100, traits })}\n`
}

main()
