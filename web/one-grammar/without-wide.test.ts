import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NEVER, withoutWide } from './without-wide.ts'

describe('a pattern without what only East Asian characters match', () => {
  test.each([
    ['\\b(?:rose|grew)\\b|上升|增长', '\\b(?:rose|grew)\\b'],
    ['^(?!年)\\d{4}年?$', '^\\d{4}$'],
    ['[，,；;]\\s', '[,;]\\s'],
    ['[^，,]+', '[^,]+'],
    ['[增^]', '[\\^]'],
    ['(?:[（(]|由)?x', '(?:[(])?x'],
    ['a{1,2}[㐀-鿿]{0,3}b', 'a{1,2}b'],
    ['(?<=今年)a|b', 'b'],
    ['(?<!今年)a', 'a'],
    ['\\u5e74|y', 'y'],
    ['\\p{Script=Han}|\\p{Letter}', '\\p{Letter}'],
    ['[‐-―a]', '[‐-―a]'],
  ])('%s becomes %s', (pattern, left) => {
    expect(withoutWide(pattern)).toBe(left)
  })

  test.each(['增长', '(?:上|下)升 a', 'a[㐀-鿿]+', '(?=年)x'])('%s is never found', (pattern) => {
    expect(withoutWide(pattern)).toBe(NEVER)
  })

  test('groups keep their numbers and names', () => {
    const [, first, second] = new RegExp(withoutWide('(?:去(年)|x(y))')).exec('xy') ?? []
    expect([first, second]).toEqual([undefined, 'y'])
    const { groups } = new RegExp(withoutWide('(?<N>年)?(?<M>m)|(?<K>月)')).exec('m') ?? {}
    expect(groups).toEqual({ N: undefined, M: 'm', K: undefined })
  })

  test('of any pattern it finds the same, with the same groups, in texts without such characters', () => {
    const atom = fc.constantFrom('a', 'b', '年', '[a年]', '[年]', '[^年a]', '\\b', '.', '^', '$')
    const { way } = fc.letrec<{ way: string }>((tie) => ({
      way: fc.oneof(
        { depthSize: 'small' },
        atom,
        fc.tuple(tie('way'), tie('way')).map(([one, other]) => one + other),
        fc.tuple(tie('way'), tie('way')).map(([one, other]) => `(?:${one}|${other})`),
        tie('way').map((one) => `(${one})`),
        fc
          .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('way'))
          .map(([look, one]) => `(${look}${one})`),
        fc
          .tuple(tie('way'), fc.constantFrom('?', '*?', '{1,2}', '{0}'))
          .map(([one, many]) => `(?:${one})${many}`),
      ),
    }))
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 })
    fc.assert(
      fc.property(way, text, (pattern, said) => {
        const [whole, left] = [pattern, withoutWide(pattern)].map((one) =>
          new RegExp(one).exec(said),
        )
        expect(left && [left.index, ...left]).toEqual(whole && [whole.index, ...whole])
      }),
      { numRuns: 3_000 },
    )
  })
})
