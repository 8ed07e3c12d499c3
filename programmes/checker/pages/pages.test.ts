import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import type { CheckAnswer, CheckedClaim, DataFinding, ReceiptAnswer } from '../types.ts'
import { mayCorrect } from './desk/report/may-correct.ts'
import { pages } from './index.tsx'
import { ClaimPanel } from './report/claim-panel.tsx'
import { Findings } from './report/findings.tsx'
import { Footnotes, noteNumbers } from './report/footnotes.tsx'
import { MarkedText } from './report/marked-text.tsx'
import { TestedAgainst } from './report/standing-tag.tsx'

const TEXT = 'Output rose from 42 to 30 tonnes, 24.4 % of the total.'
const FALLEN = 'Output fell from 42 to 30 tonnes.'

function frameIn(lang: string): PageFrame {
  return {
    lang,
    languages: ['zh', 'en'],
    languageNames: { zh: '中文', en: 'English' },
    regionTitle: { en: 'Three Lakes' },
    example: false,
    world: 'recorded',
    path: '/check',
    search: {},
    asOf: '2024-12-04',
    today: '2024-12-04',
    origin: 'https://example.org',
    params: {},
    viewer: null,
  }
}

function claimOf(words: string, index: number, over: Partial<CheckedClaim> = {}): CheckedClaim {
  const start = TEXT.indexOf(words)
  return {
    index,
    start,
    end: start + words.length,
    text: words,
    value: words.replace(/[^\d.]/g, ''),
    unit: 't',
    unitName: { en: 'tonnes', zh: '吨' },
    bound: 'exact',
    measure: 'Output',
    place: null,
    placeName: null,
    period: '2024',
    periodWords: { en: '2024', zh: '2024年' },
    comparison: {
      kind: 'from-to',
      base: '42',
      baseClaim: index === 1 ? 0 : null,
      basePeriod: null,
      direction: 'up',
    },
    match: null,
    verdict: 'no-data',
    reasons: [],
    candidates: [],
    data: null,
    wording: null,
    addable: false,
    ...over,
  }
}

const FALL = {
  check: 'direction',
  ok: false,
  arithmetic: '42 → 30: −',
  en: 'From 42 to 30 is a decrease, and the words say up.',
  zh: '由42到30是减少，用词是“上升”。',
  claims: [0, 1],
} as const

const FINDING: DataFinding = {
  // biome-ignore lint/suspicious/noThenProperty: `then` is the house's own word here, and holds no function.
  then: {
    asOf: '2024-12-04',
    verdict: 'holds-only-if',
    reason: { en: 'It holds against the sum of the parts only.', zh: '仅按分项之和成立。' },
    independentSources: 2,
  },
  since: {
    asOf: '2026-01-01',
    verdict: 'contradicted',
    reason: { en: 'It fits no vintage since.', zh: '此后各版次均不符。' },
    independentSources: 2,
  },
  changed: true,
  alternatives: [
    {
      variant: 'sum',
      variantLabel: { en: 'sum of the parts', zh: '分项之和' },
      vintageLabel: { en: 'preliminary', zh: '初步核算' },
      known: 'then',
      value: { en: '24.39 %', zh: '24.39%' },
      ok: true,
      reading: 'rounded',
      off: null,
      chosen: true,
      independentSources: 2,
      href: '/figures/share?variant=sum',
    },
    {
      variant: 'total',
      variantLabel: { en: 'the total', zh: '总量' },
      vintageLabel: { en: 'preliminary', zh: '初步核算' },
      known: 'then',
      value: { en: '24.20 %', zh: '24.20%' },
      ok: false,
      reading: null,
      off: { en: '+0.20 pp', zh: '+0.20个百分点' },
      chosen: false,
      independentSources: 2,
      href: '/figures/share?variant=total',
    },
  ],
  observations: [],
  href: '/figures/share',
}

