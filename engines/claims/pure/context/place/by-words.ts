import type { Doc, Sentence } from '../../model.ts'
import { isOneOfBodies } from './bodies.ts'
import { type FoundPlace, isOffice } from './scan-places.ts'

// What a text is about whose places only their words show: "Norland's output rose", 乙城统计局. A lexicon knows better.

/** Of what the headlines and the first sentence name, the one place that the text is about; null where they name several. */
export function mainByWords(
  doc: Doc,
  bySentence: readonly (readonly FoundPlace[])[],
  opening: number,
): FoundPlace | null {
  const sentences = doc.sentences.slice(0, opening)
  const found = sentences.flatMap((sentence) =>
    (bySentence[sentence.index] ?? [])
      .filter((place, _, all) => isSubject(doc.text, place) && !isOneOfBodies(doc.text, place, all))
      .map((place) => ({ place, leads: leads(doc.text, sentence, place) })),
  )
  const first = found[0]
  if (first === undefined) return null
  const words = wordsOf(doc.text, first.place)
  if (found.some(({ place }) => wordsOf(doc.text, place) !== words)) return null
  const counts = countsOf(doc.text, bySentence)
  const own = counts.get(words) ?? 0
  if (found.some((one) => one.leads))
    return Math.max(...counts.values()) > Math.max(own, 1) ? null : first.place
  // Named in passing, but it comes up again and no other place does as often.
  const isAlone = [...counts].every(
    ([one, count]) => one === words || (doc.grammar === 'zh' && count * 3 < own),
  )
  return own > 1 && isAlone ? first.place : null
}

/** In how many sentences each place stands that figures are in. */
function countsOf(
  text: string,
  bySentence: readonly (readonly FoundPlace[])[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const places of bySentence) {
    const points = places.filter(({ role, level }) => role === 'point' && level !== 'nation')
    for (const words of new Set(points.map((place) => wordsOf(text, place))))
      counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return counts
}

function wordsOf(text: string, { start, end }: FoundPlace): string {
  return text.slice(start, end)
}

function isSubject(text: string, place: FoundPlace): boolean {
  if (place.isByWords !== true || place.level === 'world') return false
  return place.role === 'point' || (place.role === 'name' && isOffice(text.slice(place.end)))
}

/** Nothing but marks, a time and who tells it stands before it. */
const LEAD =
  /^[^\p{L}\d]*(?:the |The |[Ii]n )?$|^[【《(（]?(?:[^，。；：]{0,12}?[年月日季周度]|截至[^，。]{1,12}|近日|日前|昨[天日]|今[天日年])?[，,、：:]?(?:\p{Script=Han}{0,8}记者)?(?:[据从由在]|根据)?$/u

function leads(text: string, { start }: Sentence, place: FoundPlace): boolean {
  const before = text.slice(start, place.start)
  return before.length <= LEAD_MAX && LEAD.test(before)
}

const LEAD_MAX = 24

/** 四川：…全省…: the place that a paragraph opens with is the one that its "whole province" means. */
export function openerOf(
  doc: Doc,
  bySentence: readonly (readonly FoundPlace[])[],
  paragraph: Doc['paragraphs'][number],
): FoundPlace | null {
  const sentence = doc.sentences[paragraph.sentences[0]]
  const first = bySentence[sentence?.index ?? -1]?.[0]
  if (sentence === undefined || first === undefined) return null
  return isSubject(doc.text, first) && leads(doc.text, sentence, first) ? first : null
}

/** "Arrivals in Norland rose as the country reopened": the only one of its kind before it in the sentence, else in the one before. */
export function namedBefore(
  text: string,
  levels: RegExp,
  at: number,
  own: readonly FoundPlace[],
  before: readonly FoundPlace[],
): FoundPlace | null {
  for (const places of [own.filter(({ end }) => end <= at), before]) {
    const found = places.filter(({ level, isByWords }) => isByWords === true && levels.test(level))
    const [first] = found
    if (first === undefined) continue
    return found.every((one) => wordsOf(text, one) === wordsOf(text, first)) ? first : null
  }
  return null
}
