import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import type { Reading } from '../model.ts'
import { readClaims } from '../read-claims.ts'
import { reportOf } from '../report-of.ts'
import { amend } from './amend.ts'
import { proposalsOf } from './proposals.ts'

// What is wrong is a word: of direction, of an aim, of a multiple, of a count. Each sentence with the word that would be true.

const DATE = { date: '2026-06-01' } as const
const verdictsOf = (reading: Reading) => reportOf(reading).claims.map(({ verdict }) => verdict)

function changesIn(text: string): readonly string[] {
  const reading = readClaims(text, DATE)
  const found = amend(reading, proposalsOf(reading), { read: readClaims, verdictsOf })
  return found.flatMap(({ edits }) =>
    edits.map(({ start, end, to }) => `${text.slice(start, end)} → ${to}`),
  )
}

test.each([
  // The word that a clause ends with.
  ['观众71万人次，比上年的68万人次略有下降。', ['下降 → 上升']],
  ['观众68万人次，比上年的71万人次略有下降。', []],
  // How an aim went: by the word alone, since plans and results aren't computed from each other.
  ['The city planned 400 flats and built 430, missing its target.', ['missing → exceeding']],
  ['The city planned 400 flats and built 430, exceeding its target.', []],
  ['全年计划植树7200株，实际完成7500株，未完成年度任务。', ['未完成 → 超额完成']],
  ['全年计划植树7200株，实际完成7500株，超额完成年度任务。', []],
  // The multiple that was passed.
  ['Sales more than tripled from 310 to 840 boats.', ['tripled → doubled']],
  ['Sales more than doubled from 310 to 840 boats.', []],
  // A fraction in words for one in words; rough words prove no exchange of digits.
  ['Of 120 berths 40, a quarter, are for visitors.', ['a quarter → a third']],
  ['工期由0.92年缩短至0.69年，压缩三分之一。', ['三分之一 → 四分之一']],
  ['公司员工3880人，其中研发人员1164人，占四成。', ['四成 → 三成']],
  // How many are listed.
  ['Four mills, Adda, Brell and Corran, closed.', ['Four → Three']],
  ['新设中心五个，分别是甲湖中心、乙山中心、丙河中心。', ['五 → 三']],
])('%s', (text, changes) => {
  expect(changesIn(text)).toEqual(changes)
})

function failuresIn(text: string) {
  const { claims } = checkText(text, DATE)
  const reasons = claims.flatMap((claim) => claim.reasons.filter(({ ok }) => ok === false))
  return [...new Map(reasons.map((reason) => [reason.en, reason])).values()]
}

test('a word that is wrong is told once, and as the text has it', () => {
  const [only, ...others] = failuresIn('Visits fell to 71,000 from 68,000 the year before.')
  expect(only?.check).toBe('direction')
  expect(others).toEqual([])
  expect(failuresIn('The city planned 400 flats and built 430, missing its target.')[0]?.en).toBe(
    '430 is above 400, but the text says “missing”.',
  )
})

test('of 增长两倍 it is told what was added, with the counter of the text', () => {
  expect(failuresIn('产量由310台增至840台，增长两倍以上。')[0]?.zh).toBe(
    '840台比310台多1.71倍，但文中说“两倍以上”。',
  )
  expect(failuresIn('产量由310台增至840台，是原来的三倍以上。')[0]?.zh).toContain('是310台的2.71倍')
})

test('a currency that several countries have is told in the words of the text', () => {
  const [only] = failuresIn('The fee rose to 90 crowns from 96 crowns.')
  expect(only?.en).toBe('From 96 crowns to 90 crowns is a decrease, but the text says it went up.')
  expect(only?.zh).toBe('由96到90是减少，但文中说是上升。')
})
