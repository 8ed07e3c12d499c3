import type { Grammar } from '../model.ts'
import { matchesIn } from '../text/matches.ts'

// Words of direction with their opposites, form for form: what replaces a verb stands in its tense.

const PAIRS_EN = `
  rose fell, risen fallen, rises falls, rise fall, rising falling, grew fell, grown fallen, grows falls, growing falling,
  climbed fell, climbs falls, climbing falling, increased decreased, increases decreases, increasing decreasing,
  jumped fell, surged fell, soared fell, advanced fell, rebounded fell, gained lost, expanded shrank, widened narrowed,
  raised lowered, up down, higher lower, faster slower, above below, more less, fell rose, fallen risen, falls rises,
  falling rising, dropped rose, drops rises, dropping rising, declined rose, declines rises, declining rising, decreased increased,
  decreases increases, decreasing increasing, shrank grew, slid rose, slipped rose, eased rose, plunged rose, narrowed widened,
  lowered raised, reduced increased, cut raised, down up, lower higher, slower faster, below above, less more,
  slowed quickened, accelerated slowed, quickened slowed, fewer more, shrinks grows, shrinking growing, shrank grew,
  lengthened shortened, shortened lengthened, strengthened weakened, weakened strengthened, an_increase_of a_decrease_of, a_rise_of a_fall_of, a_growth_of a_fall_of, growth_of a_decrease_of, a_gain_of a_loss_of,
  an_increase_in a_decrease_in, a_rise_in a_fall_in, a_growth_in a_fall_in, growth_in a_decrease_in, a_decrease_in an_increase_in, a_fall_in a_rise_in,
  a_drop_in a_rise_in, a_decline_in an_increase_in, a_reduction_in an_increase_in,
  a_decrease_of an_increase_of, a_fall_of a_rise_of, a_drop_of a_rise_of, a_decline_of an_increase_of, a_reduction_of an_increase_of`

/** Behind 'has' or 'was' a verb stands in another form than alone. */
const PARTICIPLES_EN = `
  climbed fallen, jumped fallen, surged fallen, soared fallen, advanced fallen, rebounded fallen, expanded reduced, dropped risen,
  declined risen, slipped risen, eased risen, plunged risen, shrunk grown`

const PAIRS_ZH = `
  上升 下降, 提高 降低, 增长 下降, 增加 减少, 提升 降低, 放缓 加快, 加快 放缓, 收窄 扩大, 延长 缩短, 缩短 延长, 升至 降至, 增至 减至, 上涨 下跌, 扩大 缩小, 回升 回落, 攀升 下降, 高于 低于, 快于 慢于,
  多于 少于, 大于 小于, 高出 低出, 下降 上升, 降低 提高, 减少 增加, 降至 升至, 减至 增至, 下跌 上涨, 下滑 上升, 缩小 扩大, 回落 回升, 低于 高于, 慢于 快于,
  少于 多于, 小于 大于, 升到 降到, 降到 升到, 增到 减到, 减到 增到, 减少 增加, 減少 增加, 降低 提高, 成長 衰退, 衰退 成長, 成长 衰退, 衰退 成长,
  涨幅 跌幅, 跌幅 涨幅, 增幅 降幅, 降幅 增幅, 升幅 降幅, 增至 減至, 減至 增至`

/** Behind a figure, "a 4.2 % increase", and right before one, 多了380箱. */
const BEHIND_EN = `
  increase decrease, rise fall, gain loss, growth decline, jump drop, decrease increase, fall rise, drop rise, decline rise, reduction increase, loss gain`
const BEFORE_ZH = `
  多 少, 少 多, 快 慢, 慢 快, 高 低, 低 高, 增 减, 减 增, 減 增, 升 降, 降 升, 涨 跌, 跌 涨, 漲 跌, 长 短, 短 长`

function pairsIn(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s*,\s*/)
      .map((pair) => {
        const [from = '', to = ''] = pair.trim().split(/\s+/)
        return [from.replaceAll('_', ' '), to.replaceAll('_', ' ')] as const
      }),
  )
}

const OPPOSITES = { en: pairsIn(PAIRS_EN), zh: pairsIn(PAIRS_ZH) } as const
const PARTICIPLES = pairsIn(PARTICIPLES_EN)
const CLOSE = { en: pairsIn(BEHIND_EN), zh: pairsIn(BEFORE_ZH) } as const
const CLOSE_IN: { readonly [grammar in Grammar]: RegExp } = {
  en: new RegExp(`^ (${[...CLOSE.en.keys()].join('|')})\\b`),
  zh: new RegExp(`(?<![较比不])(${[...CLOSE.zh.keys()].join('|')})[了出]?[约近]?$`),
}

/** The one word of direction that stands closest to a figure: in English the noun behind it, in Chinese the word before it. */
export function closeIn(
  words: string,
  grammar: Grammar,
): ReturnType<typeof directionsIn>[number] | null {
  const match = CLOSE_IN[grammar].exec(words)
  const [whole = '', from = ''] = match ?? []
  const to = CLOSE[grammar].get(from)
  if (match === null || to === undefined) return null
  return { at: match.index + whole.indexOf(from), from, to }
}

const ENDS_IN: { readonly [grammar in Grammar]: RegExp } = {
  en: new RegExp(`\\b(${[...OPPOSITES.en.keys(), 'shrunk'].join('|')})\\b`, 'gi'),
  zh: new RegExp([...OPPOSITES.zh.keys()].join('|'), 'g'),
}

