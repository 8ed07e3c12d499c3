import type { TSchema } from 'typebox'
import type Value from 'typebox/value'

export type Problem = ReturnType<typeof Value.Errors>[number]

type Said = { readonly en: string; readonly zh: string }

/** So many names that aren't known are told of one object. */
const NAMES_MAX = 10

/** Of what was given so much is said again. */
const VALUE_CHARACTERS_MAX = 60

/** A field of an input with its way through lists and objects: `roles.0`. */
export function fieldOf({ instancePath }: Problem): string {
  return instancePath.slice(1).replaceAll('/', '.')
}

/** Whether it is of a single property that its object doesn't have. */
export function isUnknown({ keyword, schemaPath }: Problem): boolean {
  return keyword === 'boolean' && schemaPath.endsWith('/additionalProperties')
}

/**
 * What is wrong with an input, in words. A schema says in `x-form` what a field is and how it is written, for people who
 * can't be expected to read its pattern.
 */
export function sayProblem(problem: Problem, schema: TSchema, value: unknown): Said {
  const steps = problem.instancePath.split('/').slice(1)
  const field = fieldOf(problem)
  const own = schemaAt(schema, steps)
  if (isUnknown(problem)) return unknown(steps.slice(0, -1).join('.'), steps.slice(-1))
  switch (problem.keyword) {
    case 'required':
      return missing(problem.params.requiredProperties, own, field)
    case 'additionalProperties': {
      const { additionalProperties } = problem.params
      return unknown(field, additionalProperties)
    }
    case 'minimum':
    case 'maximum': {
      const { comparison, limit } = problem.params
      return {
        en: `${field} must be ${comparison} ${limit}`,
        zh: `${field} 须 ${comparison} ${limit}`,
      }
    }
    case 'pattern': {
      const { pattern } = problem.params
      return ofOtherForm(field, own, shown(valueAt(value, steps)), String(pattern))
    }
    case 'format': {
      const { format } = problem.params
      return ofOtherForm(field, own, shown(valueAt(value, steps)), format)
    }
    case 'type': {
      const type = String(problem.params.type)
      return { en: `${field} must be of type ${type}`, zh: `${field} 须为 ${type} 类型` }
    }
    case 'maxLength': {
      const { limit } = problem.params
      return {
        en: `${field} is longer than ${limit} characters`,
        zh: `${field} 超过 ${limit} 个字符`,
      }
    }
    case 'minLength':
    case 'minItems':
      return { en: `${field} is empty`, zh: `${field} 为空` }
    default:
      return noneOf(field, own, valueAt(value, steps))
  }
}

function ofOtherForm(field: string, own: TSchema | null, given: string, wanted: string): Said {
  const form = formOf(own)
  return form === null
    ? { en: `${field} has not the form ${wanted}`, zh: `${field} 的写法不符合 ${wanted}` }
    : { en: `${field} “${given}” is not ${form.en}`, zh: `${field}“${given}”不是${form.zh}` }
}

function unknown(field: string, names: readonly string[]): Said {
  const some = names.slice(0, NAMES_MAX).map((name) => within(field, shown(name)))
  const more = names.length - some.length
  const en = some.join(', ') + (more > 0 ? ` and ${more} more` : '')
  const zh = some.join('、') + (more > 0 ? ` 等 ${names.length} 个` : '')
  return {
    en: `${en} ${names.length === 1 ? 'is not a parameter' : 'are no parameters'} of it`,
    zh: `没有名为 ${zh} 的参数`,
  }
}

/** A member of an object that is itself a field is told with the way to it. */
function within(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`
}

function missing(members: readonly string[], own: TSchema | null, field: string): Said {
  const forms = members.map((name) => formOf(own === null ? null : schemaAt(own, [name])))
  const names = members.map((name) => within(field, name))
  const en = names.map((name, index) => (forms[index] ? `${name} (${forms[index].en})` : name))
  const zh = names.map((name, index) => (forms[index] ? `${name}（${forms[index].zh}）` : name))
  return {
    en: `${en.join(', ')} ${names.length === 1 ? 'is' : 'are'} missing`,
    zh: `缺少 ${zh.join('、')}`,
  }
}

/** Which values there are, where they are few and known. */
function noneOf(field: string, own: TSchema | null, value: unknown): Said {
  const branches = isRecord(own) && Array.isArray(own.anyOf) ? own.anyOf : []
  const words = branches.flatMap((one: unknown) =>
    isRecord(one) && one.const !== undefined ? [String(one.const)] : [],
  )
  if (words.length === 0 || words.length < branches.length)
    return { en: `${field} has none of the values allowed`, zh: `${field} 不在允许的取值之内` }
  const given = shown(value)
  return {
    en: `${field} “${given}” is none of ${words.join(', ')}`,
    zh: `${field}“${given}”不在可选值之内：${words.join('、')}`,
  }
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > VALUE_CHARACTERS_MAX ? `${text.slice(0, VALUE_CHARACTERS_MAX)}…` : text
}

function formOf(schema: TSchema | null): Said | null {
  const form: unknown = isRecord(schema) ? schema['x-form'] : undefined
  return isRecord(form) && typeof form.en === 'string' && typeof form.zh === 'string'
    ? { en: form.en, zh: form.zh }
    : null
}

/** The schema of a field; null where it is one of several, or known by no name. */
function schemaAt(schema: TSchema, steps: readonly string[]): TSchema | null {
  let at: unknown = schema
  for (const step of steps) {
    if (!isRecord(at)) return null
    if (isRecord(at.properties) && Object.hasOwn(at.properties, step)) at = at.properties[step]
    else if (isRecord(at.items)) at = at.items
    else if (isRecord(at.patternProperties)) at = Object.values(at.patternProperties)[0]
    else return null
  }
  return isRecord(at) ? (at as TSchema) : null
}

function valueAt(value: unknown, steps: readonly string[]): unknown {
  let at = value
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = Object.entries(at).find(([name]) => name === step)?.[1]
  }
  return at
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
