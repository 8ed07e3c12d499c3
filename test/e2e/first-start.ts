import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { FROM_SOURCES, started } from './running-region.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly firstStart: { readonly pack: string; readonly folder: string }
  }
}

const PACK = 'yangtze-delta'

/** Starts the house's own region once for all files of tests, each of which goes on from a copy of what that left. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-e2e-first-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const { end } = await started(folder, PACK, {}, FROM_SOURCES)
    await end()
  } catch (error) {
    await remove()
    throw error
  }
  project.provide('firstStart', { pack: PACK, folder })
  return remove
}
