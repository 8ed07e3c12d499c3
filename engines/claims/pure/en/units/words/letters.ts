import { at, type Line } from '../../words/tokens.ts'
import type { UnitWord } from './unit-words.ts'

// Units of a letter or a few: case tells milliwatts from megawatts, and what stands around a metre from a million.

/** As they are written, with their unit and its power of ten where those aren't the same; a word of this list that is written otherwise is no unit. */
const WRITTEN: ReadonlyMap<string, ReadonlyMap<string, UnitWord>> = tableOf(`
  W V mW:W:-3 MW mw:MW Mw:MW mV:V:-3 MV:kV:3 mA:A:-3 kA:A:3 Ma:years:6 Ga:years:9 eV meV:eV:-3 keV:eV:3 MeV:eV:6
  GeV:eV:9 TeV:eV:12 PeV:eV:15 nm NM:nautical-mile Nm:N·m nM:mmol/L:-6 mm MM:mm mM:mmol/L µm:nm:3 μm:nm:3
  µM:mmol/L:-3 μM:mmol/L:-3 Pa:hPa:-2 MPa Mpa:MPa mpa:MPa MPA:MPa mPa:hPa:-5 GPa:MPa:3 kN:N:3 KN:N:3 Gy
  mGy:Gy:-3 Sv:mSv:3 GT:gross-ton Gt:t:9 gt:t:9 ms:seconds:-3 ns:seconds:-9 mK:K:-3 K C:degC F:degF L l:L t T:t
  g s:seconds h:hours H:hours J lm sec:seconds in:inch In:inch MP:pixel:6 mp:pixel:6 ng:µg:-3 cl:L:-2 cL:L:-2
  dl:L:-1 dL:L:-1 ug:µg mol gm:g gms:g cms:cm mms:mm mps:m/s yd yds:yd gal gals:gal yr:years yo:years bit
  bits:bit cup cups:cup Cups:cup kyr:years:3 Myr:years:6 Gyr:years:9 amp:A amps:A psi nits:nit kn:N:3 MB/s
`)

function tableOf(rows: string): ReadonlyMap<string, ReadonlyMap<string, UnitWord>> {
  const table = new Map<string, Map<string, UnitWord>>()
  for (const row of rows.trim().split(/\s+/)) {
    const [written = '', code = written, power = '0'] = row.split(':')
    const own = table.get(written.toLowerCase()) ?? new Map<string, UnitWord>()
    table.set(written.toLowerCase(), own.set(written, { code, power: Number(power) }))
  }
  return table
}

/** The unit of the word at `index` by its case and its neighbours; null where it is none, undefined for all longer words. */
export function letterAt(line: Line, index: number): UnitWord | null | undefined {
  const { text, start, end } = at(line, index)
  const written = WRITTEN.get(text)
  if (written === undefined) return undefined
  const unit = written.get(line.text.slice(start, end))
  if (unit === undefined) return null
  const isUnit = MEANT[text]
  return isUnit === undefined || isUnit(line, index) ? unit : null
}

/** What has to stand around some of them. */
const MEANT: { readonly [letter: string]: (line: Line, index: number) => boolean } = {
  w: isNoCompass,
  c: isOfWarmth,
  f: isOfWarmth,
  k: isKelvin,
  t: (line, index) => !at(line, index).capital || isManyTonnes(line, index),
  s: isSecond,
  l: (line, index) => !at(line, index + 1).glued || /^[,.;:)]$/.test(at(line, index + 1).text),
  j: (line, index) => !at(line, index).glued,
  h: (line, index) => !(at(line, index).capital || at(line, index + 1).glued),
  in: isInch,
  mp: (line, index) => at(line, index).glued,
  mm: (line, index) => !at(line, index).upper || at(line, index).glued,
  nm: (line, index) => !at(line, index).upper || !at(line, index).glued,
}

const REACH = 80

function isNear(line: Line, index: number, words: RegExp): boolean {
  const { start, end } = at(line, index)
  const before = line.text.slice(Math.max(0, start - REACH), start)
  return words.test(before) || words.test(line.text.slice(end, end + REACH))
}

/** `5 W 42nd Street`. */
function isNoCompass(line: Line, index: number): boolean {
  return at(line, index + 1).kind !== 'number'
}

const WARMTH =
  /°|℃|\b(?:temperatures?|degrees|weather|outside|outdoors|heat(?:ed|ing|wave)?|cold|colder|hot|hotter|warm(?:er|ed|est|ing)?|freez\w+|cool(?:ed|er|ing)?|boil\w*|melt\w*|thermomet\w+|thermostat|celsius|fahrenheit|kelvin|cryogenic|superconduct\w+)\b/i

/** `the water was at 12 C`, `-10C`; `Form 20F` is a name. */
function isOfWarmth(line: Line, index: number): boolean {
  const isTail =
    at(line, index).glued && at(line, index + 1).glued && at(line, index + 1).kind !== 'mark'
  return !isTail && at(line, index - 1).kind === 'number' && isNear(line, index, WARMTH)
}

/** `573.15K`, `cooled to 4 K`; `10K` is a race, or so many thousands. */
function isKelvin(line: Line, index: number): boolean {
  const { glued } = at(line, index)
  return isOfWarmth(line, index) && (!glued || at(line, index - 1).text.includes('.'))
}

/** `7 T` is the strength of a magnet, `4,200 T` a weight. */
function isManyTonnes(line: Line, index: number): boolean {
  return /^\d{3}|,/.test(at(line, index - 1).text)
}

/** `9.58s`, `10 s`; the 90s are years, and 747s things. */
function isSecond(line: Line, index: number): boolean {
  if (at(line, index + 1).glued && at(line, index + 1).kind !== 'mark') return false
  return !at(line, index).glued || at(line, index - 1).text.includes('.')
}

const SIZES =
  /^(?:long|wide|thick|tall|high|deep|across|diameter|diagonal|diagonally|square|x|×|pipe|pipes|screen|display)$/
const LENGTHS =
  /\b(?:long|length|wide|width|tall|height|thick|thickness|diameter|depth|deep|measur\w+|rain(?:fall)?|snow(?:fall)?)\b/i
const LENGTH_UNITS = /^(?:cm|mm|m|ft|feet|foot|yd|centimet\w+|millimet\w+|met(?:er|re)s?|')$/

/** `5 ft 2 in`, `2 1/2 in thick`, `5 cm (2 in)`, `the length is 2 in.`; `12 in May` is none. */
function isInch(line: Line, index: number): boolean {
  const behind = at(line, index + 1)
  if (at(line, index - 1).text === '-' && at(line, index).glued)
    return behind.text !== '-' || SIZES.test(at(line, index + 2).text)
  if (at(line, index - 1).kind !== 'number' || at(line, index).capital) return false
  if (SIZES.test(behind.text) || LENGTH_UNITS.test(at(line, index - 2).text)) return true
  if (behind.text === 'by' && at(line, index + 2).kind === 'number') return true
  if (behind.kind !== 'mark' || behind.text === '-') return false
  for (let place = index - 2; behind.text === ')' && place > index - 6; place -= 1)
    if (LENGTH_UNITS.test(at(line, place).text)) return true
  return /^[.,]?$/.test(behind.text) && isNear(line, index, LENGTHS)
}
