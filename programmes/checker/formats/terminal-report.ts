import type { Reason } from '#engines/claims/pure'
import { type Tone, toned, widthOf, wrap } from '#platform/cli'
import { formatDay, type Lang, say, type Text } from '#platform/i18n'
import { isInOtherLanguage } from '../documents/language.ts'
import type { CheckAnswer, CheckedClaim } from '../types.ts'
import { kindWords, VERDICT_WORDS, whichYearWords } from '../words.ts'
import { amendedPieces, printable } from './amended-pieces.ts'
import { amendedIn, conditionsIn, type Finding, findingsOf, isProblem } from './findings.ts'
import { knownWords } from './known.ts'
import { lineNumbers, quotationsOf } from './quotation.ts'
import { aboutWords, readingWords } from './reading-words.ts'
import {
  type Against,
  countsWords,
  PROBLEM_STANDINGS,
  STANDING_WORDS,
  type Standing,
  standingOf,
  standingOfFinding,
} from './standing.ts'

const WIDTH_MAX = 100
const WIDTH_MIN = 40
/** Narrower than this, what was read stands under the words of a claim, not beside them. */
const BESIDE_WIDTH_MIN = 72
const WORDS_WIDTH_MAX = 28

export type Look = { readonly lang: Lang; readonly width: number; readonly colour: boolean }

/** `problems`: what has to be looked at; `all`: every other claim below it. */
export type Extent = 'problems' | 'all'

/** A sign each, told apart without colour; and its colour. */
const SIGNS: { readonly [standing in Standing]: readonly [sign: string, tone: Tone] } = {
  inconsistent: ['≠', 'red'],
  contradicted: ['✗', 'red'],
  likely: ['?', 'amber'],
  'holds-only-if': ['◐', 'amber'],
  holds: ['✓', 'green'],
  fits: ['=', 'green'],
  'fits-alone': ['=', 'green'],
  untestable: ['–', 'quiet'],
  untested: ['·', 'quiet'],
  'no-data': ['·', 'quiet'],
}

const WORDS = {
  otherLanguage: {
    en: 'This text seems to be in another language, and only Chinese and English are read. What is told below may be misread, and nothing follows from what isn’t.',
    zh: '文稿似乎是其他语言，而目前只能读取中文和英文。以下结果可能有误，未列出的也不代表没有问题。',
  },
  none: { en: 'No quantitative claim was found.', zh: '未找到数量说法。' },
  one: { en: '1 claim', zh: '共1处说法' },
  more: { en: '{n} claims', zh: '共{n}处说法' },
  itself: { en: 'tested against itself', zh: '仅核验是否自洽' },
  data: {
    en: 'tested against itself and against what was known on {day}',
    zh: '已核验是否自洽，并与截至{day}已公布的数据核对',
  },
  given: { en: 'Released on {day}', zh: '发布日期：{day}' },
  found: { en: 'Released on {day} (found in the text)', zh: '发布日期：{day}（见于文中）' },
  undated: {
    en: 'No date found: give --date, so that “this year” can be read',
    zh: '未找到发布日期：请用 --date 指定，以便确定“今年”',
  },
  yearless: {
    en: '{question} Give it as --date YYYY-{day}',
    zh: '{question}请用 --date YYYY-{day} 指定',
  },
  excluded: {
    en: 'Supports nothing, being this text or a copy of it: {titles}',
    zh: '即本文或其转载，不作依据：{titles}',
  },
  doubts: { en: 'Worth a look', zh: '值得留意' },
  all: { en: 'All claims', zh: '全部说法' },
  others: { en: 'All other claims', zh: '其余说法' },
  allHold: { en: 'No contradiction was found.', zh: '未发现矛盾或不符之处。' },
  restHolds: {
    en: 'Beside that, no contradiction was found.',
    zh: '除上述存疑之处外，未发现矛盾或不符之处。',
  },
  wording: { en: 'Would be true: {words}', zh: '可改为：{words}' },
  orWording: { en: 'Or in its place: {words}', zh: '或者改为：{words}' },
  conditions: { en: 'True would be {words}', zh: '可写明：{words}' },
  line: { en: 'line {n}', zh: '第{n}行' },
  doubt: { en: 'Doubt: {words}', zh: '存疑：{words}' },
} as const satisfies { readonly [name: string]: Text }

