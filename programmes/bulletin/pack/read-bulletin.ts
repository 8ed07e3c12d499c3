import type { Bound, StatedFigure } from '#engines/series'
import { fitsUnit } from '#engines/series/pure'
import { HouseError } from '#platform/errors'
import { type Decimal, parseDecimal } from '#platform/exact'
import type { Lang, Text } from '#platform/i18n'
import { parsePeriod, periodCode } from '#platform/period'
import {
  dayOf,
  field,
  isAbsent,
  itemsOf,
  localTextOf,
  oneOf,
  onlyFields,
  type Problem,
  type Region,
  type Spot,
  spotOf,
  textOf,
} from '#platform/region'
import { readText } from './text.ts'
import type { Bulletin, BulletinText, Comparison, KnownSeries, Stated } from './types.ts'

const BOUNDS: readonly Bound[] = [
  'exact',
  'over',
  'under',
  'nearly',
  'about',
  'between',
  'at-most',
  'at-least',
]
const KINDS = ['account-of-press-conference', 'bulletin'] as const
const COMPARISONS = ['rise', 'fall', 'growth', 'target'] as const
/** Powers of ten that a last stated digit can have. */
const PRECISION_MIN = -30
const PRECISION_MAX = 30

export type BulletinSource = {
  /** Where its files stand in the pack, with a slash at the end; for messages. */
  readonly folder: string
  readonly files: { readonly [name: string]: string }
  readonly languages: readonly Lang[]
  /** Those that it must have a text in, where that isn't all of them. */
  readonly textLanguages?: readonly Lang[]
  readonly places: Region['places']
  readonly known: KnownSeries | null
  /** Which text it is; left out: the pack's. */
  readonly version?: string
  readonly publisher?: Text | null
  /** Its own document comes out with it, and isn't in the series yet. */
  readonly isNew?: boolean
}

export const PACK_VERSION = 'pack'

/** One bulletin; null where its statement can't be read at all. Everything wrong goes to `problems`. */
export function readBulletin(given: BulletinSource, problems: Problem[]): Bulletin | null {
  const { folder, files, languages } = given
  const file = `${folder}bulletin.yaml`
  const statement = files['bulletin.yaml']
  if (statement === undefined) {
    problems.push({
      file,
      line: 1,
      message: {
        en: 'bulletin.yaml is missing. Write it beside the texts; regions/template has one to copy.',
        zh: '缺少 bulletin.yaml。请在正文旁写一份，可参照 regions/template。',
      },
    })
    return null
  }
  const spot = spotOf(file, statement, problems)
  onlyFields(spot, ['id', 'date', 'document', 'kind', 'title', 'figures'])
  const id = textOf(field(spot, 'id'))
  if (!`/${folder}`.endsWith(`/${id}/`)) {
    field(spot, 'id').report({
      en: `id is "${id}", but the folder is ${folder}. Give both one name.`,
      zh: `id 写作 "${id}"，但文件夹为 ${folder}。两者应一致。`,
    })
  }
  const source = given.isNew === true ? withOwnDocument(given, field(spot, 'document')) : given
  const figures = readFigures(field(spot, 'figures'), source)
  return {
    id,
    version: source.version ?? PACK_VERSION,
    publisher: source.publisher ?? null,
    date: dayOf(field(spot, 'date')),
    document: named(field(spot, 'document'), source.known?.documents, DOCUMENT),
    title: localTextOf(field(spot, 'title'), languages),
    kind: oneOf(field(spot, 'kind'), KINDS, 'bulletin'),
    figures,
    texts: readTexts(source, figures, problems),
    files,
  }
}

/** The document that comes out with a bulletin counts as known in it. */
function withOwnDocument(source: BulletinSource, spot: Spot): BulletinSource {
  const { known } = source
  if (known === null) return source
  const own = isAbsent(spot) ? '' : textOf(spot)
  const has = (id: string): boolean => id === own || known.documents.has(id)
  return { ...source, known: { ...known, documents: { has } } }
}

