import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { namespaceWords, onSmallDisk, whyNoDisk } from './small-disk.ts'

const isMountedHere = namespaceWords().length === 0 && whyNoDisk() === null

function isMounted(folder: string): boolean {
  return readFileSync('/proc/self/mounts', 'utf8').includes(` ${folder} `)
}

describe.skipIf(!isMountedHere)('a small disk', () => {
  test('is there for the work, and gone when it is done', async () => {
    const folder = await onSmallDisk(1, async (disk) => {
      expect(isMounted(disk.folder)).toBe(true)
      expect(disk.free_MB()).toBe(1)
      disk.fill()
      expect(disk.free_MB()).toBe(0)
      disk.free()
      expect(disk.free_MB()).toBe(1)
      return disk.folder
    })
    expect([isMounted(folder), existsSync(folder)]).toEqual([false, false])
  })

  test('is gone where the work fails, at once or in its clean-up', async () => {
    const folders: string[] = []
    const work = onSmallDisk(1, async ({ folder }) => {
      folders.push(folder)
      try {
        throw new Error('the work')
      } finally {
        // biome-ignore lint/correctness/noUnsafeFinally: it is what is tried.
        throw new Error('its clean-up')
      }
    })
    await expect(work).rejects.toThrow('its clean-up')
    expect(folders).toHaveLength(1)
    for (const folder of folders)
      expect([isMounted(folder), existsSync(folder)]).toEqual([false, false])
  })
})
