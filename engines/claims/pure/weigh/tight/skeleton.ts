import type { ReadClaim } from '../../model.ts'
import type { Scale } from '../scale.ts'

// Terms.
// skeleton  English words with a letter for each figure that is weighed, # for any other figure and @ for a time:
//           "rose A @ to R, from B @". Whether words tie figures to each other is asked of it, and not of the text.
// tight     each figure is led in by the words of its own role, and nothing else is spoken of in between.

/** The letter of each figure that is weighed. */
export type Letters = ReadonlyMap<ReadClaim, string>

const BEFORE_MAX = 160
const BEHIND_MAX = 90
/** Longer stretches tie nothing. */
const REACH_MAX = 700

/** The words from the sentence of the first figure to behind the last one; null where they stand too far from each other. */
export function skeletonOf({ doc, context }: Scale, letters: Letters): string | null {
  const members = [...letters.keys()].sort((a, b) => a.start - b.start)
  const [first, last] = [members[0], members.at(-1)]
  if (first === undefined || last === undefined || last.end - first.start > REACH_MAX) return null
  const from = Math.max(doc.sentences[first.sentence]?.start ?? 0, first.start - BEFORE_MAX)
  const to = Math.min(doc.sentences[last.sentence]?.end ?? last.end, last.end + BEHIND_MAX)
  const figures = nearest(context.claims, first.index, last.index, from, to).map((claim) => ({
    start: claim.start,
    end: claim.end,
    sign: letters.get(claim) ?? (isTime(claim) ? '@' : '#'),
  }))
  const times = context.periods
    .filter(({ start, end }) => start >= from && end <= to)
    .filter((time) => figures.every(({ start, end }) => time.end <= start || time.start >= end))
    .map(({ start, end }) => ({
      start,
      end,
      sign: /^since\b/i.test(doc.text.slice(start, end)) ? 'since @' : '@',
    }))
  const marks = [...figures, ...times].sort((a, b) => a.start - b.start)
  let line = ''
  let at = from
  for (const { start, end, sign } of marks) {
    if (start < at) continue
    line += doc.text.slice(at, start).toLowerCase() + sign
    at = end
  }
  line += doc.text.slice(at, to).toLowerCase()
  return plain(line)
}

/** "By 2034", "within six months": figures of the calendar. */
function isTime({ form, unit }: ReadClaim): boolean {
  return form === 'date' || form === 'span' || form === 'length' || SPANS.has(unit)
}

const SPANS: ReadonlySet<string> = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years'])

function nearest(
  claims: readonly ReadClaim[],
  first: number,
  last: number,
  from: number,
  to: number,
): readonly ReadClaim[] {
  let low = first
  let high = last
  while ((claims[low - 1]?.start ?? -1) >= from) low -= 1
  while ((claims[high + 1]?.end ?? Number.POSITIVE_INFINITY) <= to) high += 1
  return claims.slice(low, high + 1)
}

/** Without asides in which none of the figures stands, nor what is told again in other words: "A (±# %)", "R, or # a share,". */
function plain(line: string): string {
  return line
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?\([^()A-Z]*\)\*?/g, '')
    .replace(/ [—–] [^—–A-Z.;]{0,60} [—–](?= )/g, '')
    .replace(
      /, [^,.#A-Z]{2,60} (?:said|reported|showed?|announced)(?: on [a-z]+day| @)?(?=[.,])/g,
      '',
    )
    .replace(
      /,? or (?:about |an average of )?#(?: (?:a|per) [a-z]+)?(?:,(?= )| (?=(?:in|for|at|from|to|on|@)))/g,
      ' ',
    )
    .replace(/ +/g, ' ')
}

/** What stands between two letters. */
export function gapsOf(line: string): readonly { readonly pair: string; readonly words: string }[] {
  const places = [...line.matchAll(/[A-Z]/g)]
  return places.slice(1).map((place, order) => {
    const before = places[order]
    return {
      pair: `${before?.[0]}${place[0]}`,
      words: line.slice((before?.index ?? 0) + 1, place.index),
    }
  })
}

/** Words that lead on to something else: none of them stands within the name of a figure or a time of it. */
const LEADS =
  'and|or|but|while|whereas|although|though|that|which|who|whom|whose|when|where|after|before|despite|amid|because|due|with|without|including|include|includes|included|excluding|plus|minus|if|as|from|to|than|versus|against|compared|up|down|rose|fell|rise|fall|rises|falls|higher|lower|above|below|cut|drop|dropped|expected|forecast|forecasts|said|says|per|was|were|is|are|has|have|had|would|could|will|by|since'

/** Up to `most` words that lead nowhere else. */
export function name(most: number): string {
  return `(?:[ -](?!(?:${LEADS})\\b)[a-z0-9@&$€£](?:[\\w'/&@-]|\\.(?=[a-z\\d]))*){0,${most}}`
}

/** "In New York", "for the quarter @", "of GDP @". */
export const WHERE = `(?:,? (?:in|for|at|on|during|over|of|within|through|by the end of|as of|under|among|across|between)${name(7)}|,? ?@|,? (?:by|with|within|with effect) @| per [a-z]+|(?: (?:an?|the|one|two|three|six|twelve))? (?:year|month|quarter|week|season|day|decade)s? (?:before|earlier|ago|previously)| between [a-z@-]+ and [a-z@-]+)`

/** What may stand between a figure and the word that leads on from it. */
export const GAP = `(?: of (?:them|these|those|whom|which))?(?:${name(2)} (?:was|were|are|is|have been|had been|will be))?${name(5)}${WHERE}{0,4}`