function readFigures(spot: Spot, source: BulletinSource): ReadonlyMap<string, Stated> {
  const figures = new Map<string, Stated>()
  for (const at of itemsOf(spot)) {
    const stated = readStated(at, source)
    if (figures.has(stated.figure.id)) {
      at.report({
        en: `The figure "${stated.figure.id}" is stated twice. Give one of the two another id.`,
        zh: `数据 "${stated.figure.id}" 写了两次。请给其中一个另取编号。`,
      })
    }
    figures.set(stated.figure.id, stated)
  }
  for (const at of itemsOf(spot)) {
    const comparison = field(at, 'comparison')
    if (isAbsent(comparison)) continue
    for (const key of ['of', 'with']) {
      const other = field(comparison, key)
      if (!isAbsent(other) && !figures.has(textOf(other))) other.report(unstated(textOf(other)))
    }
  }
  return figures
}

function readStated(spot: Spot, source: BulletinSource): Stated {
  const { languages, known } = source
  onlyFields(spot, [
    ...['id', 'programme', 'indicator', 'place', 'period', 'value', 'valueHigh', 'precision'],
    ...['unit', 'bound', 'document', 'untestable', 'display', 'note', 'comparison', 'counted'],
  ])
  const optional = (name: string): Text | null =>
    isAbsent(field(spot, name)) ? null : localTextOf(field(spot, name), languages)
  const high = field(spot, 'valueHigh')
  const untestable = optional('untestable')
  const counted = field(spot, 'counted')
  const figure: StatedFigure = {
    id: textOf(field(spot, 'id')),
    value: decimalOf(field(spot, 'value')),
    ...(isAbsent(high) ? {} : { valueHigh: decimalOf(high) }),
    precision: wholeOf(field(spot, 'precision')),
    unit: named(field(spot, 'unit'), known?.units, UNIT),
    bound: oneOf(field(spot, 'bound'), BOUNDS, 'exact'),
    indicator: named(field(spot, 'indicator'), known?.indicators, INDICATOR),
    place: named(field(spot, 'place'), source.places, PLACE),
    period: periodOf(field(spot, 'period')),
    document: named(field(spot, 'document'), known?.documents, DOCUMENT),
    ...(untestable === null ? {} : { untestable }),
  }
  if (figure.bound === 'between' && figure.valueHigh === undefined) {
    spot.report({
      en: `${figure.id} lies between two values, but has one. Write valueHigh.`,
      zh: `${figure.id} 为区间值，但只有一端。请写 valueHigh。`,
    })
  }
  if (known !== null) checkUnit(field(spot, 'unit'), figure, known)
  return {
    figure,
    programme: textOf(field(spot, 'programme')),
    display: optional('display'),
    note: optional('note'),
    comparison: comparisonOf(field(spot, 'comparison')),
    ...(isAbsent(counted) ? {} : { counted: named(counted, known?.indicators, INDICATOR) }),
  }
}

function checkUnit(spot: Spot, { indicator, unit }: StatedFigure, known: KnownSeries): void {
  const stated = known.units.get(unit)
  const defined = known.units.get(known.indicators.get(indicator)?.unit ?? '')
  if (stated === undefined || defined === undefined || fitsUnit(stated, defined)) return
  spot.report({
    en: `unit is "${unit}", but ${indicator} is in "${defined.code}". State it in a unit of that kind.`,
    zh: `unit 写作 "${unit}"，但 ${indicator} 的单位是 "${defined.code}"。请用同类单位。`,
  })
}

function comparisonOf(spot: Spot): Comparison | null {
  if (isAbsent(spot)) return null
  onlyFields(spot, ['kind', 'of', 'with'])
  const of = field(spot, 'of')
  return {
    kind: oneOf(field(spot, 'kind'), COMPARISONS, 'rise'),
    of: isAbsent(of) ? null : textOf(of),
    with: textOf(field(spot, 'with')),
  }
}

