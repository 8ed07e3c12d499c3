import type { Figure, Scene } from '../../derived/scene.ts'
import { matchesIn } from '../../text/matches.ts'

// Over how many years: by a figure ("five years"), by words that no figure was read from ("two years later", 三年间), by the years of the levels.

export type Length = { readonly years: number; readonly figure: Figure | null }

const YEARS_MAX = 60
const EN =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d{1,2}) (?:[a-z]+ )?(?:years?|seasons|terms)\b/g
const ZH =
  /([二两兩三四五六七八九]|十[一二三四五六七八九]?|[二三四五]十|(?<!\d)\d{1,2})个?(?:年(?!级|級|代|前三|[份初底末度])|财年|財年|年度|赛季|賽季)/g
const WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const DIGITS = '零一二三四五六七八九'

/** Those of the sentences of some figures. */
export function yearsNear(scene: Scene, near: readonly Figure[], of: Figure): readonly Length[] {
  const found: Length[] = []
  for (const one of near)
    if (one.claim.unit === 'years' && one.claim.form !== 'ordinal') {
      const years = Number(one.claim.value.coefficient) / 10 ** one.claim.value.scale
      if (isLength(years)) found.push({ years, figure: one })
    }
  for (const years of toldIn(scene, of.claim.sentence))
    if (isLength(years)) found.push({ years, figure: null })
  return found
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

/** From the year of the one to that of the other. */
export function betweenLevels(a: Figure, b: Figure): readonly Length[] {
  const [from, to] = [yearOf(a), yearOf(b)]
  const years = from === null || to === null ? 0 : Math.abs(to - from)
  return isLength(years) ? [{ years, figure: null }] : []
}

const YEARS = new WeakMap<Figure, number | null>()

function yearOf(figure: Figure): number | null {
  const known = YEARS.get(figure)
  if (known !== undefined) return known
  const { period } = figure.claim
  const year = period === null ? null : /\d{4}/.exec(period)
  const found = year === null ? null : Number(year[0])
  YEARS.set(figure, found)
  return found
}
