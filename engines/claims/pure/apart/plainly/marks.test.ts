import { describe, expect, test } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'
import { amend, proposalsOf, readClaims, reasonsOf } from '../../index.ts'

describe('on which side of a mark a level lies', () => {
  contradict('target', [
    'The show drew 12,480 visitors, passing the previous best of {11,250|13,250} set in 2019.',
    'The harvest came to {38,200|41,200} tonnes, just short of the 39,800 of 2022.',
    'The appeal raised {£189,400|£186,400}. That beats the £187,500 raised last year.',
    'Peak demand reached 61,420 MW in May, up from 58,300 MW but {still short of|now in excess of} the record of 63,900 MW.',
    'Uptake was {71.2|77.2}% among the over-65s, below the WHO target of 75%.',
    '流感样病例占8.9%，低于前一周的10.3%，但仍高于去年同期的{7.2|9.4}%。',
    '个贷率{72.0|87.0}%，低于85%的预警线。',
    '9月单日供水{112.6|109.1}万立方米，刷新了2022年8月创下的110.2万立方米的纪录。',
  ])
})

describe('what isn’t held against a mark', () => {
  hold([
    // By how much, and a part of it.
    '今年绿化12.6万亩，涉及资金1840万元，已超过去年全年金额（3100万元）的一半。',
    '洪峰水位47.82米，超过警戒水位（47.00米）0.82米。',
    // What it is held against itself.
    'A total of 34.6 million journeys were made, up from 28.6 million in 2022 and well above the earlier figure of 29.8 million.',
    'Fires burnt 2.2 million hectares, almost ten times the average of 226,000 hectares and well over the previous record of 1.36 million.',
    // What wasn't so, and what is better the less it is.
    'The fund took 12,480 pledges, but it would not have passed the previous best of 13,250.',
    'She ran it in 12.4 seconds, beating the record of 12.9 seconds set in 2019.',
    'The mill lost 11.4 percent of its colonies, a little better than the 12.9 percent of 2022.',
  ])
})

describe('the word that would be true of the other side', () => {
  const offered = (text: string) => {
    const reading = readClaims(text, { date: '2026-03-12' })
    const verdictsOf = (read: typeof reading) => {
      const failing = new Set(
        reasonsOf(read).flatMap(({ ok, claims }) => (ok === false ? claims : [])),
      )
      return read.claims.map(({ index }) => (failing.has(index) ? 'inconsistent' : 'no-data'))
    }
    return amend(reading, proposalsOf(reading), { read: readClaims, verdictsOf } as never).flatMap(
      ({ edits }) => edits.map(({ to }) => to),
    )
  }

  test.each([
    ['The show drew 12,480 visitors, passing the previous best of 13,250.', 'falling short of'],
    ['The harvest came to 41,200 tonnes, just short of the 39,800 of 2022.', 'above'],
    ['The appeal raised £186,400. That beats the £187,500 raised last year.', 'falls short of'],
    ['个贷率72.0%，高于85%的预警线。', '低于'],
    ['该馆接待观众29.2万人次，超过上半年总量（29.5万人次）。', '低于'],
  ])('%s', (text, to) => expect(offered(text)).toEqual([to]))

  test('a word that no other fits in its form is left', () => {
    expect(offered('It drew 12,480 visitors and has passed the previous best of 13,250.')).toEqual(
      [],
    )
  })
})
