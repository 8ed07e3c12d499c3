import { datedOf, handOf } from './read-dated.ts'
import { scoreDated } from './score-dated.ts'

// `node benchmarks/checker/dated/index.ts [HAND] [--list]`: of short releases how many times are read as they were marked, by who wrote them; with --list all
// that is read otherwise.

const USAGE = 'usage: node benchmarks/checker/dated/index.ts [HAND] [--list]'

main(process.argv.slice(2))

function main(words: readonly string[]): void {
  const isListed = words.includes('--list')
  const byHand = Map.groupBy(datedOf(), handOf)
  const [own, ...more] = words.filter((word) => word !== '--list')
  const wrong = own !== undefined && !byHand.has(own) ? own : more[0]
  if (wrong !== undefined) {
    const hands = [...byHand.keys()].join(', ')
    process.stderr.write(`${wrong} wrote none of them; one of ${hands} is measured\n${USAGE}\n`)
    process.exitCode = 2
    return
  }
  for (const [hand, releases] of byHand) {
    if (own !== undefined && hand !== own) continue
    const { period, base, differences } = scoreDated(releases)
    process.stdout.write(`${JSON.stringify({ hand, releases: releases.length, period, base })}\n`)
    if (isListed) process.stdout.write(`${differences.join('\n')}\n`)
  }
}
