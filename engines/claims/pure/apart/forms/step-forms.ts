// The words around two levels and the step between them, in which every figure has its place. In a mask Q stands for a figure, S for a rate.

export const [STEP, RESULT, BASE] = ['D', 'R', 'B'] as const

export type Form = {
  /** In which order the step, the result and the base stand. */
  readonly order: 'DRB' | 'DBR' | 'RDB' | 'BRD' | 'RBD' | 'BDR'
  readonly words: RegExp
  /** How far two things lie apart, whichever is more. */
  readonly isGap?: true
  /** The base is led to by words that compare, so that it is one, whatever its own words are taken for. */
  readonly isLedTo?: true
}

const UP = 'rise|increase|gain|growth|jump|addition|surge|upward adjustment|upward revision'
const DOWN =
  'fall|decrease|decline|drop|reduction|cut|loss|slump|downward adjustment|downward revision'
const ROSE = 'rose|grew|increased|climbed|jumped|advanced|gained|went up|was raised'
const FELL =
  'fell|dropped|declined|decreased|shrank|slipped|eased|sank|went down|was cut|receded|narrowed'
const ABOUT = '(?:about |some |around |almost |nearly |roughly |over |the |just )*'
const WORDS = "(?: [a-zN@’'-]+)"
const STEPS = `(?:[a-z]+ )?(${UP}|${DOWN}|improvement|deterioration|difference|change)`

const IS_UP = new RegExp(`^(?:up|more|higher|above|risen|grown|${UP}|${ROSE})$`)
const IS_WAY = new RegExp(
  `^(?:up|down|more|fewer|less|higher|lower|above|below|risen|fallen|grown|shrunk|sunk|${UP}|${DOWN}|${ROSE}|${FELL})$`,
)

export function isUp(word: string): boolean {
  return IS_UP.test(word)
}

export function isWay(word: string): boolean {
  return IS_WAY.test(word)
}

function ledTo(order: Form['order'], words: string): Form {
  return { ...form(order, words), isLedTo: true }
}

function form(order: Form['order'], words: string, isGap?: true): Form {
  const made = { order, words: new RegExp(words, 'dg') }
  return isGap === true ? { ...made, isGap } : made
}

/** What stands between words that compare and the base: "than the", "over last year's", "on the figure of". */
const WHOSE =
  "(?:(?:the|its|their|last|previous|prior|preceding|corresponding|comparable|figure|total|level|record|number|about|some|around|of|in|for|@|@['’]s|[a-z]+['’]s) ){0,5}"
const ASIDE = `(?:, | \\(| [–—-]+ )(?:or |which (?:is|was) |that is |representing |marking |already |i\\.e\\. )*`