const CLAIMS: readonly CheckedClaim[] = [
  claimOf('42', 0, { verdict: 'inconsistent', reasons: [FALL] }),
  claimOf('30 tonnes', 1, {
    value: '30',
    verdict: 'inconsistent',
    reasons: [FALL],
    wording: { en: FALLEN, zh: FALLEN },
    amended: {
      sentence: FALLEN,
      changes: [{ start: 7, end: 11, from: 'rose', to: 'fell', claim: 1 }],
    },
  }),
  claimOf('24.4 %', 2, {
    unit: 'percent',
    unitName: { en: 'per cent', zh: '百分比' },
    verdict: 'holds-only-if',
    data: FINDING,
    match: {
      indicator: 'share',
      title: { en: 'Share of output', zh: '产量占比' },
      place: 'X',
      period: '2024',
      confidence: 0.9,
    },
    candidates: [
      {
        indicator: 'share',
        title: { en: 'Share of output', zh: '产量占比' },
        place: 'X',
        placeName: { en: 'Lakes', zh: '湖区' },
        period: '2024',
        periodWords: { en: '2024', zh: '2024年' },
        confidence: 0.9,
        why: { en: 'by its words and unit', zh: '依词语和单位' },
        chosen: true,
        alias: null,
      },
    ],
  }),
]

const CHECK: CheckAnswer = {
  language: 'en',
  date: '2024-12-04',
  dateFrom: 'given',
  summary: {
    claims: 3,
    byVerdict: {
      inconsistent: 2,
      contradicted: 0,
      'holds-only-if': 1,
      holds: 0,
      untestable: 0,
      'no-data': 0,
    },
    testedAgainst: 'itself-and-data',
    asOf: '2024-12-04',
  },
  claims: CLAIMS,
  source: { format: 'text', name: null, characters: TEXT.length },
  excluded: [],
  text: null,
}

const RECEIPT: ReceiptAnswer = {
  lang: 'en',
  asOf: '2024-12-04',
  id: 'abc',
  madeAt: '2024-12-04T08:00:00Z',
  madeWords: { en: '4 December 2024', zh: '2024年12月4日' },
  sentence: TEXT,
  date: null,
  check: CHECK,
  href: '/receipts/abc',
  picture: '/api/v1/receipts/abc?format=svg',
  embed: '/embed/receipts/abc',
  links: { json: '/api/v1/receipts/abc', permanent: '/receipts/abc' },
}

const drawn = (name: string, data: unknown, lang = 'en') => {
  const page = pages.find((one) => one.name === name)
  if (page === undefined) throw new Error(`no page ${name}`)
  return renderToStaticMarkup(createElement(page.component, { data, frame: frameIn(lang) }))
}
const panelOf = (index: number, lang = 'en') => {
  const claim = CLAIMS[index]
  if (claim === undefined) throw new Error('no such claim')
  return renderToStaticMarkup(
    createElement(ClaimPanel, { claim, claims: CLAIMS, frame: frameIn(lang) }),
  )
}

const textWith = (claims: readonly CheckedClaim[]) =>
  renderToStaticMarkup(createElement(MarkedText, { text: TEXT, claims, lang: 'en' }))

test('a text is given back as it stands, each claim underlined by its verdict and told in words', () => {
  const html = textWith(CLAIMS)
  const words = html.replace(/<span class="sr"[^>]*>.*?<\/span>/g, '').replace(/<[^>]*>/g, '')
  expect(words).toBe(TEXT)
  expect(html.match(/fig-inconsistent/g)).toHaveLength(2)
  expect(html).toContain('30 tonnes<span class="sr" lang="en"> (inconsistent with itself)</span>')
})

test('a claim within another is not marked twice', () => {
  const inner = [claimOf('42 to 30 tonnes', 0), claimOf('30 tonnes', 1)]
  const html = textWith(inner)
  expect(html.match(/<a /g)).toHaveLength(1)
})

test('a panel tells the test with its arithmetic, the other claims, and wording to take over', () => {
  const html = panelOf(1)
  expect(html).toContain('From 42 to 30 is a decrease')
  expect(html).toContain('42 → 30: −')
  expect(html).toContain('href="#claim-0"')
  expect(html).toMatch(/Output <del>rose<\/del>.*<ins>fell<\/ins> from 42 to 30 tonnes/)
  expect(html).toContain(`data-copy-words="${FALLEN}"`)
  expect(html).toContain('read and tested again')
  expect(panelOf(0), 'the other end of the contradiction').toContain('<ins>fell</ins>')
  expect(html).toContain('the text says it rose')
})

