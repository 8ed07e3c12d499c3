import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocx } from '../documents/docx/read-docx.ts'
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

test('finds the words behind a place where a word may be divided', () => {
  const body =
    '<w:p><w:r><w:t>Con\u00adtainers of 4.6 mil&#xAD;lion tonnes rose 5.4 % in all.</w:t></w:r></w:p>'
  const bytes = tinyDocx(body)
  const { text } = readDocx(bytes, 'a.docx')
  const marked = annotatedDocx(answerOf([claimAt(text, '5.4 %')]), text, 'en', bytes)
  expect(commented(marked, 0)).toBe('5.4 %')
})

test('tells a contradiction at the claim that would be changed, and leads there from the others', () => {
  const text = 'It rose 12% from 10 t to 12 t.'
  const reasons = [
    {
      check: 'growth',
      ok: false,
      arithmetic: '12/10',
      en: 'It is 20 %',
      zh: '应为20%',
      claims: [0, 1, 2],
    },
  ]
  const amended = {
    sentence: 'It rose 20% from 10 t to 12 t.',
    changes: [{ start: 8, end: 10, from: '12', to: '20', claim: 0 }],
  }
  const claims = ['12%', '10 t', '12 t'].map((words, index) => ({
    ...claimAt(text, words),
    ...{ index, reasons, wording: { en: amended.sentence }, amended },
  }))
  for (const lang of ['en', 'zh'] as const) {
    const original = tinyDocx(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    const parts = unzipSync(annotatedDocx(answerOf(claims), text, lang, original))
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array())
    const count = (words: string) => comments.split(words).length - 1
    expect(count('<w:comment ')).toBe(3)
    expect(count(lang === 'en' ? 'It is 20 %' : '应为20%')).toBe(1)
    expect(count('It rose 20% from')).toBe(1)
    expect(count(lang === 'en' ? 'See the comment at “12%”.' : '见“12%”处的批注。')).toBe(2)
  }
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

test('a claim of a note or a box is commented where it hangs, since neither takes comments', () => {
  const box =
    '<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t xml:space="preserve">Box rose 8%.</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>'
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const original = tinyDocx(`<w:p><w:r><w:t>It rose 5%.</w:t></w:r>${box}${reference}</w:p>`, {
    'word/footnotes.xml':
      '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Then 6%.</w:t></w:r></w:p></w:footnote></w:footnotes>',
  })
  const { text } = readDocx(original, 'a.docx')
  expect(text).toBe('It rose 5%.\nBox rose 8%.\nThen 6%.')
  const claims = ['5%', '8%', '6%'].map((words) => claimAt(text, words))
  const made = annotatedDocx(answerOf(claims), text, 'en', original)
  const xml = strFromU8(unzipSync(made)['word/document.xml'] ?? new Uint8Array())
  expect(commented(made, 0)).toBe('5%')
  expect(xml).toContain(`<w:commentRangeStart w:id="1"/>${box}<w:commentRangeEnd w:id="1"/>`)
  expect(xml).toContain(`<w:commentRangeStart w:id="2"/>${reference}<w:commentRangeEnd w:id="2"/>`)
  expect(readDocx(made, 'a.docx').text).toBe(text)
})

test('comments a strict document, in UTF-16 and elsewhere, as what it is', () => {
  const xml =
    '\ufeff<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>It rose 5%.</x:t></x:r></x:p></x:body></x:document>'
  const original = tinyDocx('', {
    'word/main.xml': Buffer.from(xml, 'utf16le'),
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/main.xml"/></Relationships>',
  })
  const made = annotatedDocx(answerOf([claimAt('It rose 5%.', '5%')]), '', 'en', original)
  const part = (path: string) => strFromU8(unzipSync(made)[path] ?? new Uint8Array())
  expect(part('word/main.xml')).toMatch(/encoding="UTF-8".*<x:commentRangeStart x:id="0"\/>/)
  expect(part('word/comments.xml')).toContain('purl.oclc.org/ooxml/wordprocessingml/main')
  expect(part('word/_rels/main.xml.rels')).toContain('purl.oclc.org')
  expect(readDocx(made, 'a.docx').text).toBe('It rose 5%.')
})

test('writes no sign that XML refuses, and loses no place for it', () => {
  const text = 'A\u0001\u000b\u001b[31mred\ufffe\uffff \ud800 rose 5%.'
  const made = annotatedDocx(answerOf([claimAt(text, '5%')]), text, 'en', null)
  const xml = strFromU8(unzipSync(made)['word/document.xml'] ?? new Uint8Array())
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 refuses.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  expect(commented(made, 0)).toBe('5%')
})

test('a comment writes arithmetic as people do', () => {
  const text = 'Sales rose 20 %.'
  const [reason] = claimAt(text, '20 %').reasons
  const arithmetic = '7700 / 6600 = 1.1667, +16.67 % ∉ [19.5 %, 21 %)'
  const claim = { ...claimAt(text, '20 %'), reasons: reason ? [{ ...reason, arithmetic }] : [] }
  const made = unzipSync(annotatedDocx(answerOf([claim]), text, 'en', null))
  const comments = strFromU8(made['word/comments.xml'] ?? new Uint8Array())
  expect(comments).toContain('+16.67\u202f% ≠ 19.5\u202f% … 21\u202f%)')
  expect(comments).not.toContain('∉')
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

test('comments on what an author may act or rely on, and tells how many others there are once', () => {
  const text = 'It rose 5% to 12 t. Some 40 people in 7 halls saw 9 of the 3 ships.'
  const quiet = { reasons: [], wording: null } as const
  const reason = { en: 'the data give 12 t.', zh: '数据为12吨。' }
  const none = {
    check: 'data',
    ok: null,
    arithmetic: '',
    en: 'There are no independent data.',
    zh: '没有独立数据。',
    claims: [],
  } as const
  const held = { asOf: '2025-03-06', verdict: 'holds', reason, independentSources: 1 } as const
  const claims: readonly CheckedClaim[] = [
    claimAt(text, '5%'),
    {
      ...{ ...claimAt(text, '12 t'), ...quiet, index: 1, verdict: 'holds' },
      data: {
        // biome-ignore lint/suspicious/noThenProperty: the word of the report's format.
        then: held,
        since: held,
        changed: false,
        alternatives: [],
        observations: [],
        href: '',
      },
    },
    ...['40 people', '7 halls'].map((words, place) => ({
      ...{ ...claimAt(text, words), ...quiet, index: 2 + place, verdict: 'no-data' as const },
      reasons: [none],
    })),
    { ...claimAt(text, '9'), ...quiet, index: 4, verdict: 'untestable' },
    {
      ...{ ...claimAt(text, '3 ships'), ...quiet, index: 5, verdict: 'no-data' },
      reasons: [{ ...none, check: 'unit', en: 'It counts ships.', zh: '此处为船舶。' }],
    },
  ]
  const answer = answerOf(claims)
  const asked = {
    ...answer,
    summary: { ...answer.summary, testedAgainst: 'itself-and-data' as const },
  }
  const original = tinyDocx(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
  for (const [lang, closing] of [
    ['en', 'Without a comment: 3 more (1 can’t be tested; 2 have no data).'],
    ['zh', '另有3处未加批注（1处无法检验；2处暂无数据）。'],
  ] as const) {
    const made = annotatedDocx(asked, text, lang, original)
    const comments = strFromU8(unzipSync(made)['word/comments.xml'] ?? new Uint8Array())
    const told = [...comments.matchAll(/<w:comment .*?<\/w:comment>/g)].map(([one]) =>
      one.replace(/<[^>]*>/g, ' '),
    )
    expect(told).toHaveLength(4)
    expect(told[1]).toContain(reason[lang])
    expect(told[2]).toContain(lang === 'en' ? 'It counts ships.' : '此处为船舶。')
    expect(told[3]).toContain(closing)
    expect(comments).not.toContain(none[lang])
    expect(readDocx(made, 'b.docx').text).toBe(text)
  }
})

test('what is told at the end stands at the last words, also before an empty paragraph', () => {
  const text = 'It rose 5%. Some 40 people saw it.'
  const quiet = { reasons: [], wording: null, index: 1, verdict: 'untestable' } as const
  const answer = answerOf([claimAt(text, '5%'), { ...claimAt(text, '40 people'), ...quiet }])
  const paragraph = `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const originals = ['', '<w:p/>', '<w:p><w:r><w:t></w:t></w:r></w:p>'].map((end) =>
    tinyDocx(`${paragraph}${end}`),
  )
  for (const original of [...originals, null]) {
    const made = annotatedDocx(answer, original === null ? `${text}\n` : text, 'en', original)
    const parts = unzipSync(made)
    const ids = (path: string, name: string): readonly string[] =>
      [
        ...strFromU8(parts[path] ?? new Uint8Array()).matchAll(
          new RegExp(`<w:${name} w:id="(\\d+)"`, 'g'),
        ),
      ].map(([, id = '']) => id)
    expect(ids('word/document.xml', 'commentReference')).toEqual(['0', '1'])
    expect(ids('word/comments.xml', 'comment')).toEqual(['0', '1'])
    expect(commented(made, 1)).toBe(text)
  }
})
