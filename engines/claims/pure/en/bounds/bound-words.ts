import type { ClaimBound } from '../../../types.ts'

type Row = readonly [phrases: string, bound: ClaimBound]

/** `greater than or equal to`, `equal to or above`, `higher or equal than`: both ways round, and with words left out or exchanged. */
function orEqual(words: string): string {
  const all = words.split(' ').flatMap((word) => {
    const than = /^(?:above|below|under)$/.test(word) ? word : `${word} than`
    const [before, behind] = [`equal or ${than}`, `equal to or ${than}`]
    return [
      before,
      behind,
      ...[word, than].flatMap((one) => [`${one} or equal to`, `${one} or equal than`]),
    ]
  })
  return all.join('|')
}

/** Words directly before a number or its currency. */
export const BOUNDS_BEFORE: readonly Row[] = [
  [
    'over|more than|well over|just over|slightly over|slightly more than|a little over|a little more than|well more than|far more than|far over|much more than|above|well above|just above|slightly above|exceeding|exceeded|exceeds|exceed|an excess of|well exceeding|far exceeding|surpassing|surpassed|surpasses|surpass|topping|topped|tops|top|in excess of|north of|well north of|upwards of|upward of|beyond|greater than|higher than|larger than|bigger than|longer than|deeper than|taller than|older than|wider than|hotter than|warmer than|stronger than|faster than|broader than|heavier than|crossing|crossed|passing|passed|pass|passed the mark of|passing the mark of|crossed the mark of|comfortably over|comfortably above|marginally over|marginally above|fractionally over|fractionally above|a fraction over|a fraction above|a shade over|a touch over|a whisker over|a little above|broke through|breaking through|broken through|breaching|breached|outnumbering|>|better than',
    'over',
  ],
  [
    'sub-|under|less than|below|well below|well under|fewer than|lower than|smaller than|younger than|shallower than|narrower than|cooler than|colder than|shorter than|slower than|not even|barely|<|dipped below|fell below|dropped below|short of|falling short of|fell short of',
    'under',
  ],
  [
    'nearly|almost|close to|very close to|approaching|approached|approaches|nearing|neared|just under|just short of|just below|a little under|a little less than|slightly under|slightly below|slightly less than|not far short of|well-nigh|little short of|just shy of|shy of|marginally under|marginally below|fractionally under|fractionally below|a fraction under|a fraction below|a shade under|a touch under|a touch below|a whisker under|a whisker short of|a little below|a little short of|a little shy of|getting on for|near|not quite|all but',
    'nearly',
  ],
  [
    'about|around|approximately|approx|approx.|roughly|some|circa|ca|ca.|c.|~|≈|an estimated|in the region of|in the order of|on the order of|somewhere around|in the neighbourhood of|in the neighborhood of|in the vicinity of',
    'about',
  ],
  [
    'at most|up to|no more than|not more than|not exceeding|not exceed|not to exceed|within|a maximum of|maximum of|maximum|at a maximum of|capped at|limited to|no higher than|not higher than|no larger than|not larger than|no bigger than|no heavier than|no wider than|no taller than|no greater than|not greater than|no longer than|not longer than|at or below|as many as|as much as|as high as|a ceiling of|no later than|not above|not over|at most or equal to|≤|⩽|≦|<=|< =|=<',
    'atMost',
  ],
  [orEqual('less lower smaller fewer below under'), 'atMost'],
  [orEqual('greater more higher larger bigger above'), 'atLeast'],
  [
    'at least|no less than|not less than|no fewer than|not fewer than|not below|no lower than|not lower than|a minimum of|minimum of|minimum|at a minimum of|at or above|not under|as few as|as little as|as low as|no shorter than|not smaller than|a floor of|at least or equal to|≥|⩾|≧|>=|> =|=>',
    'atLeast',
  ],
]

/** Words directly behind a number and its unit. */
export const BOUNDS_AFTER: readonly Row[] = [
  [
    'or more|and above|or above|or over|and over|or higher|or greater|or better|and more|and up|or older|and older|or longer|or larger|or bigger|or heavier|or stronger|or taller|or deeper|or wider|or thicker|or hotter|or warmer|or richer|and beyond|or beyond|at least|and upwards|or upwards|at the fastest|at the quickest|at the shortest|at the earliest',
    'atLeast',
  ],
  [
    'or less|or fewer|or below|and below|or lower|or under|and under|at most|or younger|and younger|or shorter|or smaller|or lighter|or narrower|or thinner|or shallower|or cooler|or colder|or cheaper|or weaker|and less|at the most|at the slowest|at the longest|at the latest',
    'atMost',
  ],
  ['-plus|-plus-', 'over'],
  ['-odd', 'about'],
  ['or so|or thereabouts|more or less|give or take', 'about'],
]