test('a panel tells the data then and since, by every denominator, and what it was matched to', () => {
  const html = panelOf(2)
  expect(html).toContain('24.39 %')
  expect(html).toContain('off by +0.20 pp')
  expect(html).toContain('It fits no vintage since.')
  expect(html).toContain('2 independent sources')
  expect(html).toContain('./onedelta claims alias')
  expect(html).not.toContain('no sign-in')
  const chinese = panelOf(2, 'zh')
  expect(chinese).toContain('仅按分项之和成立。')
  expect(chinese).toContain('相差+0.20个百分点')
})

test('what matched nothing says so and can be corrected, once the data were asked', () => {
  const panelOfNone = (
    against: 'itself' | 'itself-and-data',
    correction?: string,
    over: Partial<CheckedClaim> = {},
  ) => {
    const none = { candidates: [], match: null, verdict: 'no-data' }
    const claim = { ...CLAIMS[0], ...none, ...over } as CheckedClaim
    const panel = createElement(ClaimPanel, {
      claim,
      claims: [claim],
      frame: frameIn('en'),
      ...(correction === undefined ? {} : { correction }),
    })
    return renderToStaticMarkup(createElement(TestedAgainst, { against } as never, panel))
  }
  expect(panelOfNone('itself')).not.toContain('claims alias')
  const html = panelOfNone('itself-and-data')
  expect(html).toContain('No indicator of this site fits it.')
  expect(html).toContain('./onedelta claims alias &quot;Output&quot; INDICATOR')
  expect(panelOfNone('itself-and-data', undefined, { correctable: false })).toContain(
    './onedelta claims alias &quot;Words of the text&quot; INDICATOR',
  )
  const own = panelOfNone('itself-and-data', 'a form')
  expect([own.includes('a form'), own.includes('claims alias')]).toEqual([true, false])
})

test('only analysts of the region’s own office correct a match', () => {
  const viewer = { name: 'Wen', organisation: { en: 'North' }, roles: ['analyst'], office: true }
  const may = (over: Partial<NonNullable<PageFrame['viewer']>>) =>
    mayCorrect({ ...frameIn('en'), viewer: { ...viewer, ...over } as PageFrame['viewer'] })
  expect([may({}), may({ office: false }), may({ roles: ['reader'] })]).toEqual([
    true,
    false,
    false,
  ])
  expect(mayCorrect(frameIn('en'))).toBe(false)
})

test('on paper each contradiction and each condition has one number, beside all of its claims, and one note', () => {
  expect([...noteNumbers(CLAIMS)]).toEqual([
    [0, '1'],
    [1, '1'],
    [2, '2'],
  ])
  const html = renderToStaticMarkup(createElement(Footnotes, { claims: CLAIMS, lang: 'en' }))
  expect(html.match(/<li>/g)).toHaveLength(2)
  expect(html).toMatch(/holds on a condition. .*It holds against the sum of the parts only\./)
  // Two tests that tie the same claims are one problem, as the head of the report counts them.
  const again: Omit<CheckedClaim['reasons'][number], 'claims'> = {
    check: 'share',
    ok: false,
    arithmetic: '7/9',
    en: 'So says a share.',
    zh: '',
  }
  const twice = CLAIMS.map((claim) => ({
    ...claim,
    reasons: [...claim.reasons, ...(claim.index < 2 ? [{ ...again, claims: [0, 1] }] : [])],
  }))
  expect(noteNumbers(twice)).toEqual(noteNumbers(CLAIMS))
})

test('on paper what is worth a look has its note too, and says that it is a remark', () => {
  const high = {
    check: 'bounds',
    ok: null,
    arithmetic: '900 > 120',
    en: 'So high?',
    zh: '这么高？',
  }
  const claims = [...CLAIMS, claimOf('900', 3, { reasons: [{ ...high, claims: [3] }] })]
  expect(noteNumbers(claims).get(3)).toBe('3')
  const noted = (lang: 'en' | 'zh') =>
    renderToStaticMarkup(createElement(Footnotes, { claims, lang }))
  expect(noted('en')).toContain('remark: So high? 900 &gt; 120')
  expect(noted('zh')).toContain('提示：这么高？ 900 &gt; 120')
})

