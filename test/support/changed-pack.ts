import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRegion, type Region } from '#platform/region'

const PACK = fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url))

/** The house's own region with other words in one file of its pack, as if they had been known later; and how it goes away. */
export function changedPack(
  file: string,
  from: string,
  to: string,
): { readonly region: Region; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  cpSync(PACK, folder, { recursive: true })
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} doesn't say ${from}`)
  writeFileSync(path, text.replace(from, to))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { region: loadRegion(folder), remove }
}
