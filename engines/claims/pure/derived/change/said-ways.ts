import type { Relation } from '../../model.ts'
import { betterWay } from '../../relate/cues/valence.ts'
import { matchesIn } from '../../text/matches.ts'
import {
  alike,
  before,
  behind,
  between,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Reading,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from '../scene.ts'
import { areOfOneKind, type Pair } from './announced.ts'
import { ordered } from './ordered.ts'

// "Class sizes are growing. In @ there were Q, compared with Q in @"; "… Q, while @ it had been Q. This increase is nothing unusual": which way the
// only two levels of a sentence, or of two, went, said in the sentence before them, behind them or the one behind.

type Way = 'up' | 'down'
type Target = Extract<Relation, { kind: 'target' }>

const UP =
  'ris(?:e|es|en|ing)|rose|gr(?:ows?|ew|own|owing)|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|swell(?:s|ed|ing)?|swollen|expand(?:s|ed|ing)?|quicken(?:s|ed|ing)?|accelerat(?:e[sd]?|ing)|widen(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|rebound(?:s|ed|ing)?|pick(?:s|ed|ing)? up|(?:go|goes|going|gone|went|is|are|was|were|creep|creeping|crept|edged|edging|inched|moved|ticked|still|again) up(?! to\\b)'
const DOWN =
  'falls?|fell|fallen|falling|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|shrinks?|shrank|shrunk|shrinking|dip(?:s|ped|ping)?|slip(?:s|ped|ping)?|slid(?:es?|ing)?|eas(?:es|ed|ing)|narrow(?:s|ed|ing)?|cool(?:s|ed|ing)|slow(?:s|ed|ing)(?: down)?|weaken(?:s|ed|ing)?|contract(?:ed|ing)|shorten(?:s|ed|ing)?|dwindl(?:e[sd]?|ing)|plung(?:e[sd]?|ing)|slump(?:s|ed|ing)?|tumbl(?:e[sd]?|ing)|reced(?:e[sd]?|ing)|retreat(?:s|ed|ing)?|soften(?:s|ed|ing)?|(?:go|goes|going|gone|went|came|coming|come|is|are|was|were|edged|edging|inched|moved|ticked|still|again) down'
const BETTER = 'improv(?:e[sd]?|ing)|better|brighten(?:s|ed|ing)?|brighter'
const WORSE = 'worsen(?:s|ed|ing)?|worse|darken(?:s|ed|ing)?|gloomier|deteriorat(?:e[sd]?|ing)'
const MORE =
  'more|higher|larger|bigger|greater|longer|dearer|(?<=become |became |getting |got |more )expensive|heavier|wider|fuller|thicker|warmer'
const LESS = 'fewer|less|lower|smaller|shorter|cheaper|lighter|thinner|colder|cooler'
const WAYS = new RegExp(
  `\\b(?:(?<up>${UP}|${MORE})|(?<down>${DOWN}|${LESS})|(?<better>${BETTER})|(?<worse>${WORSE}))\\b`,
  'g',
)
const NO_WAYS =
  /\b(?:(?:on|amid|despite|due to|thanks to|because of|in spite of) (?:[a-z]+ )?(?:more|higher|larger|longer|less|fewer|lower|smaller|shorter|cheaper|weaker|falling|rising|declining|growing) [a-z]+|(?:no|any|once|much|what is|more and|all the) more|(?:in|this|last|next|the) fall(?= of\b|$|\.)|higher education|more or less|or (?:more|less|fewer|higher|lower|larger|smaller|longer|shorter|over|older|younger)(?! than)|lower house|(?:more|less|fewer|higher|lower|longer) than (?:[a-z]+ )?(?:half|one|two|three|four|five|ten|a|an)\b|more [a-z]+ than|rising stars?)\b/g
/** It isn't said of them, or not at all. */
const OTHERWISE =
  /\b(?:not|never|no longer|nor|neither|but|despite|although|though|while|whereas|yet|however|unless|if|whether|may|might|could|would|will|should|expect\w*|forecast\w*|predict\w*|hop(?:es?|ed|ing)|aims?|wants?|plans?|target\w*|except|biggest|largest|record|unlike|instead|stop\w*|halt\w*|revers\w*|after|before|until|since|because|as|by|than (?:feared|thought|hoped|estimated))\b|n['’]t\b|\?/
const COMMON: ReadonlySet<string> = new Set(
  'this that with from than year years last month quarter over more less have been were said says million billion there their they which when about half first second third fourth total number percent cent again further also still slightly sharply year’s according'.split(
    ' ',
  ),
)
const GENERIC =
  /\b(?:it|they|(?:the|an?|its|their) (?:[a-z]+(?:[’']s)? )?(?:figure|number|total|rate|level|average|median|mean|count|index|price|balance|score|tally)|volumes?|sales|levels|numbers|prices|averag(?:e|ed|es))\b[^QSDX]*$/
/** "Farmland became dearer. A hectare changed hands for Q". */
const PRICED =
  /\b(?:prices?|rents?|fares?|fees?|tariffs?|charges|premiums|dearer|cheaper|more expensive|less expensive)\b/
const PAID =
  /\b(?:cost|paid|pays?|charged?|changed hands|changes hands|fetched|fetches|sold for|went for|rented|let|priced)\b/
/** Below zero, at an exchange rate, or against what was thought. */
const SIGNED =
  /\b(?:loss(?:es)?|negative|quot\w+|exchange rate|dollar rate|(?:to|against) the (?:[a-z.]+ )?(?:dollar|euro|pound|yen|mark)|(?:dollar|euro|yen|mark|franc|sterling)s? (?:rose|fell|rate)|[a-z]+\/(?:dollar|yen|euro|mark|sterling)|expected|forecasts?|estimated?|targets?|budgeted|planned)\b/

export function saidWayOf(scene: Scene, second: Figure): Reading | null {
  const pair = pairOf(scene, second)
  if (pair === null) return null
  const { result, base } = pair
  const [first, last] =
    result.order < base.order
      ? [result.claim.sentence, base.claim.sentence]
      : [base.claim.sentence, result.claim.sentence]
  const [own, then] = [scene.pieces[first], scene.pieces[last]]
  if (own === undefined || then === undefined) return null
  const words = scene.mask.slice(own.from, then.to)
  if (SIGNED.test(words)) return null
  const ways = isChinese(scene, second)
    ? [chineseWay(bare(scene, scene.pieces[last + 1], then), words)]
    : [
        announced(bare(scene, scene.pieces[first - 1], own), words, second.sort === 'Q'),
        reached(scene, result, base),
        opened(scene, own, result, base),
        tailOf(scene, second),
        pointed(bare(scene, scene.pieces[last + 1], then)),
      ]
  const isUp = sizeOf(result) > sizeOf(base)
  const wrong = ways.find((way) => way !== null && (way === 'up') !== isUp)
  // Their own sentence says it, too: what is said beside it is of something else.
  const told = wayWords(words)
  if (wrong != null && told.includes(isUp ? 'up' : 'down')) return null
  if (wrong == null) return null
  const meant: Target = {
    kind: 'target',
    value: result.claim.index,
    target: base.claim.index,
    said: null,
    side: wrong === 'up' ? 'above' : 'below',
    isWay: true,
    isTied: true,
  }
  return { meant, others: [] }
}

/** The two levels of the sentence that ends with `second`, or of it and the one before; one more may have been before. */
function pairOf(scene: Scene, second: Figure): Pair | null {
  const many = scene.pieces[second.claim.sentence]?.figures.length ?? 0
  if (many > FIGURES_MAX || !isLevel(second)) return null
  const own = levelsIn(scene, scene.pieces[second.claim.sentence], second)
  if (own.at(-1) !== second || own.length > 3) return null
  const last = scene.pieces[second.claim.sentence - 1]
  const levels = own.length > 1 ? own : [...levelsIn(scene, last, second), second]
  const [first, other, third] = levels
  if (first === undefined || other === undefined || levels.length > 3) return null
  if (own.length === 1 && (levels.length > 2 || !isNext(scene, last, second))) return null
  // "Q of the Q sold": a part and its whole.
  if (
    /^[^,;:QSDX]{0,24}\bof (?:(?:the|its|their|our|these|those|all|about|some) )*$/.test(
      between(scene, first, other),
    )
  )
    return null
  const isThen = /\bhaving (?:been|stood)(?: at| only)? $/.test(before(scene, other))
  const pair = isThen ? { result: first, base: other } : ordered(scene, [first, other])
  if (pair === null || sizeOf(first) === sizeOf(other)) return null
  const [small, large] = [first, other].map(sizeOf).toSorted((a, b) => a - b)
  if (small === undefined || large === undefined || large > SIZE_MAX * small) return null
  if (third === undefined) return pair
  const isBefore = pair.result === first && ordered(scene, [first, third])?.result !== third
  const isSame = sizeOf(third) > sizeOf(first) === sizeOf(other) > sizeOf(first)
  return isBefore && isSame ? pair : null
}

function isLevel(one: Figure): boolean {
  return (one.sort === 'Q' || one.sort === 'S') && !isChange(one) && one.claim.bound === 'exact'
}

function levelsIn(scene: Scene, piece: Piece | undefined, like: Figure): readonly Figure[] {
  return (piece?.figures ?? []).filter(
    (one) => one === like || (one.sort === like.sort && !isChange(one) && alike(scene, one, like)),
  )
}

function isNext({ pieces }: Scene, before: Piece | undefined, { claim }: Figure): boolean {
  const own = pieces[claim.sentence]
  const isNear = pieces.length <= SHORT_MAX || before?.paragraph === own?.paragraph
  return isNear && before?.grammar === own?.grammar
}

/** The words of a sentence without figures, of the same paragraph or the title right above. */
function bare(scene: Scene, piece: Piece | undefined, own: Piece): string {
  if (piece === undefined || piece.grammar !== own.grammar) return ''
  if (piece.figures.some(({ sort }) => sort !== 'O' && sort !== 'N')) return ''
  const isTitle =
    piece.paragraph === own.paragraph - 1 &&
    scene.doc.paragraphs[piece.paragraph]?.kind === 'heading'
  const isNear = scene.pieces.length <= SHORT_MAX || piece.paragraph === own.paragraph
  return isNear || isTitle ? scene.mask.slice(piece.from, piece.to) : ''
}

/** Longer lists aren't two levels and what stands beside them. */
const FIGURES_MAX = 12
/** In longer texts each paragraph speaks of its own. */
const SHORT_MAX = 12
const LONG = 110

/** The one way that words tell, for all that they tell. */
function wayIn(words: string): Way | null {
  const found = wayWords(words)
  const [way] = found
  return way == null || found.some((one) => one !== way) ? null : way
}

function wayWords(words: string): readonly (Way | null)[] {
  const said = words.replace(NO_WAYS, (one) => '-'.repeat(one.length))
  return matchesIn(WAYS, said).map((match) => {
    const { up, down, better, worse } = match.groups ?? {}
    if (up !== undefined) return 'up'
    if (down !== undefined) return 'down'
    const word = { start: match.index, end: match.index + match[0].length }
    const good = betterWay(words, 'en', 0, word, words.length)
    if (good === null || (better === undefined && worse === undefined)) return null
    return (better === undefined) === (good === 'up') ? 'down' : 'up'
  })
}

/** "Fewer drivers fumble for coins" says nothing of how many per cent pay otherwise. */
function announced(words: string, own: string, areCounts: boolean): Way | null {
  if (words === '' || words.length > LONG || OTHERWISE.test(words)) return null
  const said = wayIn(words)
  if (said === null) return null
  const named = words.match(/[a-z]{4,}/g) ?? []
  const isShared = named.some(
    (word) =>
      !COMMON.has(word) &&
      word.search(WAYS) !== 0 &&
      own.includes(word.slice(0, Math.max(4, word.length - 2))),
  )
  const lead = own.slice(0, own.search(/[QS]/))
  if (PRICED.test(words) && PAID.test(lead)) return said
  if (/^\W*(?:more|fewer) [a-z]/.test(words) && areCounts) return said
  return isShared || areOfOneKind(words, own) || GENERIC.test(lead) ? said : null
}

const REACHED = new RegExp(`\\b(?:(${UP})|(${DOWN}))(?: [a-z]+ly)? to (?:about |just )?$`)

/** "The deficit widened to Q; @, it had run to Q". */
function reached(scene: Scene, result: Figure, base: Figure): Way | null {
  const isOne = result.claim.sentence === base.claim.sentence && result.order < base.order
  const said = between(scene, result, base)
  if (/[QSDX]|\bbut\b|\b(?:up|down) from\b/.test(said)) return null
  const found = isOne ? REACHED.exec(before(scene, result, 40)) : null
  return found === null ? null : found[1] === undefined ? 'down' : 'up'
}

/** "Power cuts lasted longer @: … Q, whereas in @ it was Q". */
function opened(scene: Scene, own: Piece, result: Figure, base: Figure): Way | null {
  const [first] = own.figures
  const said = scene.mask.slice(own.from, Math.min(result.at, base.at))
  const opening = /^([^:;QSDX]{8,110}):/.exec(said)?.[1]
  if (opening === undefined || (first !== result && first !== base)) return null
  return OTHERWISE.test(opening) ? null : wayIn(opening)
}

const NOUN_UP = 'increase|rise|gain|jump|surge|upturn|growth|hike|tightening'
const NOUN_DOWN =
  'decrease|decline|fall|drop|reduction|dip|downturn|slump|easing|narrowing|loosening'
const TAIL = new RegExp(
  `^[^.;:QSDX]{0,40}?(?:,|;| [–—]|:| \\() ?(?:(?:which|that|this) (?:is|was|marks|means|represents|makes(?: (?:it|this|for))?) )?(?:an?|another|the [a-z]+(?: consecutive| straight| successive)?) (?:(?:further|slight|sharp|small|marked|steep|modest|clear|renewed|straight|consecutive) )?(?:(${NOUN_UP})|(${NOUN_DOWN}))\\b(?! (?:in(?! (?:a row|succession))|of|from|that)\\b)`,
)

/** "Q, against Q a year earlier, a further fall". */
function tailOf(scene: Scene, second: Figure): Way | null {
  const found = TAIL.exec(behind(scene, second, 110))
  return found === null ? null : found[1] === undefined ? 'down' : 'up'
}

const THIS = new RegExp(
  `^\\W*(?:this|that|the|such an?) (?:[a-z]+ )?(?:${NOUN_UP}|${NOUN_DOWN})\\b(?! (?:in|of)\\b)|^\\W*(?:that|this|it) (?:is|was|marks?|marked|makes?|made|continues?|continued|follows?) `,
)
/** "This easing had been expected", "It thus fell for the third month": what follows says nothing else of them. */
const THIS_ONE = new RegExp(
  `^\\W*(?:(?:this|such an?) (?:(${NOUN_UP})|(${NOUN_DOWN}|cut))\\b(?! (?:in|of)\\b)|the (?:(${NOUN_UP})|(${NOUN_DOWN}|cut)) (?:takes?|took|comes?|came|is|was|had|has|marks?|follows|reflects?|applies|brings|ends|ended)\\b)`,
)
const IT_THUS =
  /^\W*(?:it|they|prices|numbers|the (?:index|rate|figure|number|total|price|score|balance))(?: ha[sd]| have)? (?:thus|therefore|hence|so|consequently|accordingly) [a-z]+(?: [a-z]+)?/
const LATER = /\b(?:later|next|following|then|since|another|other|also)\b|@/

/** "This increase is nothing unusual", "It was the third month in a row in which it had risen". */
function pointed(words: string): Way | null {
  const [clause = ''] = /^\W*[^,;:.–—(]*/.exec(words) ?? []
  const one = THIS_ONE.exec(clause)
  if (one !== null && !/\b(?:will|would|could|may)\b/.test(clause))
    return (one[1] ?? one[3]) === undefined ? 'down' : 'up'
  const [thus] = IT_THUS.exec(clause) ?? []
  if (thus !== undefined) return wayIn(thus)
  if (!THIS.test(clause) || LATER.test(clause) || NOT.test(clause)) return null
  return wayIn(clause)
}

const NOT =
  /\b(?:not|never|no|less|more|lower|higher|smaller|larger|slow\w*|expected|forecast|would|will|could|may)\b|n['’]t\b/

const SUBJECT_ZH =
  /^([㐀-鿿]{2,8}?)(?:同比|环比|继续|再度|总体|明显|小幅|大幅|有所|双双|的)*(?:(上升|增加|增长|回升|走高|扩大|上涨|提高)|(下降|减少|回落|走低|缩小|下跌|降低|下滑))[，。；,]/

/** 接报火灾3716起，前一年这一数字是4052起。火灾起数上升，…. */
function chineseWay(words: string, own: string): Way | null {
  const [, name, up, down] = SUBJECT_ZH.exec(words) ?? []
  if (name === undefined || !own.includes(name.slice(0, 2))) return null
  return up === undefined ? (down === undefined ? null : 'down') : 'up'
}
