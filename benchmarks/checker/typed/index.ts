import { handOf } from '../dated/read-dated.ts'
import { scoreDated } from '../dated/score-dated.ts'
import { scoreSlips } from '../ordinary/score-slips.ts'
import { typedOf } from './read-typed.ts'

// `node benchmarks/checker/typed/index.ts [HAND] [--list]`: of six hundred ordinary releases how many times are read as they were marked, how many claims of theirs are
// accused, and how many slips told, by who typed them; with --list all that differs.

const USAGE = 'usage: node benchmarks/checker/typed/index.ts [HAND] [--list]'

main(process.argv.slice(2))

function main(words: readonly string[]): void {
  const isListed = words.includes('--list')
  const byHand = Map.groupBy(typedOf(), handOf)
  const [own, ...more] = words.filter((word) => word !== '--list')
  const wrong = own !== undefined && !byHand.has(own) ? own : more[0]
  if (wrong !== undefined) {
    const hands = [...byHand.keys()].join(', ')
    process.stderr.write(`${wrong} typed none of them; one of ${hands} is measured\n${USAGE}\n`)
    process.exitCode = 2
    return
  }
  for (const [hand, releases] of byHand) {
    if (own !== undefined && hand !== own) continue
    const { period, base, differences } = scoreDated(releases)
    const { accused, slips, notes } = scoreSlips(releases)
    const counts = { hand, releases: releases.length, period, base, accused, slips }
    process.stdout.write(`${JSON.stringify(counts)}\n`)
    if (isListed) process.stdout.write(`${[...differences, ...notes].join('\n')}\n`)
  }
}
