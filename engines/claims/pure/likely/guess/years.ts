import type { Figure, Scene } from '../../derived/scene.ts'
import { matchesIn } from '../../text/matches.ts'

// Over how many years: by a figure ("five years"), by words that no figure was read from ("two years later", 三年间), by the years of the levels.

export type Length = { readonly years: number; readonly figure: Figure | null }

const YEARS_MAX = 60
const EN =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d{1,2}) (?:[a-z]+ )?(?:years?|seasons|terms)\b/g
const LENGTH = / (?:years?|seasons|terms)\b/
const ZH =
  /([二两兩三四五六七八九]|十[一二三四五六七八九]?|[二三四五]十|(?<!\d)\d{1,2})个?(?:年(?!级|級|代|前三|[份初底末度])|财年|財年|年度|赛季|賽季)/g
const WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const DIGITS = '零一二三四五六七八九'

/** What some sentences tell, and the year of each figure of the text. */
export type Lengths = { readonly told: readonly Length[]; readonly years: Int32Array }

/** Those of the sentences of some figures. */
export function yearsNear(scene: Scene, near: readonly Figure[], of: Figure): Lengths {
  const found: Length[] = []
  for (const one of near)
    if (one.claim.unit === 'years' && one.claim.form !== 'ordinal') {
      const years = Number(one.claim.value.coefficient) / 10 ** one.claim.value.scale
      if (isLength(years)) found.push({ years, figure: one })
    }
  for (const years of toldIn(scene, of.claim.sentence))
    if (isLength(years)) found.push({ years, figure: null })
  return { told: found, years: yearsOf(scene.figures) }
}

function isLength(years: number): boolean {
  return years > 1 && years < YEARS_MAX && Number.isInteger(years)
}

/** Each sentence once. */
const TOLD = new WeakMap<Scene, Map<number, readonly number[]>>()
const REACH = 2

function toldIn(scene: Scene, sentence: number): readonly number[] {
  const known = TOLD.get(scene) ?? new Map<number, readonly number[]>()
  TOLD.set(scene, known)
  const found = new Set<number>()
  for (let at = sentence - REACH; at <= sentence + REACH; at += 1) {
    const own = known.get(at) ?? readIn(scene, at)
    known.set(at, own)
    for (const years of own) found.add(years)
  }
  return [...found]
}

function readIn({ mask, pieces }: Scene, at: number): readonly number[] {
  const piece = pieces[at]
  if (piece === undefined) return []
  const words = mask.slice(piece.from, piece.to)
  const isHan = piece.grammar === 'zh'
  // Most sentences have no length of time, and each word may open one.
  if (!isHan && !LENGTH.test(words)) return []
  return matchesIn(isHan ? ZH : EN, words).map(([, said = '']) => numberIn(said, isHan))
}

function numberIn(said: string, isHan: boolean): number {
  if (/\d/.test(said)) return Number(said)
  if (!isHan) return said === 'fifteen' ? 15 : said === 'twenty' ? 20 : WORDS.indexOf(said)
  const one = said.replace(/[两兩]/, '二')
  const [tens = '', units = ''] = one.split('十')
  if (!one.includes('十')) return DIGITS.indexOf(one)
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (units === '' ? 0 : DIGITS.indexOf(units))
}

/** Those that are told, and that from the year of the one level to that of the other. */
export function lengthsOf({ told, years }: Lengths, a: Figure, b: Figure): readonly Length[] {
  const from = years[a.order] ?? NO_YEAR
  const to = years[b.order] ?? NO_YEAR
  const between = Math.abs(to - from)
  if (from === NO_YEAR || to === NO_YEAR || !isLength(between)) return told
  const length = BETWEEN[between]
  if (length === undefined) return told
  return told.length === 0 ? [length] : [...told, length]
}

const BETWEEN = Array.from({ length: YEARS_MAX }, (_, years): Length => ({ years, figure: null }))
const NO_YEAR = -1

const YEARS = new WeakMap<readonly Figure[], Int32Array>()

function yearsOf(figures: readonly Figure[]): Int32Array {
  const known = YEARS.get(figures)
  if (known !== undefined) return known
  const found = Int32Array.from(figures, ({ claim: { period } }) =>
    Number((period === null ? null : /\d{4}/.exec(period))?.[0] ?? NO_YEAR),
  )
  YEARS.set(figures, found)
  return found
}
