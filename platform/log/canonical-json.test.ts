import { expect, test } from 'vitest'
import { canonicalJson, readJson } from './index.ts'

test('the example of RFC 8785, section 3.2.4, comes out as it stands there', () => {
  const given = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`)
  expect(canonicalJson(given)).toBe(
    `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
  )
})

test('names stand in the order of their UTF-16 units, as in section 3.2.3', () => {
  const given = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.values(JSON.parse(canonicalJson(given)))).toHaveLength(7)
  const order = [...canonicalJson(given).matchAll(/:"(\w+)/g)].map(([, word]) => word)
  expect(order).toEqual(['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew'])
})

test.each([
  [0, '0'],
  [-0, '0'],
  [5e-324, '5e-324'],
  [-1.7976931348623157e308, '-1.7976931348623157e+308'],
  [9007199254740992, '9007199254740992'],
  [295147905179352830000, '295147905179352830000'],
  [9.999999999999997e22, '9.999999999999997e+22'],
  [1e23, '1e+23'],
  [0.000001, '0.000001'],
  [333333333.3333332, '333333333.3333332'],
])('a number of appendix B is written as it says: %d', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test('absent members are left out; what is no JSON is refused', () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}')
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, 1n, '\ud800'])
    expect(() => canonicalJson(value)).toThrow('assertion failed')
})

test('no digit is lost between a text and its canonical form', () => {
  const written = (text: string) => canonicalJson(readJson(text))
  expect(written('{ "b": 12345678901234567890, "a": [0.1, 1.00] }')).toBe(
    '{"a":[0.1,1],"b":12345678901234567890}',
  )
  expect(written('1234567890.123456789012')).toBe('1234567890.123456789012')
  expect(written('1e999')).toBe('1e999')
  expect(written('9007199254740993')).not.toBe(written('9007199254740992'))
  expect(written('"12345678901234567890"')).not.toBe(written('12345678901234567890'))
  expect(written('1000000000000000000000')).toBe('1e+21')
  expect(written('[0, -0.0, 0.10, 100]')).toBe('[0,0,0.1,100]')
  // Beside long numbers in strings, and the shortest that a double changes.
  expect(written('{"a": "1234567890123456789", "b": 0.10}')).toBe(
    '{"a":"1234567890123456789","b":0.1}',
  )
  expect(written('9007199254740993')).toBe('9007199254740993')
  expect(written('123456789012345')).toBe('123456789012345')
  expect(written('{"__proto__": {"a": 1}}')).toBe('{"__proto__":{"a":1}}')
})