test('a receipt is whole without script: sentence, verdicts, reasons, picture, embed code', () => {
  const html = drawn('checker.receipt', RECEIPT)
  expect(html).toContain('1 self-contradiction (in 2 claims) · 1 holds on a condition')
  expect(html).toContain('src="/api/v1/receipts/abc?format=svg&amp;lang=en"')
  expect(html).toContain('&lt;iframe src=&quot;https://example.org/en/embed/receipts/abc&quot;')
  expect(html).toContain('By what was known on 4 December 2024; ')
  const embed = drawn('checker.receipt-embed', RECEIPT, 'zh')
  for (const told of ['由42到30是减少', '以截至2024年12月4日已公布的数据为准；', '可改为：'])
    expect(embed).toContain(told)
  const open = { ...CLAIMS[0], verdict: 'untestable', reasons: [], data: null, wording: null }
  const check = { ...RECEIPT.check, claims: [open] }
  expect(drawn('checker.receipt-embed', { ...RECEIPT, check }, 'zh')).toContain('没有数据可以判断')
})

test('a receipt tells what was found, and what would be true, once', () => {
  const html = drawn('checker.receipt', RECEIPT)
  const words = html.replace(/<[^>]*>/g, ' ')
  for (const once of ['is a decrease', 'holds against the sum of the parts only'])
    expect(words.split(once), once).toHaveLength(2)
  expect(html.split('<ins>fell</ins>')).toHaveLength(2)
  // What stands nowhere else stands with each claim.
  for (const there of ['It fits no vintage since', 'sum of the parts'])
    expect(html).toContain(there)
})

test('a receipt tells what came to be known only after the day of the sentence', () => {
  const verdict = { asOf: '2024-01-01', verdict: 'no-data', independentSources: 0 } as const
  const late: CheckedClaim = claimOf('fifth', 0, {
    verdict: 'no-data',
    reasons: [
      {
        check: 'since',
        ok: null,
        arithmetic: '',
        en: 'Known only since.',
        zh: '其后才知。',
        claims: [0],
      },
    ],
    // biome-ignore lint/suspicious/noThenProperty: the law's own word, and no function.
    data: { ...FINDING, then: { ...verdict, reason: { en: 'None.', zh: '无。' } } },
  })
  const html = renderToStaticMarkup(createElement(Findings, { claims: [late], lang: 'en' }))
  expect(html).toContain('Known only since.')
  expect(html).not.toContain('None.')
})

test('without script the desk names the terminal and the interface for programs', () => {
  const html = drawn('checker.desk', {
    lang: 'en',
    asOf: '2024-12-04',
    today: '2024-12-04',
    lexicon: { places: [], regionPlace: null, nationPlace: null },
  })
  const plain = /<noscript>.*<\/noscript>/s.exec(html)?.[0]
  expect(plain).toContain('./onedelta check')
  expect(plain).toContain('/api/v1/checks')
  expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/)
})

test('what is only likely has a sign and a colour of its own, and not the red of what is certain', () => {
  const reason = {
    check: 'direction',
    ok: false,
    arithmetic: '30 < 42',
    en: '30 tonnes is below 42 tonnes, but the text says “rose”.',
    zh: '30吨低于42吨，但文中说“rose”。',
    claims: [0, 1],
  }
  const told = (likely: boolean) =>
    renderToStaticMarkup(
      createElement(Findings, {
        claims: [
          claimOf('42', 0, {
            verdict: 'inconsistent',
            reasons: [likely ? { ...reason, likely: true } : reason],
          }),
        ],
        lang: 'en',
      }),
    )
  expect(told(true)).toContain('<strong class="likely"><span aria-hidden="true">?</span>')
  expect(told(true)).not.toContain('class="no"')
  expect(told(false)).toContain('<strong class="no"><span aria-hidden="true">×</span>')
})
