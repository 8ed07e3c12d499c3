import { expect, test } from 'vitest'
import { sceneOf } from '../../derived/scene.ts'
import { relatedIn } from '../../read-claims.ts'
import { ONE_CLAUSE, topicsOf } from './topics.ts'

const EN = [
  'The river trust moved 840 salmon in spring. It has two boats and one hut, and the hut was painted.',
  'Membership stands at 412. Fees are 30 euros a year, and 18 members pay none.',
  'Volunteers planted 2,600 willows. A path of 4 kilometres was laid, at a cost of 9,000 euros.',
  'Visitors bought 1,150 tickets. The café served 3,300 cups.',
  'Next year the trust wants to move 960 salmon.',
].join('\n\n')
const ZH = [
  '全年救助江豚31头。协会有会员412名，船2艘。',
  '志愿者种柳2600株，修路4公里。',
  '参观者1150人次，售票收入9.2万元。',
  '去年救助江豚28头。',
].join('\n\n')

function figuresOf(text: string) {
  const { plain, ...reading } = relatedIn(text, {})
  const scene = sceneOf(plain, reading, reading.relations)
  const of = (number: string) => {
    const found = scene.figures.find(
      ({ claim }) => text.slice(claim.number.start, claim.number.end) === number,
    )
    if (found === undefined) throw new Error(`no figure ${number}`)
    return found
  }
  return { topics: topicsOf(scene), of }
}

test.each([
  [EN, '960', '840', '3,300'],
  [ZH, '28', '31', '1150'],
])('figures of one thing find each other over paragraphs', (text, figure, same, other) => {
  const { topics, of } = figuresOf(text)
  expect(topics.kinOf(of(figure))[0]).toBe(of(same))
  expect(topics.kinOf(of(figure))).not.toContain(of(other))
  expect(topics.sharedBy(of(figure), of(same))).toBeGreaterThan(0)
  expect(topics.sharedBy(of(figure), of(other))).toBe(0)
  expect(topics.closerThan(of(figure), of(same), 3)).toBe(0)
})

test('what stands in one clause is of one by that', () => {
  const { topics, of } = figuresOf('Of 840 salmon 31 died, and 12 boats were sold.')
  expect(topics.sharedBy(of('840'), of('31'))).toBe(ONE_CLAUSE)
  expect(topics.sharedBy(of('840'), of('12'))).not.toBe(ONE_CLAUSE)
})

test('the first figures of a unit lead, and a later one does not', () => {
  const { topics, of } = figuresOf(
    'Sales 90 euros, costs 80 euros, rent 20 euros. Wages were 40 euros. There were 3 shops.',
  )
  expect(topics.leadsOf(of('40'))).toEqual([of('90'), of('80'), of('20')])
  expect(topics.leadsOf(of('3'))).toEqual([of('3')])
})
