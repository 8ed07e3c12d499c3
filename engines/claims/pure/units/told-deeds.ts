import { sentenceAt } from '../context/around.ts'
import type { Doc, Quantity } from '../model.ts'
import { tableStart } from '../text/cells.ts'

// "36,472 vehicles were delivered": of what deliveries are is said once, and holds for "overseas deliveries, at 4,012" and for the
// table of them.

const DEEDS: readonly (readonly [done: string, named: RegExp])[] = [
  ['delivered', /\bdeliver(?:y|ies)\b/i],
  ['sold', /\bsales\b/i],
  ['registered', /\bregistrations?\b/i],
  ['produced', /\b(?:production|output)\b/i],
  ['built', /\bcompletions?\b/i],
  ['exported', /\bexports?\b/i],
]
const THINGS: ReadonlySet<string> = new Set(
  'vehicles ships aircraft trains parcels sets TEU'.split(' '),
)
/** So far stand a thing and what is done to it. */
const NEAR = 32
const CAPTION_MAX = 120

/** Gives a bare number of deliveries, sales or output the one thing of which the text says that it was delivered, sold or made. */
export function withToldDeeds(doc: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  if (doc.grammar !== 'en') return quantities
  const things = DEEDS.flatMap(([done, named]) => {
    const units = new Set(
      quantities
        .filter((one) => THINGS.has(one.unit) && isDone(doc.text, one, done))
        .map(({ unit }) => unit),
    )
    const [unit] = units
    return unit !== undefined && units.size === 1 ? [{ named, unit }] : []
  })
  if (things.length === 0) return quantities
  return quantities.map((one) => {
    if (!isPlain(doc.text, one)) return one
    const name = nameOf(doc, one)
    const thing = name === null ? undefined : things.find(({ named }) => named.test(name))
    return thing === undefined ? one : { ...one, unit: thing.unit }
  })
}

/** "vehicles were delivered", "delivered 36,472 vehicles". */
function isDone(text: string, { start, end }: Quantity, done: string): boolean {
  const behind = text.slice(end, end + NEAR)
  const before = text.slice(Math.max(0, start - NEAR), start)
  return (
    new RegExp(`^(?: (?:were|was|have been|had been|to be))? ${done}\\b`).test(behind) ||
    new RegExp(`\\b${done} (?:a total of )?$`).test(before)
  )
}

/** Whole, counting nothing of its own, and told without a scale: `sales of 4.5 million` may be money. */
function isPlain(text: string, { form, unit, value, start, end, number }: Quantity): boolean {
  return (
    form === 'number' &&
    unit === 'items' &&
    value.scale === 0 &&
    /^[\d,. ]+$/.test(text.slice(number.start, end)) &&
    !/^ (?!in\b|on\b|at\b|as\b|and\b|or\b|a year\b|last\b|from\b|for\b|to\b|were\b|was\b|this\b|compared\b|up\b|down\b|by\b|while\b|but\b|of\b|against\b|more\b|fewer\b)[a-z]/.test(
      text.slice(end, end + 12),
    ) &&
    start >= number.start - NEAR
  )
}

/** What it measures; in a table what stands above it. */
function nameOf(doc: Doc, one: Quantity): string | null {
  const index = sentenceAt(doc.paragraphs, one.start)
  if (doc.paragraphs[index]?.kind !== 'row')
    return one.measure === null ? null : doc.text.slice(one.measure.start, one.measure.end)
  return captionOf(doc, index)
}

function captionOf(doc: Doc, index: number): string | null {
  const above = doc.paragraphs[tableStart(doc, index) - 1]
  if (above === undefined || above.end - above.start > CAPTION_MAX) return null
  return doc.text.slice(above.start, above.end)
}
