import { expect, test } from 'vitest'
import type { CheckedClaim, DataAlternative, ReceiptAnswer } from '../../types.ts'
import { pictureHeight, receiptPicture } from './receipt-picture.ts'

function receiptOf(sentence: string, claims: readonly Partial<CheckedClaim>[]): ReceiptAnswer {
  return {
    sentence,
    href: '/receipts/abc',
    madeWords: { en: '4 December 2024', zh: '2024年12月4日' },
    check: {
      claims: claims.map((claim, index) => ({ index, reasons: [], data: null, ...claim })),
      summary: { testedAgainst: 'itself-and-data' },
    },
  } as unknown as ReceiptAnswer
}

/** The words of the picture in the order in which they are drawn. */
function wordsOf(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, words = '']) => words.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)))
    .join(' ')
}

test('a picture holds the whole sentence, its verdict and its day', () => {
  const sentence = 'Freight rose by 12 % to 46.2 million tonnes.'
  const start = sentence.indexOf('12 %')
  const svg = receiptPicture(
    receiptOf(sentence, [{ start, end: start + 4, verdict: 'inconsistent' }]),
    'en',
    'https://example.org',
  )
  const words = wordsOf(svg)
  expect(words).toContain('1 self-contradiction')
  expect(words).toContain('example.org/receipts/abc')
  expect(words.replaceAll(/\s/g, '')).toContain(sentence.replaceAll(' ', ''))
  expect(words).toContain('4 December 2024')
})

test('each verdict has its own stroke, so that no colour is needed', () => {
  const strokes = (['holds', 'holds-only-if', 'contradicted', 'no-data'] as const).map(
    (verdict) => {
      const svg = receiptPicture(
        receiptOf('In all 12 were made.', [{ start: 7, end: 9, verdict }]),
        'en',
        'https://example.org',
      )
      const stroke =
        /<path d="M[\d.]+ [\d.]+([a-zA-Z])[^"]*"[^>]*stroke-width="2.5"([^>]*)\/>/.exec(svg)
      return `${stroke?.[1]}${stroke?.[2]}`
    },
  )
  expect(new Set(strokes).size).toBe(4)
})

test('what somebody wrote is text, never markup', () => {
  const svg = receiptPicture(
    receiptOf('<script>alert("1")</script> & more', []),
    'en',
    'https://example.org',
  )
  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('"1"')
})

test('the longest sentence stays within the card, in both scripts', () => {
  for (const sentence of [
    '货物吞吐量4620万吨，'.repeat(180),
    'Freight of 46.2 million tonnes. '.repeat(62),
  ]) {
    const svg = receiptPicture(receiptOf(sentence, []), 'zh', 'https://example.org')
    expect(linesOf(svg).length).toBeGreaterThan(3)
    staysWithin(svg)
  }
})

test('a long reason is cut with a sign, and leaves room for what could be written instead', () => {
  const words = 'the data give another figure by every way of computing it that is known, '.repeat(
    9,
  )
  const svg = receiptPicture(
    receiptOf(`${'Freight of the ports grew again. '.repeat(4)}It rose by 12 %.`, [
      {
        start: 144,
        end: 148,
        verdict: 'inconsistent',
        reasons: [{ check: 'growth', ok: false, arithmetic: '', en: words, zh: '', claims: [] }],
        wording: { en: 'It rose by 20 %.', zh: '' },
      },
    ]),
    'en',
    'https://example.org',
  )
  expect(wordsOf(svg)).toContain('…')
  expect(wordsOf(svg)).toContain('True would be: It rose by 20 %.')
  staysWithin(svg)
})

test('an amended sentence is drawn with a stroke under what is new in it', () => {
  const sentence = 'Freight rose by 12 % to 46.2 million tonnes.'
  const amended = sentence.replace('12', '20')
  const claim = {
    start: 16,
    end: 20,
    verdict: 'inconsistent',
    wording: { en: amended, zh: amended },
    amended: {
      sentence: amended,
      changes: [{ start: 16, end: 18, from: '12', to: '20', claim: 0 }],
    },
  } as const
  const svg = receiptPicture(receiptOf(sentence, [claim]), 'en', 'https://example.org')
  expect(wordsOf(svg)).toContain(`True would be: ${amended}`)
  expect(svg.match(/stroke-width="3"/g)).toHaveLength(1)
})

