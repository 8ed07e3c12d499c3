/**
 * What PostgreSQL's types are on our side. The driver's own conversions would go through `Date`, which cuts
 * microseconds and moves days between time zones, and through floating point.
 */
export const TYPES_AT_BOUNDARY = {
  bigint: {
    to: 20,
    from: [20],
    serialize: (value: bigint | number | string) => String(value),
    parse: (text: string) => BigInt(text),
  },
  numeric: {
    to: 1700,
    from: [1700],
    serialize: (value: bigint | number | string) => String(value),
    parse: (text: string) => text,
  },
  timestamptz: {
    to: 1184,
    from: [1184],
    serialize: (value: Date | string) => (value instanceof Date ? value.toISOString() : value),
    parse: instantText,
  },
  date: {
    to: 1082,
    from: [1082],
    serialize: (value: string) => value,
    parse: (text: string) => text,
  },
  timestamp: {
    to: 1114,
    from: [1114],
    serialize: (value: string) => value,
    parse: (text: string) => text.replace(' ', 'T'),
  },
}

/** The server's text in a UTC session (`2024-12-04 02:00:00.5+00`) as ISO 8601 with six digits of a second. */
export function instantText(text: string): string {
  const found = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text)
  if (found === null) return text
  const [, day, time, fraction = ''] = found
  return `${day}T${time}.${fraction.padEnd(6, '0')}Z`
}
