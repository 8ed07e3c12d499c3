import type { Doc, Quantity, Sentence, Span } from '../model.ts'
import { wayOfFall } from '../text/tables/falls.ts'
import type { Found } from './forms/found.ts'
import { readLine } from './forms/read-line.ts'
import { leaveOut } from './leave/leave-out.ts'
import { isNumbered } from './leave/numbered.ts'
import { withCurrencies } from './sense/currency.ts'
import { futureFrom, isAhead } from './sense/future-words.ts'
import { type Sense, sensesOf } from './sense/kind.ts'
import { measuresOf } from './sense/measure.ts'
import { inTable } from './tables/table.ts'
import { ofCaption } from './units/unit-of-caption.ts'
import { withUnits } from './units/unit-of-measure.ts'
import { withSubjectUnits } from './units/unit-of-subject.ts'
import { isContinental } from './words/continental.ts'
import { at, type Line, lineOf } from './words/tokens.ts'

/** The claims of one English sentence, in the order of the text. */
export function readEnglish(doc: Doc, sentence: Sentence): readonly Quantity[] {
  const paragraph = doc.paragraphs[sentence.paragraph]
  const isRow = paragraph?.kind === 'row'
  const line = lineOf(doc.text, sentence.start, sentence.end, isRow, isContinental(doc))
  const isHead = paragraph?.start === sentence.start
  const taken = leaveOut(line, isHead, isHead && isNumbered(doc, sentence.paragraph))
  const cells = inTable(doc, sentence, line, readLine(line, taken))
  const named = cells.finds.filter((hit) => !isHeadOfTopics(doc, sentence, line, hit))
  const raw = withCurrencies(doc, line, withUnits(line, named))
  if (raw.length === 0) return []
  const future = futureFrom(line)
  const measures = measuresOf(line, raw)
  const finds = ofCaption(doc, sentence, line, withSubjectUnits(line, raw, measures))
  const senses = sensesOf(line, finds)
  return finds.map((hit, order) => {
    const isForecast = canBeForecast(hit) && isAhead(line, future, hit.first)
    const measure = cells.labels[order] ?? measures[order] ?? null
    const sense = cells.areFalls[order]
      ? fallOf(hit)
      : cells.areRates[order]
        ? rateOf(line, hit)
        : senses[order]
    return quantityOf(line, hit, sense, measure, isForecast)
  })
}

/** `Crops, Livestock and Fisheries` above a section: what it is on, unless the line before leads up to it. */
function isHeadOfTopics(doc: Doc, sentence: Sentence, line: Line, hit: Found): boolean {
  const paragraph = doc.paragraphs[sentence.paragraph]
  if (hit.form !== 'names' || paragraph?.kind !== 'heading') return false
  if (hit.first > 0 || hit.next < line.tokens.length) return false
  const above = doc.paragraphs[sentence.paragraph - 1]
  return above === undefined || doc.text[above.end - 1] !== ':'
}

/** A cell under `change` is growth, down where it is below nothing or says `down 3%`; 0.0 may have gone either way. */
function rateOf(line: Line, { value: { coefficient }, first }: Found): Sense {
  const { text } = at(line, first - 1)
  if (coefficient > 0n && (text === 'up' || text === 'down'))
    return { kind: 'growth', direction: text }
  return { kind: 'growth', direction: coefficient === 0n ? null : coefficient < 0n ? 'down' : 'up' }
}

/** A cell under `Decline` is by how much it fell. */
function fallOf({ value: { coefficient } }: Found): Sense {
  return { kind: 'growth', direction: wayOfFall(coefficient) }
}

/** What is halved goes down, whatever it is: "growth halved". */
function isHalved({ form, unit }: Found): boolean {
  return form === 'multiple' && unit === 'ratio'
}

/** An occasion or a list of names is no forecast, though it stands in one. */
function canBeForecast(hit: Found): boolean {
  return ![
    'ordinal',
    'names',
    'kinds',
    'rank',
    'superlative',
    'length',
    'span',
    'threshold',
  ].includes(hit.form)
}

function quantityOf(
  line: Line,
  hit: Found,
  sense: Sense | undefined,
  measure: Span | null,
  isForecast: boolean,
): Quantity {
  return {
    start: at(line, hit.first).start,
    end: at(line, hit.next - 1).end,
    form: hit.form,
    number: { start: at(line, hit.numberFirst).start, end: at(line, hit.numberNext - 1).end },
    value: hit.value,
    valueHigh: hit.valueHigh,
    fraction: hit.fraction,
    precision: hit.precision,
    unit: hit.unit,
    bound: hit.bound,
    date: hit.date,
    members: hit.members,
    kind: sense?.kind ?? null,
    direction: isHalved(hit) ? 'down' : (sense?.direction ?? null),
    measure,
    untestable: hit.untestable ?? (isForecast ? 'forecast' : null),
    ...(hit.ifAhead ? { ifAhead: true } : {}),
  }
}
