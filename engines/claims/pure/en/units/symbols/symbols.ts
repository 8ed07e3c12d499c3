import { SCALES } from '../../numerals/number-words.ts'
import { at, type Line } from '../../words/tokens.ts'
import type { UnitWord } from '../unit-words.ts'

// Symbols of science as they are written: their case tells 5 mM from 5 mm, and 20 mW from 20 MW.

type When = (line: Line, index: number) => boolean
type Row = readonly [symbols: string, code: string, power?: number, when?: When]

const ROWS: readonly Row[] = [
  ['mol', 'mol', 0, isNoShare],
  ['mmol', 'mmol'],
  ['µmol μmol umol', 'µmol'],
  ['nmol', 'µmol', -3],
  ['pmol', 'µmol', -6],
  ['mM', 'mmol/L'],
  ['µM μM', 'µmol/L'],
  ['nM', 'µmol/L', -3],
  ['pM', 'µmol/L', -6],
  ['Da', 'Da'],
  ['kDa', 'Da', 3],
  ['MDa', 'Da', 6],
  ['µg μg ug', 'µg'],
  ['ng', 'µg', -3],
  ['pg', 'µg', -6],
  ['L l', 'L', 0, isAmount],
  ['dL dl', 'L', -1],
  ['cL cl', 'L', -2],
  ['nL nl', 'L', -9],
  ['kL kl', 'L', 3],
  ['Mg', 't', 0, isOfSoil],
  ['IU', 'IU'],
  ['U', 'U', 0, isOverSome],
  ['AU au', 'au', 0, isInSpace],
  ['Å', 'nm', -1],
  ['meV', 'eV', -3],
  ['eV', 'eV'],
  ['keV', 'eV', 3],
  ['MeV', 'eV', 6],
  ['GeV', 'eV', 9],
  ['TeV', 'eV', 12],
  ['mJ', 'J', -3, isNoPlant],
  ['J', 'J', 0, isAmount],
  ['Pa', 'Pa'],
  ['GPa', 'MPa', 3],
  ['bar', 'bar', 0, isPressure],
  ['barg bara', 'bar'],
  ['atm', 'atm'],
  ['kN', 'N', 3],
  ['MN', 'N', 6],
  ['N', 'N', 0, isAmount],
  ['Nm', 'N·m'],
  ['mV', 'V', -3],
  ['MV', 'V', 6],
  ['V', 'V', 0, isAmount],
  ['A', 'A', 0, isOfCurrent],
  ['mA', 'A', -3],
  ['µA μA', 'A', -6],
  ['kA', 'A', 3],
  ['Ω', 'Ω'],
  ['mΩ', 'Ω', -3],
  ['kΩ', 'Ω', 3],
  ['MΩ', 'Ω', 6],
  ['W', 'W', 0, isAmount],
  ['mW', 'W', -3, isNoPlant],
  ['µW μW', 'W', -6],
  ['THz', 'GHz', 3],
  ['T tesla Tesla', 'T', 0, isOfMagnets],
  ['mT', 'T', -3, isOfMagnets],
  ['µT μT', 'T', -6],
  ['K', 'K', 0, isOfHeat],
  ['mK', 'K', -3, isOfHeat],
  ['Gy', 'Gy'],
  ['mGy', 'Gy', -3],
  ['MBq', 'Bq', 6],
  ['GBq', 'Bq', 9],
  ['TBq', 'Bq', 12],
  ['lx', 'lx'],
  ['lm', 'lm'],
  ['h', 'hours', 0, isTime],
  ['s', 'seconds', 0, isTime],
  ['ms', 'seconds', -3],
  ['µs μs', 'seconds', -6],
  ['ns', 'seconds', -9],
  ['ps', 'seconds', -12],
  ['kyr', 'years', 3],
  ['Myr', 'years', 6],
  ['Gyr', 'years', 9],
]

type Sign = UnitWord & { readonly when: When | undefined }

const SYMBOLS: ReadonlyMap<string, Sign> = new Map(
  ROWS.flatMap(([symbols, code, power = 0, when]) =>
    symbols.split(' ').map((symbol) => [symbol, { code, power, when }] as const),
  ),
)
const SYMBOL_MAX = 5

/** The unit whose symbol is the token at `index`, behind a number. */
export function symbolAt(line: Line, index: number): UnitWord | null {
  const { kind, start, end } = at(line, index)
  if (kind !== 'word' || end - start > SYMBOL_MAX) return null
  const found = SYMBOLS.get(line.text.slice(start, end))
  if (found === undefined || !hasNumber(line, index)) return null
  return found.when === undefined || found.when(line, index) ? found : null
}

/** Behind a number, its hyphen or its scale; in the brackets of a label only `(mmol)`, `(kPa)`, since `(MN)` may be a place. */
function hasNumber(line: Line, index: number): boolean {
  const before = at(line, index - 1)
  if (before.text === '(') return !at(line, index).capital
  return before.kind === 'number' || BEFORE.test(before.text) || SCALES.has(before.text)
}

const BEFORE = /^[-⁰¹²³⁴-⁹]$/

