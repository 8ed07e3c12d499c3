import { handOf } from '../dated/read-dated.ts'
import { scoreDated } from '../dated/score-dated.ts'
import type { OrdinarySet } from '../ordinary/read-ordinary.ts'
import { scoreSlips } from '../ordinary/score-slips.ts'
import { type Typed, typedOf } from './read-typed.ts'

// `node benchmarks/checker/typed/index.ts [HAND|unseen] [--list]`: of ordinary releases how many times are read as they were marked, how many claims of theirs are accused,
// and how many slips told, by who typed them; with --list all that differs, but for the unseen ones.

const USAGE = 'usage: node benchmarks/checker/typed/index.ts [HAND|unseen] [--list]'

main(process.argv.slice(2))

function main(words: readonly string[]): void {
  const isListed = words.includes('--list')
  const [own, ...more] = words.filter((word) => word !== '--list')
  const set: OrdinarySet = own === 'unseen' ? 'unseen' : 'known'
  const byHand = Map.groupBy(typedOf(set), handOf)
  const isHand = own !== undefined && own !== 'unseen'
  const wrong = isHand && !byHand.has(own) ? own : more[0]
  const problem =
    wrong !== undefined
      ? `${wrong} typed none of them; one of ${[...byHand.keys()].join(', ')} is measured`
      : isListed && set === 'unseen'
        ? 'nobody looks into unseen: of it only totals are printed'
        : null
  if (problem !== null) {
    process.stderr.write(`${problem}\n${USAGE}\n`)
    process.exitCode = 2
    return
  }
  for (const [hand, releases] of byHand)
    if (!isHand || hand === own) measure(hand, releases, isListed)
}

function measure(hand: string, releases: readonly Typed[], isListed: boolean): void {
  const { period, base, differences } = scoreDated(releases)
  const { accused, slips, notes } = scoreSlips(releases)
  const counts = { hand, releases: releases.length, period, base, accused, slips }
  process.stdout.write(`${JSON.stringify(counts)}\n`)
  if (isListed) process.stdout.write(`${[...differences, ...notes].join('\n')}\n`)
}
