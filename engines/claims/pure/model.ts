import type { Decimal, Rational } from '#platform/exact'
import type { Day, PeriodCode } from '#platform/period'
import type { ClaimBound, ComparisonKind, Lexicon } from '../types.ts'
import type { Unwrapped } from './text/unwrap.ts'

// What the parts of the reader hand to each other.
// Terms.
// paragraph  a line of the text: heading, body, list entry or table row.
// sentence   up to a full stop; in Chinese also up to the end of the line.
// clause     a piece of a sentence between commas, semicolons, colons or dashes.
// quantity   a number with its unit and bound, or what else counts as a claim, before it is put in context.
// mention    words that name a period or a place.
// relation   what two or more claims say about each other.

/** The languages that have a grammar; any other text is read as English. */
export type Grammar = 'en' | 'zh'

export type Span = { readonly start: number; readonly end: number }

/** So many days, weeks, months or years, or things that no figure counts. */
export type TimeSpan = {
  readonly least: number
  readonly most: number
  readonly unit: 'days' | 'weeks' | 'months' | 'years' | 'items'
}

export type Clause = Span
export type Sentence = Span & {
  readonly index: number
  readonly paragraph: number
  readonly grammar: Grammar
  readonly clauses: readonly Clause[]
}
export type Paragraph = Span & {
  readonly index: number
  readonly kind: 'heading' | 'body' | 'list' | 'row'
  /** First sentence and one past the last. */
  readonly sentences: readonly [from: number, to: number]
}
export type Doc = {
  readonly text: string
  readonly grammar: Grammar
  /** It was written in traditional characters. */
  readonly isTraditional?: boolean
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
}

export type ReadOptions = {
  /** The release's day, where the caller knows it. */
  readonly date?: Day
  readonly lexicon?: Lexicon
  /** For whoever shows how far a long text is. */
  readonly progress?: Progress
}

/**
 * What a text goes through, in this order: its sentences are read; its figures are tied by words and rules; what no words tie is
 * guessed at; what was guessed is weighed, with all that fails.
 */
export type Stage = 'sentences' | 'ties' | 'guesses' | 'weighing'
/** Told after each of the `of` steps of a stage, which take about as long as each other. */
export type Progress = (done: number, of: number, stage: Stage) => void

/**
 * `number` 46,441 sets, 83.3 %, 170 million yuan · `fraction` one-third, 4 out of every 10 · `multiple` 2.3 times,
 * doubled, 翻两番 · `rank` fifth, top ten · `ordinal` the seventh expo · `names` an enumeration of named members ·
 * `kinds` three provinces and one city · `superlative` the first in China · `date` takes effect on May 1, by 2025 ·
 * `span` 2024-2026 · `length` three-year (plan) · `threshold` trillion-yuan (city)
 */
export type QuantityForm =
  | 'number'
  | 'fraction'
  | 'multiple'
  | 'rank'
  | 'ordinal'
  | 'names'
  | 'kinds'
  | 'superlative'
  | 'date'
  | 'span'
  | 'length'
  | 'threshold'

/** A claim as the grammar of its language found it. */
export type Quantity = Span & {
  readonly form: QuantityForm
  /** Where the number itself stands, without bound and unit. */
  readonly number: Span
  /** In base units; percent as printed; of a date or span its (first) year. */
  readonly value: Decimal
  readonly valueHigh: Decimal | null
  /** Exact, where the decimal can't be. */
  readonly fraction: Rational | null
  /** Power of ten of the last digit stated, in base units: 5 for 12.3 million, -1 for 24.4. */
  readonly precision: number
  readonly unit: string
  readonly bound: ClaimBound
  /** Of `date`: as far as it is said, ISO; the year may be missing ('--05-01') until the context gives it. */
  readonly date: string | null
  /** Of `names`: the members. */
  readonly members: readonly Span[]
  /**
   * What the grammar already knows of its kind from the words around it, e.g. `growth` for "up 5 %"; null: a plain
   * quantity, unless its relations say more.
   */
  readonly kind: ComparisonKind | null
  readonly direction: 'up' | 'down' | 'flat' | null
  /** What is measured, in the words of the text. */
  readonly measure: Span | null
  /** Can't be tested by any data: a superlative, a forecast, a plan. */
  readonly untestable: 'superlative' | 'forecast' | null
  /** Of a date whose sentence doesn't look ahead ("rises to 60 % by 2030"): a claim only if it lies behind the release's day. */
  readonly ifAhead?: boolean
}

export type PeriodMention = Span & {
  readonly code: PeriodCode
  /** 'point': the period of a figure; 'base': after "compared with"; 'release': the day of the release or a meeting. */
  readonly role: 'point' | 'base' | 'event'
}

export type PlaceMention = Span & {
  readonly id: string | null
  readonly level: string
}

