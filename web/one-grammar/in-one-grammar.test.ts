import { describe, expect, test } from 'vitest'
import { inOneGrammar } from './in-one-grammar.ts'

describe('a module without what only a text with Chinese needs', () => {
  test.each([
    ["const isIt = sentence.grammar === 'zh'", 'const isIt = false'],
    ["if (grammar !== 'zh') return own", 'if (true) return own'],
    ["const isIt = sentence.grammar === 'en'", 'const isIt = true'],
    ["const isIt = sentence?.grammar !== 'zh'", 'const isIt = true'],
    ['const isIt = isChinese(scene, figure)', 'const isIt = false'],
    ['const RISE = /rose|上升/gi', 'const RISE = /rose/gi'],
    ['const isIt = /上升|增长/.test(text.slice(at - 2, at))', 'const isIt = false'],
    [
      'const RISE = /上升/\nconst at = RISE.exec(words)?.index',
      'const RISE = /(?!)/\nconst at = null?.index',
    ],
    // What is handed to it may do something.
    ['const isIt = /上升/.test(next())', 'const isIt = /(?!)/.test(next())'],
  ])('%s becomes %s', (code, left) => {
    expect(inOneGrammar(code, 'en')).toBe(left)
  })

  test.each([
    // A sentence that isn't there isn't English.
    "const isIt = sentence?.grammar === 'en'",
    "const words = lang === 'zh' ? '上升' : 'rose'",
    'const isIt = /rose|grew/.test(words)',
    "const isIt = '上升'.includes(words)",
  ])('%s stays', (code) => {
    expect(inOneGrammar(code, 'en')).toBe(code)
  })
})

describe('a module without what only a text with English sentences needs', () => {
  test.each([
    ["const isIt = sentence.grammar === 'zh'", 'const isIt = true'],
    ["const isIt = sentences[at + 1]?.grammar === 'en'", 'const isIt = false'],
    ["const isIt = sentences[claim.sentence]?.grammar !== 'zh'", 'const isIt = false'],
    ['const isIt = isChinese(scene, figure)', 'const isIt = true'],
    ['const isIt = isEnglish(said, claim)', 'const isIt = false'],
  ])('%s becomes %s', (code, left) => {
    expect(inOneGrammar(code, 'zh')).toBe(left)
  })

  test.each([
    "const isIt = sentences[at + 1]?.grammar === 'zh'",
    "const isIt = sentences[claim?.sentence ?? 0]?.grammar === 'zh'",
    // Of a Latin name in a Chinese sentence.
    "const isIt = grammar === 'zh'",
    // Units and kinds of figures have English names.
    'const isIt = /^(?:days|months)$/.test(claim.unit)',
    'const RISE = /rose|上升/',
  ])('%s stays', (code) => {
    expect(inOneGrammar(code, 'zh')).toBe(code)
  })

  test('where every grammar is a sentence’s, a variable of that name is known, one of words alone isn’t', () => {
    const code = "const isIt = grammar === 'zh' || script === 'zh'"
    expect(inOneGrammar(code, 'zh', true)).toBe("const isIt = true || script === 'zh'")
    expect(inOneGrammar(code, 'en', true)).toBe('const isIt = false || false')
  })
})
