import type { Doc, Grammar, Span } from '../../model.ts'
import { fullWidth } from '../../text/script.ts'
import { type Line, type Part, sortOf } from '../part.ts'
import { isLevel } from '../worded/said.ts'

// Terms.
// sketch  the words around a figure with a sign for every other: a letter of its own for each level, % what is relative, ~ any other
//         claim, @ a time; without what is only held against them ("up % from a year before").

export type Sketch = {
  readonly text: string
  /** From two sentences before in its paragraph up to the figure, and from there on to the end of its sentence. */
  readonly before: string
  readonly behind: string
  /** The figures of the letters, in their order. */
  readonly levels: readonly Part[]
}

const FIRST = 0xe000
/** Any level, alone and within a class. */
const LEVELS = '\\ue000-\\ue1ff'

/** An expression over a sketch, in which # is a level, within a class as well. */
export function over(source: string, flags = ''): RegExp {
  let isClass = false
  const written = [...source].map((sign, at) => {
    if (source[at - 1] !== '\\') isClass = sign === '[' ? true : sign === ']' ? false : isClass
    return sign !== '#' ? sign : isClass ? LEVELS : `[${LEVELS}]`
  })
  return new RegExp(written.join(''), flags)
}

/** "That is 1,700 young people": goes on about what was just told. */
const ON = /^\W*(?:That|This) (?:is|was|means|makes|comes to|equals) /
const REACH = 420
const REACH_ON = 200
const LINES_BACK = 2

export function sketchOf(doc: Doc, lines: readonly Line[], at: number, own: Part): Sketch | null {
  const line = lines[at]
  const paragraph = line?.tape.sentence.paragraph ?? -1
  const kind = doc.paragraphs[paragraph]?.kind
  if (line === undefined || kind === 'row') return null
  const next = lines[at + 1]?.tape.sentence
  const isOn = next !== undefined && ON.test(doc.text.slice(next.start, next.start + 20))
  const near = lines
    .slice(Math.max(0, at - LINES_BACK), at + (isOn ? 2 : 1))
    .filter((one) => one.tape.sentence.paragraph === paragraph)
  const start = Math.max(own.claim.start - REACH, near[0]?.tape.sentence.start ?? 0)
  const last = near.at(-1) ?? line
  const end = Math.min(own.claim.end + REACH_ON, last.tape.sentence.end)
  const { grammar } = line.tape
  const levels: Part[] = []
  const sign = (part: Part | null): string =>
    part !== null && THEN.test(doc.text.slice(Math.max(0, part.claim.start - 8), part.claim.start))
      ? '~'
      : signOf(part, levels.length)
  const signs = near.flatMap(({ tape, parts }) => [
    // 是第一大市场，占比42%: a place is none of what a share is of.
    ...parts
      .filter(
        ({ claim: { form } }) => grammar === 'en' || form !== 'rank' || own.claim.form === form,
      )
      .map((part) => ({ ...spanOf(part.claim), part })),
    ...tape.items.flatMap((item) =>
      item.kind === 'period' ? [{ ...spanOf(item), part: null }] : [],
    ),
  ])
  const write = (from: number, to: number): string => {
    let said = ''
    let last = from
    for (const { start, end, part } of signs) {
      if (start < last || end > to) continue
      const letter = sign(part)
      said += plain(doc.text.slice(last, start), grammar) + letter
      last = end
      if (part !== null && letter !== '~' && isLevelOf(part)) levels.push(part)
    }
    return said + plain(doc.text.slice(last, to), grammar)
  }
  signs.sort((a, b) => a.start - b.start)
  // 约占26%: what leads on to it was read with it.
  const { start: from, number } = own.claim
  const isLed = doc.text.slice(from, number.start).includes('占')
  const before = write(start, from) + (isLed ? doc.text.slice(from, number.start) : '')
  const behind = write(own.claim.end, end)
  const asides = ASIDES[grammar]
  const bare = asides.reduce((said, aside) => said.replace(aside, ''), before)
  return { text: doc.text, before: bare, behind, levels }
}