/** A quantity in its context. */
export type ReadClaim = Quantity & {
  readonly index: number
  readonly sentence: number
  /** Index of the clause within its sentence. */
  readonly clause: number
  readonly period: PeriodCode | null
  /** 'stated' in its own clause or sentence, 'inherited' from an earlier one, 'release': from the release's day. */
  readonly periodFrom: 'stated' | 'inherited' | 'release' | null
  readonly place: { readonly id: string | null; readonly words: string } | null
  /** Content words of measure, lower case, without articles, places, periods; sorted. What two figures of one measure share. */
  readonly measureKey: readonly string[]
}

/** What claims say about each other; members are indexes of claims. Found by `relate`, tested by `checks`. */
export type Relation = Told & {
  /** Its words leave no other reading: it isn't weighed again. */
  readonly isTied?: true
  /** A fixed form of words has a place for each of its figures, and for no other: what fails isn't weighed as a suspect either. */
  readonly isOutright?: true
  /** Its paragraph was read as if it stood alone, and says it outright; other figures of the text may be meant. */
  readonly isReadAlone?: true
  /** No other figures around could be meant: it is weighed, and its words needn't tie it. */
  readonly isSole?: true
  /** No words tie it and no rule finds it: it was weighed, and much speaks for it. */
  readonly isGuess?: true
  /** What fails of it is worth a look, and no contradiction. */
  readonly isDoubt?: true
}

