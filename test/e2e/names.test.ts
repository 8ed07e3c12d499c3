import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entriesOf, field, packFiles, spotOf, textOf } from '#platform/region'
import { type RunningRegion, startAgain } from './running-region.ts'

// A reader of Chinese meets no publisher and no licence in English, on the page, in a citation or in what is copied.

const PACK = fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url))
const PAGES = [
  '/zh/sources',
  '/zh/sources/press-conference-2024-12-04',
  '/zh/sources/nbs-gdp-2018-preliminary',
  '/zh/figures/gdp-share',
  '/zh/bulletins/2024-12-04/figures/gdp-share-2023',
  '/zh/bulletins/2024-12-04',
]

let region: RunningRegion
beforeAll(async () => {
  region = await startAgain()
})
afterAll(() => region.stop())

test.each(PAGES)('%s names publishers and licences in Chinese', async (path) => {
  const response = await fetch(`${region.address}${path}`)
  expect(response.status).toBe(200)
  // What is read: an address may hold an id of the pack.
  const page = (await response.text()).replace(/<[^>]*>/g, ' ')
  expect(englishNames().length).toBeGreaterThan(30)
  expect(englishNames().filter((name) => page.includes(name))).toEqual([])
})

test('the page of a source and a citation say who published it, under which terms', async () => {
  const read = async (path: string) => (await fetch(`${region.address}${path}`)).text()
  const source = await read('/zh/sources/press-conference-2024-12-04')
  expect(source).toContain('长三角区域合作办公室')
  expect(source).toContain('未注明许可；仅引用个别事实并注明来源')
  const figure = await read('/zh/bulletins/2024-12-04/figures/gdp-share-2023')
  const citation = /id="citation">([^<]*)/.exec(figure)?.[1]
  expect(citation).toContain('（各市统计局）；')
  expect(citation).toContain('（31个省（区、市）统计局）。')
})

test('machines keep the exact words', async () => {
  const response = await fetch(`${region.address}/api/v1/sources/nbs-gdp-2018-preliminary`)
  expect(await response.json()).toMatchObject({
    source: {
      publisher: 'National Bureau of Statistics of China',
      publisherWords: { zh: '国家统计局' },
      licence: 'public statistics; no licence stated',
    },
  })
})

/** Publishers and licences whose Chinese name is another, as a page would write them. */
function englishNames(): readonly string[] {
  const text = packFiles({ folder: PACK }).readText('names.yaml')
  return entriesOf(spotOf('names.yaml', text, []))
    .map(([exact, at]) => ({ exact, en: textOf(field(at, 'en')), zh: textOf(field(at, 'zh')) }))
    .filter(({ exact, zh }) => !zh.includes(exact))
    .flatMap(({ exact, en }) => [exact, en])
}