/** What is told of a level beside it: brackets, what it was before, by how much it grew. */
const ASIDES = {
  en: [
    over(
      ',? (?:[%~] (?:more|fewer|less|higher|lower|up|down)(?: than| on| from)?|[%~] (?:more|fewer|less|higher|lower) than (?:the )?#|# (?:more|fewer|less|higher|lower) than)\\b[^.,;:()#%~]{0,40}(?: \\(#\\))?(?=[.,;:])',
      'g',
    ),
    // "195 pupils – 90 girls and 105 boys – sat": of what they are made up.
    over(' [–—] [^.;:–—]{0,40}#[^.;:–—]{1,40}#[^.;:–—]{0,40} [–—](?= )', 'g'),
    // The last one, though that of the share itself may have been opened behind it.
    over(' ?\\([^()]{0,80}\\)(?=[^()]*\\(?$)', 'g'),
    over(
      ',? (?:compared (?:with|to)|up from|down from|against|versus|as against|more than|fewer than|less than|, from) (?:the |an? |some )?(?:[a-z-]+ )?#[^.,;:()#%~]{0,40}(?=[.,;:])',
      'g',
    ),
    over(
      ',? (?:up|down|or|an? (?:[a-z]+ )?(?:increase|rise|drop|fall|decline|decrease|jump|gain) of) (?:by |about |around )?[%~][^.,;:()#%~]{0,40}(?=[.,;:])',
      'g',
    ),
  ],
  zh: [
    over(
      '[（(](?:[^（）()#]{0,40}|[^（）()]{0,16}(?:上年|去年|同期|此前|年初|基期)[^（）()]{0,30})[）)]',
      'g',
    ),
    over(
      '[，、]?(?:比|较)[^，。；#%~]{1,12}(?:#[^，。；#%~]{0,4})?(?:净|多|少)?(?:增加|增长|减少|下降|上升|提高|增|减|多|少|降)[^，。；#%~]{0,3}[#%~](?=[，。；])',
      'g',
    ),
    over('[，、]而?@[为是仅只有约]{0,2}~(?=[，。；])', 'g'),
    over(
      '[，、][^，。；#%~]{0,6}(?:同比|环比|比上年|较上年|比去年|较去年|年均|增长|下降|增幅|降幅|增速|提高|上升)[^，。；#%~占]{0,12}[%~](?:[、和与及][%~])*(?:左右|以上)?(?=[，。；])',
      'g',
    ),
  ],
} as const

/** 去年同期为306.4亿元: no part of anything that is told of this year. */
const THEN = /(?:上年度?|去年)(?:同期|同月)?[的为是仅只有约]{0,2}$/

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function plain(words: string, grammar: Grammar): string {
  return (grammar === 'zh' ? fullWidth(words) : words)
    .replace(/[%~@\ue000-\uf8ff]/g, '_')
    .replace(/[’`]/g, "'")
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .toLowerCase()
}

function signOf(part: Part | null, order: number): string {
  if (part === null || TIMES.has(part.claim.unit)) return '@'
  if (isLevelOf(part)) return String.fromCharCode(FIRST + order)
  return sortOf(part.claim) === 'relative' ? '%' : '~'
}

const TIMES: ReadonlySet<string> = new Set(
  'minutes hours days weeks months years working-days'.split(' '),
)

function isLevelOf(part: Part): boolean {
  return isLevel(part) && sortOf(part.claim) === 'quantity' && !TIMES.has(part.claim.unit)
}

/** The level that a letter stands for. */
export function levelOf({ levels }: Sketch, letter: string | undefined): Part | undefined {
  return letter === undefined ? undefined : levels[letter.charCodeAt(0) - FIRST]
}

const LETTERS = over('#', 'g')

/** The levels of some words of it. */
export function levelsIn(sketch: Sketch, words: string): readonly Part[] {
  return (words.match(LETTERS) ?? []).flatMap((letter) => levelOf(sketch, letter) ?? [])
}

/** Where the last level of some words stands; -1 where none does. */
export function lastLevel(words: string): number {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const code = words.charCodeAt(at)
    if (code >= 0xe000 && code <= 0xe1ff) return at
  }
  return -1
}
