import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readGold } from './read-gold.ts'
import type { GoldText } from './types.ts'

/** `texts` went with the grammar while it grew; `unseen` were written behind it, and no rule was made for them. */
export type GoldSet = 'texts' | 'unseen'

/** Every text of a set, by name. */
export function goldTexts(set: GoldSet = 'texts'): readonly GoldText[] {
  return goldTextsIn(fileURLToPath(new URL(`../${set}/`, import.meta.url)))
}

/** Every text of a folder, also of one that isn't here: texts kept back from those who write the rules. */
export function goldTextsIn(folder: string): readonly GoldText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readGold(file.slice(0, -4), readFileSync(join(folder, file), 'utf8')))
}
