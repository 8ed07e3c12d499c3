import { type Line, type Part, sortOf } from '../part.ts'
import { areOfOtherPartners } from './deeds.ts'
import { digitsOf, isCounted, isFigure } from './told-name.ts'

// Words that say of a figure that it was told before.

export type Pointing = {
  /** Whether another figure is one of those that may be meant. */
  readonly isOf: (other: Part) => boolean
  /** Whether a sentence may speak of what these do. */
  readonly isOfIt?: (line: Line) => boolean
  /** Whether the words beside another figure name what these point at. */
  readonly isNamed: (line: Line, other: Part) => boolean
  /** Without its name the words say too little. */
  readonly needsName: boolean
  /** It may be another figure, if there are several of its unit, or unless it is a slip of the pen away. */
  readonly isLoose?: 'only' | 'slip' | false
}

export function pointingOf(line: Line, part: Part): Pointing | null {
  const { claim } = part
  if (claim.form !== 'number' || claim.bound !== 'exact' || claim.value.coefficient <= 1n)
    return null
  if (part.mark === 'from' || part.mark === 'than') return null
  return line.tape.grammar === 'zh' ? chinese(line, part) : english(line, part)
}

/** How far from a figure the words stand that name it. */
const AROUND = { en: 70, zh: 18 } as const

function around({ tape: { text, sentence, grammar } }: Line, { claim }: Part): string {
  const near = AROUND[grammar]
  return text
    .slice(Math.max(sentence.start, claim.start - near), Math.min(sentence.end, claim.end + near))
    .toLowerCase()
}

/** Few of them are counted of many things. */
function isFew({ claim }: Part): boolean {
  return isCounted(claim) && claim.value.scale === 0 && claim.value.coefficient < 10n
}

function behindOf({ tape: { text, sentence, grammar } }: Line, { claim }: Part): string {
  const to = Math.min(sentence.end, claim.end + AROUND[grammar] / 2)
  return text.slice(grammar === 'zh' ? claim.end : claim.number.end, to).toLowerCase()
}

