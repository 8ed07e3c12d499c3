import { expect, test } from 'vitest'
import type { CheckedClaim, ReceiptAnswer } from '../types.ts'
import { receiptPicture } from './receipt-picture.ts'

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
    const lines = linesOf(svg)
    expect(lines.length).toBeGreaterThan(3)
    for (const { right, y, isSource } of lines) {
      expect(right).toBeLessThanOrEqual(1200 - 60)
      if (!isSource) expect(y).toBeLessThan(520)
    }
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
  for (const { right, y, isSource } of linesOf(svg)) {
    expect(right).toBeLessThanOrEqual(1200 - 60)
    if (!isSource) expect(y).toBeLessThan(520)
  }
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

/** Where each line of the picture ends; the last is that of the source. */
function linesOf(svg: string): readonly { right: number; y: number; isSource: boolean }[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"/g)].map(
    ([, x, y, length]) => ({
      right: Number(x) + Number(length),
      y: Number(y),
      isSource: Number(y) > 560,
    }),
  )
}
