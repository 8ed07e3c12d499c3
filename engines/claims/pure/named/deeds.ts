import { nounsFrom, pairedFrom, throughName, withOf } from './phrases.ts'
import { isWord, type Token } from './tokens.ts'
import { NO_STUFF } from './words.ts'

// Money that somebody raised, gave or got has no name of its own: what was done with it and what it is for say what it measures.

/** Verbs that say what became of money, by every form of theirs, with their participle. */
const DONE: ReadonlyMap<string, string> = new Map(
  `require receive award provide raise donate invest request offer secure earn save owe commit allocate pledge borrow launder embezzle collect
  recover seize approve authorize authorise grant fund contribute distribute generate propose transfer deposit obtain purchase return repay
  earmark disburse recommend mobilize mobilise appropriate dedicate devote inject reserve refund deliver add retain release`
    .trim()
    .split(/\s+/)
    .flatMap(regular)
    .concat(
      `give gives gave giving given;pay pays paid paying paid;spend spends spent spending spent;seek seeks sought seeking sought;
      steal steals stole stealing stolen;win wins won winning won;lend lends lent lending lent;send sends sent sending sent;bring brings brought bringing brought;sell sells sold selling sold;
      buy buys bought buying bought;withdraw withdraws withdrew withdrawing withdrawn;lose loses lost losing lost`
        .split(';')
        .flatMap((row) => {
          const forms = row.trim().split(' ')
          const participle = forms.at(-1) ?? ''
          return forms.map((form) => [form, participle] as const)
        }),
    ),
)

function regular(verb: string): readonly (readonly [string, string])[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const short = /[^aeo]y$/.test(verb) ? `${verb.slice(0, -1)}i` : stem
  const past = verb === 'commit' || verb === 'transfer' ? `${verb}${verb.at(-1)}ed` : `${short}ed`
  return [verb, `${verb}s`, past, `${stem}ing`, 'committing'].map((form) => [form, past] as const)
}

/** What the token before a figure, past articles and bounds, did with it. */
export function doneBefore(left: readonly Token[]): string | null {
  let at = left.length - 1
  while (at >= 0 && left.length - at < BEFORE_MAX && BOUNDS.has(left[at]?.text ?? '')) at -= 1
  const verb = left[at]?.text ?? ''
  // 'bringing the total to'
  if (left.at(-1)?.text === 'to' && left.at(-2)?.text === 'total') return null
  // 'funding of $5 million': a noun; 'was funded at': what it was put at isn't done with it.
  const isNoun = verb.endsWith('ing') && left[at + 1]?.text === 'of'
  return isNoun || left.at(-1)?.text === 'at' ? null : (DONE.get(verb) ?? null)
}

const BEFORE_MAX = 6
const BOUNDS: ReadonlySet<string> = new Set(
  'a an the another extra additional further total of some up to only just nearly almost at least more than over about around roughly approximately $ € £ ¥'.split(
    ' ',
  ),
)

/** "raised", "donated to schools", "earmarked for development aid", "to Halden Works"; null where nothing is told. */
export function deedName(
  text: string,
  isSum: boolean,
  left: readonly Token[],
  right: readonly Token[],
): string | null {
  if (!isSum) return null
  const passive = passiveAt(right)
  const done = passive?.done ?? doneBefore(left)
  // 'spends $40 million a year on repairs'
  const isYearly =
    /^(?:a|per|each|every)$/.test(right[0]?.text ?? '') && TIMES.test(right[1]?.text ?? '')
  const use =
    purposeFrom(text, right, passive?.next ?? (isYearly ? 2 : 0)) ??
    giverFrom(text, right, passive?.next)
  if (done === null && (use === null || !standsFirst(left))) return null
  const noun = done === null ? null : (NOUNS.get(done) ?? `amount ${done}`)
  return [noun, use].filter((part) => part !== null).join(' ')
}

/** Whether a name tells what was done with money, or what it is for, and not of what it is. */
export function isDeedName(name: string): boolean {
  const [first = ''] = name.split(' ')
  return PREPOSITIONS.has(first) || first === 'amount'
}

const NOUNS: ReadonlyMap<string, string> = new Map([
  ['invested', 'investment'],
  ['saved', 'savings'],
  ['spent', 'spending'],
  ['donated', 'donations'],
  ['borrowed', 'borrowing'],
  ['sold', 'sales'],
])

