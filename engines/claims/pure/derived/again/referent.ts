import { isOwned } from '../../relate/again/pointing.ts'
import { dimensionOf } from '../../units/table.ts'
import { before, behind, type Figure, isChinese, type Scene } from '../scene.ts'
import { chineseReferent, mayPointInChinese } from './chinese.ts'

// What a figure is of, as far as the words beside it say.

export type Referent = {
  readonly figure: Figure
  /** Stems of the nouns behind it, in their order; where its phrase is closed, the last is its head. */
  readonly nouns: readonly string[]
  readonly isClosed: boolean
  /** By what Chinese counts it. */
  readonly counter: string
  /** Stems of the noun before it: "a fine of Q". */
  readonly lead: readonly string[]
  /** Stems of its sentence, or of the words around it. */
  readonly around: ReadonlySet<string>
  /** How surely words say that it was told: 3 these, 2 the or all, 1 where it opens a sentence or a quotation, 0 not at all. */
  readonly pointing: 0 | 1 | 2 | 3
  /** It stands within a quotation. */
  readonly isQuoted: boolean
  /** All of them may be more than those that were told. */
  readonly isAll: boolean
  /** Somebody else's: "the 8.0 billion that we reported". */
  readonly isOwned: boolean
  /** Words say that it is another one. */
  readonly isOther: boolean
  /** What something rose or fell to. */
  readonly isReached: boolean
  /** What something went to: a new level, that may be told again. */
  /** 其中: one of what was told before. */
  readonly isOneOf: boolean
  /** What it is per, and which of many it is: each, 人均, 最高. */
  readonly each: string
  /** What narrows it down, and must be told of the other too: stems behind its nouns, in Chinese a word before it. */
  readonly narrowed: readonly string[] | string
}

const COUNTED: ReadonlySet<string> = new Set(
  'count person person-time firm place household vehicle ship aircraft train station bed point container'.split(
    ' ',
  ),
)

/** Figures of one kind may be one: of one unit, or counted. */
export function kindOf({ claim: { unit } }: Figure): string {
  return COUNTED.has(dimensionOf(unit)) ? 'counted' : unit === 'working-days' ? 'days' : unit
}

/** `stems`: those of the sentences that were read before. */
export function referentOf(
  scene: Scene,
  figure: Figure,
  stems: Map<number, ReadonlySet<string>>,
): Referent {
  return isChinese(scene, figure)
    ? chineseReferent(scene, figure)
    : english(scene, figure, stemsAround(scene, figure, stems))
}

function stemsAround(
  { mask, pieces }: Scene,
  { claim: { sentence } }: Figure,
  stems: Map<number, ReadonlySet<string>>,
): ReadonlySet<string> {
  const known = stems.get(sentence)
  if (known !== undefined) return known
  const piece = pieces[sentence]
  const words = mask.slice(piece?.from ?? 0, piece?.to ?? 0).slice(0, SENTENCE_MAX)
  const found = new Set(stemsIn(words))
  stems.set(sentence, found)
  return found
}

const STOP: ReadonlySet<string> = new Set(
  'of in for to from at with within by on and or as is was are were will would has have had can could should may might must that which who whose does do did not also now so far this these those than into over under between before after since until till while when where if but because during through across among per a an the its their our it we he she they says say said including about around up down out off near there here all both each still without been being be more less fewer later earlier yesterday today tomorrow took take makes make made against come comes came go goes went correspond corresponds represent represents equal equals cover covers serve serves stem stems consist consists remain remains apply exceed exceeds include includes mean means reflect reflects receive receives takes need needs live lives work works help helps bring brings hit hits pay pays paid get gets got one give gives gave'.split(
    ' ',
  ),
)
const EMPTY: ReadonlySet<string> = new Set(
  'million billion trillion thousand hundred crore lakh percent per cent new full total entire whole some nearly overall annual'.split(
    ' ',
  ),
)

/** What is called otherwise the second time. */
const OTHERWISE: ReadonlyMap<string, string> = new Map(
  (
    [
      ['job', 'jobs posts positions roles redundancies layoffs'],
      ['cut', 'shed shedding axe axed slash eliminate eliminated scrap'],
      ['output', 'production produced generated generation'],
      ['buy', 'acquire acquired acquires acquisition takeover purchase price buys bought sells'],
      ['passenger', 'travellers'],
    ] as const
  ).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
)

