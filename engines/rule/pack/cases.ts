import type { TSchema } from 'typebox'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { type Day, isDay } from '#platform/period'
import type { Problem, Region } from '#platform/region'
import type { Explained, Parameter, RuleBook, Stand } from '../pure/index.ts'
import type { PackRules } from './read-rules.ts'
import { shapeProblems } from './shape-problems.ts'
import { caseShape } from './shapes.ts'

/** What a programme tells of a formula, so that its cases can be written down, run and explained in plain texts. */
export type Casebook = {
  readonly formula: string
  readonly title: Text
  readonly parameters: readonly Parameter[]
  /** The shapes of `given` and `expect`; all values are texts. */
  readonly given: TSchema
  readonly expect: TSchema
  /** Throws what the formula refuses. */
  readonly answer: (book: RuleBook, stand: Stand, day: Day, given: unknown) => Fields
  readonly explain: (book: RuleBook, stand: Stand, day: Day, given: unknown) => readonly Explained[]
}

export type Fields = { readonly [field: string]: string }

/** A worked example: what is given on a day, and what the law makes of it. */
export type Case = {
  readonly file: string
  readonly line: number
  readonly formula: string
  readonly name: Text
  readonly date: Day
  readonly stand: Stand
  readonly given: unknown
  readonly expect: Fields
  /** The code with which the formula must refuse; null: it must answer. */
  readonly refused: string | null
  readonly source: Text
}

export type CaseResult = {
  readonly case: Case
  /** Each field that differs: what was expected, what came out. Empty: the case holds. */
  readonly differing: readonly {
    readonly field: string
    readonly expected: string
    readonly found: string
  }[]
}

/** Later than every day: everything that is known by now. */
export const ALL_KNOWN: Day = '9999-12-31'

type CaseText = {
  readonly name: Text
  readonly date: Day
  readonly set?: string
  readonly 'as-of'?: Day
  readonly given: unknown
  readonly expect?: Fields
  readonly refused?: string
  readonly source: Text
}

/** The cases of a pack, each in the shape that its formula gives; adds what is wrong to the problems. */
export function readCases(
  rules: PackRules,
  casebooks: readonly Casebook[],
  region: Region,
  problems: Problem[],
): readonly Case[] {
  const first = rules.book.sets[0]?.id ?? ''
  return rules.files.flatMap(({ file, formula, cases, lineOf }) => {
    const casebook = casebooks.find((one) => one.formula === formula)
    if (casebook === undefined) return []
    const shape = caseShape(region.languages, casebook.given, casebook.expect)
    return cases.flatMap((value, index): readonly Case[] => {
      const pointer = `/cases/${index}`
      const found = shapeProblems(file, shape, { value, lineOf }, pointer)
      problems.push(...found)
      if (found.length > 0) return []
      const text = value as CaseText
      const line = lineOf(pointer)
      const fault = faultOf(text, rules.book)
      if (fault !== null) problems.push({ file, line, message: fault })
      if (fault !== null) return []
      const stand = { set: text.set ?? first, asOf: text['as-of'] ?? ALL_KNOWN }
      const { name, date, given, expect = {}, refused = null, source } = text
      return [{ file, line, formula, name, date, stand, given, expect, refused, source }]
    })
  })
}

/** Computes a case and compares field by field; only what it expects is compared. */
export function runCase(one: Case, book: RuleBook, casebook: Casebook): CaseResult {
  const found = answered(one, book, casebook)
  if (typeof found === 'string')
    return {
      case: one,
      differing:
        found === one.refused ? [] : [{ field: 'refused', expected: one.refused ?? '-', found }],
    }
  if (one.refused !== null)
    return { case: one, differing: [{ field: 'refused', expected: one.refused, found: '-' }] }
  return {
    case: one,
    differing: Object.entries(one.expect)
      .filter(([field, expected]) => found[field] !== expected)
      .map(([field, expected]) => ({ field, expected, found: found[field] ?? '-' })),
  }
}

function answered(one: Case, book: RuleBook, casebook: Casebook): Fields | string {
  try {
    return casebook.answer(book, one.stand, one.date, one.given)
  } catch (error) {
    if (error instanceof HouseError) return error.code
    throw error
  }
}

function faultOf(text: CaseText, book: RuleBook): Text | null {
  if (!isDay(text.date))
    return {
      en: `“${text.date}” is no day that the calendar has. Correct the case’s date.`,
      zh: `“${text.date}”不是日历上的日期。请改正用例的 date。`,
    }
  if (text.set !== undefined && !book.sets.some(({ id }) => id === text.set)) {
    const known = book.sets.map(({ id }) => id).join(', ')
    return {
      en: `There is no set “${text.set}”. There are: ${known}.`,
      zh: `没有规则集“${text.set}”。现有：${known}。`,
    }
  }
  if ((text.expect === undefined) === (text.refused === undefined))
    return {
      en: 'A case has either expect or refused. Write one of them.',
      zh: '用例须写 expect 或 refused 之一。',
    }
  return null
}
