import type { Fresh } from '../calendar/claims.ts'
import { withClaims } from '../calendar/claims.ts'
import type { Doc, ReadClaim, Reading, Sentence } from '../model.ts'
import { isNear, type Members } from '../relate/count/listing.ts'
import { isSeveral } from '../weigh/words/accounts.ts'
import { countsZh, membersZh } from './chinese.ts'
import { countsEn, membersEn } from './english.ts'
import { linesBelow } from './lines.ts'
import type { Count } from './types.ts'

// Counts against those who are named beside them, where the count is no figure or the list takes a form that those of figures don't: a
// reader of counts and one of lists for each language, over the text.

export function withMembers(doc: Doc, reading: Reading): Reading {
  const known = new Set(
    reading.relations.flatMap((one) =>
      one.kind === 'enumeration' || one.kind === 'listing' ? [one.count] : [],
    ),
  )
  const bySentence = new Map<number, ReadClaim[]>()
  for (const claim of reading.claims) {
    const own = bySentence.get(claim.sentence) ?? []
    own.push(claim)
    bySentence.set(claim.sentence, own)
  }
  const found = doc.sentences.flatMap((sentence) =>
    doc.paragraphs[sentence.paragraph]?.kind === 'row'
      ? []
      : listedIn(doc, sentence, bySentence.get(sentence.index) ?? [], known),
  )
  return withClaims(reading, found)
}

function listedIn(
  doc: Doc,
  sentence: Sentence,
  claims: readonly ReadClaim[],
  known: ReadonlySet<number>,
): readonly Fresh[] {
  const { text } = doc
  const isZh = sentence.grammar === 'zh'
  const read = isZh ? countsZh(text, sentence) : countsEn(text, sentence)
  const figures = claims.flatMap((claim): readonly Count[] =>
    isCount(claim) ? [countOf(claim)] : [],
  )
  const counts = [
    ...figures,
    ...read.filter((one) => !claims.some(({ start, end }) => start < one.end && one.start < end)),
  ].toSorted((a, b) => a.start - b.start)
  const places = new Set<number>()
  return counts.flatMap((count, at): readonly Fresh[] => {
    const claim = claims.find(({ start, end }) => start < count.end && count.start < end)
    if (claim !== undefined && known.has(claim.index)) return []
    const next = counts[at + 1]
    const own = { ...count, room: next === undefined ? count.room : next.start - count.end }
    const members = isZh
      ? (membersZh(text, sentence, own, claim !== undefined) ?? linesBelow(doc, sentence, own))
      : membersEn(text, sentence, own, claim !== undefined)
    const value = { coefficient: BigInt(count.value), scale: 0 }
    if (members === null || !isNear({ value }, members)) return []
    if (!isZh && members.spans.some(({ start, end }) => isSeveral(text.slice(start, end))))
      return []
    // What one list is counted by, another number isn't as well.
    const place = members.spans[0]?.start ?? 0
    if (places.has(place)) return []
    places.add(place)
    return [freshOf(claim, count, members)]
  })
}

function freshOf(
  claim: ReadClaim | undefined,
  { start, end, unit, value }: Count,
  { spans, least }: Members,
): Fresh {
  return {
    claim: claim ?? {
      start,
      end,
      unit,
      bound: 'exact',
      value: { coefficient: BigInt(value), scale: 0 },
    },
    relation: (count) => ({ kind: 'listing', count, members: spans, least, isTied: true }),
  }
}

const COUNT_MAX = 20n

/** A figure that may count who is named. */
function isCount({ form, bound, value, unit }: ReadClaim): boolean {
  return (
    form === 'number' &&
    bound === 'exact' &&
    value.scale === 0 &&
    value.coefficient > 1n &&
    value.coefficient <= COUNT_MAX &&
    !/^(?:percent|rank|date|years|months|hours|minutes|seconds|CNY|index-points)/.test(unit)
  )
}

function countOf({ start, end, value, unit }: ReadClaim): Count {
  return { start, end, value: Number(value.coefficient), unit, room: 400 }
}