export const FORMS: readonly Form[] = [
  // "Welcomed R over three days, D more than the B of the last edition".
  ledTo(
    'RDB',
    `(Q)[^.;:QSDX]{0,100}${ASIDE}${ABOUT}(S) (more|fewer|less|higher|lower|above|below)(?: than)? ${WHOSE}(Q)`,
  ),
  // "Borrowed R books in 2024, a D increase over the B of 2023".
  ledTo(
    'RDB',
    `(Q)[^.;:QSDX]{0,100}${ASIDE}an? ${ABOUT}(S) ${STEPS} (?:over|on|from|compared (?:with|to)|against|versus) ${WHOSE}(Q)`,
  ),
  // "Sales are R, compared with B last year, a decrease of D".
  ledTo(
    'RBD',
    `(Q)[^.;:QSDX]{0,60},? (?:against|compared (?:with|to)|versus|from|in place of|instead of) ${WHOSE}(Q)[^.;QSDX]{0,50}${ASIDE}(?:translating (?:in)?to )?(?:an? |the )?${STEPS} of ${ABOUT}(S)`,
  ),
  // "Raised its estimate by D to R, from B".
  form('DRB', `\\bby ${ABOUT}(Q)${WORDS}{0,3},? to ${ABOUT}(Q)${WORDS}{0,3},? from ${ABOUT}(Q)`),
  // "Stood at R in May, up by D from B"; "R, or S, an increase of D from B".
  form(
    'RDB',
    `(Q)${WORDS}{0,5}(?:,? or S)?(?:,? | \\()(up|down) (?:by )?${ABOUT}([QS]) (?:from|on) ${ABOUT}(Q)`,
  ),
  form(
    'RDB',
    `(Q)${WORDS}{0,5}(?:,? or S)?(?:, | \\(| [–—-]+ )(?:an? )${STEPS} of ${ABOUT}([QS]) (?:from|on) ${ABOUT}(Q)`,
  ),
  // "From B to R, an increase of D".
  form(
    'BRD',
    `\\bfrom ${ABOUT}(Q)${WORDS}{0,5} to ${ABOUT}(Q)${WORDS}{0,4}(?:, | [–—-]+ )(?:an?|the) ${STEPS} of ${ABOUT}([QS])`,
  ),
  // "R …, up from B …: that is D more", "up from B; the D increase".
  form(
    'RBD',
    `(Q)${WORDS}{0,12}(?: [–—-]+ [^.;()QSDX–—]{0,60}[–—-]+ |, )(up|down) from ${ABOUT}(Q)(?:[^.;QSDX]|no\\. ){0,60}(?:[;,:–—-]|\\.) ?(?:or|that is|i\\.e\\.|this is|that’s|that's|an?|the) ${ABOUT}(Q)${WORDS}?(?: (?:more|fewer|less|higher|lower|${UP}|${DOWN}))\\b`,
  ),
  // "R …. That compares with B in last year's report, an improvement of D".
  form(
    'RBD',
    `(Q)[^.;QDX]{0,90}\\. ?(?:that|this|it) compare[sd] (?:with|to) ${ABOUT}(Q)(?: \\(S\\))?[^.;QSDX]{0,50}, an? ${STEPS} of ${ABOUT}(Q)`,
  ),
  // "Fell for the fourth year running, by S, and now accounts for R (B)".
  form(
    'DRB',
    `\\b(${ROSE}|${FELL})\\b[^.;QSDX]{0,60}\\bby ${ABOUT}([SQ]),? (?:and|to)\\b[^.;QSDX]{0,40} (Q)${WORDS}? \\((Q)\\)`,
  ),
  // "Crested at B, C above the mark of M. It has since receded by D, to R".
  form(
    'BDR',
    `(Q)(?:[^.;QSDX]|, Q (?:above|below|over|under) [^.;QSDX]{0,30}Q){0,60}\\. ?(?:it|they|the [a-z]+) (?:has|have|had) since (${ROSE}|risen|fallen|grown|shrunk|sunk|${FELL}) by ${ABOUT}([QS]),? to ${ABOUT}(Q)`,
  ),
  // "Investment totaled R …. The outcome was S higher than the plan of B".
  form(
    'RDB',
    `\\b(?:totall?ed|came to|stood at|reached|amounted to|was|were) ${ABOUT}(Q)[^.;SDX]{0,200}\\. ?(?:the|this|that) (?:outcome|result|total|figure|sum|amount) (?:was|is) ${ABOUT}([SQ]) (higher|more|lower|less|above|below)(?: than| on)? [^.;QSDX]{0,40}(Q)`,
  ),
  // "D new clinics, which will raise their number from B to R".
  form(
    'DBR',
    `(Q)(?: (?:new|more|additional|further|extra))?[^.;QSDX]{0,50}, (?:which |that |and )?(?:will |would |should |is to |are to )?(?:rais|bring|tak|lift|increas|boost)(?:e|es|ing|s)? (?:its|their|the) [^.;QSDX]{0,30}from ${ABOUT}(Q) to ${ABOUT}(Q)`,
  ),
  // "D beds were added, bringing the total to R (B at the end of 2019)".
  form(
    'DRB',
    `(Q) (?:[a-z]+ )?(?:were|was|have been|has been) (?:added|opened|created|built|put into [a-z]+)[^.;QSDX]{0,30}, (?:bringing|raising|taking|lifting) (?:its|their|the) [^.;QSDX]{0,20}to ${ABOUT}(Q) \\((Q)(?![^.;]{0,80}\\b(?:since|as|after|though|although|while|despite|because)\\b)`,
  ),
  // "Exports came to B and imports to R, which leaves a deficit of D".
  form(
    'RBD',
    `\\bexports [^.;QSDX]{0,40}(Q)${WORDS}{0,4},? (?:and|while|whereas) (?:those of )?imports [^.;QSDX]{0,40}(Q)${WORDS}{0,4}(?:, |[;:] )[^.;QSDX]{0,40}(?:deficit|surplus|gap|shortfall|balance) (?:of|was|came to|stood at) ${ABOUT}(Q)`,
    true,
  ),
  // "A net inflow of D, comprising an inflow of R … partly offset by a net outflow of B".
  form(
    'DRB',
    `\\bnet [a-z]+ of ${ABOUT}(Q)[^.;QSDX]{0,60}\\b(?:comprising|made up of|resulting from|reflecting|with) (?:an? |the )?(?:gross |net )?[a-z]+ of ${ABOUT}(Q)[^.;QSDX]{0,60}\\b(?:offset by|against|less|minus|reduced by) (?:an? |the )?(?:gross |net )?[a-z]+ of ${ABOUT}(Q)`,
    true,
  ),
]
