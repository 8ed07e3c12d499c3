import type { Grammar } from '#engines/claims/pure'
import type { Fact } from './facts.ts'

/** A figure in words, and where in them its number stands. */
export type Figure = { readonly words: string; readonly at: number }

type Draw = () => number
type Bound = 'exact' | 'over' | 'nearly' | 'about'

/** How far off a false figure is, at least. */
const APART = 0.05
const BOUNDS: { readonly [bound in Bound]: { readonly [grammar in Grammar]: readonly string[] } } =
  {
    exact: { zh: [''], en: [''] },
    over: { zh: ['超过', '逾', '突破'], en: ['more than ', 'over '] },
    nearly: { zh: ['近', '接近'], en: ['nearly ', 'close to ', 'almost '] },
    about: { zh: ['约', '大约'], en: ['about ', 'around ', 'some '] },
  }

/** The fact's value, or one that none of its editions allows, as a text writes it; null where it can't be written so. */
export function figureOf(fact: Fact, grammar: Grammar, isTrue: boolean, draw: Draw): Figure | null {
  const value = isTrue ? fact.value : falseValueOf(fact, draw)
  if (value === null || value <= 0) return null
  if (fact.unit === 'rank') return rankFigure(Math.round(value), grammar)
  const bound = boundOf(fact, draw)
  const scale = scaleOf(fact, value, grammar, draw)
  const shown = value / scale.factor
  const digits = digitsOf(fact, shown, scale.factor, bound, draw)
  const step = 10 ** -digits
  const number = roundedTo(shown, step, bound)
  // 'More than' the very number, or far more than it, is no true sentence that anybody would write.
  const off = Math.abs(number - shown) / shown
  if (bound !== 'exact' && bound !== 'about' && (off < 1e-9 || off > 0.04)) return null
  if (number <= 0 || (!isTrue && !isFalse(fact, number * scale.factor, bound, step * scale.factor)))
    return null
  // Of an older edition is what the newest, as it is written, says otherwise.
  const { factor } = scale
  const isNewest = fact.newer.some((one) => Math.abs(one - number * factor) < step * factor * 1.2)
  if (isTrue && fact.newer.length > 0 && (isNewest || bound !== 'exact')) return null
  const list = BOUNDS[bound][grammar]
  const lead = list[Math.floor(draw() * list.length)] ?? ''
  const written = grouped(number.toFixed(Math.max(0, digits)), draw)
  return {
    words: `${lead}${scale.before}${written}${scale.behind}`,
    at: lead.length + scale.before.length,
  }
}

function boundOf({ unit, subject }: Fact, draw: Draw): Bound {
  const isRate = unit === 'percent' || subject === 'growth'
  const drawn = draw()
  if (isRate) return drawn < 0.9 ? 'exact' : 'over'
  if (drawn < 0.64) return 'exact'
  return drawn < 0.78 ? 'over' : drawn < 0.9 ? 'nearly' : 'about'
}

/** Another year's or place's value, or one that is off by a fifth or so. */
function falseValueOf({ value, others, unit, all }: Fact, draw: Draw): number | null {
  if (unit === 'rank') return value + (draw() < 0.5 && value > 4 ? -3 : 3)
  const other = others[Math.floor(draw() * others.length)]
  const isFar = other !== undefined && all.every((one) => Math.abs(other / one - 1) > APART)
  if (isFar && draw() < 0.5) return other
  const factor = draw() < 0.5 ? 0.72 + draw() * 0.18 : 1.1 + draw() * 0.35
  return value * factor
}

/** Not of any edition by any reading: rounded, cut off, over, nearly. */
function isFalse({ all, unit }: Fact, stated: number, bound: Bound, step: number): boolean {
  const margin = unit === 'percent' ? 0.3 : 0
  return all.every((value) => {
    const far = Math.max(step * 1.5, value * APART, margin)
    if (bound === 'over') return stated - value > far
    if (bound === 'nearly') return value - stated > far || stated - value > value * 0.25
    return Math.abs(stated - value) > (bound === 'about' ? Math.max(far, value * 0.15) : far)
  })
}

type Scale = { readonly factor: number; readonly before: string; readonly behind: string }

function scaleOf({ unit }: Fact, value: number, grammar: Grammar, draw: Draw): Scale {
  const isChinese = grammar === 'zh'
  const named = (factor: number, behind: string, before = ''): Scale => ({ factor, before, behind })
  switch (unit) {
    case 'CNY': {
      if (isChinese)
        return value >= 1e12 && draw() < 0.5 ? named(1e12, '万亿元') : named(1e8, '亿元')
      const [factor, word] = value >= 1e12 ? [1e12, 'trillion'] : [1e9, 'billion']
      const [used, said] = factor === 1e12 && draw() < 0.25 ? [1e9, 'billion'] : [factor, word]
      const drawn = draw()
      if (drawn < 0.4) return named(used, ` ${said} yuan`)
      if (drawn < 0.7) return named(used, ` ${said}`, 'RMB ')
      return drawn < 0.85 ? named(used, ` ${said}`, 'CNY ') : named(used, ` ${said}`, '¥')
    }
    case 'persons':
      return isChinese
        ? named(1e4, '万人')
        : value >= 1e6
          ? named(1e6, ' million people')
          : named(1e3, ',000 people')
    case 'vehicles':
      return isChinese
        ? named(1e4, '万辆')
        : named(value >= 1e6 ? 1 : 1e3, value >= 1e6 ? ' units' : ',000 units')
    case 'km':
      return isChinese ? named(1, '公里') : named(1, draw() < 0.5 ? ' km' : ' kilometers')
    case 'µg/m³':
      return isChinese ? named(1, '微克/立方米') : named(1, ' micrograms per cubic meter')
    default:
      return isChinese || draw() < 0.5 ? named(1, '%') : named(1, ' percent')
  }
}

/** As many as the source has, or fewer; with a bound two or three telling ones. */
function digitsOf(
  { precision, unit }: Fact,
  shown: number,
  factor: number,
  bound: Bound,
  draw: Draw,
): number {
  if (factor === 1e3) return 0
  const whole = Math.floor(Math.log10(shown)) + 1
  const most = Math.round(Math.log10(factor)) - precision
  if (unit === 'percent' && bound === 'exact') return most
  const telling = bound === 'exact' ? 3 + Math.floor(draw() * 3) : 2 + Math.floor(draw() * 2)
  return Math.min(most, factor === 1 ? most : 2, telling - whole)
}

function roundedTo(shown: number, step: number, bound: Bound): number {
  const steps = shown / step
  const near = Math.round(steps)
  const whole =
    bound === 'over'
      ? Math.floor(steps + 1e-9)
      : bound === 'nearly'
        ? Math.ceil(steps - 1e-9)
        : near
  return whole * step
}

function rankFigure(rank: number, grammar: Grammar): Figure | null {
  if (rank < 1 || rank > 31) return null
  if (grammar === 'zh') return { words: `${rank}`, at: 0 }
  const ending =
    rank % 10 === 1 && rank !== 11
      ? 'st'
      : rank % 10 === 2 && rank !== 12
        ? 'nd'
        : rank % 10 === 3 && rank !== 13
          ? 'rd'
          : 'th'
  return { words: `${rank}${ending}`, at: 0 }
}

function grouped(number: string, draw: Draw): string {
  const [whole = '', behind] = number.split('.')
  const marked = whole.length > 3 && draw() < 0.6 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return behind === undefined ? marked : `${marked}.${behind}`
}
