// What Node's JSON can do and the compiler's library doesn't know yet (ECMAScript's JSON.parse source text access).
type SourceJson = {
  readonly parse: (
    text: string,
    reviver: (key: string, value: unknown, source: { readonly source?: string }) => unknown,
  ) => unknown
  readonly rawJSON: (text: string) => object
  readonly isRawJSON: (value: unknown) => boolean
}
const json = JSON as unknown as SourceJson

/**
 * Fifteen digits always survive a double. Where nothing in a text looks longer, be it in a string, it needn't be read number
 * by number, which takes some thirty times as long.
 */
const MAY_LOSE_DIGITS = /[\d.]{16}|\d[eE][+-]?\d/

/** `JSON.parse`, except that a number which a double would change keeps its digits (`JSON.rawJSON`). */
export function readJson(text: string): unknown {
  if (!MAY_LOSE_DIGITS.test(text)) return JSON.parse(text)
  return json.parse(text, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined && !isExact(value, source)
      ? json.rawJSON(source)
      : value,
  )
}

/** A number that `readJson` kept as text; `JSON.stringify` writes that text. */
export function isKeptNumber(value: unknown): boolean {
  return json.isRawJSON(value)
}

// Most numbers of a row are short and read back as they were written.
function isExact(value: number, source: string): boolean {
  const text = String(value)
  return text === source || (Number.isFinite(value) && plainOf(text) === plainOf(source))
}

/** Digits without zeros around them, and the power of ten that they are multiplied by: equal for equal numbers. */
function plainOf(number: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? []
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const kept = digits.replace(/0+$/, '')
  if (kept === '') return '0'
  return `${sign}${kept}e${Number(power) - fraction.length + digits.length - kept.length}`
}
