import { fileURLToPath } from 'node:url'
import { strToU8 } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { systemClock } from '#platform/clock'
import { HouseError } from '#platform/errors'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { handIn } from './actions/hand-in.ts'
import { importAnswers } from './actions/import-answers.ts'
import { readTable } from './tables/read-table.ts'
import { templateCsv, templateXlsx } from './tables/template.ts'
import { workbookOf } from './tables/workbook.ts'
import { codeOf, journeyOf, second, writer } from './tiny/journey.ts'
import { foundOrganisations } from './tiny/people.ts'

const NOW = '2026-11-25T04:00:00.000000Z'
const region = loadRegion(fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url)))
const indicators = figuresOf([economy], region)
const db = await testDatabase()
const { newId } = systemClock()

let ctx: Context
beforeAll(async () => {
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  ctx = { ...fixedContext({ region, newId }), series, now: NOW, today: '2026-11-25' }
  await foundOrganisations(db, ctx)
})
const { run, see, askFive, fill } = journeyOf(db, () => ctx)

type Rows = readonly (readonly string[])[]
const templateOf = async (id: string, lang = 'zh'): Promise<string[][]> => {
  const bytes = strToU8(templateCsv(await see(writer, id), lang))
  const { header, rows } = await readTable('template', bytes)
  return [[...header], ...rows.map(({ cells }) => [...cells])]
}
const VALUE = 5
const filled = (rows: Rows, values: readonly string[], column = VALUE): string[][] =>
  rows.map((row, index) =>
    row.map((cell, at) => (index > 0 && at === column ? (values[index - 1] ?? '') : cell)),
  )
const csv = (rows: Rows) =>
  strToU8(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'),
  )
const bring = (id: string, bytes: Uint8Array, dryRun = false, actor = writer) =>
  run(actor, importAnswers, {
    request: id,
    file: '报送表.csv',
    content: Buffer.from(bytes).toString('base64'),
    dryRun,
  })
const typedIn = async (id: string) =>
  (await see(writer, id)).items.map((item) => item.answer?.typed)
const VALUES = ['90131', '2896.6', '3.21', '21860', '846.8']

test.each(['zh', 'en'])(
  'the template in %s, filled in, is taken from CSV and from XLSX',
  async (lang) => {
    for (const write of [csv, workbookOf]) {
      const id = await askFive()
      const rows = filled(await templateOf(id, lang), VALUES)
      const dry = await bring(id, write(rows), true)
      expect(dry).toMatchObject({ rows: 5, changed: 5, problems: [] })
      expect(await typedIn(id)).toEqual(Array(5).fill(undefined))
      expect(await bring(id, write(rows))).toMatchObject({ changed: 5, unchanged: 0, problems: [] })
      expect(await typedIn(id)).toEqual(VALUES)
      expect(await bring(id, write(filled(await templateOf(id, lang), VALUES)))).toMatchObject({
        changed: 0,
        unchanged: 5,
      })
    }
  },
)

test('the XLSX template can be read as it is, and says what is answered', async () => {
  const id = await askFive()
  await fill(id)
  const { header, rows } = await readTable('t.xlsx', templateXlsx(await see(writer, id), 'zh'))
  expect(header).toEqual([
    '序号',
    '指标',
    '地区',
    '所属期',
    '单位',
    '数值',
    '说明',
    '存疑理由',
    '版本',
  ])
  expect(rows.map(({ cells }) => cells[4])).toEqual(['亿元', '亿元', '%', '亿元', '万人'])
  expect(rows.map(({ cells }) => cells[8])).toEqual(Array(5).fill('1'))
})

test('the unit that a row says counts: wan yuan written as such is no slip', async () => {
  const id = await askFive()
  const rows = filled(filled(await templateOf(id), ['', '28966000']), ['亿元', '万元'], 4)
  const { questions } = await bring(id, csv(rows), true)
  expect(questions.filter(({ kind }) => kind === 'unit')).toEqual([])
  const slip = await bring(id, csv(filled(await templateOf(id), ['', '28966000'])), true)
  expect(slip.questions.map(({ item, kind }) => [item, kind])).toEqual([[2, 'unit']])
})

