import { expect, test } from 'vitest'
import { loadRegion, packFiles } from '#platform/region'
import { tinyRegion } from '#test/support'
import { checkOrganisations, readOrganisations } from './read-organisations.ts'

const region = tinyRegion()
const filesWith = (text: string | null) => ({
  has: (path: string) => path === 'organisations.yaml' && text !== null,
  readText: () => text ?? '',
})
const SOUND = `
office:
  title: { en: Office of the Bay (example), zh: 海湾办公室（示例） }
  office: { en: Bulletins, zh: 公报处 }
  jurisdiction: X-R
  regional: true
  example: true
north:
  title: { en: North (example), zh: 北省（示例） }
  office: { en: Statistics, zh: 统计处 }
  jurisdiction: X-N
`
const faultsOf = (text: string) =>
  checkOrganisations(region, filesWith(text)).map(({ line, message }) => `${line} ${message.en}`)

test('reads each organisation with its place, its words and whether it is the region’s own office', () => {
  expect(readOrganisations(region, filesWith(SOUND))).toEqual([
    {
      code: 'office',
      title: { en: 'Office of the Bay (example)', zh: '海湾办公室（示例）' },
      office: { en: 'Bulletins', zh: '公报处' },
      jurisdiction: 'X-R',
      regional: true,
      example: true,
    },
    {
      code: 'north',
      title: { en: 'North (example)', zh: '北省（示例）' },
      office: { en: 'Statistics', zh: '统计处' },
      jurisdiction: 'X-N',
      regional: false,
      example: false,
    },
  ])
})

test('a pack without the file has none, and nothing wrong with it', () => {
  expect(readOrganisations(region, filesWith(null))).toEqual([])
})

test('names what is wrong by line, and takes nothing then', () => {
  expect(faultsOf(SOUND.replace('X-N', 'X-9'))).toEqual([
    expect.stringMatching(/^11 The region has no place X-9/),
  ])
  expect(faultsOf(SOUND.replace('north:', 'North Office:'))[0]).toContain('is no code')
  expect(faultsOf(SOUND.replace(', zh: 统计处', ''))[0]).toContain('zh is missing')
  expect(faultsOf(SOUND.replace('regional: true', 'regional: maybe'))[0]).toContain('regional')
  expect(faultsOf(SOUND.replace('  regional: true\n', ''))[0]).toContain('0 of the organisations')
  expect(faultsOf(`${SOUND}  regional: true\n`)[0]).toContain('2 of the organisations')
  expect(faultsOf(`${SOUND}  colour: red\n`)[0]).toContain('unknown key "colour"')
  expect(() => readOrganisations(region, filesWith(SOUND.replace('X-N', 'X-9')))).toThrow(
    'people.broken-pack',
  )
})

test.each(['yangtze-delta', 'template'])(
  'every organisation of the pack %s says that it is an example',
  (pack) => {
    const folder = new URL(`../../../regions/${pack}`, import.meta.url).pathname
    const real = loadRegion(folder)
    const found = readOrganisations(real, packFiles(real))
    expect(found.length).toBeGreaterThan(0)
    for (const { example, title, office } of found) {
      expect(example).toBe(true)
      for (const words of [...Object.values(title), ...Object.values(office)])
        expect(words).toMatch(/example|exemple|示例/i)
    }
  },
)
