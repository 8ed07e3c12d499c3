import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { ask, perform } from '#platform/action'
import type { HouseError } from '#platform/errors'
import { packFiles, type Region } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { changedPack, fixedContext, testDatabase } from '#test/support'
import { listed } from '../editions/findings.ts'
import { list } from '../queries/list.ts'
import { read } from '../queries/read.ts'
import { publish, publishPack } from './publish.ts'

const NOW = '2026-11-25T04:00:00Z'
const ID = '2024-12-04'
const db = await testDatabase()
const broken = changedPack(
  `bulletins/${ID}/en.md`,
  'It is not an official text.',
  'It is not an official text. The fair had 250 stalls, of which 50, or 30%, came from abroad.',
)
const offData = changedPack(
  `bulletins/${ID}/en.md`,
  'It is not an official text.',
  'It is not an official text. In 2023 the gross domestic product of Jiangsu was 13.9 trillion yuan.',
)
const notes: string[] = []

async function contextOf(region: Region): Promise<Context> {
  const indicators = figuresOf([economy], region)
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  const today = NOW.slice(0, 10)
  return {
    ...{ ...fixedContext({ region }), series, now: NOW, today },
    actor: { kind: 'owner', id: 'somebody' },
  }
}

let ctx: Context
beforeAll(async () => {
  ctx = await contextOf(broken.region)
  await publishPack(db, ctx, (words) => notes.push(words))
})
afterAll(broken.remove)
afterAll(offData.remove)

test('a bulletin of the pack that contradicts itself isn’t published, and nobody reads it', async () => {
  expect(notes).toHaveLength(1)
  expect(notes[0]).toContain(`not published, since its text contradicts itself: ${ID}`)
  expect((await ask(db, list, ctx, { lang: 'en' })).items).toEqual([])
  await expect(ask(db, read, ctx, { lang: 'en' })).rejects.toThrow('bulletin.none')
  await expect(ask(db, read, ctx, { id: ID })).rejects.toThrow('bulletin.unknown-bulletin')
})

test('by hand it is refused with file and line, its claims, the arithmetic and what would be true', async () => {
  const refused = await perform(db, publish, ctx, { id: ID }).catch((error: HouseError) => error)
  expect(refused).toMatchObject({ code: 'bulletin.contradicts-itself' })
  const { listEn, listZh } = (refused as HouseError).info as { listEn: string; listZh: string }
  expect(listEn).toContain('en.md:1: 250 · 50 · 30%: 50 of 250 ')
  expect(listEn).toContain('is 20 %, but the text says 30 %.')
  expect(listEn).toContain('would be true: The fair had 250 stalls, of which 50, or 20%,')
  expect(listZh).toContain('改后成立：The fair')
})

test('put right it is published and read, and what data contradict is named with its place', async () => {
  const mended = await contextOf(offData.region)
  const { id, check, findings } = await perform(db, publish, mended, { id: ID })
  expect([id, check?.inconsistent]).toEqual([`${ID}-1`, 0])
  expect((await ask(db, list, mended, { lang: 'en' })).items).toHaveLength(1)
  // In the language of its text or not: the words, what data have, and by how much they differ.
  expect(check?.contradicted).toBe(findings.length)
  const told = listed(ID, findings, 'en', findings.length)
  expect(told).toMatch(
    /en\.md:1: 13\.9\strillion\syuan: .*the data give 12\.82\strillion\syuan .*, 1\.08\strillion\syuan more\.\n {4}would be true: In 2023 .* was 12\.8\strillion\syuan\./u,
  )
  expect(listed(ID, findings, 'zh')).toMatch(/en\.md:1: .*数据为12\.82万亿元.*多1\.08万亿元。/)
  expect(listed(ID, findings, 'en', 1).split('\n')).toHaveLength(2)
  expect((await ask(db, read, mended, { lang: 'en' })).bulletin.id).toBe(ID)
})

test('what isn’t mended is published with a reason, which stays with it', async () => {
  await perform(db, publish, ctx, { id: ID, despite: 'An account of what was said.' })
  const { editions } = await ask(db, read, ctx, { lang: 'en' })
  expect(editions[0]).toMatchObject({ number: 2 })
})
