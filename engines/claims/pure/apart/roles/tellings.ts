import { alike, type Figure, isChinese, type Scene } from '../../derived/scene.ts'

// Terms.
// lead  what stands in its clause before a figure, back to the figure before it.
// tail  what follows it, up to the next figure or the end of its clause.

/** A figure of a Chinese text with the words that say which part it plays. */
export type Telling = {
  readonly figure: Figure
  readonly lead: string
  /** All of its clause before it, with what it lists. */
  readonly clause: string
  readonly tail: string
  readonly paragraph: number
  readonly sentence: number
  /** It adds up with others: a level, or what came in or went. */
  readonly isPlain: boolean
  /** It was so at another time, with which the one beside it is compared. */
  readonly isBase: boolean
  readonly isInBracket: boolean
}

const MARK = /[，。；：、！？“”（）,;:()\n]/
const WORDS_MAX = 40

/** By how much one is more than another, and no amount of its own. */
export const COMPARED =
  /(?<![占对])[比较](?![重例率])|同比|环比|高[出于]|低于|多于|少于|多出|差额|缺口|[增降涨跌]幅/
/** What each has. */
export const EACH = /[人户亩日月年天周班单件笔台套家次场校村均]均|均[价值]|平均|每/
const EARLIER =
  /年同期|同期(?=[为是仅只还])|上[月季期周]|此前|原来|原先|以往|往年|往常|那时|彼时|年初|改造前|之前|过去/
/** 去年 of a text that is of this year. */
const LAST_YEAR = /[上去前]年|\d{2,4}年/
/** It is wanted, allowed or left open. */
const LIMIT = /不[超低少高]|至[少多]|最[高低多少]|上限|下限|目标|标准|规定/

export function tellingsOf(scene: Scene): readonly Telling[] {
  const known = TELLINGS.get(scene.figures)
  if (known !== undefined) return known
  const year = mainYearOf(scene)
  const made = scene.figures.flatMap((figure) => tellingOf(scene, figure, year) ?? [])
  TELLINGS.set(scene.figures, made)
  return made
}

const TELLINGS = new WeakMap<Scene['figures'], readonly Telling[]>()

/** The year of most figures. */
function mainYearOf({ figures }: Scene): number {
  const years = Map.groupBy(
    figures.flatMap(({ claim }) => yearIn(claim.period) ?? []),
    (year) => year,
  )
  const [first] = [...years.values()].toSorted((a, b) => b.length - a.length)
  return first?.[0] ?? 0
}

function tellingOf(scene: Scene, figure: Figure, mainYear: number): Telling | null {
  const { pieces, doc, figures } = scene
  const piece = pieces[figure.claim.sentence]
  if (piece === undefined || !isChinese(scene, figure)) return null
  if (doc.paragraphs[piece.paragraph]?.kind === 'row') return null
  const before = figures.slice(Math.max(0, figure.order - FIGURES_MAX), figure.order)
  const last = before.findLast((one) => !isWord(scene, one))
  const next = figures[figure.order + 1]
  const { form, bound, unit, kind, untestable, start, end, sentence } = figure.claim
  const from = Math.max(
    start - WORDS_MAX,
    last?.claim.end ?? 0,
    doc.sentences[sentence]?.start ?? 0,
  )
  const to = Math.min(
    end + WORDS_MAX,
    next?.claim.start ?? Infinity,
    doc.sentences[sentence]?.end ?? 0,
  )
  const lead = doc.text.slice(from, start).split(MARK).at(-1) ?? ''
  const [tail = ''] = doc.text.slice(end, to).split(MARK)
  const clauses = doc.text.slice(from, start).split(MARK)
  // 去年同期，景区接待游客B: its time in a clause of its own.
  const time = clauses.length > 1 && TIME.test(clauses.at(-2) ?? '') ? (clauses.at(-2) ?? '') : ''
  const year = yearIn(figure.claim.period)
  const isEarlier = year !== null && year < mainYear
  const isBase = EARLIER.test(`${time}${lead}`) || (isEarlier && LAST_YEAR.test(`${time}${lead}`))
  const ahead = doc.text.slice(doc.sentences[sentence]?.start ?? 0, start)
  return {
    figure,
    lead,
    clause: ahead.slice(-CLAUSE_MAX).split(STOP).at(-1) ?? '',
    tail,
    paragraph: piece.paragraph,
    sentence,
    isBase,
    isInBracket: ahead.lastIndexOf('（') > ahead.lastIndexOf('）'),
    isPlain:
      figure.sort === 'Q' &&
      form === 'number' &&
      bound === 'exact' &&
      !isWord(scene, figure) &&
      kind !== 'gap' &&
      untestable !== 'superlative' &&
      !unit.includes('/') &&
      !NOT_ADDED.test(unit) &&
      !isBase &&
      !COMPARED.test(lead) &&
      !EACH.test(lead) &&
      !LIMIT.test(lead),
  }
}

const FIGURES_MAX = 4
/** Two indexes, or two temperatures, make up no third. */
const NOT_ADDED = /index|deg|ratio|percent|rate|times|rank|age/
const CLAUSE_MAX = 80
const STOP = /[，。；：！？（]/
const TIME =
  /^(?:而|但)?(?:[一二两三四五六七八九十\d]+年前|(?:[上去前]一?年|\d{4}年)?(?:同期|同月|年初|末|底|此前|[上去前]年))$/

/** 三类, 两项: how many there are, in a word. */
function isWord({ doc: { text } }: Scene, { claim: { start, end, unit } }: Figure): boolean {
  return unit === 'items' && WORD.test(text.slice(start, end))
}

const WORD = /^[两二三四五六七八九十]{1,2}(?:大?[^\d]{0,2})$/

/** Those told before one, the nearest first, that may add up with it: within its paragraph and so many above. */
export function likeBefore(
  scene: Scene,
  one: Telling,
  most: number,
  isLoose = false,
  above = 1,
): readonly Telling[] {
  const all = tellingsOf(scene)
  const found: Telling[] = []
  for (let at = all.indexOf(one) - 1; at >= 0 && found.length < most; at -= 1) {
    const other = all[at]
    if (other === undefined || one.paragraph - other.paragraph > above) break
    if (other.isPlain && areAlike(scene, other, one, isLoose)) found.push(other)
  }
  return found
}

/** Of one unit; `isLoose`: 70间 and 12间 are 82个, whatever they are counted by. */
export function areAlike(
  scene: Scene,
  { figure: a }: Telling,
  { figure: b }: Telling,
  isLoose = false,
): boolean {
  if (a.claim.unit !== b.claim.unit || a.sort !== b.sort) return false
  return (isLoose && a.claim.unit === 'items') || alike(scene, a, b)
}

/** The words between two figures. */
export function wordsBetween({ mask }: Scene, a: Telling, b: Telling): string {
  return mask.slice(a.figure.at + 1, b.figure.at)
}

/** The last year of its time; null where none is told. */
export function yearOf({ figure: { claim } }: Telling): number | null {
  return yearIn(claim.period)
}

function yearIn(period: string | null): number | null {
  const years = period?.match(/\d{4}/g)
  return years === undefined || years === null ? null : Math.max(...years.map(Number))
}
