import type { Doc, Paragraph, Sentence, Span } from '../../model.ts'
import {
  cellsOf,
  headAbove,
  headStart,
  isTitles,
  isUnitNote,
  noteIn,
  tableStart,
} from '../../text/cells.ts'
import { type CellUnit, unitIn, unitOf } from '../units/unit-in-label.ts'

// What stands over the rows of a table: its caption, its corner and the titles of its columns, with the unit that they give to all below.

export const CAPTION_MAX = 140
export const RATE =
  /\b(?:change|growth|y\/y|yoy|y-o-y|increase|m\/m|mom|m-o-m|q\/q|qoq|q-o-q|var(?:iance)?|chg)\b|±(?! ?(?:SD|SE))|Δ|[+]\/[-−]/i

/** "1H26 v 2H25", "vs 2024": how one column lies to another. */
export const VERSUS = /(?:^|\s)(?:v|vs\.?|versus)\s/i

/** The label without its unit. */
export function nameOf(label: string, start: number): Span | null {
  const open = label.lastIndexOf('(')
  const words = (open > 0 ? label.slice(0, open) : label).trimEnd()
  const from = words.length - words.trimStart().length
  return words.length > from ? { start: start + from, end: start + words.length } : null
}

/** The topmost row of the table, and the unit in the line above it. */
export function headOf(doc: Doc, sentence: Sentence) {
  const index = tableStart(doc, sentence.paragraph)
  const row = index === sentence.paragraph ? undefined : doc.paragraphs[index]
  // "(dollars in thousands)" stands above "Three Months Ended".
  const over = textOf(doc, doc.paragraphs[index - 1])
  const above = (OVER_ALL.test(over) ? textOf(doc, doc.paragraphs[index - 2]) : over)
    .replace(/^(?:table|chart|figure|exhibit) [\w.-]{1,6}[.:]? /i, '')
    .replace(/(?<=[a-z\d)])\. [A-Z].*$/, '')
  const isCaption = above.length <= CAPTION_MAX && CAPTION.test(above) && !tellsFigure(above)
  const titles =
    row === undefined
      ? []
      : headAbove(doc, headStart(doc, index, sentence.paragraph), sentence.paragraph)
  const corner = titles[0] ?? ''
  const note = row === undefined ? null : noteOver(doc, index, sentence.paragraph)
  const isCorner =
    (corner.length <= CORNER_MAX || IN_BRACKETS.test(corner) || isUnitNote(corner)) &&
    !/[1-9]/.test(corner)
  return {
    titles,
    signOver: (column: number, cell: string) =>
      row === undefined ? null : signOver(doc, index, sentence.paragraph, column, cell),
    isOfNumbers: isCaption && OF_NUMBERS.test(above),
    names: row !== undefined && PLACES.test(corner) ? titleNames(doc, row) : [],
    unit: withSign(
      doc,
      index,
      (isCorner ? unitIn(corner) : null) ??
        (note === null ? null : unitOf(note)) ??
        (isCaption ? (unitIn(above) ?? unitOf(above)) : null) ??
        unitBelow(doc, sentence.paragraph),
    ),
  }
}

/** "(in millions)" in a row of its own, below the first titles. */
function noteOver(doc: Doc, first: number, row: number): string | null {
  for (let at = first; at < Math.min(row, first + HEADS_MAX); at += 1) {
    const note = noteIn(textOf(doc, doc.paragraphs[at]))
    if (note !== null) return note.replace(/,? ?(?:except|unless|other than) .*$/i, '')
  }
  return null
}

/** "Figures in per cent of all voters": a note under the table. */
function unitBelow(doc: Doc, row: number): CellUnit | null {
  let below = row + 1
  while (below < row + ROWS_BELOW && doc.paragraphs[below]?.kind === 'row') below += 1
  const said = UNIT_BELOW.exec(textOf(doc, doc.paragraphs[below]).slice(0, CAPTION_MAX))?.[1]
  return said === undefined ? null : (unitOf(said) ?? unitIn(`(${said})`))
}