/** The report for a terminal: problems first, each once; then, if wanted, a line for every other claim. */
export function terminalReport(
  answer: CheckAnswer,
  text: string,
  look: Look,
  extent: Extent = 'all',
): string {
  const page: Page = {
    ...look,
    // A report has sentences in these two alone; a day in a third language among them would read oddly.
    lang: look.lang.startsWith('zh') ? 'zh' : 'en',
    text,
    width: Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, look.width)),
    lineOf: lineNumbers(text),
    place: usualPlace(answer.claims),
    against: answer.summary.testedAgainst,
    amended: new Set(),
  }
  const { problems, conditions, doubts } = findingsOf(answer.claims)
  const told = new Set(
    [...problems, ...conditions, ...doubts].flatMap(({ claims }) =>
      claims.map(({ index }) => index),
    ),
  )
  const section = (title: Text, findings: readonly Finding[]): readonly string[] =>
    findings.length === 0
      ? []
      : ['', bold(titled(say(title, page.lang)), page), ...inFullAll(findings, page)]
  const others = extent === 'all' ? answer.claims.filter(({ index }) => !told.has(index)) : []
  return [
    ...headOf(answer, page),
    ...PROBLEM_STANDINGS.flatMap((standing) =>
      section(
        STANDING_WORDS[standing],
        problems.filter((one) => standingOfFinding(one) === standing),
      ),
    ),
    ...section(VERDICT_WORDS['holds-only-if'], conditions),
    ...section(WORDS.doubts, doubts),
    ...(answer.claims.length > 0 && problems.length === 0 && !isInOtherLanguage(text)
      ? ['', ...wrap(word(doubts.length > 0 ? WORDS.restHolds : WORDS.allHold, page), page.width)]
      : []),
    ...(others.length === 0
      ? []
      : ['', bold(word(told.size === 0 ? WORDS.all : WORDS.others, page), page)]),
    ...listOf(others, page),
  ].join('\n')
}

type Page = Look & {
  readonly text: string
  readonly lineOf: (offset: number) => number
  /** Of most claims; said only where a claim is of another. */
  readonly place: string | null
  readonly against: Against
  /** Amended sentences that were shown. */
  readonly amended: Set<string>
}

/** What was checked against what, and the counts, which are the legend of the signs too. */
function headOf(answer: CheckAnswer, page: Page): readonly string[] {
  const { lang, width } = page
  const { date, dateFrom, summary, source, excluded, claims } = answer
  const zh = lang.startsWith('zh')
  const dated =
    date === null || dateFrom === null
      ? undatedWords(answer, page)
      : word(WORDS[dateFrom], page, { day: formatDay(date, lang) })
  const tested =
    summary.testedAgainst === 'itself' || summary.asOf === null
      ? word(WORDS.itself, page)
      : knownWords(summary, WORDS.data, lang)
  const counts = countsWords(answer, lang).flatMap(({ standing, words }) =>
    wrap(words, width - 4).map((line, n) => `  ${n === 0 ? sign(standing, page) : ' '} ${line}`),
  )
  const titles = excluded.map(({ title }) => say(title, lang)).join(zh ? '；' : '; ')
  const counted = word(claims.length === 1 ? WORDS.one : WORDS.more, page, {
    n: String(claims.length),
  })
  return [
    ...(source.name === null ? [] : [bold(printable(source.name), page)]),
    ...wrap(`${dated}${zh ? '；' : '; '}${tested}${zh ? '。' : '.'}`, width),
    ...(isInOtherLanguage(page.text)
      ? [
          '',
          ...wrap(word(WORDS.otherLanguage, page), width).map((line) => toned(line, 'amber', page)),
        ]
      : []),
    ...(excluded.length === 0
      ? []
      : wrap(word(WORDS.excluded, page, { titles }), width).map((line) => quiet(line, page))),
    '',
    ...(claims.length === 0 ? [word(WORDS.none, page)] : [counted, ...counts]),
  ]
}

/** A day without its year is asked for; it is never guessed. */
function undatedWords({ dayWithoutYear }: CheckAnswer, page: Page): string {
  if (dayWithoutYear === undefined) return word(WORDS.undated, page)
  return word(WORDS.yearless, page, {
    question: whichYearWords(dayWithoutYear, page.lang),
    day: dayWithoutYear,
  })
}

function inFullAll(findings: readonly Finding[], page: Page): readonly string[] {
  return findings.flatMap((one, place) => [...(place === 0 ? [] : ['']), ...inFull(one, page)])
}

function inFull(finding: Finding, page: Page): readonly string[] {
  const { lang, width } = page
  const { claims, reasons, doubts } = finding
  const lines = quotationsOf(claims, page.text, page.lineOf).flatMap(({ line, pieces }) => {
    const words = pieces.map((piece) =>
      piece.claim === null ? piece.words : marked(piece.words, page),
    )
    const where = quiet(word(WORDS.line, page, { n: String(line) }), page)
    return indented(`${where}  ${words.join('')}`, width)
  })
  const [first = '', ...rest] = lines
  const one = claims.length === 1 ? claims[0] : undefined
  return [
    `${sign(standingOfFinding(finding), page)}${first.slice(1)}`,
    ...rest,
    ...(one === undefined ? [] : indented(quiet(detailOf(one, page), page), width)),
    ...reasons.flatMap((reason) => indented(reasonWords(reason, lang), width)),
    ...doubts.flatMap((reason) =>
      indented(
        isRemark(reason)
          ? reasonWords(reason, lang)
          : word(WORDS.doubt, page, { words: reasonWords(reason, lang) }),
        width,
      ),
    ),
    ...wordingLines(finding, page),
  ]
}

