import { type OrdinarySet, ordinaryOf } from './read-ordinary.ts'
import { MEASURED, scoreOrdinary } from './score-ordinary.ts'

// `node benchmarks/checker/ordinary/index.ts [known|unseen] [--list]`: of ordinary releases how much is read as it was marked, by language, in percent; with
// --list all that is read otherwise, of `known` alone.

const USAGE = 'usage: node benchmarks/checker/ordinary/index.ts [known|unseen] [--list]'

main(process.argv.slice(2))

function main(words: readonly string[]): void {
  const isListed = words.includes('--list')
  const [set = 'known', ...more] = words.filter((word) => word !== '--list')
  const wrong = !isSet(set) ? set : more[0]
  if (!isSet(set) || wrong !== undefined) {
    process.stderr.write(
      `${wrong} is no set of releases, and one is measured at a time\n${USAGE}\n`,
    )
    process.exitCode = 2
  } else if (isListed && set === 'unseen') {
    process.stderr.write(`nobody looks into unseen: of it only totals are printed\n${USAGE}\n`)
    process.exitCode = 2
  } else measure(set, isListed)
}

function isSet(word: string): word is OrdinarySet {
  return word === 'known' || word === 'unseen'
}

function measure(set: OrdinarySet, isListed: boolean): void {
  for (const lang of ['en', 'zh'] as const) {
    const releases = ordinaryOf(set).filter((one) => one.lang === lang)
    const { counts, differences } = scoreOrdinary(releases)
    const shares = MEASURED.map((name) => {
      const { of, right } = counts[name]
      return [name, { right, of, percent: of === 0 ? null : Math.round((1000 * right) / of) / 10 }]
    })
    process.stdout.write(
      `${JSON.stringify({ set, lang, releases: releases.length, ...Object.fromEntries(shares) })}\n`,
    )
    if (isListed) process.stdout.write(`${differences.join('\n')}\n`)
  }
}
