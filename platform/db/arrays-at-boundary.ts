// The driver would ask each new connection for the types of arrays, in a question that nobody waits for: where the connection
// is cut just then, the process ends by an error that nobody could catch. What arrays we use is known, so it needn't ask.

/**
 * The type of an array by that of its elements: bool, bytea, char, name, int8, int2, int4, text, oid, json, float4, float8, inet,
 * bpchar, varchar, date, time, timestamp, timestamptz, interval, numeric, regclass, regtype, uuid, jsonb, daterange, xid8. The
 * server refuses an array of any other as malformed.
 */
export const ARRAY_OF: { readonly [element: number]: number } = {
  16: 1000,
  17: 1001,
  18: 1002,
  19: 1003,
  20: 1016,
  21: 1005,
  23: 1007,
  25: 1009,
  26: 1028,
  114: 199,
  700: 1021,
  701: 1022,
  869: 1041,
  1042: 1014,
  1043: 1015,
  1082: 1182,
  1083: 1183,
  1114: 1115,
  1184: 1185,
  1186: 1187,
  1700: 1231,
  2205: 2210,
  2206: 2211,
  2950: 2951,
  3802: 3807,
  3912: 3913,
  5069: 271,
}

type Reading = { readonly [element: number]: (text: string) => unknown }

const JSON_TYPES = new Set([114, 3802])

/** How arrays cross the boundary: each element as it would alone. `readings` are those of single values. */
export function arrayTypes(readings: Reading): {
  readonly [name: string]: {
    readonly to: number
    readonly from: number[]
    readonly serialize: (value: unknown) => string
    readonly parse: (text: string) => unknown
  }
} {
  return Object.fromEntries(
    Object.entries(ARRAY_OF).map(([element, array]) => {
      const type = Number(element)
      const read = readings[type] ?? DRIVERS[type] ?? asText
      return [
        `array${array}`,
        {
          to: array,
          from: [array],
          serialize: (value) => writeArray(value, JSON_TYPES.has(type)),
          parse: (text) => readArray(text, read),
        },
      ]
    }),
  )
}

const asText = (text: string): unknown => text
const asNumber = (text: string): unknown => Number(text)

/** What the driver makes of single values by itself. */
const DRIVERS: Reading = {
  16: (text) => text === 't',
  17: (text) => Buffer.from(text.slice(2), 'hex'),
  21: asNumber,
  23: asNumber,
  26: asNumber,
  114: (text) => JSON.parse(text),
  700: asNumber,
  701: asNumber,
  3802: (text) => JSON.parse(text),
}

function writeArray(value: unknown, isJson: boolean): string {
  // A text that is an array already, as PostgreSQL writes it.
  if (!Array.isArray(value)) return String(value)
  return `{${value.map((one) => writeElement(one, isJson)).join(',')}}`
}

function writeElement(value: unknown, isJson: boolean): string {
  if (value === null || value === undefined) return 'NULL'
  if (isJson) return quoted(JSON.stringify(value))
  if (Array.isArray(value)) return writeArray(value, isJson)
  if (value instanceof Uint8Array) return quoted(`\\x${Buffer.from(value).toString('hex')}`)
  return quoted(String(value))
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** One element: in quotes with escapes, or bare up to the next comma or brace; or a brace that opens or closes an array. */
const TOKEN = /"((?:[^"\\]|\\.)*)"|([^{},"]+)|([{}])|,/gsy

function readArray(text: string, read: (element: string) => unknown): unknown {
  // Bounds are written where they don't begin with 1: `[0:1]={a,b}`.
  const whole: unknown[] = []
  const open: unknown[][] = [whole]
  TOKEN.lastIndex = text.startsWith('[') ? text.indexOf('=') + 1 : 0
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const [, inQuotes, bare, brace] = found
    const into = open.at(-1) ?? whole
    if (inQuotes !== undefined) into.push(read(inQuotes.replace(/\\(.)/gs, '$1')))
    else if (bare !== undefined) into.push(bare === 'NULL' ? null : read(bare))
    else if (brace === '{') {
      const inner: unknown[] = []
      into.push(inner)
      open.push(inner)
    } else if (brace === '}') open.pop()
  }
  return whole[0]
}
