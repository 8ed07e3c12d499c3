import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import type { Text } from '#platform/i18n'
import type { Problem } from '#platform/region'
import type { PlainYaml } from './plain-yaml.ts'

type Fault = ReturnType<typeof Value.Errors>[number]

/** Where a value differs from its shape: file, line, path, and what would be right. */
export function shapeProblems(
  file: string,
  schema: TSchema,
  { value, lineOf }: PlainYaml,
  under = '',
): readonly Problem[] {
  if (Value.Check(schema, value)) return []
  return told(Value.Errors(schema, value)).map((fault) => {
    const pointer = under + fault.instancePath
    return { file, line: lineOf(pointer), message: sayFault(fault, schema, pathOf(pointer)) }
  })
}

/** `/cases/0/given/lines` as a person names it: `cases[0].given.lines`. */
export function pathOf(pointer: string): string {
  const steps = pointer.split('/').slice(1)
  const path = steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
  return path.replace(/^\./, '')
}

// What a union rejects is told once, not once for each of its branches; an unknown key, by the object that has it.
function told(faults: readonly Fault[]): readonly Fault[] {
  const unions = faults.filter(({ keyword }) => keyword === 'anyOf').map((one) => one.schemaPath)
  return faults.filter(({ keyword, schemaPath }) => {
    if (keyword === 'boolean' && schemaPath.endsWith('/additionalProperties')) return false
    return !unions.some((path) => schemaPath.startsWith(`${path}/anyOf/`))
  })
}

function sayFault(fault: Fault, schema: TSchema, path: string): Text {
  const here = { en: path === '' ? 'The file' : path, zh: path === '' ? '文件' : path }
  switch (fault.keyword) {
    case 'required': {
      const names = fault.params.requiredProperties.join(', ')
      return {
        en: `${here.en} lacks ${names}. Write it here.`,
        zh: `${here.zh} 缺少 ${names}。请在此处补上。`,
      }
    }
    case 'additionalProperties': {
      const names = fault.params.additionalProperties.join(', ')
      const known = knownAt(schema, fault.instancePath)
      return {
        en: `${here.en} has an unknown key: ${names}. Known here: ${known}.`,
        zh: `${here.zh} 中有未知的键：${names}。此处可用：${known}。`,
      }
    }
    case 'pattern':
      return {
        en: `${here.en} has not the form ${fault.params.pattern}. A day is YYYY-MM-DD, an amount has two digits behind the point.`,
        zh: `${here.zh} 的写法不符合 ${fault.params.pattern}。日期写作 YYYY-MM-DD，金额保留两位小数。`,
      }
    case 'anyOf': {
      const choices = choicesAt(schema, fault.instancePath)
      return {
        en: `${here.en} has none of the values allowed. Write one of: ${choices}.`,
        zh: `${here.zh} 不在允许的取值之内。请从中选一个：${choices}。`,
      }
    }
    case 'type': {
      const type = String(fault.params.type)
      return {
        en: `${here.en} must be ${TYPES[type]?.en ?? type}.`,
        zh: `${here.zh} 应为${TYPES[type]?.zh ?? type}。`,
      }
    }
    default:
      return {
        en: `${here.en} is empty or too short. Fill it in.`,
        zh: `${here.zh} 为空或过短。请填写完整。`,
      }
  }
}

const TYPES: { readonly [type: string]: Text } = {
  object: { en: 'a mapping of keys to values', zh: '键值对' },
  array: { en: 'a list', zh: '列表' },
  string: { en: 'one text', zh: '一段文字' },
}

type Shape = {
  readonly properties?: { readonly [key: string]: Shape }
  readonly patternProperties?: { readonly [pattern: string]: Shape }
  readonly items?: Shape
  readonly anyOf?: readonly (Shape & { readonly const?: unknown })[]
}

function shapeAt(schema: TSchema, pointer: string): Shape | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Shape | undefined>((shape, step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
      return (
        shape?.properties?.[key] ?? Object.values(shape?.patternProperties ?? {})[0] ?? shape?.items
      )
    }, schema as Shape)
}

function knownAt(schema: TSchema, pointer: string): string {
  return Object.keys(shapeAt(schema, pointer)?.properties ?? {}).join(', ')
}

function choicesAt(schema: TSchema, pointer: string): string {
  const choices = shapeAt(schema, pointer)?.anyOf ?? []
  return choices.map((choice) => String(choice.const ?? '…')).join(', ')
}
