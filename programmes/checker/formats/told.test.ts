import { expect, test } from 'vitest'
import { checkRelease } from '../check-release.ts'
import type { CheckAnswer } from '../types.ts'
import { annotatedHtml } from './annotated-html.ts'
import { claimsCsv } from './claims-csv.ts'
import { findingsOf, isLikely } from './findings.ts'
import { countsWords, standingOf } from './standing.ts'
import { terminalReport } from './terminal-report.ts'

const TEXT = [
  'Line 7 opens',
  'Ridership rose from 40 million in 2022 to 50 million in 2023, an increase of 35%, the operator said.',
  'It ranks fifth in the country and has over 7,600 kilometres of track.',
].join('\n')

function checked(text: string): CheckAnswer {
  return checkRelease(
    {
      lexicon: { places: [], regionPlace: null, nationPlace: null },
      ground: null,
      aliases: [],
      today: '2024-05-01',
      languages: ['en', 'zh'],
    },
    { text, format: 'text', name: 'a.txt', date: '2024-05-01' },
  )
}

const LOOK = { lang: 'en', width: 100, colour: false }

test('a contradiction between claims is told once, with all of them in its sentence', () => {
  const answer = checked(TEXT)
  const { problems } = findingsOf(answer.claims)
  expect(problems).toHaveLength(1)
  const report = terminalReport(answer, TEXT, LOOK)
  expect(report.match(/25 %/g)?.length).toBeGreaterThan(0)
  expect(report.split('[35%]')).toHaveLength(2)
  expect(report).toMatch(/≠ line 2 .*\[40 million\]/s)
  const [, others = ''] = report.split('All other claims')
  expect(others).not.toContain('35%')
  expect(others).toMatch(/5th/)
})

test('a doubt about several claims is told once, at the first of them', () => {
  const text =
    'The gross domestic product came to 8.26 trillion yuan in 2023, up 6.2% from 7.77 trillion yuan in 2022.'
  const { claims } = checked(text)
  const isDoubted = claims.filter(({ reasons }) =>
    reasons.some(({ check, ok }) => check === 'growth' && ok === null),
  )
  expect(isDoubted).toHaveLength(3)
  expect(findingsOf(claims).doubts.map((one) => one.claims.map(({ index }) => index))).toEqual([
    [0],
  ])
  expect(terminalReport(checked(text), text, LOOK).match(/comparable prices/g)).toHaveLength(1)
})

test('values are written as people write them, in both languages', () => {
  const answer = checked(TEXT)
  expect(terminalReport(answer, TEXT, LOOK)).not.toMatch(/40000000|exactly/)
  expect(terminalReport(answer, TEXT, { ...LOOK, lang: 'zh' })).toMatch(/4000万/)
})

test('a report of problems alone leaves out what nothing speaks against', () => {
  const report = terminalReport(checked(TEXT), TEXT, LOOK, 'problems')
  expect(report).toContain('[35%]')
  expect(report).not.toContain('fifth')
})

test('no line is wider than the terminal, in either language', () => {
  for (const width of [40, 60, 72, 100])
    for (const lang of ['en', 'zh']) {
      const lines = terminalReport(checked(TEXT), TEXT, { ...LOOK, lang, width }).split('\n')
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(width)
    }
})

test('signs that would steer a terminal are not printed', () => {
  const text = 'Output rose 5% to 3\u001b[2J million \u202etons in 2023.'
  const report = terminalReport(checked(text), text, LOOK)
  for (const sign of ['\u001b', '\u202e']) expect(report).not.toContain(sign)
})

test('a text without claims, and one without problems, get a sentence', () => {
  expect(terminalReport(checked('Nothing here.'), 'Nothing here.', LOOK)).toContain(
    'No quantitative claim was found.',
  )
  const text = 'The network has 320 km of track.'
  expect(terminalReport(checked(text), text, LOOK)).toContain('No contradiction was found.')
})

test('the HTML links each mark to what is said of it and back, and holds nothing that runs', () => {
  const text = `${TEXT}\n<script>alert(5)</script> cost 3 million yuan`
  const html = annotatedHtml(checked(text), text, 'en')
  expect(html).not.toMatch(/<script/)
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(links.length).toBeGreaterThan(5)
  for (const link of links) expect(ids).toContain(link)
})

