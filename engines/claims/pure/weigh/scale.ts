import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import type { Line } from '../relate/part.ts'

/** By what a failing relation is weighed: its text, what was read of it, and the sentences of its figures. */
export type Scale = {
  readonly doc: Doc
  readonly context: Context
  readonly lineOf: (claim: number) => Line | null
}

export type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

export function claimAt({ context }: Scale, index: number | null): ReadClaim | undefined {
  return index === null ? undefined : context.claims[index]
}

export function isChinese(scale: Scale, claim: ReadClaim): boolean {
  return scale.doc.sentences[claim.sentence]?.grammar === 'zh'
}

/** A row of a table, or a name with its figures alone, says what they are by their place, and not in words. */
export function isRow({ doc, lineOf }: Scale, claim: ReadClaim): boolean {
  const { start, end } = doc.sentences[claim.sentence] ?? { start: 0, end: 0 }
  const text = doc.text.slice(start, end)
  return /[\t|]/.test(text) || isEntry(text, start, lineOf(claim.index))
}

/** "Gas: 1,215 GWh (30.4%)": no word stands behind the name. */
function isEntry(text: string, start: number, line: Line | null): boolean {
  const name = /^[^:：]{1,48}?(?:[:：]|\s[—–-](?=\s))/.exec(text)?.[0]
  if (name === undefined || line === null) return false
  let from = name.length
  for (const { claim } of line.parts) {
    const gap = text.slice(from, Math.max(from, claim.start - start))
    if (
      claim.start - start < name.length ||
      gap.length > GAP_MAX ||
      !MARKS.test(gap.replace(TIMES, ''))
    )
      return false
    from = claim.end - start
  }
  return MARKS.test(text.slice(from))
}

const GAP_MAX = 40
/** "(2024: $78.9 million)", （上年同期…）, 占. */
const TIMES =
  /(?:FY|H\d |Q\d )?(?:19|20)\d\d|\b(?:prior|previous|last|year|quarter|period|earlier|vs|of|the|total)\b|上年|去年|同期|占/gi
const MARKS = /^[\s()（）[\],，;；.。:：+–-]*$/

/** Where a sentence begins, up to a claim of it. */
export function openingOf({ doc }: Scale, claim: ReadClaim): string {
  return doc.text.slice(doc.sentences[claim.sentence]?.start ?? 0, claim.start)
}

export function shareWords(a: ReadClaim, b: ReadClaim): boolean {
  return a.measureKey.some((word) => b.measureKey.includes(word))
}

/** The claims that a relation ties, by their order in the text. */
export function membersOf(relation: Relation): readonly number[] {
  const known = MEMBERS.get(relation)
  if (known !== undefined) return known
  const found: number[] = []
  const fields: { readonly [name: string]: unknown } = relation
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (typeof value === 'number') {
      if (!COUNTS.has(name)) found.push(value)
    } else if (Array.isArray(value) && !COUNTS.has(name))
      for (const one of value) if (typeof one === 'number') found.push(one)
  }
  MEMBERS.set(relation, found)
  return found
}

/** Those of a relation are asked for by each rule that weighs it. */
const MEMBERS = new WeakMap<Relation, readonly number[]>()

/** Numbers of a relation that are no claim's. */
const COUNTS: ReadonlySet<string> = new Set(['least', 'most', 'last', 'years'])