/** "$5 million was raised", "CHF 733 million has been earmarked". */
function passiveAt(right: readonly Token[]): { done: string; next: number } | null {
  let at = 0
  while (
    at < 3 &&
    /^(?:is|are|was|were|has|have|had|been|being|will|be|to)$/.test(right[at]?.text ?? '')
  )
    at += 1
  const word = right[at]?.text ?? ''
  const done = DONE.get(word)
  // '$4 million paid to builders'
  const isBare = at === 0 && PREPOSITIONS.has(right[1]?.text ?? '')
  return (at > 0 || isBare) && done === word ? { done, next: at + 1 } : null
}

/** "$5 million has been donated by local firms". */
function giverFrom(text: string, right: readonly Token[], by: number | undefined): string | null {
  if (by === undefined || right[by]?.text !== 'by') return null
  const span = pairedFrom(right, nounsFrom(right, by + 1))
  const noun = right.find(({ start }) => start === span?.start)
  if (span === null || !isWord(noun) || NO_STUFF.has(noun.text)) return null
  const words = text.slice(right[by]?.start, span.end).replace(/\s+/g, ' ')
  return words.length > USE_MAX || words.split(' ').some((word) => TIMES.test(word)) ? null : words
}

/** An amount with which a line or a member of a list begins: "* $10 million to Halden Works", "; $2 million for roads". */
function standsFirst(left: readonly Token[]): boolean {
  const last = left.at(-1)
  return last === undefined || /^[*•·;:●▪–—-]$/.test(last.text) || isEarlier(left)
}

/** "includes $2 million for roads and $3 million for schools". */
function isEarlier(left: readonly Token[]): boolean {
  const word =
    left.findLast(({ text }) => !/^(?:an?|another|additional|extra|further)$/.test(text))?.text ??
    ''
  return /^(?:and|,|includes?|including|included|contains?|containing|plus|with)$/.test(word)
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['to', 'for', 'from', 'on', 'towards', 'toward'])
const INFINITIVES =
  /^(?:fund|help|support|build|develop|improve|provide|assist|expand|cover|pay|buy|complete|repair|replace|upgrade|create|restore|protect|train|purchase|construct|strengthen|promote|conduct|continue|convert|fight|modernize|renovate|establish|implement|finance|research|design|address|continue|enhance|study|acquire|provide|increase|reduce|prevent|rehabilitate|preserve|rebuild|maintain|operate|demonstrate|test|begin|pursue|meet|combat|train|offset|supplement|extend|serve|educate|hire|install|carry|produce|further)$/

/** What an amount is for, or to whom it goes, or from whom it comes. */
function purposeFrom(text: string, right: readonly Token[], from: number): string | null {
  const preposition = right[from]
  if (!isWord(preposition) || !PREPOSITIONS.has(preposition.text)) return null
  const isDone = preposition.text === 'to' && isInfinitive(right, from + 1)
  const isHelp = right[from + 1]?.text === 'help' && INFINITIVES.test(right[from + 2]?.text ?? '')
  // 'to repair and renovate schools'
  const isTwice = right[from + 2]?.text === 'and' && isInfinitive(right, from + 3)
  const first = from + (isDone && isTwice ? 4 : isDone && isHelp ? 3 : isDone ? 2 : 1)
  const noun = right[first + (ARTICLES.test(right[first]?.text ?? '') ? 1 : 0)]
  if (!isWord(noun) || NO_STUFF.has(noun.text) || TIMES.test(noun.text)) return null
  const short = nounsFrom(right, first)
  const long = pairedFrom(right, throughName(text, right, withOf(right, short)))
  for (const span of [long, short]) {
    if (span === null) return null
    const words = text.slice(preposition.start, span.end).replace(/\s+/g, ' ')
    if (!TIMES.test(words.split(' ').at(-1) ?? '') && words.length <= USE_MAX) return words
  }
  return null
}

/** A verb: by itself, or since an article, or a verb with one, stands behind it: "count and describe the eels". */
function isInfinitive(right: readonly Token[], at: number): boolean {
  const behind = right[at + 1]?.text === 'and' ? at + 3 : at + 1
  return INFINITIVES.test(right[at]?.text ?? '') || ARTICLES.test(right[behind]?.text ?? '')
}

const USE_MAX = 90
const ARTICLES = /^(?:the|a|an|its|their|our|his|her|new)$/
const TIMES =
  /^(?:years?|months?|quarters?|weeks?|days?|decades?|periods?|fiscal|first|second|third|fourth|half|nine|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|now|example|instance|date|least|most|just|about|approximately)$/i
