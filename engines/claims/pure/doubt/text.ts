import type { Context } from '../context/context.ts'
import type { Scene } from '../derived/scene.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'

// What stands beside a figure of a failing relation.

export type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>
export type Text = { readonly doc: Doc; readonly context: Context; readonly scene: Scene }

export function at({ context: { claims } }: Text, index: number | null): ReadClaim | undefined {
  return index === null ? undefined : claims[index]
}

export function sizeOf({ value }: ReadClaim): number {
  return Math.abs(Number(value.coefficient) / 10 ** value.scale)
}

export function led({ doc: { text } }: Text, { start }: ReadClaim, most = 40): string {
  return text.slice(Math.max(0, start - most), start)
}

export function next({ doc: { text } }: Text, { end }: ReadClaim, most = 40): string {
  return text.slice(end, end + most)
}

export function printed({ doc: { text } }: Text, { start, end }: ReadClaim): string {
  return text.slice(start, end)
}

/** "17 days shorter than": how much, and not what. */
export const COMPARED =
  /^ ?(?:(?!is\b|was\b|are\b|were\b)[a-z]+ )?(?:short|long|few|more|less|earli|lat|high|low|fast|slow|small|larg|great|old|young|heavi|light)[a-z]*(?: [a-z]+)? than\b/i