const ROWS_BELOW = 40
const UNIT_BELOW =
  /^[\s*(]*(?:(?:notes?|source)[:.] ?)?(?:all )?(?:figures|data|values|numbers|amounts|percentages|shares|results)?(?: are)?(?: shown| given| stated| expressed)? ?in ((?:millions?|thousands?|billions?)(?: of [a-z]+)?|[A-Z$€£]{1,4} ?(?:m|bn|million|billion|thousand)|per ?cent(?:age)?)\b(?! points)/i

/** "(in thousands)", "Key figures (EUR million)". */
const IN_BRACKETS = /^[^()]{0,60}\([^()]{1,80}\)$/

/** A title over all columns that only says how long they are. */
const OVER_ALL =
  /^\s*(?:for )?(?:the )?(?:(?:three|six|nine|twelve|[369]|12)[ -]months?|quarters?|(?:fiscal )?years?|periods?|weeks?) end(?:ed|ing)\b[^.;:()]{0,30}$|^\s*as (?:of|at)(?: [a-z]+ \d\d?,?)?$/i

/** "(in thousands)": of the money whose sign stands in the first row of figures alone. */
function withSign(doc: Doc, index: number, unit: CellUnit | null): CellUnit | null {
  if (unit === null || unit.code !== null || unit.power === 0) return unit
  for (let at = index; at < index + SIGN_ROWS; at += 1) {
    const sign = /[\t|] *([$€£]) {0,24}\(?[\d.,]{2,}/.exec(textOf(doc, doc.paragraphs[at]))?.[1]
    const code = sign === undefined ? undefined : SIGNS[sign]
    if (code !== undefined) return { ...unit, code }
  }
  return unit
}

const HEADS_MAX = 4
const SIGN_ROWS = 8

/**
 * Accounts set the sign before the first amount of a column alone, and before its totals: what it is of the cells between, which have as many
 * decimals.
 */
function signOver(
  doc: Doc,
  first: number,
  row: number,
  column: number,
  cell: string,
): CellUnit | null {
  for (let at = first; at < Math.min(row, first + SIGN_ROWS); at += 1) {
    const words = textOf(doc, doc.paragraphs[at])
    if (isTitles(words)) continue
    const own = cellsOf(words)[column]
    const top = own === undefined ? '' : words.slice(own.start, own.end).trim()
    const [, sign = '', digits] = SIGNED.exec(top) ?? []
    if (!/\d/.test(top) && sign === '') continue
    const code = SIGNS[sign]
    const isAlike = digits === undefined || decimalsOf(digits) === decimalsOf(cell)
    return code !== undefined && isAlike ? { code, power: 0 } : null
  }
  return null
}

/** "$ 412.6", "$(3.1)", "$ —". */
const SIGNED = /^([$€£]) {0,24}(?:\(?(\d[\d.,]*) ?\)?|[-–—])$/

function decimalsOf(cell: string): number {
  const digits = cell.replace(/[^\d.]/g, '')
  const point = digits.lastIndexOf('.')
  return point === -1 ? 0 : digits.length - point - 1
}
export const SIGNS: { readonly [sign: string]: string } = { $: 'USD', '€': 'EUR', '£': 'GBP' }

/** `Province | GDP (RMB 100 million) | Population`: the rows are places, and the columns say what is measured. */
const PLACES =
  /^(?:provinces?|city|cities|countr(?:y|ies)|regions?|areas?|states?|district|municipality|econom(?:y|ies)|places?)\b/i

/** What each column measures, without its unit; null for times, changes and units alone. */
function titleNames({ text }: Doc, { start, end }: Paragraph): readonly (Span | null)[] {
  return cellsOf(text.slice(start, Math.min(end, start + TITLES_MAX))).map((cell) => {
    const title = text.slice(start + cell.start, start + cell.end)
    const isName = /[A-Za-z]/.test(title) && !/\d{4}/.test(title) && !RATE.test(title)
    return isName && unitOf(title.replace(/\(.*$/, '')) === null
      ? nameOf(title, start + cell.start)
      : null
  })
}

const TITLES_MAX = 400

/** "Equity of $57.8 million, up from $53.9 million": a sentence above a table, and no unit of it; "100 million yuan" is one. */
function tellsFigure(words: string): boolean {
  const [found] = FIGURE.exec(words) ?? []
  return found !== undefined
}

const FIGURE =
  /[$€£¥] ?\d|(?<![\d.,])(?!1(?:0|,0)+ )\d[\d.,]{0,12}(?:%| ?(?:per ?cent|percent|million|billion|trillion|thousand|bn|tonnes|people)\b)/i

/** The first cell of a head may say the unit of all below: `SEK m | Q2 2024 | Q2 2023`. */
const CORNER_MAX = 24

/** "[Thousands of units. Detail may not add to total]", "[Numbers in thousands]". */
const OF_NUMBERS =
  /\b(?:numbers?|persons?|people|levels?|jobs|workers|employees|employment|households)\b/i
const CAPTION = /\b(?:in|unit|units|figures)\b|\([^)]*\)$|^.{1,24}$|,[^,]{1,20}$/i

function textOf(doc: Doc, paragraph: Paragraph | undefined): string {
  return paragraph === undefined ? '' : doc.text.slice(paragraph.start, paragraph.end)
}