function stemOf(word: string): string {
  return (OTHERWISE.get(word) ?? word)
    .replace(/(?<=...)(?:ments?|[ae]nces?|tions?|sions?|ures?|ers?|ors?|ies|ing|es|s|ed|e|y)$/, '')
    .slice(0, 6)
}

export function stemsIn(words: string): readonly string[] {
  return (words.match(/[a-z][a-z']+/g) ?? [])
    .filter((word) => word.length > 2 && !STOP.has(word) && !EMPTY.has(word))
    .map(stemOf)
}

const NOUNS_MAX = 4
const DONE = /(?:ing|ed|held|sold|built|made)$/

const OTHER =
  /\b(?:other|another|further|additional|more|extra|next|(?<!\b(?:its|their|his|her) )last|previous|earlier|original|originally|initial|former|second|every|including|which|whom|among|remaining|rest|lost|least|maximum|minimum|target|limit|threshold|estimated|expected|reversing)\b[^,.;:“"QSNDX]{0,14}$|\b(?:(?:up|down|rose|fell|gr[eo]w|cut|(?:ris|increas|decreas|declin|drop|chang|rais|lower|improv|slow|widen|narrow|recover)\w*)[^.;:]{0,30} from|(?<!dried |took |set |put |snapped |picked )up|down|by|than|(?<!\bappeal(?:s|ed|ing)? )against|versus|vs|first|third|from the) (?:the |about |some |nearly |almost |just |an? )?$|\bcompar[a-z]+ [^.;]{0,40}\bwith (?:the )?$/
const REACHED =
  /\b(?:ris\w+|rose|fell|gr[eo]w\w*|increas\w+|rais\w+|expand\w+|climb\w+|drop\w*|reduc\w+|up|down) (?:[a-z]+ ){0,2}to (?:about |some |nearly |almost |just |an? )?$/
const OTHER_BEHIND =
  /^(?:[ -](?!(?:is|was|are|were) )[a-z]+)?,? (?:that|who|which|whose|where|more|fewer|less|others?|extra|additional|ago|earlier|later|higher|lower|above|below|vs)\b|^ ?of (?:them|which|whom)|^[- ](?:target|mark|threshold|limit|cap|ceiling)\b/
/** "The 993,383 shares of 2.29 dollars". */
const OF_FIGURE = /^(?: [a-z]+)? (?:of|at|from) [QSN]/
const ONE_MORE = /\b(?:second|another|others?|sister|neighbou?ring|an? (?:later|earlier))\b/
const EACH =
  /\b(?:average|median|mean|each|maximum|minimum|daily|weekly|monthly|annual|yearly|hourly)\b/g
const EACH_BEHIND =
  /^ ?(?:(?!in |over |after |for |within |of )[a-z]+ )?(?:[a-z]+s )?(?:each|per [a-z]+|apiece|an? (?:day|week|month|year|person|head|share|tonne?|barrel|piece)|daily|weekly|monthly|yearly|annually)\b/
const OF_THEM =
  /\b(?:each|every one|most|half|some|all|many|part|any|none|one|two|majority|rest|remainder) of (?=(?:the|these|those|its|their|our) )/g
const THESE =
  /(?:^|[^a-z])(?:this|these|those|that same|the same)(?: (?:full|entire|whole|total|new))? $/
const THE =
  /(?:^|[^a-z])(?<!\b(?:than|as|against|versus|above|below|exceed|exceeded|exceeding) )(?:the|all|all the|our)(?: (?:full|entire|whole|planned|proposed|new|total|first))? $/
const THE_OF = /(?:^|[^a-z])(?:the|this|that|its|their|our) (?:[a-z-]+ ){0,2}[a-z]{3,} of $/
/** Of what is done there may be several. */
const MANY = /^(?:suppl|sal|purch|deliv|valu|pric|cost|level|total|part|us|numb|rat|pay)$/
const OPENING =
  /(?:(?:[“"‘]|^)(?:(?:with|for|at) (?:(?:[a-z]+ ){1,3}of )?)?|\b(?:his|her|its|their|all (?:its|their)) (?:total |new )?)$/
/** What a quotation begins with. */
const QUOTED_OF = /[“"‘](?:with )?an? (?:[a-z-]+ ){0,2}[a-z]{3,} of $/
const QUOTED = /[“"‘]$/

/** Whether words may point back by two steps or more: in longer texts most of what is read of a figure isn't asked otherwise. */
export function mayPoint(scene: Scene, figure: Figure): boolean {
  if (isChinese(scene, figure)) return mayPointInChinese(scene, figure)
  const head = headOf(scene, figure)
  return [THESE, THE, THE_OF, QUOTED_OF, QUOTED].some((one) => one.test(head))
}

function headOf(scene: Scene, figure: Figure): string {
  return before(scene, figure, 90).replace(OF_THEM, 'of ')
}

function english(scene: Scene, figure: Figure, around: ReadonlySet<string>): Referent {
  const { claim } = figure
  const head = headOf(scene, figure)
  const tail = behind(scene, figure, 90)
  const unit = kindOf(figure) === 'counted' ? scene.doc.text.slice(claim.number.end, claim.end) : ''
  const phrase = /^[ -]?(?:[a-z'’-]+ ?)*/.exec(`${unit.toLowerCase()}${tail}`)?.[0] ?? ''
  const words = phrase.trim().split(/[ -]+/).filter(Boolean)
  const stop = words.findIndex((word, at) => STOP.has(word) || (at > 0 && DONE.test(word)))
  const run = (stop < 0 ? words : words.slice(0, stop)).slice(0, NOUNS_MAX)
  const rest = stop < 0 ? '' : words.slice(stop).join(' ')
  const [, led = ''] = /((?:[a-z-]+ ){0,2}[a-z]{3,}) of $/.exec(head) ?? []
  const names = led.split(' ')
  const named = names.slice(names.findLastIndex((word) => STOP.has(word)) + 1).join(' ')
  const lead = stemsIn(named)
  const isMany = MANY.test(lead.at(-1) ?? '') || (lead.at(-1) === 'buy' && !THE_OF.test(head))
  return {
    figure,
    nouns: stemsIn(run.length === 0 ? ofThese(tail) : run.join(' ')),
    isClosed: run.length < NOUNS_MAX,
    counter: '',
    lead: isMany ? [] : lead,
    around,
    pointing: THESE.test(head)
      ? 3
      : THE.test(head) ||
          ((THE_OF.test(head) || QUOTED_OF.test(head)) && !isMany) ||
          QUOTED.test(head)
        ? 2
        : OPENING.test(head)
          ? 1
          : 0,
    isAll: /\ball (?:the )?$/.test(head) && !/(?:^|[“"][^”"]*)all (?:the )?$/.test(head),
    isOther: OTHER.test(head.replace(THE_OF, '')) || OTHER_BEHIND.test(tail) || ONE_MORE.test(head),
    isReached: REACHED.test(head),
    isOneOf: false,
    isQuoted: false,
    isOwned: THE.test(head) && (OF_FIGURE.test(tail) || isOwnedBy(scene, figure)),
    each: [head.slice(-24).match(EACH)?.at(-1), EACH_BEHIND.exec(tail)?.[0]]
      .map((word) => word?.replace(/^ ?(?:[a-z]+ (?=each|per|an? |apiece))?/, '').trim() ?? '')
      .join('|'),
    narrowed: run.length < 3 ? narrowedBy(rest) : [],
  }
}

function isOwnedBy({ doc: { text, sentences } }: Scene, { claim }: Figure): boolean {
  const rest = text.slice(claim.end, Math.min(sentences[claim.sentence]?.end ?? 0, claim.end + 80))
  return !/^,|^(?: [a-z]+){3}[^.;:,]* (?:that|who|which|where)\b/.test(rest) && isOwned(rest)
}

/** "65 of its 210 branches". */
function ofThese(tail: string): string {
  return /^ of (?:its|the|their|all|our)? ?[QN] ([a-z]+(?: [a-z]+)?)/.exec(tail)?.[1] ?? ''
}

const SENTENCE_MAX = 400

/** "The 30 homes in the street", "the 63 companies with": not of time. */
function narrowedBy(rest: string): readonly string[] {
  // "The 72 ships belonging to", "the 340 flights cancelled by", and not "the 40 volunteers received a placebo".
  const [, done = ''] =
    /^([a-z]+ing|[a-z]+(?:ed|held|sold|built|made)(?= (?:in|at|by|to|on|from|for|with|under)\b))/.exec(
      rest,
    ) ?? []
  if (done !== '') return stemsIn(done)
  const [, words = ''] =
    /^(?:still )?(?:in|on|at|from|with|without|for|of|near|under|between|across|along|outside|inside) (?!(?:its|his|her|their|our|such|this|that|one|no|a|an|any) )((?:[a-z'’-]+ ?){1,4})/.exec(
      rest,
    ) ?? []
  return stemsIn(words).slice(0, 1)
}
