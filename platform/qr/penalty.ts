import type { Qr } from './qr-of.ts'

/** How hard a code is to read, by the four rules of 7.8.3. */
export function penaltyOf(qr: Qr): number {
  const columns = qr.map((_, x) => qr.map((row) => row[x] === true))
  const lines = [...qr, ...columns].reduce((sum, line) => sum + linePenalty(line), 0)
  return lines + blockPenalty(qr) + balancePenalty(qr)
}

const FINDER = '1011101'
const LIGHT = '0000'

// Runs of five or more, and what looks like a finder with light on one side.
function linePenalty(line: readonly boolean[]): number {
  const text = line.map((dark) => (dark ? '1' : '0')).join('')
  const runs = (text.match(/0{5,}|1{5,}/g) ?? []).map((run) => run.length - 2)
  const beside = `${LIGHT}${text}${LIGHT}`
  let finders = 0
  for (let at = beside.indexOf(FINDER); at >= 0; at = beside.indexOf(FINDER, at + 1)) {
    const before = beside.slice(at - LIGHT.length, at) === LIGHT
    const after = beside.slice(at + FINDER.length, at + FINDER.length + LIGHT.length) === LIGHT
    finders += Number(before) + Number(after)
  }
  return runs.reduce((sum, run) => sum + run, 0) + 40 * finders
}

function blockPenalty(qr: Qr): number {
  let blocks = 0
  for (let y = 0; y + 1 < qr.length; y += 1) {
    for (let x = 0; x + 1 < qr.length; x += 1) {
      const dark = qr[y]?.[x]
      if (dark === qr[y]?.[x + 1] && dark === qr[y + 1]?.[x] && dark === qr[y + 1]?.[x + 1])
        blocks += 1
    }
  }
  return 3 * blocks
}

// Ten for each step of five percent away from half.
function balancePenalty(qr: Qr): number {
  const all = qr.length * qr.length
  const dark = qr.reduce((sum, row) => sum + row.filter(Boolean).length, 0)
  return 10 * Math.max(0, Math.ceil(Math.abs(dark * 20 - all * 10) / all) - 1)
}
