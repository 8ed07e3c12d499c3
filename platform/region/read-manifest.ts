import type { Lang } from '#platform/i18n'
import {
  entriesOf,
  field,
  isAbsent,
  itemsOf,
  localTextOf,
  oneOf,
  onlyFields,
  optionalTextOf,
  type Spot,
  textOf,
} from './spot.ts'
import type { Boundaries, CodeSystem, Currency, Region } from './types.ts'

/** What region.yaml says: everything of a region but its places, compositions, parameters and names. */
export type Manifest = Omit<
  Region,
  'places' | 'compositions' | 'parameters' | 'names' | 'folder' | 'hash' | 'codeSystems'
> & { readonly codeSystems: ReadonlyMap<string, CodeSystem> }

const KEYS = [
  'id',
  'title',
  'languages',
  'time-zone',
  'currency',
  'region-place',
  'nation-place',
  'example',
  'code-systems',
  'boundaries',
] as const

export function readManifest(spot: Spot): Manifest {
  onlyFields(spot, KEYS)
  const languageNames = readLanguages(field(spot, 'languages'))
  const languages = Object.keys(languageNames)
  return {
    id: textOf(field(spot, 'id')),
    title: localTextOf(field(spot, 'title'), languages),
    languages,
    languageNames,
    timeZone: readTimeZone(field(spot, 'time-zone')),
    currency: readCurrency(field(spot, 'currency'), languages),
    regionPlace: textOf(field(spot, 'region-place')),
    nationPlace: textOf(field(spot, 'nation-place')),
    example: oneOf(field(spot, 'example'), ['true', 'false'], 'false') === 'true',
    codeSystems: readCodeSystems(field(spot, 'code-systems'), languages),
    boundaries: readBoundaries(field(spot, 'boundaries'), languages),
  }
}

function readLanguages(spot: Spot): { readonly [lang: Lang]: string } {
  const names = Object.fromEntries(entriesOf(spot).map(([lang, at]) => [lang, textOf(at)]))
  if (Object.keys(names).length === 0)
    spot.report({
      en: 'languages names none. Write each language with its own name, for example `en: English`.',
      zh: 'languages 没有列出语言。请写出每种语言及其名称，例如 `zh: 中文`。',
    })
  for (const [lang, at] of entriesOf(spot))
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang))
      at.report({
        en: `"${lang}" is no language tag. Write a BCP 47 tag such as en, zh or pt-BR.`,
        zh: `"${lang}" 不是语言标签。请写 BCP 47 标签，如 zh、en、pt-BR。`,
      })
  return names
}

function readTimeZone(spot: Spot): string {
  const zone = textOf(spot)
  if (zone === '' || isTimeZone(zone)) return zone
  spot.report({
    en: `time-zone "${zone}" is unknown. Write an IANA name such as Asia/Shanghai.`,
    zh: `未知的时区 "${zone}"。请写 IANA 时区名，如 Asia/Shanghai。`,
  })
  return 'UTC'
}

function isTimeZone(zone: string): boolean {
  try {
    // A formatter of `Intl` would say so too, in thirty milliseconds: it loads what it would format with.
    new Temporal.ZonedDateTime(0n, zone)
    return true
  } catch {
    return false
  }
}

function readCurrency(spot: Spot, languages: readonly Lang[]): Currency {
  onlyFields(spot, ['code', 'name', 'symbol'])
  const code = textOf(field(spot, 'code'))
  if (code !== '' && !/^[A-Z]{3}$/.test(code))
    field(spot, 'code').report({
      en: `currency.code "${code}" is no code. Write three capital letters as ISO 4217 does, such as CNY.`,
      zh: `currency.code "${code}" 不是货币代码。请按 ISO 4217 写三个大写字母，如 CNY。`,
    })
  const name = localTextOf(field(spot, 'name'), languages)
  return { code, name, symbol: textOf(field(spot, 'symbol')) }
}

function readCodeSystems(spot: Spot, languages: readonly Lang[]): ReadonlyMap<string, CodeSystem> {
  const systems = entriesOf(spot).map(([id, at]): [string, CodeSystem] => {
    onlyFields(at, ['title', 'pattern'])
    const title = localTextOf(field(at, 'title'), languages)
    return [id, { id, title, pattern: textOf(field(at, 'pattern')) }]
  })
  return new Map(systems)
}

function readBoundaries(spot: Spot, languages: readonly Lang[]): Boundaries | null {
  if (isAbsent(spot)) return null
  onlyFields(spot, ['file', 'attribution', 'licence', 'review-number'])
  return {
    file: textOf(field(spot, 'file')),
    attribution: localTextOf(field(spot, 'attribution'), languages),
    licence: textOf(field(spot, 'licence')),
    reviewNumber: optionalTextOf(field(spot, 'review-number')),
  }
}

/** `#` stands for a digit, `A` for a capital letter; anything else for itself. */
export function fitsPattern(code: string, pattern: string): boolean {
  if (code.length !== pattern.length) return false
  return [...pattern].every((sign, index) => {
    const letter = code[index] ?? ''
    if (sign === '#') return /[0-9]/.test(letter)
    if (sign === 'A') return /[A-Z]/.test(letter)
    return sign === letter
  })
}

/** A list of plain texts, each not empty. */
export function textsOf(spot: Spot): readonly string[] {
  return itemsOf(spot).map(textOf)
}
