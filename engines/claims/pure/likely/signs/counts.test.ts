import { expect, test } from 'vitest'
import { type Figure, sceneOf } from '../../derived/scene.ts'
import { relatedIn } from '../../read-claims.ts'
import { dimensionOf } from '../../units/table.ts'
import { countsOf } from './counts.ts'
import { magnitude } from './steps.ts'

const TEXT = [
  'The trust moved 840 salmon and 31 trout in spring. It has 2.5 tonnes of feed, 12 per cent more than the 2.2 tonnes of 2021.',
  'Fees are 30 euros a year. 18 members pay none, and 412 pay 25 euros.',
  '志愿者种柳2600株，修路4公里，占12.5%。参观者1150人次，售票收入9.2万元，其中散客3.1万元。',
].join('\n\n')

test('figures are counted as by looking at each of them', () => {
  const { plain, ...reading } = relatedIn(TEXT, {})
  const scene = sceneOf(plain, reading, reading.relations)
  const { figures } = scene
  const counts = countsOf(scene)
  const many = (from: number, to: number, isOf: (one: Figure) => boolean): number =>
    figures.filter(({ claim }) => from <= claim.sentence && claim.sentence <= to).filter(isOf)
      .length
  const kindOf = ({ sort, claim }: Figure) => `${sort} ${dimensionOf(claim.unit)}`
  for (const figure of figures)
    for (let from = -1; from <= scene.pieces.length; from += 1)
      for (let to = from - 1; to <= scene.pieces.length; to += 1) {
        expect(counts.inSentences(from, to)).toBe(many(from, to, () => true))
        expect(counts.ofSort(figure, from, to)).toBe(
          many(from, to, ({ sort }) => sort === figure.sort),
        )
        expect(counts.ofDimension(figure, from, to)).toBe(
          many(from, to, (one) => kindOf(one) === kindOf(figure)),
        )
      }
})

test('what stands inside is of the kind of a level, between the first and the last, and none of these', () => {
  const { plain, ...reading } = relatedIn(TEXT, {})
  const scene = sceneOf(plain, reading, reading.relations)
  const { figures } = scene
  for (const a of figures)
    for (const b of figures) {
      if (a === b) continue
      const [first, last] = a.order < b.order ? [a, b] : [b, a]
      const between = figures.slice(first.order + 1, last.order)
      const alike = between.filter((one) => one.sort === a.sort && one.claim.unit === a.claim.unit)
      expect(countsOf(scene).inside(a, [a, b])).toBe(alike.length)
      for (const one of alike) expect(countsOf(scene).inside(a, [b, one, a])).toBe(alike.length - 1)
    }
})

test('a magnitude is that of the logarithm', () => {
  for (let eighths = 1; eighths < 3000; eighths += 1)
    expect(magnitude(eighths / 8)).toBe(Math.min(9, Math.ceil(Math.log2(eighths / 8 + 1))))
})
