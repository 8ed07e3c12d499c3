import type { GoldRelation, GoldText } from '../gold/index.ts'
import { DOWN, UP } from './holds.ts'

/** What the direction word of a relation says; null without one. */
export function saysUp({ words }: GoldRelation): boolean | null {
  const { dir } = words
  if (dir === undefined) return null
  if (UP.test(dir)) return true
  if (DOWN.test(dir)) return false
  throw new Error(`'${dir}' says neither up nor down`)
}

/** The word that stands nearest to the relation's claims, within the text. */
export function placeOfDirection(gold: GoldText, relation: GoldRelation): number {
  const { dir } = relation.words
  if (dir === undefined) return -1
  const claims = Object.values(relation.roles).flat()
  const anchor = relation.roles.by?.[0] ?? relation.roles.to?.[0] ?? claims[0]
  if (anchor === undefined) return -1
  let best = -1
  for (let at = gold.text.indexOf(dir); at !== -1; at = gold.text.indexOf(dir, at + 1)) {
    if (isWithinWord(gold.text, at, dir)) continue
    if (best === -1 || distance(at, anchor.start) < distance(best, anchor.start)) best = at
  }
  return best
}

/** The "up" of "Group" says no direction. */
function isWithinWord(text: string, at: number, dir: string): boolean {
  const [before, behind] = [text[at - 1] ?? '', text[at + dir.length] ?? '']
  return /[a-z]/i.test(dir) && /[a-z]/i.test(before + behind)
}

/** A word behind the figure is less likely to be its own. */
function distance(at: number, anchor: number): number {
  return at < anchor ? anchor - at : (at - anchor) * 1.5
}
