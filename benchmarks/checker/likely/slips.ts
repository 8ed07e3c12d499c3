import type { Examples } from '#engines/claims'

// Errors made by a program in true texts, at figures of guesses that fit: what a slip of the pen would make of them.

/** Guesses with fewer digits fit by chance. */
const DIGITS_MIN = 2
/** So many draws for each text that is wanted. */
const TRIES = 3
/** Kinds that fit nearly always. */
const FITS_ANYHOW: ReadonlySet<string> = new Set(['part', 'way'])
const BESIDE = 12

/** Texts with one number otherwise, at most `many`. `read`: what was read of the true text. */
export function slippedIn(
  text: string,
  read: Examples,
  draw: () => number,
  many: number,
): readonly string[] {
  const fits = read.fits.filter(
    ({ kind, digits }) => digits >= DIGITS_MIN && !FITS_ANYHOW.has(kind),
  )
  const found = new Set<string>()
  for (let at = 0; at < many * TRIES && found.size < many && fits.length > 0; at += 1) {
    const { members } = one(fits, draw)
    const number = read.numbers[one(members, draw)] ?? null
    if (number === null) continue
    // The text that was read may have its lines joined.
    const lead = read.text.slice(Math.max(0, number.start - BESIDE), number.start)
    const digits = read.text.slice(number.start, number.end)
    const from = text.indexOf(lead + digits + read.text.slice(number.end, number.end + BESIDE))
    const slip = from < 0 ? null : slipOf(digits, draw)
    if (slip === null || slip === digits) continue
    const start = from + lead.length
    found.add(text.slice(0, start) + slip + text.slice(start + digits.length))
  }
  return [...found]
}

function one<Kind>(all: readonly Kind[], draw: () => number): Kind {
  return all[Math.floor(draw() * all.length)] as Kind
}

/** Two digits exchanged, another digit, a point lost, or another size: of a hundred 35, 40, 7 and 18. */
function slipOf(digits: string, draw: () => number): string | null {
  const [which, places] = [draw(), placesIn(digits)]
  if (places.length === 0) return null
  if (which < 0.35) return exchanged(digits, places, draw) ?? another(digits, places, draw)
  if (which < 0.75) return another(digits, places, draw)
  if (which < 0.82 && digits.includes('.')) return digits.replace('.', '')
  return sized(digits, one(SIZES, draw))
}

const SIZES = [0.5, 0.6, 0.75, 0.85, 1.15, 1.3, 1.6, 2]

function placesIn(digits: string): readonly number[] {
  return [...digits].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []))
}

function exchanged(digits: string, places: readonly number[], draw: () => number): string | null {
  const pairs = places.flatMap((place, at): (readonly [number, number])[] => {
    const next = places[at + 1]
    return next === undefined || digits[next] === digits[place] ? [] : [[place, next]]
  })
  if (pairs.length === 0) return null
  const [a, b] = one(pairs, draw)
  if (a === 0 && digits[b] === '0') return null
  const signs = [...digits]
  ;[signs[a], signs[b]] = [signs[b] ?? '', signs[a] ?? '']
  return signs.join('')
}

function another(digits: string, places: readonly number[], draw: () => number): string | null {
  const at = one(places, draw)
  const digit = (Number(digits[at]) + 1 + Math.floor(draw() * 8)) % 10
  return at === 0 && digit === 0 ? null : digits.slice(0, at) + digit + digits.slice(at + 1)
}

/** With as many places behind the point, and commas where there were some. */
function sized(digits: string, by: number): string | null {
  const value = Number(digits.replaceAll(',', '')) * by
  if (!Number.isFinite(value)) return null
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  return digits.includes(',')
    ? value.toLocaleString('en-US', {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      })
    : value.toFixed(places)
}
