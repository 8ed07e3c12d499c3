import { matchesIn } from '../../text/matches.ts'
import { goodWay, type Lexicon, lexiconOf, type Way } from './english-words.ts'
import type { Kind } from './kinds.ts'

// Terms.
// taken up  told again by what stands with "the" or "this": "the increase", "the shorter journey". It says that it happened, whatever the
//           sentence does with it: who won't celebrate the decline says that there was one.

/** What the words around two levels may be said of. */
export type Around = { readonly kind: Kind; readonly own: string; readonly lexicon: Lexicon }

export function aroundOf(kind: Kind, own: string): Around {
  return { kind, own, lexicon: lexiconOf(kind, goodWay(own)) }
}

const DETERMINER = '(?:the|this|that|these|those|such an?)'
const MODIFIER =
  '(?:(?:slight|sharp|further|marked|latest|modest|steep|small|large|big|welcome|unexpected|surprising|sudden|overall|general|clear|continued|renewed|steady|strong|rapid|dramatic|apparent|year-on-year|annual|monthly|weekly|unwelcome|alarming|worrying|pleasing|visible) )*'
/** It isn't what was just told, or it is over, or was only thought of. */
const OTHER_BEFORE =
  /\b(?:after|before|following|since|until|till|end(?:s|ed|ing)?|stop(?:s|ped)?|halt\w*|revers\w*|recover\w*|offset\w*|undo\w*|undid|expect\w*|fear\w*|forecast\w*|predict\w*|hop(?:e|es|ed|ing)|earlier|previous|last|former|would|if|than|unlike|between|against|prevent\w*|stem\w*|curb\w*|arrest\w*|avoid\w*) (?:(?:of|from|to|for|by) )?$/
const OTHER_BEHIND =
  /^ (?:(?:in|of|among|from|to|at|by|on|for|over|between|since|during|than|that|which|seen|recorded|reported|one|ones|two) |(?:(?:[a-z]+ )?,? ?(?:though|however|by contrast),? )?(?:belong|goes to|went to|was held by|is held by)|(?:was|were|is|are|had|has|have) (?:expected|feared|forecast|over|ended|reversed|halted|predicted|previous))/
const IN_IT = /^ (?:in|of|for) (?:the |its |their |our )?([a-z]{3,})/
const HERE =
  /^ (?:in|of|for) (?:the )?(?:figure|number|numbers|total|rate|volume|level|price|prices|average|@)\b/
/** What a comparative with "the" may stand before, beside what was named. */
const KIND_NOUNS: { readonly [kind in Kind]?: RegExp } = {
  time: /^(?:journey|journeys|trip|wait|waits|waiting|ride|crossing|flight|drive|stay|time|times|turnaround|duration|queue|commute|visit|process|procedure|delay)$/,
  money:
    /^(?:price|prices|bill|bills|fee|fees|fare|fares|cost|costs|rent|rents|charge|charges|tariff|premium|result|turnover|takings|income|spending|outlay)$/,
  temperature:
    /^(?:weather|water|air|sea|spell|week|night|nights|morning|temperature|temperatures)$/,
  count:
    /^(?:turnout|crowd|crowds|attendance|intake|class|classes|number|numbers|share|rate|occupancy|membership|demand|traffic)$/,
}
const ANY_NOUN =
  /^(?:figure|figures|number|numbers|level|value|total|result|results|volume|reading|consumption|use|usage|output|production|demand|spending)$/

/** What the sentence behind two levels takes up of them. */
export function takenUp(words: string, { own, kind, lexicon }: Around): Way | null {
  const ways = [
    ...[
      ...words.matchAll(
        new RegExp(`\\b${DETERMINER} (${MODIFIER}([a-z]+ )?)(${lexicon.nouns})\\b(?![-’'])`, 'g'),
      ),
    ].map((found) => {
      const [whole, , named = '', noun = ''] = found
      const [before, behind] = besides(words, found.index, whole.length)
      const isForeign = named !== '' && !isNamed(named.trim(), own)
      const isThen = OF_THEN.test(words.slice(found.index))
      return isForeign || isThen || OTHER_BEFORE.test(before) || !isOfThem(behind, own)
        ? null
        : lexicon.wayOf(noun)
    }),
    ...[
      ...words.matchAll(
        new RegExp(
          `\\b(?:the|this|these|those) (${lexicon.adjectives}|extra|additional) ([a-z-]+)\\b`,
          'g',
        ),
      ),
    ].map((found) => {
      const [whole, adjective = '', noun = ''] = found
      const [before, behind] = besides(words, found.index, whole.length)
      const isOf =
        isNamed(noun, own) || ANY_NOUN.test(noun) || KIND_NOUNS[kind]?.test(noun) === true
      const isNow = isOf && !OF_THEN.test(words.slice(found.index))
      return isNow && !OTHER_BEFORE.test(before) && isOfThem(behind, own)
        ? lexicon.wayOf(adjective)
        : null
    }),
    headed(words, { own, lexicon }),
  ].filter((way) => way !== null)
  return oneOf(ways)
}

/** "The lower tax rates last year were due to": of the time before. */
const OF_THEN = /^[^.;,@]{0,80}?(?<!\b(?:in|of|for|at|during|over|by)) @ (?:was|were|had|is|are)\b/

