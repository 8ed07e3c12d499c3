import type { Grammar } from '#engines/claims/pure'
import type { Region } from '#platform/region'
import { seeded } from '../../measure/index.ts'
import { type Fact, UNKNOWN } from './facts.ts'
import { type Figure, figureOf } from './figures.ts'
import { type Half, MEASURES, type Subject, TEMPLATES } from './words.ts'

/** 'then': by what was known on the day; 'older': of an edition that another has replaced since; 'false': of none. */
export type Truth = 'holds' | 'then' | 'older' | 'false'

export type Sentence = {
  readonly text: string
  readonly date: string
  /** Where the figure's number stands. */
  readonly at: number
  readonly fact: Fact
  readonly truth: Truth
  readonly half: Half
  readonly grammar: Grammar
}

const LATER = '2026-06-30'
const PER_SUBJECT = 60
const SUBJECTS: readonly Subject[] = ['level', 'stock', 'growth', 'intensity', 'share', 'rank']
/** Of the same facts each draw writes others. */
const SEED = 20261129

/** As many sentences of each subject, half and language, every second one false. */
export function sentencesOf(
  region: Region,
  facts: readonly Fact[],
  seed = SEED,
): readonly Sentence[] {
  const draw = seeded(seed)
  const sentences: Sentence[] = []
  for (const subject of SUBJECTS) {
    // Every other one of an indicator of which there are editions is of an older one.
    const own = Map.groupBy(
      facts.filter((fact) => fact.subject === subject),
      ({ indicator, newer }) => `${indicator} ${newer.length > 0}`,
    )
    const lists = [...own.values()]
    for (const half of ['open', 'kept'] as const)
      for (const grammar of ['zh', 'en'] as const)
        for (
          let tries = 0, made = 0;
          made < PER_SUBJECT / 2 && tries < PER_SUBJECT * 20;
          tries += 1
        ) {
          const fact = pick(draw, pick(draw, lists))
          const found = sentenceOf(region, fact, { half, grammar, isTrue: made % 2 === 0 }, draw)
          if (found === null) continue
          sentences.push(found)
          made += 1
        }
  }
  return sentences
}

type Manner = { readonly half: Half; readonly grammar: Grammar; readonly isTrue: boolean }

function sentenceOf(region: Region, fact: Fact, manner: Manner, draw: Draw): Sentence | null {
  const { half, grammar, isTrue } = manner
  const measures = MEASURES[fact.indicator]?.[grammar][half]
  const place = placeWords(region, fact.place, grammar, draw)
  if (place === null) return null
  const figure: Figure | null = figureOf(fact, grammar, isTrue, draw)
  const time = timeOf(fact, grammar, half, draw)
  if (figure === null || time === null) return null
  const template = pick(draw, TEMPLATES[grammar][fact.subject][half])
  const isNation = fact.place === region.nationPlace && fact.indicator === 'gdp' && grammar === 'zh'
  const measure = isNation ? '国内生产总值' : measures === undefined ? '' : pick(draw, measures)
  const filled = template
    .replaceAll('{P}', place)
    .replaceAll('{M}', measure)
    .replaceAll('{T}', time.words)
    .replaceAll('{t}', capital(time.words))
  const at = filled.indexOf('{V}')
  const text = filled.replace('{V}', figure.words)
  const truth = !isTrue ? 'false' : time.isThen ? 'then' : fact.newer.length > 0 ? 'older' : 'holds'
  return { text, date: time.date, at: at + figure.at, fact, truth, half, grammar }
}

type Draw = () => number

