import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { checkText } from '#engines/claims/pure'
import type { CheckedClaim } from '../../../types.ts'
import { ChangeList } from './change-list.tsx'

test('of a figure that stayed and stands otherwise now, both standings are told', () => {
  const [claim] = checkText('The mill used 42 tonnes of flax.').claims
  const [earlier, later] = (['inconsistent', 'holds'] as const).map(
    (verdict) => ({ ...claim, index: 0, data: null, wording: null, verdict }) as CheckedClaim,
  )
  const change = { kind: 'verdict', pairs: [{ state: 'verdict', earlier, later }], problem: null }
  const list = createElement(ChangeList, { changes: [change], lang: 'en' } as never)
  expect(renderToStaticMarkup(list)).toMatch(/inconsistent with itself.*holds/)
})