/** Each word of direction in a stretch of text, with its opposite. */
export function directionsIn(
  words: string,
  grammar: Grammar,
): readonly { readonly at: number; readonly from: string; readonly to: string }[] {
  return matchesIn(ENDS_IN[grammar], words).flatMap(({ 0: from, index }) => {
    const plain = grammar === 'en' ? from.toLowerCase() : from
    const isInPerfect =
      grammar === 'en' &&
      /\b(?:has|have|had|was|were|been)\s(?:also\s)?$/i.test(words.slice(0, index))
    const to = (isInPerfect ? PARTICIPLES.get(plain) : undefined) ?? OPPOSITES[grammar].get(plain)
    if (to === undefined) return []
    const isCapital = from !== plain
    return [{ at: index, from, to: isCapital ? to.charAt(0).toUpperCase() + to.slice(1) : to }]
  })
}

/** Which of two sides is more, with the opposite. */
const BALANCES = pairsIn(
  'surplus deficit, deficit surplus, natural_increase natural_decrease, natural_growth natural_decrease, natural_decrease natural_increase, 顺差 逆差, 逆差 顺差, 盈余 赤字, 结余 赤字, 赤字 盈余',
)

const SIDES = pairsIn(
  'above below, ahead_of behind, better_than short_of, more_than less_than, higher_than lower_than, larger_than smaller_than, well_over well_under, in_excess_of short_of, up_on down_on, below above, under over, lower_than higher_than, less_than more_than, fewer_than more_than, smaller_than larger_than, behind ahead_of, beneath above, down_on up_on, 超过 低于, 超出 低于, 高于 低于, 多于 少于, 大于 小于, 低于 高于, 不及 超过, 少于 多于, 小于 大于, 未达 超过, 未达到 超过',
)
const SHORT = /^(?:(falls)|(fell)|(falling)|fallen)? ?(?:short|shy) of$/
/** "Passing", "beats", "beat": where nothing stands before it that another word wouldn't fit. */
const BEAT =
  /^(?:pass|surpass|exceed|top|beat|eclips|outstrip|better|overtak|overhaul)(?:p?(?:(ing)|(es|s)|(?:ed|e|en)?))$/

const SIDES_IN = new RegExp([...SIDES.keys()].filter((word) => !/[a-z]/.test(word)).join('|'), 'g')

/** The one Chinese word of a stretch that says on which side of a mark a level lies, with what it is on the other; null where there are several. */
export function sideIn(words: string): { readonly at: number; readonly from: string } | null {
  const [only, ...others] = matchesIn(SIDES_IN, words)
  return only === undefined || others.length > 0 ? null : { at: only.index, from: only[0] }
}

/** What a word for one side of a mark is on its other side; null where none can stand in its place. */
export function sideInstead(word: string, before: string): string | null {
  const plain = SIDES.get(word.toLowerCase())
  if (plain !== undefined) return plain
  const short = SHORT.exec(word)
  if (short !== null)
    return short[1] ? 'exceeds' : short[2] ? 'exceeded' : short[3] ? 'exceeding' : 'above'
  const beat = BEAT.exec(word)
  if (beat === null || /\b(?:has|have|had|was|were|been|to|by)(?: [a-z]+)? $/i.test(before))
    return null
  return beat[1] ? 'falling short of' : beat[2] ? 'falls short of' : 'fell short of'
}

/** What a word for a balance is where the other side is more; null where it is none. */
export function balanceInstead(word: string): string | null {
  return BALANCES.get(word.toLowerCase()) ?? null
}

const AIMS = {
  en: pairsIn(
    'missing exceeding, missed exceeded, exceeding missing, exceeded missed, surpassing missing, surpassed missed, beating missing, beat missed',
  ),
  zh: pairsIn('未完成 超额完成, 未达到 超过, 超额完成 未完成, 超过 未达到'),
} as const
const AIMS_IN: { readonly [grammar in Grammar]: RegExp } = {
  en: new RegExp(`\\b(?:${[...AIMS.en.keys()].join('|')})\\b`, 'gi'),
  zh: new RegExp([...AIMS.zh.keys()].join('|'), 'g'),
}

/** The one word of a sentence that says how an aim went, with its opposite; null where there are several. */
export function aimIn(
  words: string,
  grammar: Grammar,
): ReturnType<typeof directionsIn>[number] | null {
  const [only, ...others] = matchesIn(AIMS_IN[grammar], words)
  const to = only === undefined ? undefined : AIMS[grammar].get(only[0])
  if (only === undefined || to === undefined || others.length > 0) return null
  return { at: only.index, from: only[0], to }
}

const SMALL_EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const SMALL_ZH = [...'零一二三四五六七八九十'].concat(
  [...'一二三四五六七八九'].map((digit) => `十${digit}`),
  '二十',
)

/** A small number in a word, in the manner of the word that it replaces; null where there is none. */
export function smallWord(value: number, like: string, grammar: Grammar): string | null {
  if (grammar === 'zh') return value === 2 && like !== '二' ? '两' : (SMALL_ZH[value] ?? null)
  const word = SMALL_EN[value]
  if (word === undefined) return null
  return /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** The value of a small number in a word; null where it is none. */
export function smallValue(word: string, grammar: Grammar): number | null {
  if (grammar === 'zh') {
    if (word === '两') return 2
    const at = SMALL_ZH.indexOf(word)
    return at > 0 ? at : null
  }
  const at = SMALL_EN.indexOf(word.toLowerCase())
  return at > 0 ? at : null
}