/** `12 V`, `0.5 L of water`; not `100 W. Hill Street`, `40.2 N, 74.1 W`, `5 V Corps`. */
function isAmount(line: Line, index: number): boolean {
  const [next, behind, back] = [at(line, index + 1), at(line, index + 2), at(line, index - 2)]
  if (!isBehindNumber(line, index) || /^[nsew°]$/.test(back.text)) return false
  if (/^[ns]$/.test(at(line, index - 3).text) && /^[we]$/.test(at(line, index).text)) return false
  if (next.capital || (next.glued && /^['’&-]$/.test(next.text))) return false
  if (next.text === ',' && behind.kind === 'number') return !/^[ew]$/.test(at(line, index + 3).text)
  return !(next.text === '.' && behind.capital)
}

/** `12-V` too. */
function isBehindNumber(line: Line, index: number): boolean {
  const before = at(line, index - 1)
  if (before.kind === 'number') return true
  return before.text === '-' && before.glued && /^[vw]$/.test(at(line, index).text)
}

/** `0.5 A`, `16 A at 230 V`; `16 A` and `2A` are names as well. */
function isOfCurrent(line: Line, index: number): boolean {
  if (!isAmount(line, index) || !at(line, index).capital) return false
  return /\.\d/.test(at(line, index - 1).text) || isNear(line, index, CURRENT)
}

/** `24 h`, `30 s`, `1.5s`; not `the 1990 s`, `20s`. */
function isTime(line: Line, index: number): boolean {
  const number = at(line, index - 1)
  const next = at(line, index + 1)
  if (number.kind !== 'number' || (next.glued && /^['’&]$/.test(next.text))) return false
  if (at(line, index).text === 'h') return true
  return at(line, index).glued ? /\.\d/.test(number.text) : !/^(?:1[89]|20)\d\d$/.test(number.text)
}

/** `3 mol` and no `3 mol%`. */
function isNoShare(line: Line, index: number): boolean {
  return at(line, index + 1).text !== '%'
}

/** `120 U/L`. */
function isOverSome(line: Line, index: number): boolean {
  return at(line, index + 1).text === '/'
}

/** `at 420 bar and 90 °C`; not `42 bar staff`. */
function isPressure(line: Line, index: number): boolean {
  const next = at(line, index + 1)
  return next.kind !== 'word' || AROUND.test(next.text)
}

const AROUND =
  /^(?:and|or|to|at|in|of|on|with|for|from|by|is|was|are|were|when|while|as|than|above|below|pressure|gauge|absolute)$/

const REACH = 200

function isNear(line: Line, index: number, words: RegExp): boolean {
  const { start, end } = at(line, index)
  return words.test(line.text.slice(Math.max(0, start - REACH), end + REACH))
}

const PLANTS =
  /\b(?:wind|solar|farms?|plants?|turbines?|grids?|generat\w*|capacity|hydro\w*|nuclear|megawatts?|MW|GW|renewables?|projects?)\b/
const HEAT =
  /\b(?:temperatures?|kelvins?|cool\w*|cold\w*|heat\w*|hot\w*|warm\w*|cryo\w*|superconduct\w*|melt\w*|boil\w*|degrees|thermal\w*|stars?|liquid|mK|°C)\b/i
const CURRENT =
  /\b(?:volts?|k?V|currents?|amps?|amperes?|electric\w*|circuits?|fuses?|charg(?:er|ing)\w*)\b/
const MAGNETS = /\b(?:magnet\w*|fields?|teslas?|MRI|NMR|coils?|scanners?|tokamaks?)\b/i
const COLD = /\b(?:temperatures?|kelvins?|cryo\w*|superconduct\w*|helium)\b/i
const THINGS =
  /^(?:run|race|screens?|tvs?|video|displays?|monitors?|resolution|units|downloads|users|views|followers|shares|jobs|homes|steps)$/

/** Nobody builds a plant of milliwatts: there `mW` is a slip for MW. */
function isNoPlant(line: Line, index: number): boolean {
  return !isNear(line, index, PLANTS)
}

/** `4.2 K` of what is cold or hot, `at 7K`; `a 5 K run`, `203 K units`, `4K screens` and `$5 K` aren't. */
function isOfHeat(line: Line, index: number): boolean {
  if (THINGS.test(at(line, index + 1).text)) return false
  const isWhole = at(line, index).glued && !/\.\d/.test(at(line, index - 1).text)
  return isNear(line, index, isWhole ? COLD : HEAT)
}

const SOIL = /\b(?:hectares?|ha|soils?|carbon|biomass|forests?|crops?|yields?|litter|stocks?)\b/

/** `45 Mg C ha⁻¹`: megagrams, where a label may write milligrams so. */
function isOfSoil(line: Line, index: number): boolean {
  return isNear(line, index, SOIL)
}

const SPACE =
  /\b(?:planets?|exoplanets?|stars?|sun|orbit\w*|comets?|asteroids?|solar|stellar|heliocentric|perihelion|discs?|disks?|astronom\w*)\b/i

function isInSpace(line: Line, index: number): boolean {
  return isNear(line, index, SPACE)
}

function isOfMagnets(line: Line, index: number): boolean {
  return isNear(line, index, MAGNETS)
}
