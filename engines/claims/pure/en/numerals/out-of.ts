import { isVerbWord } from '../sense/verbs.ts'
import { endsPhrase } from '../units/noun-unit.ts'
import { unitAt } from '../units/unit-at.ts'
import { at, type Line } from '../words/tokens.ts'
import { PLURAL_SCALES } from './number-words.ts'
import { fractionNumeral, type Numeral, numeralAt } from './numeral.ts'

/** Only these make `one in five` a fraction: `2 in 7 days` isn't one. */
const IN_WHOLES: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 1000,
])

/** `4 out of every 10`, `7 of every 10 yuan`, `one in five`. */
export function outOfAt(line: Line, index: number): Numeral | null {
  const top = numeralAt(line, index)
  if (top === null || top.power > 0 || top.value.scale > 0 || top.value.coefficient > 999n)
    return null
  const named = wholeNamed(line, top)
  const word = at(line, named).text
  let place = named
  if (word === 'out' && at(line, place + 1).text === 'of') place += 2
  else if (word === 'in' || word === 'of') place += 1
  else return null
  const isEvery = at(line, place).text === 'every' || at(line, place).text === 'each'
  if (isEvery) place += 1
  if (word === 'of' && !isEvery) return null
  // 'thirty-eight out of every hundred'
  if (isEvery && at(line, place).text === 'hundred' && top.value.coefficient < 100n)
    return fractionNumeral(index, place + 1, top.value.coefficient, 100n)
  const bottom = numeralAt(line, place)
  if (bottom === null || bottom.value.scale > 0 || bottom.value.coefficient < 2n) return null
  // 'out of five hundreds'
  if (PLURAL_SCALES.has(at(line, bottom.next).text) || at(line, bottom.next).text === 'hundreds')
    return null
  if (bottom.value.coefficient <= top.value.coefficient) return null
  // 'one turbine in two', but 'one plant in two provinces'.
  if (named > top.next && !isEvery && namesWhole(line, bottom.next)) return null
  const unit = unitAt(line, bottom.next)
  if (word === 'in' && !isEvery) {
    const isUsual =
      IN_WHOLES.has(Number(bottom.value.coefficient)) || isOneInMany(line, top, bottom)
    // 'one minute in eleven', 'one in fourteen': in words, none but a share.
    const isOfWords = bottom.shape === 'words' && (named > top.next || top.value.coefficient === 1n)
    if (!(isUsual || isOfWords) || top.value.coefficient > 9n) return null
    if (unit !== null && !unit.isMoney && unit.code !== 'persons' && unit.code !== 'households')
      return null
  }
  // 'out of 31 provinces' has a whole of its own: two counts, unless it says every.
  if (
    word === 'out' &&
    !isEvery &&
    bottom.value.coefficient > 10n &&
    bottom.value.coefficient !== 100n
  )
    return null
  const next = unit?.isMoney || unit?.code === 'persons' ? unit.next : bottom.next
  return { ...fractionNumeral(index, next, top.value.coefficient, bottom.value.coefficient) }
}

/** `one in 10,000`; `one in 2024` names a year. */
function isOneInMany(line: Line, { value }: Numeral, bottom: Numeral): boolean {
  if (value.coefficient !== 1n || bottom.value.coefficient < 1000n) return false
  const { text } = at(line, bottom.first)
  return bottom.power > 0 ? text !== 'a' : text.includes(',') || !/^(?:19|20)\d\d$/.test(text)
}

/** Past the noun of `one bus in three`, `three pounds in every four`: a small number in words of one noun. */
function wholeNamed(line: Line, top: Numeral): number {
  const noun = at(line, top.next)
  const joint = at(line, top.next + 1).text
  const isWords = top.shape === 'words' && top.value.coefficient < 10n
  const isNoun = noun.kind === 'word' && noun.text !== 'in' && noun.text !== 'out'
  return isWords && isNoun && (joint === 'in' || joint === 'out') ? top.next + 1 : top.next
}

function namesWhole(line: Line, index: number): boolean {
  const word = at(line, index)
  if (word.kind !== 'word' || /(?:ing|ed)$/.test(word.text) || endsPhrase(word.text)) return false
  return !BEHIND_WHOLE.has(word.text) && !isVerbWord(word.text)
}

const BEHIND_WHOLE: ReadonlySet<string> = new Set(
  'thus still now already then here today said says goes comes runs lives works tells told thinks wants believes feels'.split(
    ' ',
  ),
)
