import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import { apiTo, linkHere, linkTo } from './links.ts'

const frameAt = (path: string, world: PageFrame['world']) =>
  ({ lang: 'zh', path, world, search: {} }) as Partial<PageFrame> as PageFrame
const there = frameAt('/simulated/health/bills/1', 'simulated')
const here = frameAt('/health/bills/1', 'recorded')

test('links from the simulated world stay in it within the programme, and lead out of it elsewhere', () => {
  expect(linkTo(there, '/health/bills/2')).toBe('/zh/simulated/health/bills/2')
  expect(linkTo(there, '/health?x=1')).toBe('/zh/simulated/health?x=1')
  expect(linkTo(there, '/figures')).toBe('/zh/figures')
  expect(linkTo(there, '/')).toBe('/zh/')
  expect(linkHere(there, {}, 'en')).toBe('/en/simulated/health/bills/1')
  expect(apiTo(there, '/health/bills/1')).toBe('/api/v1/simulated/health/bills/1')
})

test('links from the recorded world never lead to the simulated one', () => {
  expect(linkTo(here, '/health/bills/2')).toBe('/zh/health/bills/2')
  expect(apiTo(here, '/health/bills/1')).toBe('/api/v1/health/bills/1')
})
