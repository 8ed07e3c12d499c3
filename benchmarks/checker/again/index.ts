import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { handOf } from '../dated/read-dated.ts'
import { BAR } from '../likely/rows.ts'
import { put, STEPS, sorted, type Tree } from '../likely/written.ts'
import { typedOf } from '../typed/read-typed.ts'
import { learnAgain, scoreAgain } from './learn.ts'
import { AgainRows } from './rows.ts'

// Learns what the signs of guesses and the words around them weigh besides, from the typed releases and their slips, and writes it where the checker reads it:
// `node benchmarks/checker/again/index.ts [--held]`. The same texts give the same weights. With --held nothing is written; printed is instead in how many releases
// with a slip what was meant outweighs all but some of the guesses of true ones, by the weights that there are and by those learnt from the other hands.

const USAGE = 'usage: node benchmarks/checker/again/index.ts [--held]'
const FOLDS = 5
/** So many of a thousand true releases have a guess that is told. */
const ACCUSED = [5, 10, 20, 40]
const SAID_EVERY = 100
const LEAST_STEPS = 2
const TO = fileURLToPath(
  new URL('../../../engines/claims/pure/likely/weights-again.json', import.meta.url),
)

main(process.argv.slice(2))

function main(words: readonly string[]): void {
  const wrong = words.find((word) => word !== '--held')
  if (wrong !== undefined) {
    process.stderr.write(`'${wrong}' isn't known\n${USAGE}\n`)
    process.exitCode = 2
    return
  }
  const rows = new AgainRows()
  const releases = typedOf('known')
  for (const [at, release] of releases.entries()) {
    rows.add(handOf(release), release)
    if (at % SAID_EVERY === SAID_EVERY - 1) note(`${at + 1} of ${releases.length} releases`)
  }
  note(`${rows.rows.length} guesses`)
  if (words.includes('--held')) holdOut(rows)
  else writeFileSync(TO, written(rows, learnAgain(rows)))
}

function note(text: string): void {
  process.stderr.write(`${text}\n`)
}

function holdOut(all: AgainRows): void {
  const hands = [...new Set(all.texts.map(({ hand }) => hand))]
  const foldOf = all.texts.map(({ hand }) => hands.indexOf(hand) % FOLDS)
  const [before, after] = [
    all.rows.map(({ offset }) => offset),
    all.rows.map(() => Number.NEGATIVE_INFINITY),
  ]
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learnAgain(all, ({ text }) => foldOf[text] !== fold)
    for (const [at, row] of all.rows.entries())
      if (foldOf[row.text] === fold) after[at] = scoreAgain(weights, row)
    note(`fold ${fold + 1} of ${FOLDS}`)
  }
  const [most, mostAfter] = [mostOf(all, before), mostOf(all, after)]
  for (const accused of ACCUSED) {
    const [own, refined] = [foundAt(all, most, accused), foundAt(all, mostAfter, accused)]
    process.stdout.write(`${JSON.stringify({ accused: `${accused} of 1000`, own, refined })}\n`)
  }
}

/** Of each text what speaks for the guess for which most does. */
function mostOf({ rows, texts }: AgainRows, scores: readonly number[]): readonly number[] {
  const most = texts.map(() => Number.NEGATIVE_INFINITY)
  for (const [at, { text }] of rows.entries())
    most[text] = Math.max(most[text] ?? 0, scores[at] ?? 0)
  return most
}

/** How many slips are above the limit that so many of a thousand true texts exceed. */
function foundAt({ texts }: AgainRows, most: readonly number[], accused: number): string {
  const trueOnes = most.filter((_, text) => texts[text]?.isTrue === true)
  const slipped = most.filter((_, text) => texts[text]?.isTrue === false)
  const limit = trueOnes.toSorted((a, b) => b - a)[Math.round((trueOnes.length * accused) / 1000)]
  const found = slipped.filter((one) => one > (limit ?? 0)).length
  return `${found} of ${slipped.length} above ${(limit ?? 0).toFixed(1)}`
}

function written({ names }: AgainRows, weights: Float64Array): string {
  const found: Tree = { signs: {}, words: {} }
  for (const [at, name] of names.entries()) {
    const weight = Math.round((weights[at] ?? 0) * STEPS)
    if (Math.abs(weight) >= LEAST_STEPS) put(found, name.split(BAR), weight)
  }
  return `${JSON.stringify(sorted(found), null, 1)}\n`
}