const DEFINITE = /(?:^|[^a-z])the (?:(?:full|entire|whole|planned|proposed|resulting) )?$/
/** The names before "of", and the marks before them where the sentence begins with them. */
const NOUN_OF =
  /((?:^|[“"‘(,;:.] ?)|[^a-z])(?:the|this|that|such an?) ((?:[a-z-]+ ){0,2}[a-z]{4,}) of $/
const TO_NOUN = /([^a-z])(?:the|this|that) (increase to|rise to|cut to|reduction to|move to) $/
/** Behind these a figure is one that wasn't told yet. */
const OTHERWISE =
  /^,?[ -](?:(?:[a-z]+ )?(?:or|others?|more|less|fewer|higher|lower|extra|additional)|(?:[a-z0-9]+ ){0,3}(?:target|mark|threshold|level|limit|cap))\b/
const VERB =
  /^[ ,](?:(?:that|which) )?(?:also )?(?:will|would|is|was|are|were|has|have|had|can|could|should|must|may|came|comes|goes|went|does|do|did|[a-z]{3,}(?:ed|[^s]s))\b/

/** "Those 3.2 tonnes", "the £640 million will", "the 16-day closure", "the deficit of 3.4 billion", "At 4.7 %, the May unemployment rate". */
function english(line: Line, part: Part): Pointing | null {
  const { text, sentence } = line.tape
  const { claim } = part
  const before = text.slice(Math.max(sentence.start, claim.start - 60), claim.start).toLowerCase()
  const rest = text.slice(claim.end, Math.min(sentence.end, claim.end + 80))
  const behind = rest.toLowerCase()
  const [, mark = '', head] = NOUN_OF.exec(before) ?? TO_NOUN.exec(before) ?? []
  if (head !== undefined) return ofNoun(part, head, mark !== ' ', rest)
  if (OTHERWISE.test(behind)) return null
  const at = /(?:^|[“"‘] ?)at $/.test(before)
    ? /^, the ([a-z -]{4,60})/.exec(behind)?.[1]
    : undefined
  if (at !== undefined)
    return ofWords(stemsOf(at.split(/ (?:is|was|were|are|has|had|remains?|remained)\b/)[0] ?? ''))
  if (sortOf(claim) === 'relative') return ofWay(before, rest)
  return null
}

const PARTITIVE = new Set(
  'total part half third quarter average maximum minimum number rate each most some many all kind sort'.split(
    ' ',
  ),
)

const STOP = new Set(
  'of in for to from at with by on and or as is was are were will would has have had can could should may must that which who does do did did not also now so far this last next per than into over under between before after since until'.split(
    ' ',
  ),
)

function stemsOf(words: string): readonly string[] {
  return (words.toLowerCase().match(/[a-z]{3,}/g) ?? [])
    .filter((word) => !STOP.has(word) && !EMPTY.has(word))
    .map((word) =>
      word
        .replace(/(?<=...)(?:ments?|tions?|sions?|ures?|ers?|ors?|ies|ing|es|s|ed|e|y)$/, '')
        .slice(0, 5),
    )
}

const EMPTY = new Set('the million billion trillion thousand percent per cent new'.split(' '))

function hasStem(words: string, stem: string): boolean {
  return words.includes(` ${stem}`) || words.startsWith(stem) || words.includes(`-${stem}`)
}

const AUXILIARY = / (?:will|would|is|was|are|were|has|have|had|can|could|may|must)\b/

/** "The 331 million the company earned". */
export function isOwned(rest: string): boolean {
  if (/^[^.;:,]{0,40}? (?:that|who|which|where|whose|last (?:year|month|week)|a year)\b/.test(rest))
    return true
  return /^,?(?: (?!off|of|in|on|at|for|to|and)[a-z]+){0,3} (?:the [a-z]+|it|he|she|they|we) [a-z]+/.test(
    rest.split(AUXILIARY)[0] ?? '',
  )
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** "The 5.2 tonnes found in Linden", "the £460 million in 2025": names of places and times, which the other must have too. */
function namesOf(rest: string): readonly string[] {
  const [, name] =
    /^[^.;:,]{0,40}? (?:in|at|from|by|of|for|under|on) (?:[a-z]+ ){0,2}([A-Z][a-z]+|\d[\d.]*)/.exec(
      rest.split(AUXILIARY)[0] ?? '',
    ) ?? []
  return name === undefined || MONTH.test(name) ? [] : [name]
}

function hasName(line: Line, name: string): boolean {
  const { text, sentence } = line.tape
  return text
    .slice(sentence.start, Math.min(sentence.end, sentence.start + SENTENCE_MAX))
    .includes(name)
}

const SENTENCE_MAX = 600

function ofWords(stems: readonly string[]): Pointing | null {
  if (stems.length === 0) return null
  return {
    isOf: (other) => isFigure(other) || other.role === 'amount',
    isNamed: (line) => {
      const { text, sentence } = line.tape
      const words = text.slice(sentence.start, sentence.end).toLowerCase()
      return stems.every((stem) => hasStem(words, stem))
    },
    needsName: true,
  }
}

/** "The fine of €73 million" of what was fined; "the growth of 0.4 %" of what grew. */
function ofNoun(part: Part, head: string, isFirst: boolean, rest: string): Pointing | null {
  const stems = stemsOf(head)
  const last = head.split(' ').at(-1) ?? ''
  if (stems.length === 0 || PARTITIVE.has(last)) return null
  if (
    !/^ ?(?:[.,;”"]|$)/.test(rest) &&
    !VERB.test(rest.toLowerCase().replace(isCounted(part.claim) ? /^ [a-z]+/ : '', ''))
  )
    return null
  const isTo = TO.test(last)
  const isOfAmount = sortOf(part.claim) === 'relative'
  const way = WAYS.find(([, words]) => words.test(last))?.[0]
  if (isOfAmount && way !== undefined) return ofAmount(way, isFirst)
  const names = namesOf(rest)
  return {
    isOf: isFigure,
    isOfIt: (told) => names.every((name) => hasName(told, name)),
    isNamed: (told, other) => {
      const words = around(told, other)
      return isTo ? other.mark === 'to' : stems.every((stem) => hasStem(words, stem))
    },
    needsName: true,
    isLoose: isFirst || isTo ? 'only' : 'slip',
  }
}

const TO = /^to$/
/** "The 4.8 % increase" of what will go up by as much. */
function ofWay(before: string, rest: string): Pointing | null {
  const [, noun = ''] =
    /^[ -](?:annual |overall )?([a-z]+)(?: is| was| will| would| has| had| in line|[,.]| comes| follows| means)/.exec(
      rest,
    ) ?? []
  const way = WAYS.find(([, words]) => words.test(noun))?.[0]
  return way === undefined || !DEFINITE.test(before) ? null : ofAmount(way, true)
}

function ofAmount(way: 'up' | 'down', isFirst: boolean): Pointing {
  return {
    isOf: ({ role, direction, claim }) =>
      role === 'amount' && (direction ?? claim.direction) === way,
    isNamed: () => true,
    needsName: true,
    isLoose: isFirst ? 'only' : 'slip',
  }
}

const WAYS = [
  ['up', /^(?:growth|rise|increase|gain|expansion|jump|hike)$/],
  ['down', /^(?:fall|decline|decrease|drop|reduction|contraction|slump|cut)$/],
] as const

const POINTER_ZH =
  /(?:^|[，。；：、（“])(?:在|对|将|把|而|用)?(?:这|这些|该|上述|前述|此|全部|在现有|新增的|[此本]次[^，。；、\d]{0,6}的)[笔批项个份组些]?$/
const HEAD_ZH =
  /(?:^|[。；：“]|(?:表示|说|称|介绍|悉|认为|指出|测算|了解|目前|统计)，)(?:在|对|将|把)?$/
/** 在签约的83个项目中: by a word that stands beside the other too. */
const KIND_ZH = /(?:^|[。，；：“])(?:在|对|[此本]次)?([㐀-鿿]{2,4})的$/
const EMPTY_ZH = new Set('以上 左右 以内 以下 同比 已经 将在 将于'.split(' '))
/** What a word behind a figure says of what it is, and what stands beside the figure that is meant. */
const CALLED_ZH: readonly (readonly [noun: RegExp, told: RegExp, role?: Part['role']])[] = [
  [/^的?(?:涨幅|增幅|增速|降幅|跌幅)/, /./, 'amount'],
  [/^的?(?:占比|比重|比例|份额)/, /占|比重|比例|份额|率/],
  [/^的?(?:路程|行程|全程|线路)/, /[全总线]长/],
  [/^的?(?:伤者|伤员)/, /受?伤/],
  [/^的?(?:死者|遇难者|逝者)/, /死亡|遇难|丧生/],
  [/^的?(?:资金|款项|补[贴助]|奖金)/, /资金|投入|拨付|下达|安排|发放|补[贴助]|募|筹/],
]

/** 这4.8万名学生, 在629亿元的投资中, 1260吨冻品已全部销毁: a pointing word, or the head of a sentence. */
function chinese(line: Line, part: Part): Pointing | null {
  const { text, sentence } = line.tape
  const { claim } = part
  const before = text.slice(Math.max(sentence.start, claim.start - 12), claim.start)
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + 14))
  const kind = KIND_ZH.exec(before)?.[1]?.replace(/^[此本]次/, '')
  const isPointed = POINTER_ZH.test(before) || kind !== undefined
  if (!isPointed && !HEAD_ZH.test(before)) return null
  const called = CALLED_ZH.find(([noun]) => noun.test(behind))
  if (called !== undefined) return calledZh(called, isPointed)
  if (sortOf(claim) !== 'quantity') return null
  const whole =
    /^的([㐀-鿿]{2,8}?)(?:[中里]?[，。；、”]|[中里]|[可将已为比较是占约超能]|来自|主要|意味|同比|相当)/.exec(
      behind,
    )?.[1]
  const noun = whole ?? /^(?!的)([㐀-鿿]{2,4})/.exec(behind)?.[1]
  const isSmall = isFew(part)
  if (noun === undefined || (!isPointed && (isSmall || digitsOf(claim) < 2))) return null
  const pairs = pairsOf(noun).filter((pair) => !EMPTY_ZH.has(pair))
  const isCount = isCounted(claim)
  const isTopic = !isPointed && whole === undefined
  return {
    isOf: isFigure,
    isOfIt: (told) => kind === undefined || hasName(told, kind),
    isNamed: (other, figure) => {
      if (isTopic && areOfOtherPartners(text, claim, figure.claim)) return false
      const words = isSmall ? behindOf(other, figure).slice(0, 2) : around(other, figure)
      return pairs.slice(0, isTopic ? 1 : pairs.length).some((pair) => words.includes(pair))
    },
    needsName: !isPointed || isCount || kind !== undefined,
    // 29万亩小麦进入收获期 may be elsewhere, and a count at the head of a sentence is most often a new one.
    isLoose: isTopic && (isCount ? 'slip' : 'only'),
  }
}

function calledZh([, told, role]: (typeof CALLED_ZH)[number], isPointed: boolean): Pointing {
  return {
    isOf: (other) => (role === undefined ? isFigure(other) : other.role === role),
    isNamed: (line, other) =>
      told.test(behindOf(line, other).slice(0, 4)) || told.test(aheadOf(line, other)),
    needsName: true,
    isLoose: !isPointed && told.test('资金') && 'only',
  }
}

/** Right before a figure, where no other stands between. */
function aheadOf({ tape: { text, sentence } }: Line, { claim }: Part): string {
  const head = text.slice(Math.max(sentence.start, claim.start - AROUND.zh), claim.start)
  return head.split(/[\d，。；、]/).at(-1) ?? ''
}

function pairsOf(words: string): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2))
}
