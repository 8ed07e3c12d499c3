/** Words of numbers below a hundred. */
export const SMALL: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)

/** Nought, as it is spoken before a point. */
export const NOUGHTS: ReadonlySet<string> = new Set(['nought', 'naught'])

export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
)

/** Powers of ten. `m`, `b` and `t` count only glued to money, which is for the reader of numerals to see. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['mln', 6],
  ['mn', 6],
  ['mio', 6],
  ['billion', 9],
  ['bln', 9],
  ['bn', 9],
  ['mil', 6],
  ['bil', 9],
  ['mrd', 9],
  ['tril', 12],
  ['trillion', 12],
  ['trln', 12],
  ['trn', 12],
  ['tln', 12],
  ['tn', 12],
  ['quadrillion', 15],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['lacs', 5],
  ['crore', 7],
  ['crores', 7],
  // Chinese scales, as releases in English sometimes leave them.
  ['wan', 4],
  ['yi', 8],
])

/** Scales in the plural, behind words: `three billions`; behind digits they head a column. */
export const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
])

/** Scales as they are often mistyped, behind digits. */
export const MISTYPED_SCALES: ReadonlyMap<string, number> = new Map([
  ...'milion millon milllion millionn'.split(' ').map((word) => [word, 6] as const),
  ...'billon bilion billlion billionn'.split(' ').map((word) => [word, 9] as const),
  ...'trilion trillon'.split(' ').map((word) => [word, 12] as const),
])

/** Letters that are scales where they are glued to a sum of money, and some also without. */
export const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['mm', 6],
  ['mi', 6],
  ['b', 9],
  ['bi', 9],
  ['cr', 7],
  ['t', 12],
])

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
])

export const FRACTION_PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twelfth', 12],
  ['fifteenth', 15],
  ['twentieth', 20],
  ['thirtieth', 30],
  ['fiftieth', 50],
  ['hundredth', 100],
  ['thirds', 3],
  ['quarters', 4],
  ['fourths', 4],
  ['fifths', 5],
  ['sixths', 6],
  ['sevenths', 7],
  ['eighths', 8],
  ['ninths', 9],
  ['tenths', 10],
  ['hundredths', 100],
])

/** Parts that are ordinals more often than not. */
export const RARE_PARTS: ReadonlyMap<string, number> = new Map(
  [
    ['eleventh', 11],
    ['thirteenth', 13],
    ['fourteenth', 14],
    ['sixteenth', 16],
    ['seventeenth', 17],
    ['eighteenth', 18],
    ['nineteenth', 19],
    ['fortieth', 40],
    ['sixtieth', 60],
    ['thousandth', 1000],
    ['millionth', 1e6],
    ['billionth', 1e9],
    ['trillionth', 1e12],
  ].flatMap(([word, parts]) => [
    [`${word}`, Number(parts)],
    [`${word}s`, Number(parts)],
  ]),
)
