import * as ENGLISH from '../../en/words/places.ts'
import type { Grammar } from '../../model.ts'
import {
  CITY_NAMES,
  COUNTRY_NAMES,
  JOINT_NAMES,
  PROVINCE_NAMES,
  REGION_NAMES,
  WORLD_CITIES,
} from '../../zh/words/places.ts'
import type { NameIndex, PlaceName } from './names.ts'

// Names of places that a text without a lexicon is known to mean by its words alone; they have the id ''.

/** Names that are words as well, or that stand within other words: 白银, 来宾, 参加纳税, 最大连接, 北京东营业部. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  '白银 来宾 日照 安康 朝阳 天长 大同 大连 阿里 南沙 山南 北海 海北 海西 海东 中卫 和田 普洱 固原 安顺 德清 金山 通化 长兴 乐山 红河 文山 大理 黄石 天门 东营 大庆 长治 保定 海口 中山 平湖 安吉 吉安 承德 常德 宜春 巴中 广元 三明 泰安 加纳 苏丹 黑山 天水 河池 河源 兴安盟 中东'.split(
    ' ',
  ),
)

type Levels = readonly (readonly [names: string, level: string])[]

const CHINESE_LEVELS: Levels = [
  ['全球 全世界', 'world'],
  [
    '东部地区 中部地区 西部地区 中西部地区 东北地区 东北三省 华东地区 华中地区 华北地区 华南地区 西南地区 西北地区',
    'region',
  ],
  [REGION_NAMES, 'region'],
  [JOINT_NAMES, 'region'],
  [COUNTRY_NAMES, 'country'],
  [PROVINCE_NAMES, 'province'],
  [CITY_NAMES, 'city'],
  [WORLD_CITIES, 'city'],
]

/** What parts of the country a text with a lexicon of its provinces and cities may name besides. */
const PARTS: Levels = [
  [
    '东部地区 中部地区 西部地区 中西部地区 东北地区 东北三省 华东地区 华中地区 华北地区 华南地区 西南地区 西北地区 京津冀及周边地区 京津冀 珠三角 粤港澳大湾区 成渝地区 汾渭平原',
    'region',
  ],
]

/** The names of a lexicon, and of parts of the country that it doesn't have. */
export function withParts(known: NameIndex, text: string): NameIndex {
  if (!PART.test(text)) return known
  const index = new Map(known)
  for (const [beginning, parts] of PART_INDEX) {
    const names = known.get(beginning) ?? []
    const others = parts.filter(({ text }) => names.every((one) => one.text !== text))
    index.set(
      beginning,
      [...names, ...others].sort((a, b) => b.text.length - a.text.length || a.rank - b.rank),
    )
  }
  return index
}

const ENGLISH_LEVELS: Levels = [
  [ENGLISH.REGION_NAMES, 'region'],
  [ENGLISH.COUNTRY_NAMES, 'country'],
  [ENGLISH.PROVINCE_NAMES, 'province'],
  [ENGLISH.CITY_NAMES, 'city'],
]

const INDEXES = new Map<Grammar, NameIndex>()

export function knownNames(grammar: Grammar): NameIndex {
  const known = INDEXES.get(grammar)
  if (known !== undefined) return known
  const made =
    grammar === 'zh' ? indexOf(CHINESE_LEVELS, /\s+/) : indexOf(ENGLISH_LEVELS, /\s*,\s*/)
  INDEXES.set(grammar, made)
  return made
}

const MERGED = new WeakMap<NameIndex, NameIndex>()

/** A lexicon's names and, in English, those of the rest of the world: Japan's exports aren't those of the place that was named before. */
export function withKnownNames(own: NameIndex, grammar: Grammar): NameIndex {
  if (grammar === 'zh') return own
  const made = MERGED.get(own)
  if (made !== undefined) return made
  const merged = new Map(own)
  for (const [beginning, names] of knownNames(grammar)) {
    const told = own.get(beginning) ?? []
    const others = names.filter(({ text }) => !told.some((one) => one.text === text))
    const all = [...told, ...others]
    merged.set(
      beginning,
      all.sort((a, b) => b.text.length - a.text.length || a.rank - b.rank),
    )
  }
  MERGED.set(own, merged)
  return merged
}

function indexOf(levels: Levels, between: RegExp): NameIndex {
  const index = new Map<string, PlaceName[]>()
  for (const [names, level] of levels)
    for (const text of names.trim().split(between)) {
      if (ALSO_WORDS.has(text)) continue
      const name = { text, id: '', level, rank: 8, isWord: false, isByWords: true as const }
      const beginning = text.slice(0, 2)
      index.set(beginning, [...(index.get(beginning) ?? []), name])
    }
  for (const known of index.values()) known.sort((a, b) => b.text.length - a.text.length)
  return index
}

const PART_INDEX = indexOf(PARTS, /\s+/)
const PART = new RegExp(
  [...PART_INDEX.values()]
    .flat()
    .map(({ text }) => text)
    .join('|'),
)
