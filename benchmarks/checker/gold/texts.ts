import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readNames } from './names.ts'
import { readGold } from './read-gold.ts'
import type { GoldText } from './types.ts'

/** `texts` went with the grammar while it grew; `unseen` were written behind it, and no rule was made for them. */
export type GoldSet = 'texts' | 'unseen'

/** Every text of a set, by name. */
export function goldTexts(set: GoldSet = 'texts'): readonly GoldText[] {
  const texts = goldTextsIn(fileURLToPath(new URL(`../${set}/`, import.meta.url)))
  return set === 'texts' ? texts.map(named) : texts
}

/** With what its claims measure, where somebody wrote that down. */
function named(text: GoldText): GoldText {
  const file = fileURLToPath(new URL(`../names/${text.name}.tsv`, import.meta.url))
  if (!existsSync(file)) return text
  const names = readNames(text.name, readFileSync(file, 'utf8'), text.claims.length)
  const claims = text.claims.map((claim, at) => ({ ...claim, name: names.get(at + 1) ?? null }))
  const byStart = new Map(claims.map((claim) => [claim.start, claim]))
  const relations = text.relations.map((relation) => ({
    ...relation,
    roles: Object.fromEntries(
      Object.entries(relation.roles).map(([role, all]) => [
        role,
        all.map((claim) => byStart.get(claim.start) ?? claim),
      ]),
    ),
  }))
  return { ...text, claims, relations }
}

/** Every text of a folder, also of one that isn't here: texts kept back from those who write the rules. */
export function goldTextsIn(folder: string): readonly GoldText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readGold(file.slice(0, -4), readFileSync(join(folder, file), 'utf8')))
}