test('contradictions are counted, not the claims that take part in them', () => {
  const answer = checked(
    `${TEXT}\nStaff rose from 40 to 50, up 90%, and trains rose from 20 to 30.`,
  )
  expect(answer.summary.byVerdict.inconsistent).toBeGreaterThan(2)
  const report = terminalReport(answer, TEXT, LOOK)
  expect(report).toContain('≠ 2 self-contradictions (in ')
  expect(terminalReport(answer, TEXT, { ...LOOK, lang: 'zh' })).toContain('≠ 2处自相矛盾')
  expect(annotatedHtml(answer, answer.text ?? TEXT, 'en')).toMatch(/2 (self-)?contradictions/)
})

test('an amended sentence is shown whole, with what is new set off, in the language of the text', () => {
  for (const lang of ['en', 'zh']) {
    const report = terminalReport(checked(TEXT), TEXT, { ...LOOK, lang }).replace(/\s+/g, ' ')
    expect(report).toContain(
      'Ridership rose from 40 million in 2022 to 50 million in 2023, an increase of [25]%, the operator said.',
    )
  }
  expect(annotatedHtml(checked(TEXT), TEXT, 'en')).toContain(
    'an increase of <del>35</del> <ins>25</ins>%',
  )
})

test('a dateline without its year asks for it', () => {
  const text = 'HEFEI, Dec. 4 (Agency) -- Output grew 5 percent.'
  const answer = checkRelease(
    {
      lexicon: { places: [], regionPlace: null, nationPlace: null },
      ground: null,
      aliases: [],
      today: '2024-12-05',
      languages: ['en', 'zh'],
    },
    { text, format: 'text', name: null },
  )
  expect(answer.dayWithoutYear).toBe('12-04')
  expect(terminalReport(answer, text, LOOK)).toContain(
    'The text says 4 December and no year: of which year is it? Give it as --date YYYY-12-04',
  )
  expect(terminalReport(answer, text, { ...LOOK, lang: 'zh' })).toContain('只写“12月4日”')
  expect(annotatedHtml(answer, text, 'en')).toContain('of which year is it?')
})

test('of what no data bear on, it is said whether the rest of the text does', () => {
  const { claims } = checked('Of 80 schools, 40 are rural, or 50%. Their roofs cover 9 hectares.')
  expect(claims.map((claim) => standingOf(claim, 'itself'))).toEqual([
    ...['fits', 'fits', 'fits', 'untested'],
  ])
  expect(claims.map((claim) => standingOf(claim, 'itself-and-data'))).toEqual([
    ...['fits-alone', 'fits-alone', 'fits-alone', 'no-data'],
  ])
  const asked = {
    claims,
    summary: { ...checked(TEXT).summary, testedAgainst: 'itself-and-data' },
  } as const
  expect(countsWords(asked, 'en').map(({ words }) => words)).toEqual([
    '3 fit the text and have no data',
    '1 has no data',
  ])
  expect(countsWords(asked, 'zh')[0]?.words).toBe('3处与文内相符，暂无数据')
})

const LIKELY =
  '72岁的退休教师霍静兰去年在当地住院，总费用48200元，医保基金当场支付36150元，报销比例85%，自己掏了12050元。'
const CERTAIN = '全市营业收入由2022年的4000万元增至2023年的5000万元，增长35%。'

test('what was weighed and is tied by no words is told as likely, behind all that is certain', () => {
  const text = `${LIKELY}\n${CERTAIN}`
  const answer = checked(text)
  expect(answer.claims.filter(({ verdict }) => verdict === 'inconsistent')).toHaveLength(6)
  const standings = answer.claims.map((claim) => standingOf(claim, 'itself'))
  expect(standings.filter((one) => one === 'likely')).toHaveLength(3)
  expect(findingsOf(answer.claims).problems.map(isLikely)).toEqual([false, true])
  expect(countsWords(answer, 'en').map(({ words }) => words)).toEqual(
    expect.arrayContaining([
      '1 self-contradiction (in 3 claims)',
      '1 probable self-contradiction (in 3 claims)',
    ]),
  )
  const report = terminalReport(answer, text, { ...LOOK, lang: 'zh' })
  expect(report).toMatch(/≠ 第2行[\s\S]*很可能自相矛盾[\s\S]*\? 第1行/)
  const html = annotatedHtml(answer, text, 'en')
  expect(html).toContain('class="claim likely"')
  expect(html).toContain('<span class="verdict">probably inconsistent with itself</span>')
  expect(claimsCsv(answer, 'zh')).toContain('很可能自相矛盾')
})

