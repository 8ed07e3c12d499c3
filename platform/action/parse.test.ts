import Type from 'typebox'
import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { parse } from './index.ts'

const input = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z]+$', maxLength: 5 }),
    limit: Type.Integer({ minimum: 1, maximum: 10, default: 5 }),
    order: Type.Optional(Type.Union([Type.Literal('up'), Type.Literal('down')])),
    all: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)

function problemsOf(given: unknown): string {
  try {
    parse('some.query', input, given)
  } catch (error) {
    if (error instanceof HouseError && error.code === 'action.invalid-input') {
      expect(error.info.problemsZh).toBeTypeOf('string')
      return String(error.info.problemsEn)
    }
    throw error
  }
  return ''
}

test('reads numbers and booleans from text, and fills in defaults', () => {
  expect(parse('some.query', input, { id: 'a', all: 'true' })).toEqual({
    id: 'a',
    limit: 5,
    all: true,
  })
  expect(parse('some.query', input, { id: 'a', limit: '7' }).limit).toBe(7)
})

test('reads nothing else from anything else: null is not a word, and a number is none', () => {
  for (const id of [null, 5, true, ['a'], { a: 1 }])
    expect(problemsOf({ id }), JSON.stringify(id)).toContain('id must be of type string')
  expect(problemsOf({ id: 'a', limit: null })).toContain('limit must be of type integer')
  expect(problemsOf({ id: 'a', all: 1 })).toContain('all must be of type boolean')
})

test('takes a limit at its bounds and refuses it beyond', () => {
  expect(parse('some.query', input, { id: 'a', limit: '1' }).limit).toBe(1)
  expect(parse('some.query', input, { id: 'a', limit: '10' }).limit).toBe(10)
  expect(problemsOf({ id: 'a', limit: '11' })).toBe('limit must be <= 10')
  expect(problemsOf({ id: 'a', limit: '0' })).toBe('limit must be >= 1')
})

test('tells every problem at once, each by its name', () => {
  const problems = problemsOf({ id: 'A', limit: 'many', order: 'sideways', colour: 'red' })
  expect(problems).toContain('id has not the form ^[a-z]+$')
  expect(problems).toContain('limit must be of type integer')
  expect(problems).toContain('order “sideways” is none of up, down')
  expect(problems).toContain('colour is not a parameter of it')
  expect(problemsOf({})).toBe('id is missing')
  expect(problems).not.toContain('undefined')
  expect(problemsOf({ id: 'abcdef' })).toBe('id is longer than 5 characters')
})

test('says how a field is written where its schema says so, and which values there are', () => {
  const LAKE = Type.Object(
    {
      name: Type.String({
        pattern: '^[a-z]+$',
        'x-form': { en: 'a name in small letters, such as tai', zh: '小写字母写的名称，如 tai' },
      }),
      kinds: Type.Array(Type.Union([Type.Literal('salt'), Type.Literal('sweet')]), { minItems: 1 }),
      depths: Type.Optional(Type.Record(Type.String(), Type.String({ minLength: 1 }))),
    },
    { additionalProperties: false },
  )
  const said = (given: object) => {
    try {
      parse('some.query', LAKE, given)
    } catch (error) {
      if (error instanceof HouseError) return [error.info.problemsEn, error.info.problemsZh]
      throw error
    }
    return []
  }
  expect(said({ name: 'Tai Hu', kinds: ['salt'] })).toEqual([
    'name “Tai Hu” is not a name in small letters, such as tai',
    'name“Tai Hu”不是小写字母写的名称，如 tai',
  ])
  expect(said({ name: 'tai', kinds: ['bitter'] })).toEqual([
    'kinds.0 “bitter” is none of salt, sweet',
    'kinds.0“bitter”不在可选值之内：salt、sweet',
  ])
  expect(said({})).toEqual([
    'name (a name in small letters, such as tai), kinds are missing',
    '缺少 name（小写字母写的名称，如 tai）、kinds',
  ])
  expect(said({ name: 'tai', kinds: [], depths: { deep: '' } })[0]).toBe(
    'kinds is empty; depths.deep is empty',
  )
  const long = said({ name: 'A'.repeat(5000), kinds: ['salt'] })[0]
  expect(String(long).length).toBeLessThan(200)
})

test('does not touch what it was given', () => {
  const given = { id: 'a', limit: '7' }
  parse('some.query', input, given)
  expect(given).toEqual({ id: 'a', limit: '7' })
})

test('tells a few of many names that are not known, and what else is wrong', () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, null]))
  expect(problemsOf({ id: 'a', ...many(8) })).toBe(
    'x0, x1, x2, x3, x4, x5, x6, x7 are no parameters of it',
  )
  const told = problemsOf({ id: 'A', ...many(300) })
  expect(told).toContain('x9 and 290 more are no parameters of it')
  expect(told).toContain('id has not the form ^[a-z]+$')
  // More than are looked for: the first by themselves.
  expect(problemsOf({ id: 'a', ...many(2000) })).toMatch(/^x0 is not a parameter of it; x1 is/)
  expect(problemsOf({ id: 'a', ['y'.repeat(5000)]: 1 }).length).toBeLessThan(200)
})
