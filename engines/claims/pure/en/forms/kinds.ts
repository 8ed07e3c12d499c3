import { numeralAt } from '../numerals/numeral.ts'
import { unitOfNoun } from '../units/noun-unit.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found } from './found.ts'

/** `three provinces and one city`: one claim, four places. */
export function kindsAt(line: Line, index: number): Found | null {
  const first = partAt(line, index)
  if (first === null) return null
  let value = first.value
  let next = first.next
  let parts = 1
  for (let count = 0; count < 3; count += 1) {
    let place = next
    if (at(line, place).text === ',') place += 1
    const isAnd = at(line, place).text === 'and'
    if (isAnd) place += 1
    if (place === next) break
    const part = partAt(line, place)
    if (part === null || part.noun === first.noun) break
    value += part.value
    next = part.next
    parts += 1
    if (isAnd) break
  }
  if (parts === 1) return null
  return found({
    form: 'kinds',
    first: index,
    next,
    value: { coefficient: value, scale: 0 },
    unit: 'places',
    kind: 'count',
  })
}

const SINGULAR: ReadonlySet<string> = new Set(
  'city province municipality region district county state country town territory'.split(' '),
)

function partAt(line: Line, index: number): { value: bigint; next: number; noun: string } | null {
  const numeral = numeralAt(line, index)
  if (numeral === null || numeral.shape !== 'words' || numeral.power > 0) return null
  let place = numeral.next
  // An adjective may stand between: 'four autonomous regions'.
  for (let count = 0; count < 2; count += 1) {
    const noun = at(line, place)
    if (noun.kind !== 'word') return null
    if (SINGULAR.has(noun.text) || unitOfNoun(noun.text) === 'places')
      return { value: numeral.value.coefficient, next: place + 1, noun: noun.text }
    place += 1
  }
  return null
}
