import { ordinaryOf } from './read-ordinary.ts'
import { MEASURED, scoreOrdinary } from './score-ordinary.ts'

// `node benchmarks/checker/ordinary/index.ts [unseen]`: of ordinary releases how much is read as it was marked, by language, in percent; of `known` with
// --list all that is read otherwise.

const set = process.argv.includes('unseen') ? 'unseen' : 'known'
const isListed = process.argv.includes('--list') && set === 'known'

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
