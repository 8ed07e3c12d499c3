import type { Span } from '../../model.ts'
import { type Phrase, spanOf, trimmed } from './phrases.ts'
import type { Word } from './word.ts'

// Nouns that name nothing by themselves: how much, how it changed, where.

/**
 * The words that name a figure; 'spoken': what was told of before; 'last', 'like': what the figure before it, or the nearest like
 * it, is of; null where its place tells nothing.
 */
export type Role = Span | 'spoken' | 'last' | 'like' | null

/** Between a figure and what governs it. */
export const DEGREE =
  /^(?:a|an|the|another|its|their|some|only|just|about|around|nearly|almost|roughly|approximately|more|less|fewer|least|most|some|further|additional|extra|record|total|estimated|remaining|other|rest|whopping|staggering|mere|modest|full|combined|even|still|also|now)$/

/** What happens to a measure, as a noun. */
export const CHANGES =
  /^(?:increases?|decreases?|rises?|falls?|drops?|declines?|reductions?|growth|jumps?|surges?|gains?|improvements?|cuts?|hikes?|boosts?|slump|change|contraction|expansion|uptick|dip|slide|lifts?|spike|plunge|leap|climb|slip|tumble|slowdown|upturn|downturn|reverse|rebound|uplift|rate|pace)$/

/** Behind a difference: "3 % more". */
export const COMPARED =
  /^(?:more|fewer|less|higher|lower|greater|bigger|smaller|larger|better|worse|faster|slower|longer|shorter|cheaper|above|below|up|down|ahead|behind|short|over|under|on|off|cheaper|dearer)$/

/** How much of something, and not of what. */
export const EMPTY =
  /^(?:lot|lots|median|mean|total|totals|average|averages|aggregate|sum|number|numbers|amount|figure|figures|level|value|maximum|minimum|high|low|peak|trough|baseline|record|rate|ratio|score|pace|all-time|range|count)$/

/** A phrase as a role: where it says nothing by itself, what was told of before. */
export function said(words: readonly Word[], phrase: Phrase | 'spoken' | 'last' | null): Role {
  if (phrase === 'spoken' || phrase === 'last') return phrase
  const own = phrase === null ? null : trimmed(words, phrase)
  return isHollow(words, own) ? 'spoken' : spanOf(words, own)
}

/** "the figure", "the total": what was told of before. */
export function isHollow(words: readonly Word[], phrase: Phrase | null): boolean {
  return (
    phrase !== null && words.slice(phrase.from, phrase.to).every(({ text }) => EMPTY.test(text))
  )
}

/** "in Halden": where, and not what. */
export function isPlace(words: readonly Word[], { from, to }: Phrase): boolean {
  return words[to - 1]?.isCapital === true && !isManner(words, { from, to: from + 1 })
}

/** Of which there is no more, or no less. */
export const MOST =
  /^(?:highest|lowest|largest|biggest|smallest|greatest|most|least|best|worst|strongest|weakest|fastest|slowest|steepest|sharpest)$/

/** How it changed: "a 5 percent annual increase". */
export function isManner(words: readonly Word[], { from, to }: Phrase, others = MOST): boolean {
  return words
    .slice(from, to)
    .every(
      ({ text }) =>
        MOST.test(text) ||
        others.test(text) ||
        /^(?:small|large|big|minor|major|significant|substantial|considerable|marked|notable|dramatic|drastic|massive|huge|marginal|moderate|tiny|steep|impressive|remarkable|positive|negative|similar|corresponding|(?:double|single|triple)-digit|(?:below|above)-average|record-breaking|guided|expected|previous|forecast|planned|projected|target|new|combined|record|adjusted|annual|annualised|annualized|average|year-on-year|year-over-year|yearly|monthly|quarterly|net|overall|sharp|slight|modest|strong|steady|cumulative|real|nominal|further|like-for-like|organic|sequential|comparable|underlying|seasonal|point|percentage|basis|share|consecutive|straight|faster|slower|quicker|rapid|brisk|stronger|weaker|healthy|solid|robust|nationwide|statewide|national|global|worldwide|regional)$/.test(
          text,
        ),
    )
}

/** The figure before it in its sentence, but not behind a semicolon. */
export function priorTo(words: readonly Word[], at: number): Word | null {
  const before = words.slice(0, at).findLast(({ tag, text }) => tag === 'figure' || text === ';')
  return before?.tag === 'figure' ? before : null
}
