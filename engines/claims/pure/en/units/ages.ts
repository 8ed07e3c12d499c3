import type { Decimal } from '#platform/exact'
import { at, type Line } from '../words/tokens.ts'
import { countedPhrase, unitOfNoun } from './noun-unit.ts'

const AGES: ReadonlySet<string> = new Set(['aged', 'age', 'ages'])
const AGE_MAX = 110n
const CHILD = 4n

/** Whether a bare number from `first` (with its bound) to `next` is an age: `aged 75 and over`, `men over 50`, `Ann Lee, 52, was`. */
export function isAge(line: Line, first: number, next: number, value: Decimal): boolean {
  const before = at(line, first - 1).text
  if (AGES.has(before) || (before === 'of' && AGES.has(at(line, first - 2).text))) return true
  if (value.scale > 0 || value.coefficient > AGE_MAX || value.coefficient < 1n) return false
  return isGroup(line, next) || isLimit(line, first, next, value) || isTold(line, first, next)
}

/** `the 25-34 age group`. */
function isGroup(line: Line, next: number): boolean {
  const place = at(line, next).text === '-' ? next + 1 : next
  return (
    at(line, place).text === 'age' &&
    /^(?:groups?|brackets?|cohorts?|ranges?)$/.test(at(line, place + 1).text)
  )
}

const LIMITS = /^(?:over|under|above|below)$/
const SOMEBODY = /^(?:those|anyone|everyone|anybody|everybody|adults|adolescents|teenagers|youths)$/

function isPeople({ text }: { readonly text: string }): boolean {
  return SOMEBODY.test(text) || unitOfNoun(text) === 'persons'
}

/** `men over 50`, `anyone under 18`, `those 65 and older`. */
function isLimit(line: Line, first: number, next: number, value: Decimal): boolean {
  if (at(line, next).text === 'and' && /^(?:older|younger)$/.test(at(line, next + 1).text))
    return true
  const who = at(line, first - 1)
  if (value.coefficient < CHILD) return false
  // `11,731 under 15 (14.6 %)`
  if (who.kind === 'number' && LIMITS.test(at(line, first).text))
    return who.end - who.start > 2 && /^[(,;.]?$/.test(at(line, next).text)
  if (!isPeople(who)) return false
  const isOpen =
    at(line, next).text === 'and' && /^(?:over|above|under)$/.test(at(line, next + 1).text)
  const phrase = countedPhrase(line, next)
  const counts = phrase !== null && at(line, phrase.next - 1).text.endsWith('s')
  return isOpen || (LIMITS.test(at(line, first).text) && !counts)
}

const PERSON =
  /^(?:man|woman|boy|girl|father|mother|teenager|pensioner|driver|farmer|student|teacher|nurse|resident|pupil)$/
const DID =
  /^(?:was|is|has|had|who|whose|of|from|said|says|will|died|joined|became|won|lives|remains)$/

/** `Ann Lee, 52, was appointed`, `a driver, 46, died`, `he died at 87.` */
function isTold(line: Line, first: number, next: number): boolean {
  const [before, behind] = [at(line, first - 1), at(line, next)]
  if (before.text === 'at')
    return (
      /^(?:died|dies|retired|retires)$/.test(at(line, first - 2).text) && behind.kind === 'mark'
    )
  if (before.text !== ',' || behind.text !== ',' || !DID.test(at(line, next + 1).text)) return false
  const [name, given] = [at(line, first - 2), at(line, first - 3)]
  return PERSON.test(name.text) || (name.capital && given.capital)
}
