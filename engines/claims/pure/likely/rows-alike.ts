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
    if (isDownColumn(doc, claims, one) || isOfOneRow(doc, claims, one)) return false
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

/** 土地面积 | 建筑面积 | 权益比例: a column that is no share of two others in any of the rows around is none in this one. */
function isOfOneRow(doc: Doc, claims: Context['claims'], one: Relation): boolean {
  if (one.kind !== 'share' || one.part === null || one.whole === null) return false
  const members = [one.share, one.part, one.whole].map((index) => claims[index])
  const sentence = members[0]?.sentence ?? -1
  if (members.some((member) => member?.sentence !== sentence) || !isRow(doc, sentence)) return false
  const own = rowOf(claims, one.share)
  const [first] = own
  const around = [
    rowOf(claims, (first?.index ?? 0) - 1),
    rowOf(claims, (own.at(-1)?.index ?? claims.length) + 1),
  ]
  const rows = around.flatMap((row) => {
    if (row.length !== own.length || !isRow(doc, row[0]?.sentence ?? -1)) return []
    const [share, part, whole] = members.map(
      (member) => row[(member?.index ?? 0) - (first?.index ?? 0)],
    )
    return share === undefined || part === undefined || whole === undefined
      ? []
      : [Math.abs(sizeOf(share) - (100 * sizeOf(part)) / sizeOf(whole)) > 2 * 10 ** share.precision]
  })
  return rows.length > 0 && rows.every(Boolean)
}

/** All figures of the row in which one stands. */
function rowOf(claims: Context['claims'], index: number): Context['claims'] {
  const sentence = claims[index]?.sentence
  let [from, to] = [index, index]
  while (from > 0 && claims[from - 1]?.sentence === sentence) from -= 1
  while (to < claims.length && claims[to]?.sentence === sentence) to += 1
  return claims.slice(from, to)
}

function isRow({ sentences, paragraphs }: Doc, sentence: number): boolean {
  return paragraphs[sentences[sentence]?.paragraph ?? -1]?.kind === 'row'
}

function sizeOf({ value }: Context['claims'][number]): number {
  return Number(value.coefficient) / 10 ** value.scale
}

/** 食品类 | 112.5 above 医药类 | 107.6: of one time, under one title, neither is what the other grew from. */
function isDownColumn(doc: Doc, claims: Context['claims'], one: Relation): boolean {
  if (one.kind !== 'change' || one.result === null || one.base === null) return false
  const [result, base] = [claims[one.result], claims[one.base]]
  if (result === undefined || base === undefined || result.sentence === base.sentence) return false
  const areRows = [result, base].every(({ sentence }) => isRow(doc, sentence))
  return areRows && result.period !== null && result.period === base.period
}
