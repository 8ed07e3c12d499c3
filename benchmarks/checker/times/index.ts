import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isEnough, packedTimes, TIME_SIZES } from '#engines/claims'
import { handOf } from '../dated/read-dated.ts'
import { goldTexts } from '../gold/index.ts'
import { windowOf } from '../ordinary/score-ordinary.ts'
import { typedOf } from '../typed/read-typed.ts'
import { type Learnt, learn, scoresOf } from './learn.ts'
import { type MarkedText, type Names, type Row, Rows } from './rows.ts'

// Learns what speaks for the time of a figure from the typed releases and, less, from the gold texts, and writes it where the checker reads it:
// `node benchmarks/checker/times/index.ts [en|zh] [--held]`. The same texts give the same weights. With --held nothing is written; printed is instead how many times
// are right in the releases of each fifth of the hands, by weights learnt from the others.

const USAGE = 'usage: node benchmarks/checker/times/index.ts [en|zh] [--held]'
/** The rules read nearly all of the gold texts as they should; so much is believed of that. */
const GOLD = 0.3
const LANGS = ['en', 'zh'] as const
const RELEASES_MIN = 3
const FOLDS = 5
const { classes, named, sorts, steps, timeTraits } = TIME_SIZES

main(process.argv.slice(2))

function main(words: readonly string[]): void {
  const asked = words.filter((word) => word !== '--held')
  const wrong = asked.find((word) => !LANGS.some((lang) => lang === word))
  if (wrong !== undefined) {
    process.stderr.write(`'${wrong}' is neither a language, en or zh, nor --held\n${USAGE}\n`)
    process.exitCode = 2
    return
  }
  const langs = LANGS.filter((lang) => asked.length === 0 || asked.includes(lang))
  for (const lang of langs) {
    const rows = rowsOf(lang)
    note(`${lang}: ${rows.rows.length} figures`)
    if (words.includes('--held')) holdOut(lang, rows)
    else writeFileSync(fileOf(lang), written(rows, learn(rows, rows.rows, note)))
  }
}

function fileOf(lang: 'en' | 'zh'): string {
  return fileURLToPath(
    new URL(`../../../engines/claims/pure/times/weights-${lang}.json`, import.meta.url),
  )
}

function note(text: string): void {
  process.stderr.write(`${text}\n`)
}

function rowsOf(lang: 'en' | 'zh'): Rows {
  const rows = new Rows()
  for (const release of typedOf('known')) if (release.lang === lang) rows.add(release, 1)
  for (const gold of goldTexts()) {
    if (gold.lang !== lang || gold.date === null) continue
    const claims = gold.claims.map((claim) => ({
      ...claim,
      periods: claim.periods.flatMap((code) => windowIn(code)),
    }))
    const text: MarkedText = { id: gold.name, date: gold.date, text: gold.text, claims }
    rows.add(text, GOLD)
  }
  rows.keep(RELEASES_MIN)
  return rows
}

/** Some stretches that gold texts tell have no code. */
function windowIn(code: string | null): readonly string[] {
  try {
    return [windowOf(code)]
  } catch {
    return []
  }
}

function holdOut(lang: 'en' | 'zh', rows: Rows): void {
  const typed = rows.rows.filter(({ weight }) => weight === 1)
  const hands = [...new Set(typed.map(({ text }) => handOf({ id: text })))]
  const foldOf = ({ text, weight }: Row): number =>
    weight === 1 ? hands.indexOf(handOf({ id: text })) % FOLDS : -1
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const own = rows.rows.filter((row) => foldOf(row) === fold)
    const learnt = learn(
      rows,
      rows.rows.filter((row) => foldOf(row) !== fold),
      () => {},
    )
    const [read, weighed] = [
      own.filter(({ right, read: at }) => right[at]),
      own.filter(isRight(lang, learnt)),
    ]
    const counts = { lang, fold, figures: own.length, read: read.length, weighed: weighed.length }
    process.stdout.write(`${JSON.stringify(counts)}\n`)
  }
}

function isRight(lang: 'en' | 'zh', { tables, weigh }: Learnt): (row: Row) => boolean {
  return (row) => {
    const scores = scoresOf(tables, row, weigh)
    const best = scores.indexOf(Math.max(...scores))
    const more = (scores[best] ?? 0) - (scores[row.read] ?? 0)
    const isOpen = row.candidates[row.read]?.isOpen === true
    const isNone = row.candidates[best]?.isNone === true
    const other = { lang, from: row.from, isOpen, isNone }
    return row.right[isEnough(other, more) ? best : row.read] === true
  }
}

function written(rows: Rows, { tables, weigh }: Learnt): string {
  const part = (names: Names, table: (typeof tables)[keyof typeof tables], length: number) => {
    const entries = [...names.ids].flatMap(([name, id]) => {
      const row = Array.from({ length }, (_, at) =>
        Math.round(weigh(table, id * length + at) * steps),
      )
      const text = packedTimes(row)
      return text === '' ? [] : [[name, text] as const]
    })
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
  const weights = {
    times: part(rows.times, tables.times, timeTraits),
    claims: part(rows.claims, tables.claims, sorts),
    words: part(rows.words, tables.words, classes),
    named: part(rows.named, tables.named, named),
  }
  return `${JSON.stringify(weights, null, 1)}\n`
}