/** What became known later, and what the data count, aren't doubts. */
function isRemark({ check }: Reason): boolean {
  return check === 'since' || check === 'unit'
}

function wordingLines(finding: Finding, page: Page): readonly string[] {
  if (!(isProblem(finding) || finding.verdict === 'holds-only-if')) return []
  const amended = amendedIn(finding).flatMap((one) => {
    // A sentence of several findings is amended once for all of them.
    if (page.amended.has(one.sentence)) return []
    page.amended.add(one.sentence)
    const words = amendedPieces(one).map(({ words: piece, isNew }) =>
      isNew ? marked(piece, page) : piece,
    )
    return [[one.instead === true ? WORDS.orWording : WORDS.wording, words.join('')] as const]
  })
  const conditions = conditionsIn(finding).map(({ wording }) => say(wording ?? {}, page.lang))
  const told = [...amended, ...conditions.map((words) => [WORDS.conditions, words] as const)]
  return told.flatMap(([text, words]) => indented(word(text, page, { words }), page.width))
}

/** A line for each claim, with the number of its line of the text where that changes. */
function listOf(claims: readonly CheckedClaim[], page: Page): readonly string[] {
  const gutter = String(page.lineOf(page.text.length)).length
  const widest = Math.max(0, ...claims.map((claim) => widthOf(printable(claim.text))))
  const column = Math.min(WORDS_WIDTH_MAX, widest)
  let before = 0
  return claims.flatMap((claim) => {
    const line = page.lineOf(claim.start)
    const number = line === before ? '' : String(line)
    before = line
    const head = `${quiet(number.padStart(gutter), page)} ${sign(standingOf(claim, page.against), page)} `
    const room = page.width - gutter - 3
    const detail = detailOf(claim, page)
    if (page.width < BESIDE_WIDTH_MIN) {
      const below = wrap(detail, room).map((one) => ' '.repeat(gutter + 3) + quiet(one, page))
      return [head + cut(printable(claim.text), room), ...below]
    }
    const words = cut(printable(claim.text), column)
    const space = ' '.repeat(column - widthOf(words) + 2)
    return [`${head}${words}${space}${quiet(cut(detail, room - column - 2), page)}`.trimEnd()]
  })
}

/** How a claim was read, so far as its words don't say it. */
function detailOf(claim: CheckedClaim, page: Page): string {
  const { lang } = page
  const value = readingWords(claim, lang)
  const { comparison } = claim
  const isSaid = comparison.kind === 'superlative' || isSame(value, claim.text)
  const isUsual = claim.place === page.place
  return [
    isSaid ? '' : value,
    TOLD_KINDS.has(comparison.kind) ? say(kindWords(claim), lang) : '',
    ...aboutWords(isUsual ? { ...claim, place: null, placeName: null } : claim, lang).map(
      printable,
    ),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Other kinds show in the value, or go without saying. */
const TOLD_KINDS: ReadonlySet<string> = new Set([
  'growth',
  'average-growth',
  'gap',
  'contribution',
  'share',
  'multiple',
  'target',
])

/** Whether a reader would take them for the same: the reading needn't be repeated. */
function isSame(reading: string, words: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/per ?cent/, '%')
      .replace(/[\s,，\u202f]/g, '')
  return plain(reading) === plain(words)
}

function usualPlace(claims: readonly CheckedClaim[]): string | null {
  const counts = new Map<string, number>()
  for (const { place } of claims)
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let out = ''
  let used = 1
  for (const letter of text) {
    used += widthOf(letter)
    if (used > width) break
    out += letter
  }
  return `${out.trimEnd()}…`
}

function reasonWords({ en, zh }: Reason, lang: Lang): string {
  return printable(say({ en, zh }, lang))
}

function titled(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function indented(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`)
}

function word(text: Text, { lang }: Look, parts: { readonly [name: string]: string } = {}): string {
  return say(text, lang).replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
}

function sign(standing: Standing, look: Look): string {
  const [text, tone] = SIGNS[standing]
  return toned(text, tone, look)
}

function bold(text: string, look: Look): string {
  return toned(text, 'bold', look)
}

function quiet(text: string, look: Look): string {
  return toned(text, 'quiet', look)
}

/** The words of a claim in a quotation; told apart without colour too. */
function marked(words: string, look: Look): string {
  return look.colour ? toned(words, 'marked', look) : `[${words}]`
}