function readTexts(
  { folder, files, languages, textLanguages = languages }: BulletinSource,
  figures: ReadonlyMap<string, Stated>,
  problems: Problem[],
): ReadonlyMap<Lang, BulletinText> {
  const texts = new Map<Lang, BulletinText>()
  for (const lang of textLanguages) {
    const text = files[`${lang}.md`]
    const file = `${folder}${lang}.md`
    if (text === undefined || text.trim() === '') {
      problems.push({
        file,
        line: 1,
        message: {
          en: `The text in "${lang}" is missing. Each language of the pack has one.`,
          zh: `缺少语言 "${lang}" 的正文。数据包的每种语言都应有正文。`,
        },
      })
      continue
    }
    const read = readText(text, figures, (line, message) => problems.push({ file, line, message }))
    texts.set(lang, read)
    for (const [id] of figures) {
      if (read.order.has(id)) continue
      problems.push({
        file,
        line: 1,
        message: {
          en: `The figure "${id}" of bulletin.yaml isn't in this text. Put {% figure id="${id}" /%} where it is stated.`,
          zh: `bulletin.yaml 中的数据 "${id}" 未出现在正文中。请在相应处写 {% figure id="${id}" /%}。`,
        },
      })
    }
  }
  return texts
}

const DOCUMENT: Text = { en: 'document', zh: '来源文件' }
const UNIT: Text = { en: 'unit', zh: '单位' }
const INDICATOR: Text = { en: 'figure of the series', zh: '指标' }
const PLACE: Text = { en: 'place', zh: '地方' }

type Known = { readonly has: (name: string) => boolean }

/** A name that something else defines; reports one that nothing does. */
function named(spot: Spot, known: Known | undefined, what: Text): string {
  const text = textOf(spot)
  if (text !== '' && known !== undefined && !known.has(text)) {
    spot.report({
      en: `${spot.name} is "${text}", but there is no such ${what.en}. Define it, or correct the name.`,
      zh: `${spot.name} 写作 "${text}"，但没有这个${what.zh}。请先定义，或改正名称。`,
    })
  }
  return text
}

function decimalOf(spot: Spot): Decimal {
  const text = textOf(spot)
  return read(
    spot,
    text,
    () => parseDecimal(text),
    { coefficient: 0n, scale: 0 },
    {
      en: `${spot.name} is "${text}", which is no number. Write plain digits in base units, e.g. '24.4'.`,
      zh: `${spot.name} 写作 "${text}"，不是数字。请以基本单位书写，如 '24.4'。`,
    },
  )
}

function periodOf(spot: Spot): string {
  const text = textOf(spot)
  return read(spot, text, () => periodCode(parsePeriod(text)), text, {
    en: `${spot.name} is "${text}", which is no period. Write e.g. 2023, 2024-Q1..Q3 or @2024-10-31.`,
    zh: `${spot.name} 写作 "${text}"，不是时期。请写如 2023、2024-Q1..Q3 或 @2024-10-31。`,
  })
}

function read<T>(spot: Spot, text: string, parse: () => T, otherwise: T, wrong: Text): T {
  if (text === '') return otherwise
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof HouseError)) throw error
    spot.report(wrong)
    return otherwise
  }
}

function wholeOf(spot: Spot): number {
  const text = textOf(spot)
  const number = Number(text)
  if (
    text === '' ||
    (Number.isInteger(number) && number >= PRECISION_MIN && number <= PRECISION_MAX)
  )
    return number
  spot.report({
    en: `${spot.name} is "${text}". Write the power of ten of the last stated digit: -1 for 24.4, 6 for 46 million.`,
    zh: `${spot.name} 写作 "${text}"。请写末位数字的十的幂次：24.4 为 -1，4600万为 4。`,
  })
  return 0
}

function unstated(id: string): Text {
  return {
    en: `The figure "${id}" isn't stated here. Correct the id.`,
    zh: `此处没有数据 "${id}"。请改正编号。`,
  }
}
