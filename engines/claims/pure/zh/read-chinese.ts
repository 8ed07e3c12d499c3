import type { Doc, Quantity, Sentence, Span } from '../model.ts'
import { withLists } from './beside/lists.ts'
import { medalsAt, recordAt, scoreAt } from './beside/scores.ts'
import { withStrokes } from './beside/strokes.ts'
import { dateAt, RELATIVE_DATE_STARTS, relativeDateAt } from './forms/calendar.ts'
import { durationAt } from './forms/duration.ts'
import { flatAt } from './forms/flat.ts'
import { FRACTION_STARTS, fractionAt, outOfAt } from './forms/fractions/fraction.ts'
import { kindsAt } from './forms/kinds.ts'
import { membersAt } from './forms/members.ts'
import { multipleAt } from './forms/multiple.ts'
import { NAME_STARTS, nameAt } from './forms/names.ts'
import { numberAt, resultAt } from './forms/number.ts'
import { orderAt } from './forms/order.ts'
import { phaseAt } from './forms/phase.ts'
import { colonAt, structureAt } from './forms/proportion.ts'
import { SUPERLATIVE_STARTS, superlativeAt } from './forms/superlative.ts'
import { thresholdAt } from './forms/threshold.ts'
import { belowZeroAt } from './parts/below-zero.ts'
import { isNumeralAt } from './parts/digits.ts'
import type { Step } from './parts/draft.ts'
import { type Line, lineOf } from './parts/line.ts'
import { roughAt } from './parts/rough.ts'
import { spokenMoneyAt } from './parts/spoken-money.ts'
import { halfUnitAt } from './parts/together/half-unit.ts'
import { judgedAll } from './sense/judge.ts'
import { inTable } from './sense/table.ts'

/** The claims of one Chinese sentence, in the order of the text. */
export function readChinese(doc: Doc, sentence: Sentence): readonly Quantity[] {
  const line = lineOf(doc, sentence)
  const found: Quantity[] = []
  let floor = line.opening
  let at = line.opening
  while (at < line.text.length) {
    const step = stepAt(line, at, floor)
    if (step === null) {
      at += 1
      continue
    }
    if (step.quantity !== null) found.push(step.quantity)
    floor = step.end
    at = Math.max(at + 1, step.end)
  }
  return inTable(
    doc,
    sentence,
    line,
    judgedAll(line, withLists(line, withStrokes(line, found))),
  ).map((quantity) => moved(quantity, line.from))
}

/** What begins at `at`: the readers of forms in the order in which they may claim it. */
function stepAt(line: Line, at: number, floor: number): Step | null {
  if (!STARTS.has(line.text.charCodeAt(at))) return null
  const name =
    structureAt(line, at) ??
    scoreAt(line, at) ??
    resultAt(line, at) ??
    colonAt(line, at, floor) ??
    nameAt(line, at)
  if (name !== null) return name
  const words =
    superlativeAt(line, at, floor) ??
    orderAt(line, at, floor) ??
    multipleAt(line, at, floor) ??
    relativeDateAt(line, at) ??
    flatAt(line, at) ??
    membersAt(line, at, floor) ??
    outOfAt(line, at)
  if (words !== null) return words
  if (!isNumeralAt(line.text, at)) return halfUnitAt(line, at, floor) ?? fractionAt(line, at, floor)
  return (
    belowZeroAt(line, at, floor) ??
    medalsAt(line, at) ??
    recordAt(line, at) ??
    dateAt(line, at, floor) ??
    roughAt(line, at) ??
    spokenMoneyAt(line, at, floor) ??
    kindsAt(line, at) ??
    phaseAt(line, at) ??
    fractionAt(line, at, floor) ??
    durationAt(line, at, floor) ??
    thresholdAt(line, at) ??
    numberAt(line, at, floor)
  )
}

/** Every character with which a form or a name can begin: most of a text is passed over by one look. */
const STARTS: ReadonlySet<number> = new Set(
  [
    ...NAME_STARTS,
    ...SUPERLATIVE_STARTS,
    ...RELATIVE_DATE_STARTS,
    ...FRACTION_STARTS,
    ...'第前后末首榜翻减、明每持0123456789零〇一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖廿卅卌',
  ].map((char) => char.charCodeAt(0)),
)

function moved(quantity: Quantity, by: number): Quantity {
  const shift = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  })
  return {
    ...shift(quantity),
    number: shift(quantity.number),
    members: quantity.members.map(shift),
    measure: quantity.measure === null ? null : shift(quantity.measure),
  }
}
