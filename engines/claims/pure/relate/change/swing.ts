import { endOf, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import type { Part } from '../part.ts'
import type { Tape } from '../tape.ts'
import type { Change } from './change.ts'
import { isLoss } from './ends.ts'

// From a profit to a loss or back: 净利润0.62亿元，而2023年为净亏损0.45亿元，扭亏为盈; "a net profit of $5 million, compared with a net
// loss of $3 million a year earlier, a swing to profit".

const TO_LOSS =
  /由盈(?:利)?[转变](?:为)?亏|盈转亏|转盈为亏|\b(?:swing|swings|swung|swinging|turned|turning|slipped|slid|fell) (?:back )?(?:in)?to (?:an? )?(?:[a-z]+ ){0,2}loss\b/i
const TO_PROFIT =
  /扭亏[为转]盈|由亏(?:损)?[转变](?:为)?盈|亏转盈|转亏为盈|\b(?:swing|swings|swung|swinging|turned|turning|return|returned|returning|moved) (?:back )?(?:in)?to (?:an? )?(?:[a-z]+ ){0,2}(?:profit|profitability|the black)\b/i
/** Longer sentences tell of more than one company. */
const SENTENCE_MAX = 400

/** The profit and the loss of a sentence that says there was a turn from one to the other, where just two stand in it. */
export function swingIn(tape: Tape, parts: readonly Part[]): readonly Change[] {
  const { start, end } = tape.sentence
  if (parts.length < 2 || end - start > SENTENCE_MAX) return []
  const text = tape.text.slice(start, end)
  const [isToLoss, isToProfit] = [TO_LOSS, TO_PROFIT].map((words) => hasCome(text, words))
  const at = start + Math.max(TO_LOSS.exec(text)?.index ?? 0, TO_PROFIT.exec(text)?.index ?? 0)
  if (isToLoss === isToProfit) return []
  const told = parts
    .filter(({ claim, role }) => claim.form === 'number' && role === 'level')
    .flatMap((part) => {
      const sign = isLoss(tape, parts, part)
      return sign === null ? [] : [{ part, sign }]
    })
  const [first, second] = told
  if (told.length !== 2 || first === undefined || second === undefined) return []
  // 三季度由盈转亏，前三季度净利润: of one time the turn, of another the figures.
  const { start: from } = first.part.claim
  if (tape.items.some((item) => item.kind === 'period' && item.start > at && item.end <= from))
    return []
  if (first.sign === second.sign || first.part.claim.unit !== second.part.claim.unit) return []
  const isSecond = isBase(tape, second.part, first.part)
  if (isSecond === isBase(tape, first.part, second.part)) return []
  const [result, base] = isSecond ? [first, second] : [second, first]
  return [
    {
      kind: 'change',
      result: result.part.claim.index,
      base: base.part.claim.index,
      amount: null,
      amountIs: null,
      direction: isToProfit ? 'up' : 'down',
      basePeriod: base.part.claim.period,
      baseWords: null,
      comparablePrices: false,
      losses: result.sign ? 'result' : 'base',
    },
  ]
}

/** "Expects to return to profit": not yet. */
const COMING =
  /预计|预期|有望|力争|争取|避免|\b(?:expect(?:s|ed)?|will|would|aims?|plans?|forecasts?|hopes?|could|may|avoid(?:ed|s|ing)?|despite|before|after)\b/i
const COMING_MAX = 40

function hasCome(text: string, words: RegExp): boolean {
  const at = words.exec(text)?.index
  return at !== undefined && !COMING.test(text.slice(Math.max(0, at - COMING_MAX), at))
}

const BEFORE = /(?:上年|去年|前一年|上一年|上期|同期)[^，。；\d]{0,8}$/
const BEHIND =
  /^[^,;.]{0,24}\b(?:year (?:earlier|ago|before)|(?:prior|previous|last|corresponding) (?:year|period|quarter))\b/i

/** Said to be what was before, or of an earlier time than the other. */
function isBase({ text }: Tape, part: Part, other: Part): boolean {
  if (part.mark === 'from' || part.mark === 'than') return true
  const { start, end } = part.claim
  if (BEFORE.test(text.slice(Math.max(0, start - 20), start))) return true
  if (BEHIND.test(text.slice(end, end + 50))) return true
  const [own, others] = [endDayOf(part.claim), endDayOf(other.claim)]
  return own !== null && others !== null && own < others
}

function endDayOf({ period }: ReadClaim): string | null {
  return period === null ? null : endOf(parsePeriod(period))
}

/** 亏损10亿元，与上年同期盈利3亿元相比下降429%: one end is a loss and the other a profit. */
export function turnedIn(
  tape: Tape,
  parts: readonly Part[],
  changes: readonly Change[],
): readonly Change[] {
  return changes.map((one) => {
    if (one.kind !== 'change' || one.result === null || one.base === null) return one
    const [to, from] = [one.result, one.base].map((index) => {
      const part = parts.find(({ claim }) => claim.index === index)
      return part === undefined || part.claim.value.coefficient < 0n
        ? null
        : isLoss(tape, parts, part)
    })
    if (to === true && from === false) return { ...one, losses: 'result' }
    return to === false && from === true ? { ...one, losses: 'base' } : one
  })
}
