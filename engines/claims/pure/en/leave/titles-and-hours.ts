import { at, type Line } from '../words/tokens.ts'

export const QUOTES = '"“”‘’'

const TITLE_WORDS = 4

/** `"Moppets 4"`: a number that ends a short name in quotation marks. */
export function endsTitle(line: Line, index: number): boolean {
  if (at(line, index).text.length > 2 || at(line, index).kind !== 'number') return false
  for (let place = index - 1; place >= index - TITLE_WORDS - 1; place -= 1) {
    const word = at(line, place)
    if (word.text !== '' && QUOTES.includes(word.text)) return place < index - 1
    if (word.kind !== 'word' || !word.capital) return false
  }
  return false
}

const HOUR_BEFORE = /^(?:at|issued|by|from|to|until|till|about|around|between|and|since|of|[,(])$/

/** `Issued 1800 hrs`, `the 24 hours to 0600 hours`: a time of the day. */
export function isHour(line: Line, index: number): boolean {
  const [number, unit] = [at(line, index), at(line, index + 1).text]
  if (!/^(?:[01]\d|2[0-4])[0-5]\d$/.test(number.text) || at(line, index + 2).text === 'of')
    return false
  if (unit !== 'hrs' && !(unit === 'hours' && number.text.startsWith('0'))) return false
  return HOUR_BEFORE.test(at(line, index - 1).text)
}