const LONG =
  'As the harbour office said at its yearly meeting, at which the captains, the pilots and both of the companies that keep the locks were heard, the share of the valley in the freight of the whole country rose from 8.1% in 2019 to 9.4% in 2024.'

const BY_DATA = {
  asOf: '2025-03-06',
  independentSources: 1,
} as const

function valueIn(value: string, ok: boolean, vintage: string): DataAlternative {
  const same = (words: string) => ({ en: words, zh: words })
  return {
    variant: null,
    variantLabel: null,
    vintageLabel: same(vintage),
    known: 'then',
    value: same(value),
    ok,
    reading: null,
    off: ok ? null : { en: '−0.3 pp', zh: '−0.3个百分点' },
    chosen: true,
    independentSources: 1,
    href: '/',
  }
}

function judgedBy(values: readonly DataAlternative[], isTurned: boolean): CheckedClaim['data'] {
  const reason = { en: 'a long reason with the names of many documents', zh: '来自许多文件的理由' }
  const verdict = { ...BY_DATA, verdict: 'contradicted', reason } as const
  return {
    // biome-ignore lint/suspicious/noThenProperty: the word of the report's format.
    then: verdict,
    since: { ...verdict, verdict: isTurned ? 'holds' : 'contradicted' },
    changed: isTurned,
    alternatives: values,
    observations: [],
    href: '/',
  }
}

test.each(['en', 'zh'])(
  'of a long sentence the verdict, its day, each vintage and the new figure are told, in %s',
  (lang) => {
    const start = LONG.indexOf('8.1%')
    const amended = LONG.replace('8.1', '8.4')
    const receipt = receiptOf(LONG, [
      {
        start,
        end: start + 4,
        text: '8.1%',
        verdict: 'contradicted',
        data: judgedBy(
          [valueIn('8.4 %', false, 'as first published'), valueIn('8.6 %', false, 'revised')],
          true,
        ),
        reasons: [
          { check: 'data', ok: false, arithmetic: '', en: '', zh: '', claims: [] },
          {
            check: 'since',
            ok: null,
            arithmetic: '',
            en: 'Since revised.',
            zh: '后来修订。',
            claims: [],
          },
        ],
        wording: { en: amended, zh: amended },
        amended: {
          sentence: amended,
          changes: [{ start, end: start + 3, from: '8.1', to: '8.4', claim: 0 }],
        },
      },
    ])
    const dated = {
      ...receipt,
      check: {
        ...receipt.check,
        summary: { testedAgainst: 'itself-and-data', asOf: '2025-03-06' },
      },
    } as ReceiptAnswer
    const svg = receiptPicture(dated, lang, 'https://example.org')
    const words = wordsOf(svg)
    const isChinese = lang === 'zh'
    for (const told of [
      isChinese ? '1处与数据不符' : '1 contradicted by data',
      isChinese ? '以截至2025年3月6日已公布的数据为准' : 'By what was known on 6 March 2025',
      isChinese ? '后来的数据改变了结果' : 'later data changed the verdict',
      isChinese
        ? 'As first published：× 8.4 %（−0.3个百分点）'
        : 'As first published: × 8.4 % (−0.3 pp)',
      isChinese ? 'Revised：× 8.6 %' : 'Revised: × 8.6 %',
      isChinese ? '后来修订。' : 'Since revised.',
      'rose from 8.4% in 2019',
      isChinese ? '2024年12月4日核对' : 'checked on 4 December 2024',
    ])
      expect(words).toContain(told)
    expect(words).not.toContain('names of many documents')
    staysWithin(svg)
    expect(svg).toContain(`height="${pictureHeight(dated, lang)}"`)
  },
)

