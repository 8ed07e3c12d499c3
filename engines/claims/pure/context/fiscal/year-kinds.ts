import type { Doc } from '../../model.ts'
import { monthOf } from './year-end.ts'

// Years that begin within one of the calendar's and are named by two numbers, or by a noun: of schools, harvests, stages, sports.

/** A year by its months: `count` of them up to `last`. */
export type OwnYear = { readonly last: number; readonly count: number }

export type YearKind = 'account' | 'school' | 'harvest' | 'season' | 'winter'

const KINDS: readonly (readonly [YearKind, RegExp])[] = [
  [
    'account',
    /\b(?:financial|fiscal|tax|budget|budgetary|accounting) years?\b|\bFY ?\d|\bfiscal\b/i,
  ],
  ['school', /\b(?:school|academic|teaching) years?\b|\b(?:semesters?|pupils)\b/i],
  [
    'harvest',
    /\b(?:marketing|crop|harvest|milk|growing|milling|crushing|market) (?:years?|season|campaign)\b|\bcampaign\b|\bvintage\b/i,
  ],
  ['winter', /\bwinters?\b/i],
  ['season', /\bseasons?\b/i],
]

/** What words beside a year of two numbers make of it; null where they say nothing. */
export function kindIn(words: string): YearKind | null {
  return KINDS.find(([, noun]) => noun.test(words))?.[0] ?? null
}

/** Which months the years of a school, a harvest or a season are, as far as is known; null: of account. */
export function monthsOfKind(kind: YearKind, doc: Doc, around: string): OwnYear | null {
  const glossed = glossOf(around)
  if (glossed !== null) return glossed
  switch (kind) {
    case 'account':
      return null
    case 'school':
      return { last: 8, count: 12 }
    case 'harvest':
      return harvestOf(doc.text)
    case 'winter':
      return SNOW.test(doc.text) ? SNOW_MONTHS : { last: 2, count: 3 }
    case 'season':
      return seasonOf(doc.text)
  }
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const YEAR = '(?: (?:\\d{1,2},? ?)?(?:\\d{4})?)?'
/** "(October to September)", "(July 2022–June 2023)", "which ran from August to May". */
const GLOSS = new RegExp(
  `(?:\\((?:i\\.e\\. |from )?|\\b(?:runs?|ran|lasts|lasted) from )(?:\\d{1,2} )?${MONTH}${YEAR} ?(?:to|through|until|-|–|—) ?(?:the end of )?(?:\\d{1,2} )?${MONTH}`,
  'i',
)

function glossOf(around: string): OwnYear | null {
  const [, from, to] = GLOSS.exec(around) ?? []
  if (from === undefined || to === undefined) return null
  const last = monthOf(to)
  return { last, count: ((last - monthOf(from) + 12) % 12) + 1 }
}

/** The trade's year of a crop, as statistics of markets count it (USDA, European Commission), by the month in which it ends. */
const HARVESTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:sugar|sugarcane|cane|beet|coffee|cocoa|olives?|palm)\b/i, 9],
  [/\b(?:corn|maize|soy|soya|soybeans?|sorghum|sunflower)\b/i, 8],
  [/\b(?:cotton|rice|grapes?|wine)\b/i, 7],
  [/\b(?:milk|dairy)\b/i, 5],
  [/\b(?:wheat|barley|rye|grain|cereals?|rapeseed|canola)\b/i, 6],
]

/** Of one crop alone: of several, each has its own. */
function harvestOf(text: string): OwnYear | null {
  const [only, ...others] = HARVESTS.filter(([crop]) => crop.test(text))
  return only === undefined || others.length > 0 ? null : { last: only[1], count: 12 }
}

const SNOW = /\b(?:ski|skiers?|skiing|snowboard|pistes?|lift passes|slopes)\b/i
/** Its years are winters, whatever stands beside them. */
export function isOfSnow(text: string): boolean {
  return SNOW.test(text)
}

const SNOW_MONTHS: OwnYear = { last: 4, count: 6 }

/** What a season may be of, by the words of the text; null: of a crop. */
const SEASONS: readonly (readonly [RegExp, OwnYear | null])[] = [
  [
    /\b(?:theatres?|theaters?|operas?|orchestra|philharmonic|ballet|concerts?|symphony|playhouse|performances?)\b/gi,
    { last: 8, count: 12 },
  ],
  [/\b(?:ski|skiers?|skiing|snow|snowboard|pistes?|lifts?|slopes)\b/gi, SNOW_MONTHS],
  [/\b(?:flu|influenza)\b/gi, { last: 5, count: 8 }],
  [/\b(?:heating|heat|boilers?|radiators?)\b/gi, { last: 4, count: 7 }],
  [/\b(?:basketball|hockey|handball|volleyball|NBA|NHL)\b/gi, { last: 6, count: 9 }],
  [
    /\b(?:football|soccer|rugby|league|stadium|supporters|fans|matchday|home games|home matches)\b/gi,
    { last: 6, count: 12 },
  ],
  [
    /\b(?:crops?|harvest|sugar|cane|growers?|farmers?|grain|wheat|milk|dairy|cotton|mills?|orchards?|trays)\b/gi,
    null,
  ],
]

/** By the words that the text has most of; where it has none, when a season begins isn't known. */
function seasonOf(text: string): OwnYear | null {
  let [best, most]: [OwnYear | null | undefined, number] = [undefined, 0]
  for (const [words, months] of SEASONS) {
    const count = [...text.matchAll(words)].length
    if (count > most) [best, most] = [months, count]
  }
  if (best === undefined) return null
  return best ?? harvestOf(text)
}
