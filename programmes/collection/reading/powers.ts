import { type Lang, type QuantityUnit, say, type Text } from '#platform/i18n'

/** Powers of ten that people count in, and their words; 0 is the unit itself. */
export const POWERS = [0, 3, 4, 6, 8, 9, 12] as const
export type Power = (typeof POWERS)[number]

const WORDS: { readonly [power in Power]: Text } = {
  0: { en: '', zh: '' },
  3: { en: 'thousand', zh: '千' },
  4: { en: '10,000', zh: '万' },
  6: { en: 'million', zh: '百万' },
  8: { en: '100 million', zh: '亿' },
  9: { en: 'billion', zh: '十亿' },
  12: { en: 'trillion', zh: '万亿' },
}

/** Dimensions of which nobody says a million. */
const UNSCALED: ReadonlySet<string> = new Set([
  'percent',
  'percentage-point',
  'ratio',
  'rank',
  'concentration',
])

/** The powers in which values of a unit may be given. */
export function powersOf(unit: Pick<QuantityUnit, 'dimension'>): readonly Power[] {
  return UNSCALED.has(unit.dimension) ? [0] : POWERS
}

export function isPower(power: number): power is Power {
  return POWERS.some((one) => one === power)
}

/** `CNY 100 million`, `亿元`; `million persons`, `百万人`; `%`. */
export function unitWords(unit: QuantityUnit, power: number, lang: Lang): string {
  const scale = isPower(power) ? say(WORDS[power], lang) : `10^${power}`
  if (UNSCALED.has(unit.dimension)) return say(unit.symbol, lang) || say(unit.name, lang)
  if (lang.startsWith('zh')) return `${scale}${say(unit.name, lang)}`
  if (unit.dimension === 'money') return `${unit.code} ${scale}`.trim()
  return `${scale} ${say(unit.name, lang)}`.trim()
}

/** The word of a power behind a number: `万`, `million`; undefined where it is none. */
export function powerOfWord(word: string): Power | undefined {
  const plain = word.toLowerCase()
  const found = POWERS.find(
    (power) => power > 0 && (WORDS[power].zh === plain || WORDS[power].en === plain),
  )
  return found ?? (plain === 'bn' ? 9 : plain === 'mn' ? 6 : undefined)
}

/** The power that a unit's words say: `亿元`, `CNY 100 million`, `million persons`, `万`; undefined for other words. */
export function powerOfUnitWords(text: string, unit: QuantityUnit): Power | undefined {
  const plain = folded(text)
  return powersOf(unit).find((power) =>
    ['en', 'zh'].some(
      (lang) =>
        folded(unitWords(unit, power, lang)) === plain ||
        (folded(WORDS[power][lang] ?? '') === plain && power > 0),
    ),
  )
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s,]/g, '')
}
