import { phraseTable } from '../../words/phrases.ts'
import { at, type Line } from '../../words/tokens.ts'

// What stands below the line in units of science: `mg/dL`, `W m⁻² K⁻¹`, `t ha-1`.

/** Behind a stroke or `per`, beside what money and goods are counted by. */
export const OVER = phraseTable<string>([
  ['milliliter|millilitre|ml', 'mL'],
  ['deciliter|decilitre|dl', 'dL'],
  ['square centimeter|square centimetre|cm²|cm2', 'cm2'],
  ['cubic centimeter|cubic centimetre|cm³|cm3|cc', 'cm3'],
  ['normal cubic meter|normal cubic metre|nm³|nm3', 'm3'],
  ['mole|mol', 'mol'],
  ['kelvin|k', 'K'],
  ['second|sec|s', 's'],
  ['minute|min', 'min'],
])

const BELOW: ReadonlyMap<string, string> = new Map(
  Object.entries({
    m: 'm',
    km: 'km',
    cm: 'cm',
    ha: 'ha',
    kg: 'kg',
    g: 'g',
    t: 't',
    mol: 'mol',
    l: 'L',
    ml: 'mL',
    dl: 'dL',
    k: 'K',
    s: 's',
    min: 'min',
    h: 'h',
    d: 'day',
    day: 'day',
    yr: 'year',
    y: 'year',
    a: 'year',
    bar: 'bar',
    person: 'person',
  }),
)
const POWERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '¹': '', '²': '2', '³': '3', '1': '', '2': '2', '3': '3' }),
)
const INVERSES_MAX = 3

/** The symbols with a negative exponent that begin at `index`, and where they end: `ha⁻¹ yr⁻¹`. */
export function inversesAt(
  line: Line,
  index: number,
): { readonly below: readonly string[]; readonly next: number } {
  const below: string[] = []
  // '45 kg N ha⁻¹': of what it is.
  let next = isElement(line, index) && inverseAt(line, index + 1) !== null ? index + 1 : index
  while (below.length < INVERSES_MAX) {
    const found = inverseAt(line, next)
    if (found === null) break
    below.push(found.code)
    next = found.next
  }
  return { below, next }
}

function isElement(line: Line, index: number): boolean {
  const { text, capital } = at(line, index)
  return capital && /^[cnpks]$/.test(text)
}

/** `s⁻¹`, `ha−1`, `m^-2`; behind a point of multiplication too. Raised minus and digit are lost to a blank in some files. */
function inverseAt(line: Line, index: number): { code: string; next: number } | null {
  const place = /^[·⋅∙•]$/.test(at(line, index).text) ? index + 1 : index
  const symbol = at(line, place)
  const code = symbol.kind === 'word' ? BELOW.get(symbol.text) : undefined
  if (code === undefined) return null
  const sign = at(line, place + 1).text === '^' ? place + 2 : place + 1
  const [minus, digit] = [at(line, sign), at(line, sign + 1)]
  const power = POWERS.get(digit.text)
  if (power === undefined || !digit.glued || at(line, sign + 2).text === '%') return null
  const isRaised = minus.text === '⁻' && digit.kind === 'mark'
  const isPlain =
    /^[-−–]$/.test(minus.text) && digit.kind === 'number' && (minus.glued || minus.text === '−')
  return isRaised || isPlain ? { code: code + power, next: sign + 2 } : null
}