export function pick<T>(draw: Draw, from: readonly T[]): T {
  const one = from[Math.floor(draw() * from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** By the full name, the short or another one; a letter alone (沪) isn't how a sentence begins. */
function placeWords({ places }: Region, id: string, grammar: Grammar, draw: Draw): string | null {
  const place = places.get(id)
  if (place === undefined) return null
  const names = [
    place.name[grammar],
    place.shortName[grammar],
    place.shortName[grammar],
    ...(place.synonyms[grammar] ?? []),
  ]
  const all = [...places.values()]
  // Two cities are Taizhou.
  const isTwo = (name: string) =>
    all.some(
      (one) =>
        one !== place && [one.shortName[grammar], ...(one.synonyms[grammar] ?? [])].includes(name),
    )
  const usable = names.filter(
    (name) =>
      name !== undefined &&
      name.length > 1 &&
      !/[()]|^Hu$|^[a-z]|共和国/.test(name) &&
      !isTwo(name),
  )
  return usable.length === 0 ? null : (pick(draw, usable) ?? null)
}

type Time = { readonly words: string; readonly date: string; readonly isThen: boolean }

const YEARS: Words = {
  zh: { open: ['{y}年', '{y}年全年', '去年'], kept: ['{y}年度', '{y}年', '上年'] },
  en: {
    open: ['in {y}', 'last year', 'in the full year of {y}'],
    kept: ['for {y}', 'in {y}', 'over the whole of {y}'],
  },
}
const ENDS: Words = {
  zh: {
    open: ['{y}年末', '截至{y}年底', '截至{y}年12月31日'],
    kept: ['{y}年年末', '到{y}年底', '{y}年底'],
  },
  en: {
    open: ['at the end of {y}', 'as of December 31, {y}', 'by the end of {y}'],
    kept: ['at year-end {y}', 'as of the end of {y}', 'as at 31 December {y}'],
  },
}
const PARTS: { readonly [part: string]: Words } = {
  Q1: {
    zh: { open: ['{y}年一季度', '今年一季度'], kept: ['{y}年1—3月', '{y}年首季'] },
    en: {
      open: ['in the first quarter of {y}', 'in Q1 {y}'],
      kept: ['in the first three months of {y}', 'in the first quarter of this year'],
    },
  },
  H1: {
    zh: { open: ['{y}年上半年', '今年上半年'], kept: ['{y}年1—6月', '{y}年前6个月'] },
    en: {
      open: ['in the first half of {y}'],
      kept: ['in the first six months of {y}', 'in H1 {y}'],
    },
  },
  'Q1..Q3': {
    zh: {
      open: ['{y}年前三季度', '今年前三季度', '{y}年1—9月'],
      kept: ['{y}年前9个月', '{y}年1至9月', '今年1—9月'],
    },
    en: {
      open: ['in the first three quarters of {y}', 'in January-September {y}'],
      kept: ['in the first nine months of {y}', 'in the first three quarters of this year'],
    },
  },
  '01..10': {
    zh: { open: ['{y}年1—10月', '{y}年前10个月'], kept: ['{y}年1至10月', '今年前十个月'] },
    en: {
      open: ['in the first ten months of {y}', 'from January to October {y}'],
      kept: ['in January-October {y}', 'in the first 10 months of this year'],
    },
  },
  '10': {
    zh: { open: ['{y}年10月'], kept: ['{y}年10月份'] },
    en: { open: ['in October {y}'], kept: ['in the month of October {y}'] },
  },
}
type Words = { readonly [grammar in Grammar]: { readonly [half in Half]: readonly string[] } }

function timeOf({ period, known }: Fact, grammar: Grammar, half: Half, draw: Draw): Time | null {
  const end = /@(\d{4})-12-31$/.exec(period)?.[1]
  const year = end ?? /^\d{4}/.exec(period)?.[0]
  if (year === undefined) return null
  const part = period.slice(year.length + 1)
  const lists = end !== undefined ? ENDS : part === '' ? YEARS : PARTS[part]
  if (lists === undefined) return null
  const template = pick(draw, lists[grammar][half])
  const words = template.replace('{y}', year)
  const isOfDay = !template.includes('{y}')
  if (!isOfDay)
    return known <= LATER || known === UNKNOWN ? { words, date: LATER, isThen: false } : null
  // Said of a year that is told by the day alone: on a day by which it was known.
  const last = part === '' ? `${Number(year) + 1}-12-20` : `${year}-12-20`
  return known <= last ? { words, date: last, isThen: true } : null
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
