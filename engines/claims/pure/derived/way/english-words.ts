import type { Kind } from './kinds.ts'

// Which way a word says that a measure went. A verb or noun of change says it of anything; an adjective of what it is said of: a shorter
// journey takes less time, a quicker one too, a quicker connection is more.

export type Way = 'up' | 'down'

export const NOUN_UP =
  'increase|rise|gain|jump|surge|upturn|growth|hike|uptick|upswing|climb|spike|upsurge|rebound|expansion'
export const NOUN_DOWN =
  'decrease|decline|fall|drop|reduction|dip|downturn|slump|easing|narrowing|slide|shrinkage|contraction|downtick|slowdown|saving'
const VERB_UP =
  'ris(?:es|en|ing)|rose|gr(?:ows|ew|own|owing)|increas(?:es|ed|ing)|climb(?:s|ed|ing)|jump(?:s|ed|ing)|soar(?:s|ed|ing)?|surg(?:es|ed|ing)|swell(?:s|ed|ing)?|swollen|expand(?:s|ed|ing)?|widen(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|firm(?:s|ed|ing)|harden(?:s|ed|ing)|mount(?:s|ed|ing)|balloon(?:s|ed|ing)|(?:went|gone|going|edged|edging|inched|crept|creeping|moved|ticked|nudged) up(?! to\\b)|on the rise|on the up|up (?:from|on)'
const VERB_DOWN =
  'falls|fell|fallen|falling|drop(?:s|ped|ping)|declin(?:es|ed|ing)|decreas(?:es|ed|ing)|shrinks|shrank|shrunk|shrinking|dip(?:s|ped|ping)|slip(?:s|ped|ping)|slid|sliding|eas(?:es|ed)|narrow(?:s|ed|ing)|shorten(?:s|ed|ing)|dwindl(?:es|ed|ing)|plung(?:es|ed|ing)|slump(?:s|ed|ing)|tumbl(?:es|ed|ing)|reced(?:es|ed|ing)|soften(?:s|ed|ing)|thinned|sank|sunk|sinking|ebb(?:s|ed|ing)|(?:went|gone|going|came|coming|come|edged|edging|inched|crept|creeping|moved|ticked|nudged) down|on the wane|in decline|down (?:from|on)'

type Entry = readonly [up: string, down: string]
const ANY: Entry = ['higher|larger|bigger|greater', 'lower|smaller']
const OF_KIND: { readonly [kind in Kind]: Entry } = {
  time: ['longer|lengthier|slower', 'shorter|briefer|quicker|faster|swifter|speedier|snappier'],
  speed: ['faster|quicker|swifter|speedier', 'slower'],
  length: ['longer|taller|deeper|wider|thicker|broader', 'shorter|shallower|narrower|thinner'],
  mass: ['heavier', 'lighter'],
  money: [
    'dearer|costlier|pricier|more expensive|more costly|wider|steeper',
    'cheaper|less expensive|less costly|more affordable|narrower',
  ],
  temperature: ['warmer|hotter|milder|balmier', 'colder|cooler|chillier|frostier|icier'],
  loudness: ['louder|noisier', 'quieter|calmer'],
  count: ['busier|fuller|more crowded|fatter', 'quieter|emptier|less crowded|less busy|thinner'],
  other: ['heavier|richer', 'lighter|poorer'],
}

/** The comparatives that suit a kind of measure. */
export function adjectivesOf(kind: Kind): Entry {
  const [up, down] = OF_KIND[kind]
  return [`${ANY[0]}|${up}`, `${ANY[1]}|${down}`]
}

/** What everybody wants more of, or less. */
const BAD =
  /\b(?:homicides?|murders?|thefts?|burglar(?:y|ies)|robber(?:y|ies)|crimes?|offences|deaths?|dead|killed|fatalities|casualties|injur(?:y|ies|ed)|accidents?|crashes|collisions|fires|infections?|cases of|complaints?|defects?|errors?|delays?|cancellations?|waits?|waiting|backlog|queues?|unemploy\w+|jobless\w*|arrears|evictions?|bankruptc\w+|insolvenc\w+|pollution|emissions?|leaks?|breakdowns?|drop-?outs?|absen\w+)\b/
const GOOD =
  /\b(?:margins?|profits?|earnings|punctual\w*|on time|satisfaction|occupancy|pass rate|passed|survival|employment rate|literacy|attendance|harvest|yields?)\b/
const BETTER = 'improvement|betterment'
const WORSE = 'deterioration|worsening|setback|step back'

/** Which way "an improvement" is, by what the sentence tells of. */
export function goodWay(words: string): Way | null {
  const [bad, good] = [BAD.test(words), GOOD.test(words)]
  return bad === good ? null : bad ? 'down' : 'up'
}

export type Lexicon = {
  /** Verbs and adjectives, wherever they stand. */
  readonly any: RegExp
  /** Nouns behind an article. */
  readonly nouns: string
  readonly adjectives: string
  readonly wayOf: (word: string) => Way | null
}

const MADE = new Map<string, Lexicon>()

/** The words that may be said of a kind of measure, in a sentence that says which way is better. */
export function lexiconOf(kind: Kind, good: Way | null): Lexicon {
  const key = `${kind} ${good}`
  const known = MADE.get(key)
  if (known !== undefined) return known
  const [more, less] = adjectivesOf(kind)
  const [better, worse] = good === null ? ['', ''] : [`|${BETTER}`, `|${WORSE}`]
  const [up, down] = good === 'down' ? [worse, better] : [better, worse]
  const isUp = new RegExp(`^(?:${VERB_UP}|${NOUN_UP}|extra|additional|${more}${up})$`)
  const isDown = new RegExp(`^(?:${VERB_DOWN}|${NOUN_DOWN}|${less}${down})$`)
  const made: Lexicon = {
    any: new RegExp(`\\b(?:${VERB_UP}|${VERB_DOWN}|${more}|${less})\\b`, 'g'),
    nouns: `${NOUN_UP}|${NOUN_DOWN}${better}${worse}`,
    adjectives: `${more}|${less}`,
    wayOf: (word) => (isUp.test(word) ? 'up' : isDown.test(word) ? 'down' : null),
  }
  MADE.set(key, made)
  return made
}
