import type { Context } from '../context/context.ts'
import type { Scene } from '../derived/scene.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { matchesIn } from '../text/matches.ts'

// What stands beside a figure of a failing relation.

export type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>
export type Text = { readonly doc: Doc; readonly context: Context; readonly scene: Scene }

export function at({ context: { claims } }: Text, index: number | null): ReadClaim | undefined {
  return index === null ? undefined : claims[index]
}

export function sizeOf({ value }: ReadClaim): number {
  return Math.abs(Number(value.coefficient) / 10 ** value.scale)
}

export function led({ doc: { text } }: Pick<Text, 'doc'>, { start }: ReadClaim, most = 40): string {
  return text.slice(Math.max(0, start - most), start)
}

export function next({ doc: { text } }: Pick<Text, 'doc'>, { end }: ReadClaim, most = 40): string {
  return text.slice(end, end + most)
}

export function printed({ doc: { text } }: Pick<Text, 'doc'>, { start, end }: ReadClaim): string {
  return text.slice(start, end)
}

/** "17 days shorter than": how much, and not what. */
export const COMPARED =
  /^ ?(?:(?!is\b|was\b|are\b|were\b)[a-z]+ )?(?:short|long|few|more|less|earli|lat|high|low|fast|slow|small|larg|great|old|young|heavi|light)[a-z]*(?: [a-z]+)? than\b/i

const THEN =
  /去年|上一?年(?!结转|结余|滚存)|前年|上季度|上月|上届|上赛季|那时|当时|同期|\b(?:last year|a year (?:ago|earlier|before)|the year before|the previous (?:year|season|edition)|back then)\b/gi
/** As far before a figure as words say when it was. */
const THEN_NEAR = 12

/** Words that say of what follows that it was of another time; with `isNear` right before it. */
export function isOfThen(words: string, isNear = false): boolean {
  const last = matchesIn(THEN, words).at(-1)
  if (last === undefined) return false
  const behind = words.slice(last.index + last[0].length)
  return !isNear || (behind.length <= THEN_NEAR && !/[，。；,.;\d]/.test(behind))
}

/** What two figures measure has names, and none in common. */
export function areOfOtherNames(a: ReadClaim | undefined, b: ReadClaim | undefined): boolean {
  const [x, y] = [a?.measureKey ?? [], b?.measureKey ?? []]
  return x.length > 0 && y.length > 0 && !x.some((word) => y.includes(word))
}
