import type { Reading, Relation } from '../model.ts'
import { turned } from './turned.ts'
import type { Edit, Proposal } from './types.ts'
import { weekdayInstead } from './weekday.ts'
import { aimIn, balanceInstead, sideIn, sideInstead } from './words.ts'

type Target = Extract<Relation, { kind: 'target' }>

// Where the figures are right and a word is wrong: the word that would be true.

/** The weekday that the date has, in the place of the one that is told beside it. */
export function datedAnew(
  { doc, claims }: Reading,
  { day, date }: Extract<Relation, { kind: 'weekday' }>,
): readonly Proposal[] {
  const claim = claims[day]
  const edit = claim === undefined ? null : weekdayInstead(doc.text, claim, date)
  return edit === null ? [] : [{ claim: day, edits: [edit] }]
}

/** A word of direction that its two ends contradict. */
export function turnsOf({ doc, claims }: Reading, relation: Relation): readonly Proposal[] {
  if (relation.kind === 'target' && relation.saidBy !== undefined) {
    const { start, end, claim } = relation.saidBy
    const to = balanceInstead(doc.text.slice(start, end))
    return to === null ? [] : [{ claim, edits: [{ start, end, to }] }]
  }
  const beside = relation.kind === 'target' ? besideOf(doc, claims, relation) : []
  if (beside.length > 0) return beside
  const told =
    relation.kind === 'change'
      ? [relation.result, relation.amount, relation.base]
      : relation.kind === 'target' && relation.isWay === true
        ? [relation.value, relation.target]
        : []
  return told.flatMap((index) => {
    const claim = index === null ? undefined : claims[index]
    const sentence = claim === undefined ? undefined : doc.sentences[claim.sentence]
    if (claim === undefined || sentence === undefined) return []
    const word = turned(doc.text, claim, sentence, sentence.grammar)
    return word === null ? [] : [{ claim: claim.index, edits: [word] }]
  })
}

/** 接待观众29.2万人次，超过上半年总量（29.5万人次）: the word between the two. */
function besideOf(
  { text }: Reading['doc'],
  claims: Reading['claims'],
  { value, target }: Target,
): readonly Proposal[] {
  const [level, mark] = [claims[value], claims[target]]
  if (level === undefined || mark === undefined || level.sentence !== mark.sentence) return []
  if (level.end > mark.start) return []
  const word = sideIn(text.slice(level.end, mark.start))
  if (word === null) return []
  const start = level.end + word.at
  const to = sideInstead(word.from, '')
  return to === null ? [] : [wordOf(mark.index, { start, end: start + word.from.length, to })]
}

/** The word that says whether an aim was reached; figures of plans and results aren't computed from each other. */
export function aimsOf({ doc, claims }: Reading, { value, saidBy }: Target): readonly Proposal[] {
  if (saidBy !== undefined) {
    const { start, end, claim } = saidBy
    const before = doc.text.slice(Math.max(0, start - SIDE_ROOM), start)
    const to = sideInstead(doc.text.slice(start, end), before)
    return to === null ? [] : [wordOf(claim, { start, end, to })]
  }
  const claim = claims[value]
  const sentence = claim === undefined ? undefined : doc.sentences[claim.sentence]
  if (sentence === undefined) return []
  const word = aimIn(doc.text.slice(sentence.start, sentence.end), sentence.grammar)
  if (word === null) return []
  const start = sentence.start + word.at
  return [wordOf(value, { start, end: start + word.from.length, to: word.to })]
}

const SIDE_ROOM = 24

function wordOf(claim: number, edit: Edit): Proposal {
  return { claim, edits: [edit] }
}
