import type { Static, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Settings } from 'typebox/system'
import Value from 'typebox/value'
import { HouseError } from '#platform/errors'
import { fieldOf, isUnknown, type Problem, sayProblem } from './say-problem.ts'

/** At most so many problems are told of one input. */
const PROBLEMS_MAX = 10

// TypeBox looks for eight by default, one for each property that isn't known: what else is wrong would not be told.
Settings.Set({ maxErrors: 1000 })

/**
 * Parses an input once, at the edge: fills in defaults, reads numbers and booleans from text (a query string has
 * nothing else), then checks. Throws `action.invalid-input` with every problem in words.
 */
export function parse<I extends TSchema>(name: string, schema: I, input: unknown): Static<I> {
  // Most inputs fit as they are: of a bill with three lines, this took a tenth of the time of what follows.
  if (fits(schema, input)) return structuredClone(input)
  const given: unknown = Value.Default(schema, structuredClone(input))
  const value = onlyText(given, Value.Convert(schema, structuredClone(given)))
  if (Value.Check(schema, value)) return value
  const problems = told(Value.Errors(schema, value))
  const said = problems.map((problem) => sayProblem(problem, schema, value))
  throw new HouseError('action.invalid-input', {
    name,
    problemsEn: said.map(({ en }) => en).join('; '),
    problemsZh: said.map(({ zh }) => zh).join('；'),
    fields: problems.map((problem) => ({ field: fieldOf(problem), keyword: problem.keyword })),
  })
}

type Known = { readonly validator: Validator; readonly hasDefaults: boolean }

// Keyed by the schemas, which are parts of actions and queries and live as long as these.
const KNOWN = new WeakMap<TSchema, Known>()

/** Whether an input needs nothing filled in and nothing read from text. */
function fits<I extends TSchema>(schema: I, input: unknown): input is Static<I> {
  const known = KNOWN.get(schema) ?? {
    validator: Compile(schema),
    hasDefaults: JSON.stringify(schema).includes('"default":'),
  }
  KNOWN.set(schema, known)
  return !known.hasDefaults && known.validator.Check(input)
}

/**
 * Refuses texts that the store can't keep: half a character, or the character nought. Throws `action.invalid-input` with
 * the field, before anything is written.
 */
export function requireStorable(name: string, input: unknown): void {
  const field = unstorableIn(input, '')
  if (field === undefined) return
  throw new HouseError('action.invalid-input', {
    name,
    problemsEn: `${field} holds a character that can’t be stored`,
    problemsZh: `${field} 含有无法保存的字符`,
    fields: [{ field, keyword: 'text' }],
  })
}

function unstorableIn(value: unknown, at: string): string | undefined {
  if (typeof value === 'string')
    return value.isWellFormed() && !value.includes('\u0000') ? undefined : at
  if (Array.isArray(value)) return firstOf(value.entries(), at)
  return isPlain(value) ? firstOf(Object.entries(value), at) : undefined
}

function firstOf(
  parts: Iterable<readonly [string | number, unknown]>,
  at: string,
): string | undefined {
  for (const [name, held] of parts) {
    const inside = at === '' ? String(name) : `${at}.${name}`
    // A name is stored as well as what it holds.
    const found = unstorableIn(String(name), at) ?? unstorableIn(held, inside)
    if (found !== undefined) return found
  }
  return undefined
}

/** What was converted, where it was text: null isn't the word "null", and 5 no sentence. */
function onlyText(given: unknown, converted: unknown): unknown {
  if (typeof given === 'string' || given === undefined) return converted
  if (Array.isArray(given))
    return Array.isArray(converted)
      ? given.map((held, index) => onlyText(held, converted[index]))
      : converted
  if (!isPlain(given) || !isPlain(converted)) return given
  return Object.fromEntries(
    Object.entries(converted).map(([name, held]) => [name, onlyText(given[name], held)]),
  )
}

function isPlain(value: unknown): value is { readonly [name: string]: unknown } {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}

// What an `anyOf` rejects is told once, not once per branch; properties that aren't known, by their object, where the search
// came that far, else each by itself.
function told(problems: readonly Problem[]): readonly Problem[] {
  const unions = problems.filter(({ keyword }) => keyword === 'anyOf').map((p) => p.schemaPath)
  const strict = problems.filter(({ keyword }) => keyword === 'additionalProperties')
  const objects = new Set(strict.map(({ instancePath }) => instancePath))
  return problems
    .filter((problem) => {
      const { keyword, schemaPath, instancePath } = problem
      if (isUnknown(problem))
        return !objects.has(instancePath.slice(0, instancePath.lastIndexOf('/')))
      return keyword === 'anyOf' || !unions.some((path) => schemaPath.startsWith(`${path}/anyOf/`))
    })
    .slice(0, PROBLEMS_MAX)
}
