import { isChinese, type Scene } from '../scene.ts'
import { pairsIn } from './chinese.ts'
import { kindOf, type Referent } from './referent.ts'

/** How much alike two figures are called: 3 in the same words, 2 by one name, 1 by a word around, 0 not at all, -1 by another name. */
export function likeness(scene: Scene, told: Referent, own: Referent): number {
  const isHan = isChinese(scene, own.figure)
  if (isChinese(scene, told.figure) !== isHan) return 0
  if (!isHan) return inEnglish(told, own)
  const like = inChinese(told, own, scene.pieces.length <= SHORT_MAX)
  return areCountedOtherwise(told, own) ? 0 : like
}

/** 51种 and 15个. */
function areCountedOtherwise(
  { figure: a, counter: x }: Referent,
  { figure: b, counter: y }: Referent,
): boolean {
  return (
    x !== y && x !== '' && y !== '' && (a.claim.unit !== b.claim.unit || a.claim.unit === 'items')
  )
}

function inEnglish(told: Referent, own: Referent): number {
  const isAround = (stem: string): boolean => told.around.has(stem)
  const some = [...own.nouns, ...own.lead].some(isAround) ? 1 : 0
  const [first] = own.nouns
  if (own.nouns.join() === told.nouns.join() && own.nouns.length > 1) return 3
  if (kindOf(own.figure) !== 'counted') {
    const isLed = own.lead.length > 0 && own.lead.every(isAround)
    return isLed || (first !== undefined && isAround(first)) ? 2 : some
  }
  const [a, b] = [headOf(told), headOf(own)]
  const head = a !== '' && own.nouns.includes(a) ? a : b
  if (isOfKind(told, own)) return own.pointing > 1 ? 2 : 1
  if (head === '' || !own.nouns.includes(head) || !told.nouns.includes(head)) return some
  // "The 12 damaged homes", "the 72 ships belonging to": of a part.
  const isOne = own.nouns.every((stem, at) => at >= own.nouns.indexOf(head) || isAround(stem))
  return isOne ? 2 : some
}

/** What a word of many things may stand for. */
const KINDS: readonly (readonly [general: RegExp, special: RegExp])[] = [
  [
    /^(?:peopl|person|work|employ|staff|recrui|job|post|posi|rol|men|women|victim|partic|memb)$/,
    /^(?:peopl|person|work|employ|staff|recrui|job|post|posi|rol|men|women|victim|partic|memb|appren|train|reside|passen|patien|crew|volunt|visit|studen|pupil|child|childr|guest|nurs|teach|engine|office|offic|runn|athlet|migran|refuge|spect|farm)$/,
  ],
  [
    /^(?:sit|loca|outlet|facil|facili|build|proper|premis|branch)$/,
    /^(?:wareho|shop|stor|branch|offic|plant|clinic|school|hospit|hotel|restau|librar|libra|farm|min|fact|centr|station|surger|pharma|hous|hom)$/,
  ],
  [
    /^(?:vehic|aircra|plan|jet|ship|vessel|craft|boat)$/,
    /^(?:bus|car|lorr|truck|van|jet|plan|airlin|ferr|tank|boat|ship|vessel|trawl|helico|tram|aircra)$/,
  ],
  [/^(?:unit|item|machin|devic|piec|articl)$/, /./],
]

/** "The eleven sites" of twelve warehouses, "the 460 recruits" of 640 apprentices. */
function isOfKind(told: Referent, own: Referent): boolean {
  const [noun, ...more] = own.nouns
  const head = told.nouns.at(-1)
  if (noun === undefined || head === undefined || more.length > 0 || noun === head) return false
  return KINDS.some(([general, special]) => general.test(noun) && special.test(head))
}

function headOf({ nouns, isClosed }: Referent): string {
  return isClosed ? (nouns.at(-1) ?? '') : ''
}

/** How much of a name both must have: of what is counted there is more than one kind. */
const NAME_MIN = { counted: 3, other: 2 } as const
/** A share or a change is of what is named right before it: 第二产业投资增长12.6%. */
const SHARE_MIN = 7
const TIMES: ReadonlySet<string> = new Set([
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
])

/** Counters of few things. */
const COUNTERS = /^[款艘架幅栋株枚顶]$/

/** In a longer text there are others that are called much alike. */
const SHORT_MAX = 12

/** What words say of things that were told, and not what kind of them they are. */
const AGAIN =
  /^(?:新增|涉案|被[困裁罚查]|受灾|参[赛展会训保]|签约|入选|中标|获奖|上述|停电|[转轉]移|查[获扣]|在建)/

function inChinese(told: Referent, own: Referent, isShort: boolean): number {
  const [noun = '', other = ''] = [own.nouns[0], told.nouns[0]]
  const [name = '', before = ''] = [own.lead[0], told.lead[0]]
  const kind = kindOf(own.figure)
  if (own.figure.sort === 'S') return name === before && name.length >= SHARE_MIN ? 3 : 0
  if (name.length > 3 && name === before && (noun === '' || noun === other)) return 3
  const isTime = TIMES.has(kind)
  const least = NAME_MIN[kind === 'counted' ? 'counted' : 'other']
  const start = noun.slice(0, least)
  if (!isTime && start.length === least && (other.startsWith(start) || before.includes(start)))
    return 3
  // 户籍人口 and 常住人口 are two, and so are 一级文物 and 二级文物.
  const at = noun.indexOf(before.slice(-2))
  const from = Math.max(0, at - 2)
  if (before.length > 2 && at > 0 && !before.slice(0, -2).endsWith(noun.slice(from, at)))
    return AGAIN.test(noun) || told.around.has(noun.slice(0, 2)) ? 2 : -1
  const theirs = new Set(pairsIn(`${other}，${before}`))
  const mine = pairsIn(noun)
  const tail = noun.length > 3 ? noun.slice(-3) : ''
  if (isShort && kind === 'counted' && isSaidIn(noun, told)) return 3
  if (theirs.has(mine[0] ?? '') || (tail !== '' && `${other}，${before}`.includes(tail))) return 2
  if (noun !== '' && noun === other) return 2
  if (COUNTERS.test(own.counter) && own.counter === told.counter) return 2
  if (
    name !== '' &&
    (name.slice(-2) === before.slice(-2) ||
      before.includes(name) ||
      (noun === '' && endsWith(name, other)))
  )
    return 2
  // 返还群众被骗资金6380万元, 返还的6380万元.
  const done = typeof own.narrowed === 'string' ? own.narrowed : ''
  if (done !== '' && name.endsWith(done) && `${other}，${before}`.includes(done)) return 2
  const shared = [...own.around].filter((pair) => told.around.has(pair)).length
  // 被罚640万元, 460万元的处罚决定.
  const isNear = [...noun.slice(0, 3)].some((sign) => before.slice(-3).includes(sign))
  return shared > 1 || isNear ? 1 : 0
}

/** 有11条河流发生超警戒水位洪水, 17条超警河流水位: each sign of a longer name, and most in their order. */
function isSaidIn(noun: string, { around }: Referent): boolean {
  const words = [...around].join('')
  const pairs = pairsIn(noun)
  const alike = pairs.filter((pair) => around.has(pair)).length
  return (
    !/[列纳]入|移出/.test(noun) &&
    alike > 2 &&
    alike * 2 > pairs.length &&
    [...noun].every((sign) => words.includes(sign))
  )
}

function endsWith(name: string, noun: string): boolean {
  return noun.length > 1 && name.endsWith(noun)
}
