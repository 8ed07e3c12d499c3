// What a cue says; each language lists its own words for them.
// up down flat      which way a figure went; as a noun ('an increase'), as a verb, or as a rate ('增速': no direction).
// to from           the end and the start of a change.
// than              before a base: compared with, 比, 较. `over` is one only after an amount ("2 % over last year").
// higher lower      how two figures stand to each other at one time.
// share shareNoun   a part of a whole, as a verb ('accounts for', 占) or as the measure itself (比重).
// ofWhich including what follows are parts of what was said before.
// total sum         what stands here is the whole; `sum` leaves no doubt of it (合计).
// remaining         what stands here completes the parts.
// respectively      values and what they are of stand in the same order.
// target            what shall be reached; `met` and `missed` say whether it was.
// yearly            a mean per year. `yoy` `mom` `qoq`: the base is the same period a year, the month, the quarter before.
// real              at constant prices.
// average           an average is the base, so that two measures are compared, not two times.
// times             "2.3 times that of": between a multiple and its base.
// among             before the list in which something ranks, or the whole of which some are.
// equal             the same in other words: or, that is, 即, 约合.
// namely            all members follow. `etc`: some members stand here, perhaps not all.
// increment         something new that is no change of a level ("新增"), unless its level stands beside it.
// better worse      which way that is depends on what is measured: margins improve upwards, debts downwards.
// none              looks like a cue and isn't one: set up, 增值税.
export type Cue =
  | 'up'
  | 'down'
  | 'flat'
  | 'upNoun'
  | 'downNoun'
  | 'rate'
  | 'to'
  | 'from'
  | 'than'
  | 'over'
  | 'higher'
  | 'lower'
  | 'share'
  | 'shareNoun'
  | 'ofWhich'
  | 'including'
  | 'total'
  | 'sum'
  | 'remaining'
  | 'respectively'
  | 'target'
  | 'met'
  | 'missed'
  | 'yearly'
  | 'yoy'
  | 'mom'
  | 'qoq'
  | 'real'
  | 'average'
  | 'times'
  | 'among'
  | 'equal'
  | 'namely'
  | 'etc'
  | 'increment'
  | 'better'
  | 'worse'
  | 'none'

/** The words of one language, divided by `|`, by what they say. */
export type CueTable = { readonly [cue in Cue]?: string }

/** Phrases by their first word or character, the longest first. */
export type CueIndex = ReadonlyMap<string, readonly CuePhrase[]>
export type CuePhrase = {
  readonly words: readonly string[]
  readonly text: string
  readonly cue: Cue
}

/** Divides the phrases of a table by `split` into words and indexes them. */
export function cueIndexOf(table: CueTable, split: '' | ' '): CueIndex {
  const index = new Map<string, CuePhrase[]>()
  for (const [cue, phrases] of Object.entries(table) as [Cue, string][])
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(split)
      const first = words[0] ?? ''
      const known = index.get(first)
      if (known === undefined) index.set(first, [{ words, text: phrase, cue }])
      else known.push({ words, text: phrase, cue })
    }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return index
}