/** "Dearer apples, and nobody knows why": without an article at the head of what is said. */
function headed(words: string, { own, lexicon }: Pick<Around, 'own' | 'lexicon'>): Way | null {
  const [, adjective, noun] =
    new RegExp(`^\\W*(${lexicon.adjectives}) ([a-z-]{4,})\\b(?! than\\b)[^.;:]{0,60}`).exec(
      words,
    ) ?? []
  return adjective !== undefined && noun !== undefined && isNamed(noun, own)
    ? lexicon.wayOf(adjective)
    : null
}

function besides(words: string, at: number, length: number): readonly [string, string] {
  return [words.slice(Math.max(0, at - 40), at), words.slice(at + length, at + length + 40)]
}

/** "The decline in tickets sold": of what was told; "the increase of Q": told by another figure. */
function isOfThem(behind: string, own: string): boolean {
  if (/^ (?:(?:of|by|to|from|at) )?[^.,;:]{0,16}[QSDXN]/.test(behind)) return false
  if (!OTHER_BEHIND.test(behind) || HERE.test(behind)) return true
  const named = IN_IT.exec(behind)?.[1]
  return named !== undefined && isNamed(named, own)
}

function isNamed(word: string, own: string): boolean {
  const stem = word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|ly)$/, '') : word
  return new RegExp(`\\b${stem.replace(/[^a-z]/g, '.')}`).test(own)
}

function oneOf(ways: readonly Way[]): Way | null {
  const [first] = ways
  return first === undefined || ways.some((way) => way !== first) ? null : first
}

const OTHERWISE =
  /\b(?:after [a-z]+ing|not|never|no|nor|neither|but|despite|although|though|while|whereas|yet|however|unless|if|whether|may|might|could|would|will|should|expect\w*|forecast\w*|predict\w*|hop(?:es?|ed|ing)|aims?|wants?|plans?|planned|target\w*|budget\w*|except|record|unlike|stop\w*|halt\w*|revers\w*|than (?:feared|thought|hoped|expected)|real terms|adjusted|excluding)\b|n['’]t\b|\?/
/** "Lower taxes", "the smaller lamps": of another thing. */
const ATTRIBUTE =
  /^ (?!in\b|on\b|at\b|by\b|than\b|last\b|this\b|now\b|again\b|over\b|for\b|to\b|from\b|and\b|with\b|when\b|during\b|still\b|yesterday\b|today\b|overall\b|here\b|there\b|compared\b|against\b|after\b)[a-z]/

/** How the second level is held against the first. */
const LINK =
  /\b(?:against|compared (?:with|to)|from|to|than|after|rather than|instead of|as opposed to|versus|vs|when|up on|down on)\b/
/** "Has shrunk over the decade, from": nothing but a time stands between a verb and its figures. */
const LEADS =
  /^(?:,? (?:[a-z]+ly|further|again|slightly|over|in|during|since|on|the|this|last|past|a|year|decade|month|quarter|week|period|season|five|ten|@))*,? (?:from|to|on)(?: the)? $/

/** Of rates of growth a verb says the sign, not the way. */
const GROWN = /\b(?:annual rate|growth|inflation|grew|grow|grows|pace)\b/

/** What the sentence of two levels says of them, before the second of them: all its words of change say the same. */
export function saidOfThem(words: string, { lexicon }: Around): Way | null {
  const link = /[QS]([^QS]*)$/.exec(words)?.[1] ?? ''
  if (OTHERWISE.test(words) || GROWN.test(words) || !LINK.test(link)) return null
  const found = matchesIn(lexicon.any, words).map((match) => {
    const behind = words.slice(match.index + match[0].length, match.index + match[0].length + 20)
    const isAdjective = new RegExp(`^(?:${lexicon.adjectives})$`).test(match[0])
    const isOf = isAdjective
      ? !ATTRIBUTE.test(behind)
      : LEADS.test(words.slice(match.index + match[0].length).split(/[QS]/)[0] ?? '')
    return isOf ? lexicon.wayOf(match[0]) : null
  })
  return found.includes(null) ? null : oneOf(found.filter((way) => way !== null))
}

/** All words of change of a stretch: whether one says the way that the figures went. */
export function waysIn(words: string, { lexicon }: Around): readonly Way[] {
  const nouns = new RegExp(`\\b(?:${lexicon.nouns})s?\\b`, 'g')
  return [...words.matchAll(lexicon.any), ...words.matchAll(nouns)].flatMap(
    ([word]) => lexicon.wayOf(word) ?? lexicon.wayOf(word.replace(/s$/, '')) ?? [],
  )
}

/** "…, so the chief speaks of an improvement": what follows from them in their own sentence. */
export function concluded(words: string, { lexicon }: Around): Way | null {
  const [, said] =
    /[,;:–—] (?:and )?(?:so|thus|hence|therefore|which (?:means|is|was|makes)|meaning|that is|in other words)\b([^.;:QSDX]{2,70})[.;]/.exec(
      words,
    ) ?? []
  if (said === undefined || OTHERWISE.test(said)) return null
  const nouns = new RegExp(
    `\\b(?:an?|the|this|that) ${MODIFIER}(${lexicon.nouns})\\b([^.;]{0,24})`,
    'g',
  )
  return oneOf(
    matchesIn(nouns, said).flatMap(([, noun = '', behind = '']) =>
      OTHER_BEHIND.test(behind) ? [] : (lexicon.wayOf(noun) ?? []),
    ),
  )
}
