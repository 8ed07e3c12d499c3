import { expect, test } from 'vitest'
import { decide, defineDecision, missedOf, type Rule } from './decision.ts'

type Age = { readonly age: number }

const text = (word: string) => ({ en: word, zh: word })

const ORDINARY: Rule<Age> = { id: 'ordinary', title: text('ordinary'), applies: () => true }
const YOUNG: Rule<Age> = {
  id: 'young',
  title: text('young'),
  over: ['ordinary'],
  applies: ({ age }) => age < 18,
  wanting: ({ age }) => ({ by: age - 17, words: text(`${age - 17} years too old`) }),
}
const OLD: Rule<Age> = {
  id: 'old',
  title: text('old'),
  over: ['ordinary'],
  applies: ({ age }) => age >= 60,
  wanting: ({ age }) => ({ by: 60 - age, words: text(`${60 - age} years too young`) }),
}

test('an exception displaces the rule that it excepts from, wherever it stands in the list', () => {
  const decision = defineDecision('fare', [ORDINARY, YOUNG, OLD])
  expect([10, 30, 70].map((age) => decide(decision, { age }))).toEqual([1, 0, 2])
  const turned = defineDecision('fare', [OLD, ORDINARY, YOUNG])
  expect([10, 30, 70].map((age) => turned.rules[decide(turned, { age })]?.id)).toEqual([
    'young',
    'ordinary',
    'old',
  ])
})

test('refuses to choose between two rules that apply without an order, and names both', () => {
  const student: Rule<Age> = { ...YOUNG, id: 'student', applies: ({ age }) => age > 15 && age < 26 }
  const decision = defineDecision('fare', [ORDINARY, YOUNG, student])
  expect(() => decide(decision, { age: 16 })).toThrow(/rule\.conflict.*young, student/)
  expect(decide(decision, { age: 20 })).toBe(2)
  const ordered = defineDecision('fare', [
    ORDINARY,
    YOUNG,
    { ...student, over: ['young', 'ordinary'] },
  ])
  expect(decide(ordered, { age: 16 })).toBe(2)
})

test('refuses where no rule applies', () => {
  expect(() => decide(defineDecision('fare', [YOUNG, OLD].map(free)), { age: 30 })).toThrow(
    'rule.none-applies',
  )
})

test('refuses exceptions to nothing, circles of them, and two rules of one id', () => {
  expect(() => defineDecision('x', [{ ...ORDINARY, over: ['none'] }])).toThrow('assertion failed')
  expect(() =>
    defineDecision('x', [
      { ...ORDINARY, over: ['young'] },
      { ...YOUNG, over: ['ordinary'] },
    ]),
  ).toThrow('circle')
  expect(() => defineDecision('x', [ORDINARY, ORDINARY])).toThrow('two rules')
})

test('says which rule was nearest, and by how much it failed', () => {
  const decision = defineDecision('fare', [ORDINARY, YOUNG, OLD])
  expect(missedOf(decision, { age: 20 }).map(({ wanting }) => wanting.en)).toEqual([
    '3 years too old',
    '40 years too young',
  ])
  expect(missedOf(decision, { age: 58 }, 1).map(({ rule }) => rule.en)).toEqual(['old'])
  expect(missedOf(decision, { age: 70 }).map(({ rule }) => rule.en)).toEqual(['young'])
})

function free({ over: _, ...rule }: Rule<Age>): Rule<Age> {
  return rule
}