test('every problem is told with line, column and remedy, and nothing is taken with any', async () => {
  const id = await askFive()
  const rows = filled(await templateOf(id), ['90131', '约2900', '3.21', '=A1', '846.8'])
  const wrong = rows.map((row, index) =>
    index === 3 ? row.with(4, '吨') : index === 5 ? row.with(2, '宁波市') : row,
  )
  wrong.push(rows[1]?.slice() ?? [], ['9', '', '', '', '', '1', '', '', ''])
  const { problems } = await bring(id, csv(wrong), true)
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [3, '数值'],
    [4, '单位'],
    [5, '数值'],
    [6, '地区'],
    [7, '序号'],
    [8, '序号'],
  ])
  for (const { reason, remedy } of problems)
    for (const words of [reason.en, reason.zh, remedy.en, remedy.zh]) expect(words).not.toBe('')
  const refused = await bring(id, csv(wrong)).catch((error) => error)
  expect(refused).toBeInstanceOf(HouseError)
  expect(refused.code).toBe('collection.bad-table')
  expect(refused.info.listZh).toContain('第 4 行“单位”：“吨”不是该数据的单位。')
  expect(await typedIn(id)).toEqual(Array(5).fill(undefined))
})

test('a header that isn’t the template’s is told which columns it lacks', async () => {
  const id = await askFive()
  const { problems } = await bring(
    id,
    csv([
      ['序号', '数值(亿元)'],
      ['1', '90131'],
    ]),
    true,
  )
  expect(problems.map(({ reason }) => reason.zh)).toEqual([
    '缺少“单位”列（表头有：序号, 数值(亿元)）。',
    '缺少“数值”列（表头有：序号, 数值(亿元)）。',
  ])
})

test('a table doesn’t write over what somebody changed since it was downloaded', async () => {
  const id = await askFive()
  const rows = filled(await templateOf(id), VALUES)
  await fill(id, [{ item: 1, base: 0, kind: 'value', typed: '90,500' }], second)
  const { problems } = await bring(id, csv(rows), true)
  expect(problems).toMatchObject([{ line: 2 }])
  expect(problems[0]?.reason.en).toContain('Bai has changed item 1')
  expect(await codeOf(bring(id, csv(rows)))).toBe('collection.bad-table')
})

test('reasons in the table confirm what is questioned, so that it can be handed in', async () => {
  const id = await askFive()
  const rows = filled(await templateOf(id), VALUES)
  const told = filled(rows, Array(5).fill('已核实'), 7)
  expect((await bring(id, csv(told))).questions).toEqual([])
  expect(await codeOf(run(writer, handIn, { request: id }))).toBe('done')
})

test('no figure is given as such, with a note', async () => {
  const id = await askFive()
  const rows = filled(await templateOf(id), [...VALUES.slice(0, 4), '无'])
  expect((await bring(id, csv(rows), true)).problems).toMatchObject([{ line: 6, column: '说明' }])
  const noted = filled(rows, ['', '', '', '', '年底统计'], 6)
  expect((await bring(id, csv(noted))).problems).toEqual([])
  expect((await see(writer, id)).items[4]?.answer).toMatchObject({ kind: 'none', note: '年底统计' })
})

test('the audit keeps that a table was brought, and nothing of what it says', async () => {
  const id = await askFive()
  const bytes = csv(filled(await templateOf(id), ['', '28966000']))
  await bring(id, bytes)
  const rows = await db.migrator.read(
    (tx) => tx<{ text: string }[]>`
      SELECT concat(j.input, e.outcome) AS text
      FROM action.journal AS j JOIN action.events AS e ON e.journal_id = j.id
      WHERE j.action = 'collection.import-answers' AND j.input->>'request' = ${id}`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.text).toContain('"changed": 1')
  for (const figure of ['28966000', '2,896', Buffer.from(bytes).toString('base64').slice(0, 40)])
    expect(rows[0]?.text).not.toContain(figure)
})
