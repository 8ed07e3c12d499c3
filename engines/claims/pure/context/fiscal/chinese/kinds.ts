import type { Doc } from '../../../model.ts'
import type { OwnYear } from '../year-kinds.ts'

// What 财年, 学年, 榨季 and their like are of, and which months they are.

export const NOUNS =
  '财年|财政年度|会计年度|财务年度|学年度?|榨季|制糖期|产季|棉花年度|粮食年度|作物年度|市场年度|销售年度|冷冻年度|冷年|雪季|滑雪季|冰雪季|采暖季|供暖季|供热季|演出季|音乐季|戏剧季|乐季|剧季|赛季'

export type ChineseKind = 'account' | 'school' | 'season'

/** As its days say it where the text does: 2025年11月15日至2026年3月15日. */
export type Season = OwnYear & {
  readonly days?: {
    readonly month: number
    readonly day: number
    readonly lastMonth: number
    readonly lastDay: number
  }
}

export function kindOfChinese(noun: string): ChineseKind {
  if (/^(?:财|会计|年度)/.test(noun)) return 'account'
  return noun.startsWith('学年') ? 'school' : 'season'
}

const GLOSS =
  /^[^，。；（(]{0,6}[（(](?:即|从|自)?(?:20\d\d年)?(\d{1,2})月(?:(\d{1,2})日)?(?:起)?(?:[–—~～-]{1,2}|[至到])(?:次年|翌年|20\d\d年)?(\d{1,2})月(?:(\d{1,2})日)?/

export function monthsOfChinese(
  doc: Doc,
  noun: string,
  behind: string,
  isOfRepublic: boolean,
): Season | null {
  const glossed = glossOf(behind) ?? glossOf(behindFirst(doc.text, noun))
  if (glossed !== null) return glossed
  if (noun.startsWith('学年')) return { last: isOfRepublic ? 7 : 8, count: 12 }
  if (/^(?:榨季|制糖期|粮食年度)/.test(noun)) return { last: 9, count: 12 }
  if (noun === '棉花年度') return { last: 8, count: 12 }
  if (/^冷/.test(noun)) return { last: 7, count: 12 }
  if (/雪季$/.test(noun)) return { last: 4, count: 6 }
  if (/^[采供]/.test(noun)) return { last: 3, count: 5 }
  if (/^(?:演出|音乐|戏剧|乐|剧)季/.test(noun)) return { last: 8, count: 12 }
  if (noun === '赛季')
    return /篮|CBA|冰球|排球|手球/.test(doc.text) ? { last: 6, count: 9 } : { last: 6, count: 12 }
  return cropOf(doc.text)
}

/** What the label is glossed with where it stands first. */
function behindFirst(text: string, noun: string): string {
  const at = noun === '' ? -1 : text.search(new RegExp(`\\d{2}年?${noun}[（(]`))
  return at === -1 ? '' : text.slice(text.indexOf(noun, at) + noun.length, at + 60)
}

function glossOf(behind: string): Season | null {
  const [, from, day, to, lastDay] = GLOSS.exec(behind) ?? []
  if (from === undefined || to === undefined) return null
  const [first, last] = [Number(from), Number(to)]
  const own = { last, count: ((last - first + 12) % 12) + 1 }
  if (day === undefined || lastDay === undefined || day === '1') return own
  return {
    ...own,
    days: { month: first, day: Number(day), lastMonth: last, lastDay: Number(lastDay) },
  }
}

/** The trade's years of crops, by the month in which they end; of several crops, each has its own. */
const CROPS: readonly (readonly [RegExp, number])[] = [
  [/糖|咖啡|可可/, 9],
  [/玉米|大豆/, 9],
  [/棉/, 8],
  [/小麦/, 5],
  [/苹果|柑橘/, 8],
]

function cropOf(text: string): OwnYear | null {
  const [only, ...others] = CROPS.filter(([crop]) => crop.test(text))
  return only === undefined || others.length > 0 ? null : { last: only[1], count: 12 }
}
