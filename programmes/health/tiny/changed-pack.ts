import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRegion, type Region } from '#platform/region'

const PACK = fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url))

/** The region with a deductible of 300.00 instead of 400.00, as if that had been known later; and how it goes away. */
export function changedPack(): { readonly region: Region; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  cpSync(PACK, folder, { recursive: true })
  const file = join(folder, 'rules', 'health', 'assumed.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace("working: '400.00'", "working: '300.00'"))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { region: loadRegion(folder), remove }
}
