import { expect, test } from 'vitest'
import { sceneOf } from '../../derived/scene.ts'
import { relatedIn } from '../../read-claims.ts'
import { waysIn } from './ways.ts'

/** The pairs of figures that a word of direction may order. */
function pairs(text: string): readonly string[] {
  const { plain, relations, ...context } = relatedIn(text, { date: '2024-12-20' })
  return waysIn(sceneOf(plain, context, relations))
    .flat()
    .map(
      ({ roles, said }) =>
        `${said?.stem}: ${roles.map(({ claim }) => text.slice(claim.start, claim.end)).join(' ')}`,
    )
}

test('where something came to stands behind the word, which orders no others', () => {
  const told = pairs('举报从6.6万件下降到2024年的2.9万件；办结率99.8%，满意率96.5%。')
  expect(told).toContain('下降: 2.9万件 6.6万件')
  expect(told).not.toContain('下降: 99.8% 96.5%')
  expect(pairs('The bill fell to 41 euros; margins were 12.4% and 11.9%.')).not.toContain(
    'fell: 12.4% 11.9%',
  )
  expect(pairs('满意率有所下降，办结率99.8%，满意率96.5%。')).toContain('下降: 99.8% 96.5%')
})