test('a claim of a certain contradiction stands as certain, whatever else is likely of it', () => {
  const reason = { ok: false, likely: true } as const
  expect(isLikely({ verdict: 'inconsistent', reasons: [reason, { ok: true }] as never })).toBe(true)
  expect(isLikely({ verdict: 'inconsistent', reasons: [reason, { ok: false }] as never })).toBe(
    false,
  )
  expect(isLikely({ verdict: 'contradicted', reasons: [reason] as never })).toBe(false)
})

test('the counts add up to the claims, in both languages', () => {
  const answer = checked(`${TEXT}\n${LIKELY}\n${CERTAIN}`)
  const taking = { en: /\(in (\d+) claims\)/, zh: /涉及(\d+)处说法/ } as const
  for (const lang of ['en', 'zh'] as const) {
    const counts = countsWords(answer, lang).map(({ words }) =>
      Number((taking[lang].exec(words) ?? /(\d+)/.exec(words))?.[1]),
    )
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(answer.claims.length)
  }
})

test('one file tells what agrees too, and keeps a table a table', () => {
  const text = [
    'Ferries',
    'Ridership rose from 40 million in 2022 to 50 million in 2023, an increase of 25%.',
    'Line\t2022\t2023',
    'Upper\t15 million\t20 million',
    'Lower\t25 million\t30 million',
    'Contact:\tthe office',
    '',
    'Tel. 5 < 6',
  ].join('\n')
  for (const [lang, heading, total] of [
    ['en', 'What agrees', ' claims · '],
    ['zh', '核验相符', '处说法 · '],
  ] as const) {
    const html = annotatedHtml(checked(text), text, lang)
    expect(html).toContain(`<h2>${heading}</h2>`)
    expect(html.slice(html.indexOf('class="agreeing"'))).toMatch(/>25%<\/a>.*25\u202f%/)
    expect(html).toContain(total)
    expect(html).toContain('<tr><td>Line</td><td>2022</td><td>2023</td></tr>')
    expect(html.match(/<div class="rows">/g)).toHaveLength(1)
    expect(html).not.toContain('\t')
  }
})

test('a table of bars is one too, without its frame and rule; what is below nothing is marked with its brackets', () => {
  const text = [
    'Ferries',
    '| Line | 2023 | 2022 |',
    '|---|---:|---|',
    '| Fares | 41.6 | 38.2 |',
    '| Wages | (25.3) | (23.7) |',
    '',
    'All went well.',
  ].join('\n')
  const html = annotatedHtml(checked(text), text, 'en')
  expect(html).toContain('<tr><td>Line</td><td>2023</td><td>2022</td></tr>')
  expect(html).toMatch(/<td><a class="claim [^>]*>\(25\.3\)<\/a><\/td>/)
  expect(html).toContain('<h3>Ferries</h3>')
  const article = html.slice(html.indexOf('<article>'), html.indexOf('</article>'))
  expect(article).not.toMatch(/\||---/)
  expect(claimsCsv(checked(text), 'en')).toContain(',(25.3),-25.3,')
})

test('a text in another language is said to be one, and is not called free of contradictions', () => {
  const text =
    'Au troisième trimestre, le chiffre d’affaires du groupe est en hausse de 4 % et la marge s’établit à 12 %. Les ventes dans les pays du Nord sont portées par la demande des ménages, et le résultat net est de 2 millions pour une part.'
  const report = terminalReport(checked(text), text, LOOK)
  expect(report).toMatch(/seems to be in another language/)
  expect(report).not.toMatch(/No contradiction/)
  expect(terminalReport(checked(text), text, { ...LOOK, lang: 'zh' })).toMatch(/其他语言/)
  expect(terminalReport(checked(TEXT), TEXT, LOOK)).not.toMatch(/another language/)
})
