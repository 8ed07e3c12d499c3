import type { Context } from '../context/context.ts'
import type { Doc, Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'

// 合计 | 其中：女 | 少数民族: what isn't so in two rows of a table was never meant. Nobody makes one slip in every row.

/** Failing guesses, but those that compute one column from others in row after row, and changes down a column that is of one time. */
export function withoutRowsAlike(
  doc: Doc,
  { claims }: Context,
  guessed: readonly Relation[],
): readonly Relation[] {
  const keys = guessed.map((one) => columnsOf(doc, claims, one))
  const times = new Map<string, number>()
  for (const key of keys) if (key !== null) times.set(key, (times.get(key) ?? 0) + 1)
  return guessed.filter((one, at) => {
    const key = keys[at]
    if (isDownColumn(doc, claims, one)) return false
    return key === null || key === undefined || times.get(key) === 1
  })
}

/** Which figures of its row a guess is of, in a table that is known by its first row; null of anything else. */
function columnsOf(doc: Doc, claims: Context['claims'], one: Relation): string | null {
  const members = membersOf(one).flatMap((index) => claims[index] ?? [])
  const [first, ...others] = members
  if (first === undefined || others.some(({ sentence }) => sentence !== first.sentence)) return null
  const at = doc.sentences[first.sentence]?.paragraph ?? -1
  if (doc.paragraphs[at]?.kind !== 'row') return null
  let top = at
  while (doc.paragraphs[top - 1]?.kind === 'row') top -= 1
  let start = first.index
  while (claims[start - 1]?.sentence === first.sentence) start -= 1
  return `${top} ${one.kind} ${members.map(({ index }) => index - start)}`
}

/** 食品类 | 112.5 above 医药类 | 107.6: of one time, under one title, neither is what the other grew from. */
function isDownColumn(doc: Doc, claims: Context['claims'], one: Relation): boolean {
  if (one.kind !== 'change' || one.result === null || one.base === null) return false
  const [result, base] = [claims[one.result], claims[one.base]]
  if (result === undefined || base === undefined || result.sentence === base.sentence) return false
  const areRows = [result, base].every(
    ({ sentence }) => doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]?.kind === 'row',
  )
  return areRows && result.period !== null && result.period === base.period
}