test('new words that stand far apart are both in sight', () => {
  const far = `${LONG} It fell to 7.7% in the year before.`
  const changes = ['8.1', '7.7'].map((from) => {
    const start = far.indexOf(from)
    return { start, end: start + 3, from, to: from.replace('.', '.0'), claim: 0 }
  })
  const svg = receiptPicture(
    receiptOf(far, [
      {
        start: 0,
        end: 2,
        verdict: 'inconsistent',
        reasons: [
          {
            check: 'gap',
            ok: false,
            arithmetic: '1 + 1 ≠ 3',
            en: 'It differs.',
            zh: '',
            claims: [],
          },
        ],
        wording: { en: far, zh: far },
        amended: { sentence: far, changes },
      },
    ]),
    'en',
    'https://example.org',
  )
  expect(wordsOf(svg)).toContain('It differs. 1 + 1 ≠ 3 True would be: …')
  expect(svg.match(/stroke-width="3"/g)).toHaveLength(2)
  staysWithin(svg)
})

test('of many findings some are told, and how many there are besides', () => {
  const many = Array.from({ length: 7 }, (_, n) => `Works ${n} made ${n + 11} tonnes.`).join(' ')
  const claims = Array.from({ length: 7 }, (_, n) => ({
    start: many.indexOf(`${n + 11}`),
    end: many.indexOf(`${n + 11}`) + 2,
    text: `${n + 11}`,
    verdict: 'contradicted' as const,
    data: judgedBy([valueIn(`${n} tonnes`, false, 'as first published')], false),
  }))
  for (const [lang, words] of [
    ['en', 'and 4 more on the receipt'],
    ['zh', '另有4项见凭条'],
  ] as const) {
    const svg = receiptPicture(receiptOf(many, claims), lang, 'https://example.org')
    expect(wordsOf(svg)).toContain(words)
    staysWithin(svg)
  }
})

/** No line ends beside the card, nor stands below the line of the source; the card has its limit. */
function staysWithin(svg: string): void {
  const height = Number(/ height="(\d+)"/.exec(svg)?.[1])
  expect(height).toBeGreaterThanOrEqual(630)
  expect(height).toBeLessThanOrEqual(1260)
  const lines = linesOf(svg)
  for (const { right } of lines) expect(right).toBeLessThanOrEqual(1200 - 60)
  for (const { y } of lines.slice(0, -1)) expect(y).toBeLessThan(height - 72 - 22)
  expect(lines.at(-1)?.y).toBeLessThan(height - 40)
}

/** Where each line of the picture ends; the last is that of the source. */
function linesOf(svg: string): readonly { right: number; y: number }[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"/g)].map(
    ([, x, y, length]) => ({ right: Number(x) + Number(length), y: Number(y) }),
  )
}

test('a sentence that no data can decide says why', () => {
  const sentence = 'Norland is the first to do so and aims at 60 harbours by 2040.'
  const at = (words: string, kind: 'superlative' | 'target' | 'level'): Partial<CheckedClaim> => ({
    start: sentence.indexOf(words),
    end: sentence.indexOf(words) + words.length,
    text: words,
    verdict: 'untestable',
    comparison: { kind, base: null, baseClaim: null, basePeriod: null, direction: null },
  })
  const drawn = (claims: readonly Partial<CheckedClaim>[]): string =>
    wordsOf(receiptPicture(receiptOf(sentence, claims), 'en', 'https://example.org'))
  expect(drawn([at('the first', 'superlative')])).toContain('it is a superlative')
  expect(drawn([at('60 harbours', 'target')])).toContain('it is an aim or a forecast')
  // What was tested is told instead.
  const tested = {
    ...at('60 harbours', 'level'),
    verdict: 'no-data' as const,
    reasons: [{ check: 'sum', ok: true, arithmetic: '', en: 'It adds up.', zh: '', claims: [0] }],
  } as Partial<CheckedClaim>
  expect(drawn([at('the first', 'superlative'), tested])).not.toContain('it is a superlative')
})
