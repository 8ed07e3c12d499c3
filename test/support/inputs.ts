import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import { expect } from 'vitest'

/** A title in the languages of the region that tests are run in. */
export const WORDS = { en: 'Example', fr: 'Exemple' }

const UUID_FORM = '^[0-9a-f]{8}'
const SAMPLES: readonly unknown[] = [
  'example',
  'people.invite',
  'new@example.org',
  '2024-01-01',
  'https://example.org',
  '0'.repeat(64),
  'en',
  'VB-N',
  '1',
  'fr.1',
  1,
  2025,
  true,
  ['reader'],
  ['people.*'],
  WORDS,
]

/** An input that fits a schema, with every id in it the one that is given. */
export function inputWith(schema: TSchema, id: string): { readonly [field: string]: unknown } {
  const properties =
    'properties' in schema ? (schema.properties as { [name: string]: TSchema }) : {}
  const required = 'required' in schema ? (schema.required as readonly string[]) : []
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name, part]) => required.includes(name) || isId(part))
      .map(([name, part]) => [name, sampleOf(name, part, id)]),
  )
}

function isId(schema: TSchema): boolean {
  return 'pattern' in schema && String(schema.pattern).startsWith(UUID_FORM)
}

function sampleOf(name: string, schema: TSchema, id: string): unknown {
  if (isId(schema)) return id
  if ('default' in schema) return schema.default
  if ('properties' in schema) return inputWith(schema, id)
  if ('anyOf' in schema)
    return sampleOf(name, (schema.anyOf as readonly TSchema[])[0] ?? schema, id)
  if ('const' in schema) return schema.const
  if ('items' in schema && 'minItems' in schema && !SAMPLES.some((one) => Value.Check(schema, one)))
    return [sampleOf(name, schema.items as TSchema, id)]
  const sample = [...SAMPLES, [id], []].find((one) => Value.Check(schema, one))
  // A form that none of the samples has: add one to them.
  return sample ?? expect.fail(`no sample fits ${name}: ${JSON.stringify(schema)}`)
}

/** Whether an input names a record. */
export function hasId(schema: TSchema): boolean {
  const properties =
    'properties' in schema ? (schema.properties as { [name: string]: TSchema }) : {}
  return Object.values(properties).some(isId)
}
