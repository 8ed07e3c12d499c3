import type { Relation } from '../../model.ts'
import { hasStop, type Line, type Part } from '../part.ts'
import { areComplete } from '../whole/sets.ts'

// Changes of parts and of their sum, told without the levels: "hardware and software revenue both doubled, so that total revenue
// was twice that of 2021", 两仓订单量均增至去年同期的3倍，两仓合计为去年同期的3倍. The sum changed by no more and no less than its parts.

/** Words that make what follows the sum of what was told before it. */
const TOTAL =
  /\b(?:total|combined|overall|together|in all)\b|合计|总(?:额|量|值|计|体|数)|加起来|进出口/i
/** Words that leave no doubt that all of the parts were told. */
const ALL = /\b(?:both|each of the two|the two|also)\b|[两三四]者|均|都|也翻|各[增翻为]/i
const TRADE_PARTS =
  /\bexports?\b[^.;]*\bimports?\b|\bimports?\b[^.;]*\bexports?\b|出口[^。；]*进口|进口[^。；]*出口/i
const TRADE = /\b(?:foreign |total |overall )?trade\b|进出口|外贸/i
/** Rates over other times can't be compared. */
const OTHER_TIMES =
  /month[ -]on[ -]month|quarter[ -]on[ -]quarter|from the previous (?:month|quarter)|环比|可比|实际|constant prices|real terms|,? excluding|其中/i
const PARTS_MAX = 4
const SENTENCE_MAX = 360

export function pooledIn(line: Line): readonly Relation[] {
  const { tape, parts } = line
  const { start, end } = tape.sentence
  if (end - start > SENTENCE_MAX || parts.length > PARTS_MAX * 2) return []
  const rates = parts.filter(isRate)
  const whole = rates.at(-1)
  if (whole === undefined || rates.length < 2 || rates.length > PARTS_MAX) return []
  const members = rates.slice(0, -1)
  const [first] = members
  const last = members.at(-1)
  if (first === undefined || last === undefined || hasStop(line, first.at, whole.at)) return []
  const before = tape.text.slice(start, last.claim.end)
  const between = tape.text.slice(last.claim.end, whole.claim.start)
  if (!TOTAL.test(between) || OTHER_TIMES.test(tape.text.slice(start, end))) return []
  if (!members.every(({ claim }) => claim.unit === whole.claim.unit)) return []
  const isAll = ALL.test(before) && areEqual(members) && isNamed(before, between)
  const isTrade = members.length === 2 && TRADE_PARTS.test(before) && TRADE.test(between)
  if (!isAll && !isTrade) return []
  return [
    {
      kind: 'pooled',
      whole: whole.claim.index,
      parts: members.map(({ claim }) => claim.index),
    },
  ]
}

const OF_WHICH = /^(?:其中|分[^，。；]{2,6}看)|^(?:of which|among them)\b/i

/** 社会消费品零售总额增长4.6%。其中，商品零售额增长4.2%，餐饮收入增长7.8%: the parts of a known set, in the sentence below their sum. */
export function pooledBelow(line: Line, earlier: readonly Line[]): readonly Relation[] {
  const { tape, parts } = line
  const above = earlier[0]
  if (above === undefined || above.tape.sentence.paragraph !== tape.sentence.paragraph) return []
  const text = tape.text.slice(tape.sentence.start, tape.sentence.end)
  if (text.length > SENTENCE_MAX || parts.length > PARTS_MAX || !OF_WHICH.test(text)) return []
  const members = parts.filter(isRate)
  const [whole, ...more] = above.parts.filter(isRate)
  if (whole === undefined || more.length > 0 || members.length !== parts.length) return []
  const all = [whole, ...members]
  const told = `${tape.text.slice(above.tape.sentence.start, above.tape.sentence.end)}${text.slice(2)}`
  if (OTHER_TIMES.test(told) || !all.every(({ claim }) => claim.unit === whole.claim.unit))
    return []
  const isOneTime = all.every(({ claim }) => claim.period === whole.claim.period)
  return isOneTime && areComplete(line, whole, members, above)
    ? [
        {
          kind: 'pooled',
          whole: whole.claim.index,
          parts: members.map(({ claim }) => claim.index),
        },
      ]
    : []
}

/** Words of a clause that name nothing. */
const PLAIN =
  /\b(?:so|that|the|and|of|from|both|two|three|all|in|its|their|while|with|was|were|is|are|has|have|had|been|also|to|more|than|nearly|almost|about|up|rose|grew|increased|by|total|combined|overall|together|level|value|volume|number|figure|businesses|products|regions|segments|divisions|units)\b/gi
const PLAIN_CHINESE =
  /合计|总|两[期者仓家类项个]?|三[期者家类项个]?|加起来|共|也|则|均|都|翻[了一两番]*|[增升涨][加长至到了]*|[是为达到的至较比同期去上年][^，；]*$|[，、；因此使得而]/g

/** "Total sales" of sales: whatever the total is of, its parts were called by the same words. */
function isNamed(before: string, between: string): boolean {
  const at = TOTAL.exec(between)?.index ?? 0
  if (/[㐀-鿿]/.test(between)) {
    const name = between
      .slice(at)
      .replace(PLAIN_CHINESE, '')
      .replace(/[^㐀-鿿]/g, '')
    return name === '' || before.includes(name) || TRADE.test(between)
  }
  const words =
    between
      .slice(at)
      .toLowerCase()
      .replace(PLAIN, ' ')
      .match(/[a-z]{3,}/g) ?? []
  const told = before.toLowerCase()
  return TRADE.test(between)
    ? TRADE_PARTS.test(before)
    : words.every((word) => told.includes(word.replace(/s$/, '')))
}

function isRate({ claim, role, mark }: Part): boolean {
  if (role === 'multiple') return true
  return role === 'amount' && claim.unit === 'percent' && claim.direction !== null && mark === null
}

/** Of equal changes the sum has the very same, whatever the parts weigh. */
function areEqual(members: readonly Part[]): boolean {
  const [first] = members
  return members.every(
    ({ claim, direction }) =>
      first !== undefined &&
      claim.value.coefficient === first.claim.value.coefficient &&
      claim.value.scale === first.claim.value.scale &&
      direction === first.direction,
  )
}