type Told =
  /** base -> result, by amount ("up 80 % from 4,150"; "from 42 to 30"; "8.2 points more than 75.1 %"). */
  | {
      readonly kind: 'change'
      readonly result: number | null
      readonly base: number | null
      readonly amount: number | null
      readonly amountIs: 'relative' | 'points' | 'absolute' | 'times' | null
      readonly direction: 'up' | 'down' | 'flat' | null
      readonly basePeriod: PeriodCode | null
      /** The base in words, where it is stated. */
      readonly baseWords: Span | null
      /** True for a level at current prices beside growth at comparable prices: growth isn't level by level. */
      readonly comparablePrices: boolean
      /** The same change as an amount, from which the base follows where none is stated: "up 980, or 8.9 %". */
      readonly difference?: number
      /** The one end that is a loss where the other is a profit; both are told without a sign. */
      readonly losses?: 'result' | 'base'
      /** The base is 100, which no figure tells: 价格指数. */
      readonly ofHundred?: true
      /** The ends are rates of change, and the way is how these went: 涨幅收窄. */
      readonly ofRates?: true
    }
  /** `of` is `amount` above or below `than`: two measures of one period, not two periods of one measure. */
  | {
      readonly kind: 'gap'
      readonly of: number | null
      readonly than: number | null
      readonly amount: number
      readonly direction: 'up' | 'down' | null
      readonly baseWords: Span | null
      /** `than` was set, and not measured: it means what is printed and nothing around it. */
      readonly isOfGoal?: true
    }
  | {
      readonly kind: 'share'
      readonly share: number
      readonly part: number | null
      readonly whole: number | null
      /** The other parts of which the share is told together: 甲A、乙B，两者合计占S. */
      readonly also?: readonly number[]
      readonly baseWords: Span | null
      /** The part is what the share leaves of the whole. */
      readonly isRest?: true
      /** The whole is a time of so many days, which no figure tells: "16 % of the year". */
      readonly days?: { readonly least: number; readonly most: number }
    }
  /** Shares that are said to be all of one whole, which the text needn't tell: together 100 %. */
  | { readonly kind: 'shares-of-one'; readonly shares: readonly number[] }
  /** `complete`: the parts are said to make up the whole; otherwise each is only a part of it. */
  | {
      readonly kind: 'parts'
      readonly whole: number
      readonly parts: readonly number[]
      readonly complete: boolean
      /** What is taken off their sum: of a stock, what went. */
      readonly less?: readonly number[]
    }
  | {
      readonly kind: 'average-growth'
      /** Of a year; an amount in the unit of the ends is one, too. */
      readonly rate: number
      readonly base: number | null
      readonly result: number | null
      readonly years: number | null
      /** By how much it grew in all these years, where that is told as a rate: 比2019年同期增长S，两年平均增长S. */
      readonly grown?: number
      readonly over?: { readonly years: number }
    }
  | {
      readonly kind: 'multiple'
      readonly times: number
      readonly of: number | null
      readonly base: number | null
      readonly baseWords: Span | null
    }
  /** `total` divided by `count` is `mean`: "$2.4 million from 1,200 donors, an average gift of $2,000". */
  | {
      readonly kind: 'mean'
      readonly mean: number
      readonly total: number
      /** null where no figure tells it: the days of a year. */
      readonly count: number | null
      readonly span?: TimeSpan
      /** Of how many one mean is: "per 1,000 inhabitants". */
      readonly per?: Rational
      /** Nothing is counted another way for the mean. */
      readonly isExact?: true
    }
  /** Changes or multiples of parts and of their sum, told without the levels: "both doubled, and the total doubled". */
  | {
      readonly kind: 'pooled'
      readonly whole: number
      readonly parts: readonly number[]
      /** Of a mean in which each counts as much as any other: it is their sum divided by their number. */
      readonly isEven?: true
    }
  /** `last`: how many places there are, where no claim says it: 百强. */
  | {
      readonly kind: 'rank-in'
      readonly rank: number
      readonly list: number | null
      readonly last?: number
    }
  /** `said`: what the text says of it ("surpassing", "short of"); `side`: where it says the value lies ("above"). */
  | {
      readonly kind: 'target'
      readonly value: number
      readonly target: number
      readonly said: 'met' | 'missed' | null
      readonly side?: 'above' | 'below'
      /** Two figures of one measure, of which words say which way it went. */
      readonly isWay?: true
      /** Where the word for which of them is more stands, if it is no verb of theirs, and of which claim it is: "deficit". */
      readonly saidBy?: Span & { readonly claim: number }
      /** Two of one list, of which words say which stands before the other. */
      readonly isOrder?: true
    }
  | { readonly kind: 'enumeration'; readonly count: number; readonly names: number }
  /** A count and what is listed with it in common words: as many as `members`, or fewer if an "and" stands within one. */
  | {
      readonly kind: 'listing'
      readonly count: number
      readonly members: readonly Span[]
      readonly least: number
    }
  | { readonly kind: 'span-length'; readonly span: number; readonly length: number }
  /** A length of time and the two points between which it lies; `least` and `most` are months, or days, that may be meant. */
  | {
      readonly kind: 'years'
      readonly length: number
      readonly from: string
      readonly to: string
      readonly least: number
      readonly most: number
      readonly inDays?: boolean
    }
  /**
   * A length of time and the two points that words join it with: how far they lie apart, and what the length may mean, both in hundredths
   * of its unit. A stretch that ends before it begins is itself the length: less than nothing, and told as no less. `isOutright`: a fixed
   * form of words tells both.
   */
  | {
      readonly kind: 'apart'
      readonly length: number
      readonly from: string
      readonly to: string
      readonly unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'
      readonly is: { readonly least: number; readonly most: number }
      readonly says: { readonly least: number; readonly most: number }
    }
  /** A day with the weekday that is told beside it, 0 for Sunday. */
  | {
      readonly kind: 'weekday'
      readonly day: number
      readonly date: string
      readonly told: { readonly weekday: number }
    }
  /**
   * What counting beside a figure says that it is: a place by the figures listed in order, or behind those that are named, the places
   * between two, the hours between two times of a day. `by`: the count in signs.
   */
  | {
      readonly kind: 'counted'
      readonly check: 'rank' | 'gap' | 'span'
      readonly figure: number
      readonly is: { readonly least: number; readonly most: number }
      readonly by: string
      readonly beside: readonly number[]
    }
  /** One figure told as a rise and, elsewhere, as a fall. */
  | { readonly kind: 'ways'; readonly told: number; readonly again: number }
  /** One figure stated more than once: same measure, place and period. */
  | { readonly kind: 'same'; readonly claims: readonly number[] }
  /**
   * One figure stated twice side by side in other units, scales or languages: 80亿元（8 billion yuan）. `rate`: another pair, of
   * the same two currencies.
   */
  | {
      readonly kind: 'equivalent'
      readonly left: number
      readonly right: number
      readonly rate?: {
        readonly left: number
        readonly right: number
        /** Most pairs of the text are at its rate. */
        readonly isOfMost?: true
      }
    }

/** The claims of one text with all that was found of them; `mentions` are sorted by start. */
export type Reading = {
  /** The text as it was read: without the breaks of lines that were only wrapped. All offsets here are of it. */
  readonly doc: Doc
  /** Leads from there to the text as written; a reading without it was written as it was read. */
  readonly layout?: Unwrapped
  readonly date: Day | null
  readonly dateFrom: 'given' | 'found' | null
  /** '12-04': the dateline has a day and no year, and nothing else tells the year. */
  readonly dayWithoutYear?: string
  readonly claims: readonly ReadClaim[]
  readonly relations: readonly Relation[]
  readonly periods: readonly PeriodMention[]
  readonly places: readonly PlaceMention[]
  /** By where they begin: of when claims are whose time nothing tells, or nothing but a time before it. It is reported, and ties no figures. */
  readonly untold?: ReadonlyMap<number, PeriodCode>
  /** Asked for what is reported alone: by where they begin, of when claims more likely are than was read; null: of no time at all. */
  readonly times?: () => ReadonlyMap<number, PeriodCode | null>
}
