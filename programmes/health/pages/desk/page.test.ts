import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import type { MonthAnswer } from '../../month/types.ts'
import { WORK_KINDS } from '../../month/types.ts'
import type { DeskAnswer } from '../../types.ts'
import { deskPage } from './page.tsx'

const due = { institutions: '2026-11-20', tables: null, confirmation: null, payment: null }
const MONTH: MonthAnswer = {
  ...{ month: '2026-10', state: 'netted', settlements: 219, payable: '32648.16', cycle: 1, due },
  ...{ openDifferences: 0, openDisputes: 0, pairs: [], costs: [] },
  lists: [
    {
      ...{ party: 'treatment', of: 'CN-SH', list: null, handedInAt: null, settlements: 0 },
      ...{ openDifferences: 0, state: 'missing' },
    },
  ],
  nets: [{ participant: 'CN-AH', owed: '12900.45', dueTo: '3829.52', net: '-9070.93' }],
  instructions: [
    {
      ...{ id: 'i1', month: '2026-10', cycle: 1, number: 1, payer: 'CN-AH', payee: 'CN-SH' },
      ...{ amount: '969.97', paid: '0.00', received: '0.00', state: 'prepared' },
      ...{ preparedBy: 'p', approvedBy: null, due: '2026-11-10' },
    },
  ],
}
const NONE = Object.fromEntries(WORK_KINDS.map((kind) => [kind, 0])) as DeskAnswer['work']['counts']
const DATA: DeskAnswer = {
  latest: { items: [], nextCursor: null, names: { institutions: {}, places: {} } },
  work: {
    items: [
      {
        ...{ kind: 'instruction', id: 'i1', month: '2026-10', place: 'CN-AH', what: 'prepared' },
        ...{ amount: '969.97', due: '2026-11-10', isLate: true },
      },
    ],
    counts: { ...NONE, instruction: 1 },
  },
  months: [MONTH],
  month: MONTH,
  prefunds: [
    {
      ...{ province: 'CN-AH', exposure: '12900.45', prefund: '12000.00', used_pct: 107.5 },
      level: 'red',
    },
    {
      ...{ province: 'CN-SH', exposure: '51.00', prefund: '100.00', used_pct: 51 },
      level: 'green',
    },
  ],
  marks: { yellow_pct: 70, red_pct: 90 },
  viewer: { person: 'q', operated: null, institutions: [] },
  places: { 'CN-AH': { en: 'Anhui', zh: '安徽' }, 'CN-SH': { en: 'Shanghai', zh: '上海' } },
}

type Role = NonNullable<PageFrame['viewer']>['roles'][number]

function drawn(lang: string, given: DeskAnswer = DATA, roles: readonly Role[] = [], office = true) {
  const viewer = { name: 'A', organisation: { en: 'O', zh: 'O' }, roles, office }
  const frame = {
    ...{ lang, world: 'simulated', path: '/simulated/health/desk', search: {} },
    ...{ today: '2026-11-26', viewer },
  } as Partial<PageFrame> as PageFrame
  return renderToStaticMarkup(createElement(deskPage.component, { data: given, frame }))
}

test('a prefund that is passed is said in words beside its bar, one that isn’t has none', () => {
  const page = drawn('en')
  expect(page).toMatch(/107\.5 % <span class="level-red">second mark passed/)
  expect(page).toContain('marks at 70 % and 90 %')
  expect(page).toContain('51 % </td>')
  expect(page.match(/class="level-/g)).toHaveLength(1)
  expect(drawn('zh')).toMatch(/107\.5% <span class="level-red">超过第二预警线/)
})

test('what is late says so, and who has to act is named', () => {
  expect(drawn('en')).toMatch(/Anhui<\/td><td data-label="Due">.*?<span class="late"> late/)
})

test('statements are reached in the page’s own world', () => {
  expect(drawn('zh')).toContain(
    'href="/zh/simulated/health/desk/statement?month=2026-10&amp;province=CN-AH"',
  )
})

test('steps of a month are offered to whom they are for, and to nobody else', () => {
  expect(drawn('en', DATA, ['reader'])).not.toContain('<form')
  const approver = drawn('en', DATA, ['approver'])
  expect(approver).toContain('action="/en/simulated/health/months/2026-10/approve"')
  expect(approver).toContain('action="/en/simulated/health/months/2026-10/return"')
  expect(approver).not.toContain('/close"')
  expect(approver).not.toContain('/prepare"')
  const lists = MONTH.lists.map((list) => ({ ...list, state: 'equal' as const }))
  const equal: MonthAnswer = { ...MONTH, state: 'open', instructions: [], lists }
  const open: DeskAnswer = { ...DATA, month: equal }
  expect(drawn('en', open, ['approver'])).toContain('/months/2026-10/close"')
  expect(drawn('en', open, ['approver'], false)).not.toContain('<form')
  const running: DeskAnswer = {
    ...DATA,
    month: { ...equal, month: '2026-11' },
  }
  expect(drawn('en', running, ['approver'])).not.toContain('/close"')
})

test('a month that can’t be closed yet says what is missing, and where it is worked', () => {
  const waiting: MonthAnswer = { ...MONTH, state: 'open', instructions: [], openDifferences: 3 }
  const page = drawn('en', { ...DATA, month: waiting }, ['approver'])
  expect(page).not.toContain('/close"')
  expect(page).toContain('desk/lists?month=2026-10">lists missing: 1')
  expect(page).toContain('desk/differences?month=2026-10">differences open: 3')
})

test('who prepared a payment is told that somebody else approves, and isn’t offered it', () => {
  const prepared = { ...DATA, viewer: { ...DATA.viewer, person: 'p' } }
  const page = drawn('en', prepared, ['approver'])
  expect(page).toContain('prepared by you: somebody else approves')
  expect(page).not.toContain('/approve"')
  expect(page).toContain('/return"')
  // Another province's is nobody's here but the office's.
  const foreign = { ...DATA, viewer: { ...DATA.viewer, operated: 'CN-SH' } }
  expect(drawn('en', foreign, ['approver'], false)).not.toContain('<form')
  const own = { ...DATA, viewer: { ...DATA.viewer, operated: 'CN-AH' } }
  expect(drawn('en', own, ['approver'], false)).toContain('/approve"')
  expect(drawn('en', own, ['contributor'], false)).not.toContain('<form')
})

test('each item of the worklist leads to where it is done, in the page’s own world', () => {
  const item = DATA.work.items[0]
  const kinds = ['difference', 'dispute', 'list', 'receipt', 'alert', 'prefund', 'filing'] as const
  const items = kinds.flatMap((kind) => (item === undefined ? [] : [{ ...item, kind, id: kind }]))
  const page = drawn('zh', { ...DATA, work: { ...DATA.work, items } }, ['contributor'], false)
  const at = '/zh/simulated/health/desk/'
  for (const to of [
    'differences?month=2026-10&amp;of=CN-AH#d-difference',
    'disputes?month=2026-10&amp;state=open#d-dispute',
    'lists?month=2026-10&amp;party=prepared&amp;of=CN-AH',
    'receipts#r-receipt',
    'prefunds#p-prefund',
  ])
    expect(page).toContain(`href="${at}${to}"`)
  expect(page).toContain('由参保地办理续期备案')
})

test('where nothing was settled each part says so', () => {
  const empty: DeskAnswer = {
    ...{ ...DATA, months: [], month: null, prefunds: [] },
    work: { items: [], counts: NONE },
  }
  const page = drawn('en', empty)
  expect(page).toContain('Nothing waits for anybody')
  expect(page).toContain('no month was cleared yet')
  expect(page).not.toContain('<table')
})
