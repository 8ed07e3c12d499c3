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
    const told = quantities.filter((one) => THINGS.has(one.unit) && isDone(doc.text, one, done))
    const units = new Set([...told.map(({ unit }) => unit), ...calledIn(doc.text, named)])
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

const CALLED =
  /\b(vehicle|car|truck|bus|aircraft|ship|train|parcel) (?:deliver|sale|registration|production|output|completion|export)\w*/gi
const UNIT_OF: { readonly [thing: string]: string } = {
  vehicle: 'vehicles',
  car: 'vehicles',
  truck: 'vehicles',
  bus: 'vehicles',
  aircraft: 'aircraft',
  ship: 'ships',
  train: 'trains',
  parcel: 'parcels',
}

/** "Vehicle deliveries": the name says it. */
function calledIn(text: string, named: RegExp): readonly string[] {
  return [...text.matchAll(CALLED)].flatMap(([words, thing = '']) =>
    named.test(words) ? (UNIT_OF[thing.toLowerCase()] ?? []) : [],
  )
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

/** Whole, counting nothing of its own but units, and told without a scale: `sales of 4.5 million` may be money. */
function isPlain(text: string, { form, unit, value, end, number }: Quantity): boolean {
  return (
    form === 'number' &&
    unit === 'items' &&
    value.scale === 0 &&
    /^[\d,. ]+$/.test(text.slice(number.start, end)) &&
    COUNTS_NOTHING.test(text.slice(end, end + 16))
  )
}

const COUNTS_NOTHING =
  /^(?:$|[^ ]| (?:units?|in|on|at|as|and|or|a|last|from|for|to|were|was|this|compared|up|down|by|while|but|of|against|more|fewer)\b| [^a-z])/

/** What it measures; of units what the sentence before them names; in a table what stands above it. */
function nameOf(doc: Doc, one: Quantity): string | null {
  const index = sentenceAt(doc.paragraphs, one.start)
  if (doc.paragraphs[index]?.kind === 'row') return captionOf(doc, index)
  if (/^ units?\b/.test(doc.text.slice(one.end, one.end + 6))) {
    const from = doc.sentences[sentenceAt(doc.sentences, one.start)]?.start ?? one.start
    return doc.text.slice(Math.max(from, one.start - NAME_MAX), one.start)
  }
  return one.measure === null ? null : doc.text.slice(one.measure.start, one.measure.end)
}

const NAME_MAX = 160

function captionOf(doc: Doc, index: number): string | null {
  const above = doc.paragraphs[tableStart(doc, index) - 1]
  if (above === undefined || above.end - above.start > CAPTION_MAX) return null
  return doc.text.slice(above.start, above.end)
}
