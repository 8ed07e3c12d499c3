import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocx } from '../documents/read-docx.ts'
import { tinyDocx } from '../documents/tiny/files.ts'
import type { CheckAnswer, CheckedClaim } from '../types.ts'
import { annotatedDocx } from './annotated-docx.ts'

function claimAt(text: string, words: string): CheckedClaim {
  const start = text.indexOf(words)
  return {
    index: 0,
    start,
    end: start + words.length,
    text: words,
    value: '5',
    unit: 'percent',
    unitName: { en: 'per cent', zh: '百分比' },
    bound: 'exact',
    measure: null,
    place: null,
    placeName: null,
    period: null,
    periodWords: null,
    comparison: { kind: 'growth', base: null, baseClaim: null, basePeriod: null, direction: 'up' },
    match: null,
    verdict: 'inconsistent',
    reasons: [
      {
        check: 'growth',
        ok: false,
        arithmetic: '6/5',
        en: 'It <rose> & fell',
        zh: '有升有降',
        claims: [0],
      },
    ],
    candidates: [],
    data: null,
    wording: { en: '20 %', zh: '20%' },
    addable: false,
  }
}

function answerOf(claims: readonly CheckedClaim[]): CheckAnswer {
  return {
    language: 'en',
    date: null,
    dateFrom: null,
    summary: {
      claims: claims.length,
      byVerdict: {
        holds: 0,
        'holds-only-if': 0,
        inconsistent: 1,
        contradicted: 0,
        'no-data': 0,
        untestable: 0,
      },
      testedAgainst: 'itself',
      asOf: null,
    },
    claims,
    source: { format: 'docx', name: null, characters: 0 },
    excluded: [],
    text: null,
  }
}

/** The text between the marks of a comment. */
function commented(bytes: Uint8Array, id: number): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const from = xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`)
  const to = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`)
  return xml.slice(from, to).replace(/<[^>]*>/g, '')
}

test('puts a comment on the very words, also where they stand within runs or across them', () => {
  const body =
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Output &amp; trade rose over 5</w:t></w:r><w:r><w:t>% to 12 t.</w:t></w:r></w:p>'
  const original = tinyDocx(body)
  const { text } = readDocx(original, 'a.docx')
  const made = annotatedDocx(
    answerOf([claimAt(text, 'over 5%'), claimAt(text, '12 t')]),
    text,
    'en',
    original,
  )
  expect(readDocx(made, 'b.docx').text).toBe(text)
  expect([commented(made, 0), commented(made, 1)]).toEqual(['over 5%', '12 t'])
  const parts = unzipSync(made)
  const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array())
  expect(comments).toContain('It &lt;rose&gt; &amp; fell (6/5)')
  expect(comments).toContain('Would be true: 20 %')
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain(
    '/word/comments.xml',
  )
  expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
    'comments.xml',
  )
})

test('keeps the comments that were there and counts on from them', () => {
  const original = tinyDocx('<w:p><w:r><w:t>It rose 5%.</w:t></w:r></w:p>')
  const once = annotatedDocx(answerOf([claimAt('It rose 5%.', '5%')]), '', 'zh', original)
  const twice = annotatedDocx(answerOf([claimAt('It rose 5%.', 'rose')]), '', 'en', once)
  const comments = strFromU8(unzipSync(twice)['word/comments.xml'] ?? new Uint8Array())
  expect(comments).toContain('有升有降')
  expect(comments.match(/<w:comment /g)).toHaveLength(2)
  expect([commented(twice, 0), commented(twice, 1)]).toEqual(['5%', 'rose'])
})

test('makes a document of a text that was none, empty lines and all', () => {
  const text = 'Heading\n\n\nIt rose 5%.\n'
  const made = annotatedDocx(answerOf([claimAt(text, '5%')]), text, 'en', null)
  expect(readDocx(made, 'a.docx').text).toBe('Heading\nIt rose 5%.')
  expect(commented(made, 0)).toBe('5%')
})

test('a comment says each sentence once, and what data say without their arithmetic', () => {
  const text = 'Output was 30.5 trillion.'
  const claim: CheckedClaim = {
    ...claimAt(text, '30.5 trillion'),
    verdict: 'contradicted',
    reasons: [
      {
        check: 'data',
        ok: false,
        arithmetic: '31.6×10¹² ≈ 30.5×10¹² ✗',
        en: 'The data give 31.6 trillion.',
        zh: '数据为31.6万亿。',
        claims: [0],
      },
    ],
    wording: { en: 'Output was 31.6 trillion.', zh: 'Output was 31.6 trillion.' },
    amended: {
      sentence: 'Output was 31.6 trillion.',
      changes: [{ start: 11, end: 15, from: '30.5', to: '31.6', claim: 0 }],
    },
  }
  const comments = (lang: string) =>
    strFromU8(
      unzipSync(annotatedDocx(answerOf([claim]), text, lang, null))['word/comments.xml'] ??
        new Uint8Array(),
    )
  expect(comments('en').split('The data give 31.6 trillion.')).toHaveLength(2)
  expect(comments('en')).not.toContain('✗')
  expect(comments('en')).toMatch(/“30\.5” → “31\.6”: Output was 31\.6 trillion\./)
  expect(comments('zh')).toContain('可改为：“30.5”→“31.6”')
})
