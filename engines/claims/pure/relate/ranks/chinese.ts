import type { Doc, ReadClaim, Span } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Entry, Fact, Listed, Versus, Way } from './types.ts'
import { sizeOfZh, wayOfAges } from './words.ts'

// What Chinese says of the order of a list: 开工最多的是X, X最多, 其次是X, X排名第二, 摘银的是X.

type Said = Omit<Fact, 'entry'> & {
  readonly at: Span
  /** Who is meant, and what is measured, in words. */
  readonly slot: string
  readonly about: string
  readonly fits: RegExp | null
  readonly isAge?: true
}

/** 得票最高的三号候选人, 最高的是X, 最高为X. */
const LED =
  /([^，。；：、\d\s]{0,10})最(?:(便宜|年轻|年长|[高多大低少小长短重轻热暖冷贵深远快慢矮近老新早])(?:的(?:地方|地区|一天|城市|区县|项目|班级|是)?|者)?)(是|为|当属|要数)?([^，。；（(：\d]{1,16})/g
/** X渔获最多, X最高: closed behind. */
const CLOSED =
  /([^，。；：\n]{0,24}?)(?:的)?(最|更)(便宜|年轻|年长|[高多大低少小长短重轻热暖冷贵深远快慢矮近老新早])(?:的一?[\u4e00-\u9fff]{1,2})?(?=[，。；,]|$)/g
const PLACES: readonly (readonly [words: RegExp, place: number, isLast: boolean])[] = [
  [
    /(?:居|列|排名?|获得?|夺得)(?:于|在)?(?:首位|榜首|第一名?(?!轮|次|批|天|季|产))|居首|(?<=^|[，；：。、组的])冠军(?=[\u4e00-\u9fff]{2})|(?<=[：；。，\s])金牌(?=[ ：])|夺冠|夺魁|折桂|摘金|(?:获得?|夺得|摘得|拿下|赢得)了?(?:冠军|金牌)(?!\d|[一二三四五六七八九十两])|头把交椅|领头羊|领跑|(?<![人均都双同名位])当选(?!人)|胜出/g,
    1,
    false,
  ],
  [
    /第二把交椅|(?<=[，；：。、组的])亚军(?=[\u4e00-\u9fff]{2})|紧追其后|(?<=[，；：。])第二[名位](?=[\u4e00-\u9fff])|(?<=[：；。，\s])银牌(?=[ ：])|摘银|(?:获得?|夺得|摘得|拿下|赢得|屈居)了?(?:亚军|银牌)(?!\d|[一二三四五六七八九十两])|次之/g,
    2,
    false,
  ],
  [
    /(?<=[，；：。、组的])季军(?=[\u4e00-\u9fff]{2})|(?<=[，；：。])第三[名位](?=[\u4e00-\u9fff])|(?<=[：；。，\s])铜牌(?=[ ：])|摘铜|(?:获得?|夺得|摘得|拿下|赢得)了?(?:季军|铜牌)(?!\d|[一二三四五六七八九十两])/g,
    3,
    false,
  ],
  [/垫底|(?:排名?|位居|列|居)(?:最后|末位)/g, 1, true],
]
const LED_PLACES: readonly (readonly [words: RegExp, place: number])[] = [
  [/冠军(?:由|被)([^，。；（(：\d]{2,8})/g, 1],
  [/其次(?:是|为)([^，。；（(：\d]{2,16})/g, 2],
  [
    /(?:冠军|第一名|居首|摘金|夺冠|夺魁|排名?第一|排在首位)的?(?:得主|者)?(?:是|为|：|归|属于)([^，。；（(：]{2,16})/g,
    1,
  ],
  [
    /(?:亚军|第二名|摘银|排名?第二|排在第二位?|居次席|银牌)的?(?:得主|者)?(?:是|为|：|归|属于)([^，。；（(：]{2,16})/g,
    2,
  ],
  [
    /(?:季军|第三名|摘铜|排名?第三|排在第三位?|铜牌)的?(?:得主|者)?(?:是|为|：|归|属于)([^，。；（(：]{2,16})/g,
    3,
  ],
]
const OTHER =
  /去年|上年|前年|往年|历年|此前|过去(?!的?[\d一二两三四五六七八九十]+个?(?:小时|天|日|周))|曾|预赛|上届|上季|上月|以来|历史|纪录|全国|全球|世界|全省|年均|之一|奖(?!牌)|总数|牌数|人次数/

function saidIn(text: string, { start, end }: Span, ranks: readonly ReadClaim[]): readonly Said[] {
  const own = text.slice(start, end)
  const found = [
    ...claimedIn(own, ranks, start),
    ...ledPlacesIn(own),
    ...placesIn(own),
    ...sizesIn(own),
  ]
  const all = found.map((one): Said => {
    const at = { start: start + one.at.start, end: start + one.at.end }
    return { ...one, at, of: one.of ?? fieldOf(own) }
  })
  return all.filter(
    ({ at }, index) =>
      !all.slice(0, index).some((other) => other.at.start < at.end && other.at.end > at.start) &&
      !OTHER.test(
        `${clauseBefore(own, at.start - start)}${text.slice(at.start, at.end)}${/^[^，。；]{0,4}/.exec(text.slice(at.end, end))?.[0]}`,
      ),
  )
}

const FIRST = { place: 1, isLast: false, rank: null, of: null } as const
const PLAIN = { isLast: false, rank: null, of: null, way: null, fits: null, about: '' } as const

function spanOf({ index, 0: all }: RegExpExecArray, from = 0): Span {
  return { start: index + from, end: index + all.length }
}

/** 最高的是X; X渔获最多; of two, X人更多. */
function sizesIn(own: string): readonly Said[] {
  const led = matchesIn(LED, own).flatMap((match): readonly Said[] => {
    const [all, about = '', sign = '', , slot = ''] = match
    const size = sizeOfZh(sign)
    if (size === null || !/最.{1,2}(?:的|者|是|为|当属|要数)/.test(all)) return []
    const age = size.isAge === true ? { isAge: true as const } : {}
    return [{ ...FIRST, ...age, at: spanOf(match), way: size.way, fits: size.of, slot, about }]
  })
  const closed = matchesIn(CLOSED, own).flatMap((match): readonly Said[] => {
    const [, slot = '', word = '', sign = ''] = match
    const size = sizeOfZh(sign)
    const of = word === '更' ? 2 : null
    // 单日最高: of the days alone.
    return size === null || /单[日月周季]$/.test(slot)
      ? []
      : [
          {
            ...FIRST,
            ...(size.isAge === true ? { isAge: true as const } : {}),
            of,
            at: spanOf(match, slot.length),
            way: size.way,
            fits: size.of,
            slot,
            about: '',
          },
        ]
  })
  return [...led, ...closed]
}

function ledPlacesIn(own: string): readonly Said[] {
  return LED_PLACES.flatMap(([words, place]) =>
    matchesIn(words, own).map(
      (match): Said => ({ ...PLAIN, place, slot: match[1] ?? '', at: spanOf(match) }),
    ),
  )
}

function placesIn(own: string): readonly Said[] {
  return PLACES.flatMap(([words, place, isLast]) =>
    matchesIn(words, own).map(
      (match): Said => ({
        ...PLAIN,
        place,
        isLast,
        slot: clauseBefore(own, match.index),
        at: spanOf(match),
      }),
    ),
  )
}

function claimedIn(own: string, ranks: readonly ReadClaim[], start: number): readonly Said[] {
  return ranks.map((rank) => {
    const [from, to] = [rank.start - start, rank.end - start]
    return {
      ...PLAIN,
      rank,
      place: Number(rank.value.coefficient),
      slot: BEHIND.exec(own.slice(to))?.[1] ?? clauseBefore(own, from),
      at: { start: from, end: to },
    }
  })
}

/** 排在第二位的是《灯塔》. */
const BEHIND = /^的(?:是|为|则是|依次是)?([^，。；（(：]{1,16})/

function clauseBefore(text: string, at: number): string {
  return (
    text
      .slice(0, at)
      .split(/[，。；：]/)
      .at(-1) ?? ''
  )
}

const NUMBERS = '两三四五六七八九十'
const FIELD = /([两三四五六七八九十]|\d{1,2})[^，。；、\d]{1,6}?(?:中|里|之中|当中|内)/

function fieldOf(own: string): number | null {
  const word = FIELD.exec(own)?.[1]
  if (word === undefined) return null
  return /\d/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 2
}

export function factsZh(doc: Doc, list: Listed, ranks: readonly ReadClaim[]): readonly Fact[] {
  const { text, sentences } = doc
  const [from, to] = list.sentences
  const last = sentences[to - 1]?.paragraph ?? 0
  const near = sentences
    .slice(Math.max(0, from - 1), to + 2)
    .filter((one) => one.index >= from && one.paragraph <= last + 1)
  return near.flatMap((sentence) => {
    const own = ranks.filter((one) => one.sentence === sentence.index)
    return saidIn(text, sentence, own).flatMap((said): readonly Fact[] => {
      const entry = subjectOf(text, list, said)
      if (entry === null || !isOfList(doc, list, said, entry.rest)) return []
      const { place, isLast, rank, of } = said
      const isAge = said.isAge === true || /年龄|岁数|年纪/.test(said.about + said.slot)
      const way = isAge && said.way !== null ? agesOf(list, said.way) : said.way
      if (way === null && said.way !== null) return []
      return [{ entry: entry.at, place, isLast, way, rank, of }]
    })
  })
}

/** The entry whose words begin as those of the slot do, or within whose words it is said. */
function subjectOf(
  text: string,
  { entries }: Listed,
  { at, slot }: Said,
): { readonly at: number; readonly rest: string } | null {
  const scores = entries.map((entry) => likeness(text, entry, slot))
  const most = Math.max(...scores)
  const inside = entries.findIndex(({ start, end }) => at.start >= start && at.end <= end)
  const best = scores.indexOf(most)
  const isOne = most >= 2 && scores.filter((one) => one === most).length === 1
  // 当天接待6.2万人次，为7天中最多的一天，是末日1.55万人次的4倍: said of the figure before it.
  const within = entries[inside]
  if (within !== undefined && SAID_OF_LAST.test(text.slice(within.start, at.start))) return null
  if (inside >= 0 && (!isOne || best === inside)) {
    const isOther = most >= 2 && scores[inside] !== most
    return isOther ? null : { at: inside, rest: '' }
  }
  if (!isOne || inside >= 0 || HAS_FIGURE.test(slot)) return null
  // 死亡人数则是台南市27人最多, told behind a list of accidents.
  const own = OWN_FIGURE.exec(slot)?.[1]
  const claim = entries[best]?.claim
  if (own !== undefined && !text.slice(claim?.start ?? 0, claim?.end ?? 0).startsWith(own))
    return null
  return { at: best, rest: restOf(text, entries[best], slot, most) }
}

const SAID_OF_LAST = /^，(?:也|仍|均)?(?:为|是|成为|创)[^，。；：]{0,8}$/
/** 乙公司同比收窄16个基点为降幅最大, told behind a list of incomes: of its own figure. */
const OWN_FIGURE = /(\d[\d,]{0,12}(?:\.\d+)?)[人件起宗辆名户家次死伤例项]/
const HAS_FIGURE = /\d ?(?:%|BP|bps?|pct|个?百分点|个?基点|[万亿]|元|倍)/

const LEAD =
  /^[\s《“（(、，；。：]*(?:\d{1,2}[.、)）]\s?)?(?:[一二三四五六七八九十][、)）]\s?)?(?:而|和|与|及|以及|其中|其次是?|其次为|依次为|分别为|另外|则|但)?[《“]?/

/** How many signs of an entry's first words stand in the slot. */
function likeness(text: string, { start, claim }: Entry, slot: string): number {
  const plain = slot.replace(/[《》“”]/g, '')
  const clauses = text.slice(start, claim.start).split(/[，。；：]/)
  return Math.max(
    0,
    ...clauses.map((clause) => {
      const words = clause
        .replace(LEAD, '')
        .replace(/[《》“”]/g, '')
        .slice(0, 12)
      let length = 0
      while (length < words.length && plain.includes(words.slice(0, length + 1))) length += 1
      return length
    }),
  )
}

function restOf(text: string, entry: Entry | undefined, slot: string, length: number): string {
  if (entry === undefined) return slot
  const plain = slot.replace(/[《》“”]/g, '')
  for (const clause of text.slice(entry.start, entry.claim.start).split(/[，。；：]/)) {
    const words = clause
      .replace(LEAD, '')
      .replace(/[《》“”]/g, '')
      .slice(0, length)
    if (words.length === length && plain.includes(words)) return plain.replace(words, '')
  }
  return plain
}

/** 14岁, 建于1623年. */
function agesOf({ entries }: Listed, way: Way): Way {
  return entries.every(({ claim: { unit } }) => unit === 'items' || unit === 'years')
    ? wayOfAges(
        way,
        entries.map(({ value }) => value),
      )
    : null
}

const ENTRY_MAX = 30
const EMPTY =
  /[的以则仍也又均都就是在达为得了共之中里当天日更其再次继续依旧队组区县市镇乡村站店所有栋楼号厂院校班线路]/g
const NARROW = /[均增速率占比幅价]|面积|人口|累计|密度|户数/

/** Whether what is measured can be the figures of the list. */
function isOfList({ text, sentences }: Doc, list: Listed, said: Said, rest: string): boolean {
  const { entries } = list
  // Places without a word of size are told of short entries, and of no medals that are counted.
  const areShort = entries.every(({ start, end }) => end - start <= ENTRY_MAX)
  if (said.way === null && (entries.length < 3 || !areShort)) return false
  if (
    said.way === null &&
    entries.some(({ claim }) => /枚/.test(text.slice(claim.start, claim.end)))
  )
    return false
  const dimensions = entries.map(({ claim }) => dimensionOf(claim.unit))
  if (said.fits !== null && !dimensions.some((one) => said.fits?.test(one))) return false
  const about = text.slice(
    sentences[Math.max(0, list.sentences[0] - 1)]?.start ?? 0,
    entries.at(-1)?.end,
  )
  // 雨量最大的是桃花镇，128毫米: what is told behind it is what is measured.
  if (said.way !== null && isLedTo(text, list, said)) return true
  if (said.way === null && isByOther(text, list, said)) return false
  const words = `${said.about}${rest}`.replace(FIELD, '').replace(EMPTY, '')
  if (said.way === null && words.length > 8) return false
  if (words === '') return true
  const before = about.replace(text.slice(said.at.start, said.at.end), '')
  for (const sign of words.match(NARROW) ?? []) if (!before.includes(sign)) return false
  return (
    said.way === null ||
    [...words].some((sign) => /[\u4e00-\u9fff]/.test(sign) && before.split(sign).length > 1)
  )
}

/** 从增速看，甲市以7.6%居首: by a figure that is none of the list. */
function isByOther(text: string, { entries }: Listed, { at, slot }: Said): boolean {
  const from = at.start - slot.length
  return (
    /以[^，。；\d]{0,8}\d[^，。；]{0,14}$/.test(text.slice(from, at.start)) &&
    !entries.some(({ claim }) => claim.start >= from && claim.end <= at.end)
  )
}

function isLedTo(text: string, { entries }: Listed, { at }: Said): boolean {
  const own = entries.find(({ start, claim }) => at.start >= start && at.end <= claim.start)
  return (
    own !== undefined &&
    /最.{1,3}(?:是|为|当属|要数)/.test(text.slice(at.start, at.end)) &&
    /^[，,：（(]?(?:[有达为共]|只有|仅有?|达到)?$/.test(text.slice(at.end, own.claim.start))
  )
}

const AGAINST =
  /^[^，。；\d]{0,6}，?(?:得票|成绩|比分)?(?:(胜过|超过|击败|多于|高于|领先于?|力压|险胜)|(不及|不如|少于|低于|落后于?|不敌|输给))[^，。；\d]{2,14}的?$/

/** 1,284票当选，胜过邱进财的1,102票: which of two neighbours words put above the other. */
export function againstZh(text: string, { entries }: Listed): readonly Versus[] {
  return entries.slice(1).flatMap(({ claim }, at): readonly Versus[] => {
    const before = entries[at]
    if (before === undefined) return []
    const found = AGAINST.exec(text.slice(before.claim.end, claim.start))
    return found === null ? [] : [{ entry: at, isAbove: found[1] !== undefined }]
  })
}

export function orderZh(about: string): Way {
  if (/(?:由|从)(?:高到低|多到少|大到小|长到短)|降序/.test(about)) return 'most'
  return /(?:由|从)(?:低到高|少到多|小到大|短到长)|升序/.test(about) ? 'least' : null
}

/** 其次是, 紧随其后的是: the second stands behind the first. */
export function followsZh(text: string, { entries }: Listed): readonly number[] {
  return entries.flatMap(({ claim }, at) => {
    const before = entries[at - 1]
    return before !== undefined &&
      /其次|紧随其后的?是|领先于|随后是/.test(text.slice(before.claim.end, claim.start))
      ? [at]
      : []
  })
}
