export type Direction = 'up' | 'down' | 'flat'

/** Regular verbs of change by their stem; `e` at the end falls before -ed and -ing. */
const UP_VERBS =
  'increase climb jump surge soar expand advance accelerate improve add rebound boost lift raise hike quicken strengthen leap swell mount escalate appreciate extend prolong recover widen gain rally enlarge spike skyrocket'
const DOWN_VERBS =
  'decrease decline reduce contract slip plunge tumble ease lower slow slump shorten narrow tighten compress weaken moderate depreciate retreat cool trim save slash curb plummet recede soften dwindle diminish lessen deteriorate worsen'
/** Irregular forms, nouns and adverbs. */
const UP_WORDS =
  'up rise rises rose risen rising grow grows grew grown growing growth gains expansion increases uptick upturn upsurge improvement improvements improving leapt rallied rallies acceleration appreciation hikes gaining additional compounded compounding compounds'
const DOWN_WORDS =
  'down fall falls fell fallen falling drop drops dropped dropping reduction reductions contraction shrink shrinks shrank shrunk shrinking slid slide slides sliding dip dips dipped dipping cut cuts cutting shed sheds shedding lose loses lost losing loss downturn slipped slipping slipping trimmed trimming savings slowdown depreciation deceleration decelerated decelerating decelerates'
const FLAT_WORDS = 'unchanged flat stable steady'

/** Nouns and adverbs: alone they are no verb between a measure and its figure. */
const NOUNS: ReadonlySet<string> = new Set(
  'up down increase growth rise decline decrease drop fall gain expansion contraction reduction improvement growing increasing loss savings saving cut stable steady flat unchanged add reducing cutting shortening additional lowering raising'.split(
    ' ',
  ),
)

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ...FLAT_WORDS.split(' ').map((word) => [word, 'flat'] as const),
  ...formsOf(UP_VERBS).map((word) => [word, 'up'] as const),
  ...formsOf(DOWN_VERBS).map((word) => [word, 'down'] as const),
  ...UP_WORDS.split(' ').map((word) => [word, 'up'] as const),
  ...DOWN_WORDS.split(' ').map((word) => [word, 'down'] as const),
])

/** Behind an amount: `8 percent higher than`. */
const COMPARATIVES: ReadonlyMap<string, Direction> = new Map([
  ...'higher more faster larger greater bigger above better longer heavier stronger ahead wider older quicker taller hotter warmer'
    .split(' ')
    .map((word) => [word, 'up'] as const),
  ...'lower less fewer slower smaller below worse shorter lighter weaker behind narrower younger cheaper short colder cooler'
    .split(' ')
    .map((word) => [word, 'down'] as const),
])

export function changeOf(word: string): Direction | null {
  return DIRECTIONS.get(word) ?? null
}

export function comparativeOf(word: string): Direction | null {
  return COMPARATIVES.get(word) ?? null
}

/** `trails 2023 by 17 %`, `outpaced the market by 3 points`: before `by` they tell how far one lies from the other. */
const AHEAD_OF = 'exceed outpace outstrip outperform outnumber surpass'
const BEHIND_OF = 'trail lag undershoot underperform'
const COMPARISONS: ReadonlyMap<string, Direction> = new Map([
  ...formsOf(AHEAD_OF).map((word) => [word, 'up'] as const),
  ...formsOf(BEHIND_OF).map((word) => [word, 'down'] as const),
  ...'outdid outdoes beat beats'.split(' ').map((word) => [word, 'up'] as const),
  ...'lagged lagging undershot'.split(' ').map((word) => [word, 'down'] as const),
])

export function comparisonOf(word: string): Direction | null {
  return COMPARISONS.get(word) ?? null
}

export function isChangeWord(word: string): boolean {
  const direction = DIRECTIONS.get(word)
  return direction === 'up' || direction === 'down'
}

export function isChangeNoun(word: string): boolean {
  return NOUNS.has(word)
}

function formsOf(stems: string): readonly string[] {
  return stems.split(' ').flatMap((stem) => {
    const short = stem.endsWith('e') ? stem.slice(0, -1) : stem
    return [stem, `${stem}s`, `${short}ed`, `${short}ing`]
  })
}
