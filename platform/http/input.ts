import type { TSchema } from 'typebox'

// Addresses are written in lower case with hyphens (`as-of`), fields of JSON in camel case (`asOf`).

export function fieldOf(parameter: string): string {
  return parameter.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

export function parameterOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The fields that an input may have; empty where it isn't an object. */
export function fieldsOf(schema: TSchema): ReadonlySet<string> {
  const properties: unknown = 'properties' in schema ? schema.properties : undefined
  return new Set(
    typeof properties === 'object' && properties !== null ? Object.keys(properties) : [],
  )
}

/** Parameters of an address as an input; those without a value are as if left out. */
export function inputOf(parameters: { readonly [name: string]: unknown }): {
  [field: string]: unknown
} {
  return Object.fromEntries(
    Object.entries(parameters)
      .filter(([, value]) => value !== '' && value !== undefined)
      .map(([name, value]) => [fieldOf(name), value]),
  )
}

/** The same with only those that the schema knows: a page's address may carry more than its query needs. */
export function knownInputOf(
  schema: TSchema,
  parameters: { readonly [name: string]: unknown },
): { [field: string]: unknown } {
  const known = fieldsOf(schema)
  return Object.fromEntries(
    Object.entries(inputOf(parameters)).filter(([field]) => known.has(field)),
  )
}
