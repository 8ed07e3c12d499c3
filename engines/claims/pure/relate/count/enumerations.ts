import type { ReadClaim, Relation, Span } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { hasStop, type Line, type Part, sortOf, wordsBetween } from '../part.ts'

/** What names are counted in: 武汉、襄阳、宜昌1小时 counts none. */
const COUNTS: ReadonlySet<string> = new Set([
  'count',
  'place',
  'firm',
  'person',
  'station',
  'set',
  'ship',
  'train',
  'aircraft',
  'household',
])

/** How much text may stand between a list and its count. */
const COUNT_DISTANCE_MAX = 40

/** A list of names and the count beside it: "five cities: A, …", A、B、C三省. */
export function enumerated(line: Line, names: Part): Relation | null {
  const { tape, parts } = line
  const counts = (part: Part | undefined): part is Part =>
    part !== undefined &&
    (part.claim.form === 'number' || part.claim.form === 'kinds') &&
    sortOf(part.claim) === 'quantity' &&
    COUNTS.has(dimensionOf(part.claim.unit)) &&
    part.claim.value.scale === 0 &&
    part.claim.value.coefficient < 100n
  const next = parts[names.order + 1]
  // 等 may stand between a list and its count, and few words more.
  if (!isWholeList(tape.text, names.claim)) return null
  if (next !== undefined && isOfTheLast(tape.text, names.claim, next.claim)) return null
  if (
    tape.grammar === 'zh' &&
    counts(next) &&
    next.claim.start - names.claim.end <= 4 &&
    !hasStop(line, names.at, next.at) &&
    isCountOf(tape.text, names.claim, next.claim)
  )
    return { kind: 'enumeration', count: next.claim.index, names: names.claim.index }
  if (
    tape.grammar === 'en' &&
    counts(next) &&
    names.claim.members.length > 2 &&
    IN_ALL.test(tape.text.slice(next.claim.end, next.claim.end + BEHIND)) &&
    LED.test(tape.text.slice(names.claim.end, next.claim.start))
  )
    return { kind: 'enumeration', count: next.claim.index, names: names.claim.index }
  if (counts(next) && next.claim.form === 'kinds' && isCalled(tape.text, names.claim, next.claim))
    return { kind: 'enumeration', count: next.claim.index, names: names.claim.index }
  const before = parts[names.order - 1]
  if (counts(before) && SOME_OF.test(tape.text.slice(0, before.claim.start).slice(-SOME_MAX)))
    return null
  if (!counts(before) || names.claim.start - before.claim.end > COUNT_DISTANCE_MAX) return null
  const opens = tape.items
    .slice(before.at + 1, names.at)
    .some(
      (item) =>
        (item.kind === 'mark' && ':：(（—–'.includes(item.mark)) ||
        (item.kind === 'cue' &&
          (item.cue === 'namely' ||
            (item.cue === 'including' && !/^with$/i.test(tape.text.slice(item.start, item.end))))),
    )
  const isWhere =
    tape.grammar === 'en' && PLACED.test(tape.text.slice(before.claim.end, names.claim.start))
  const isOf =
    tape.grammar === 'en' &&
    names.claim.members.length > 2 &&
    LANDS.test(tape.text.slice(before.claim.start - 4, names.claim.start))
  return (opens || isWhere || isOf) &&
    isCountOf(tape.text, names.claim, before.claim) &&
    wordsBetween(tape, before.at, names.at) <= 3 &&
    !hasStop(line, before.at, names.at)
    ? { kind: 'enumeration', count: before.claim.index, names: names.claim.index }
    : null
}

/** "Five of the original seven makers — A, B, C, D and E": those that are named are the five. */
const SOME_OF =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|most|many|all|both) of (?:the|its|their|our|those|these) (?:[a-z]+ )?$/i
const SOME_MAX = 40

/** 财政厅、应急厅向东江、南岭两省: who gave is no member. */
function isOfTheLast(text: string, { members }: ReadClaim, { value }: ReadClaim): boolean {
  const at = members.findIndex(({ start, end }) => /.[向给对].{2,}$/.test(text.slice(start, end)))
  return at > 0 && BigInt(members.length - at) === value.coefficient
}

/** "English, Korean and Russian — three languages in all". */
const LED = /^(?: [—–-]+ |, |: | \()$/
const IN_ALL = /^(?: (?!more|fewer|less)[a-z]+){0,2},? (?:in all|in total|all told|altogether)\b/
const BEHIND = 30
/** "The four provinces of Hubei, Hunan, Jiangxi and Anhui": not "the seven ports of Kenya, Tanzania and Mozambique". */
const LANDS =
  /\b(?:the|its|all) [a-z\d-]+ (?:[a-z]+ )?(?:provinces|countries|nations|emirates|cantons|continents|member states) of $/i
/** 澄海省、云岭省、青淮省和浦州市（以下简称“三省一市”）: what the named are called from here on counts all of them. */
function isCalled(text: string, names: ReadClaim, { start, end }: ReadClaim): boolean {
  return (
    /^[（(](?:以下|下文)?(?:简|合|统)称(?:为)?[“"]$/.test(text.slice(names.end, start)) &&
    /^[”"]/.test(text.slice(end, end + 1))
  )
}

/** "Three plants, in Gdansk, Porto and Turku": one in each. */
const PLACED = /^(?: [a-z-]+){0,3}, in $/

/** A list that goes on before its first or behind its last name, or of kinds of places in a bracket (自治区、直辖市), isn't read whole. */
function isWholeList(text: string, { start, end, members }: ReadClaim): boolean {
  if (
    /[、和与及]/.test(text[start - 1] ?? '') ||
    /^(?:[（(][^（()）\n]{0,40}[)）])?(?:[、和与及]|，?以及|[^，。；：\n]{0,9}，[还還]有)/.test(
      text.slice(end, end + 60),
    )
  )
    return false
  // 打死11名武装人员、逮捕6人: what the number before it counts is no name.
  if (COUNTED_BEFORE.test(text.slice(Math.max(0, start - 6), start))) return false
  // 京港（台）、沪昆、沿海三条.
  if (/[)）]/.test(text[start - 1] ?? '')) return false
  return !members.every(({ start: from, end: to }) => KINDS.has(text.slice(from, to)))
}

const COUNTED_BEFORE = /[\d一二三四五六七八九十百千万亿]+[多余]?[名人个位家座项件种起辆架艘]$/

const KINDS: ReadonlySet<string> = new Set([
  '自治区',
  '直辖市',
  '区',
  '市',
  '州',
  '盟',
  '县',
  '特别行政区',
])

/** 中国、法国的9支队: what belongs to the named is counted, not they; 两州四县 counts more than the list. */
function isCountOf(text: string, names: ReadClaim, count: ReadClaim): boolean {
  if (names.end <= count.start && /[的各]/.test(text.slice(names.end, count.start))) return false
  // 冬季两项 and 现代五项 are sports; 桑杰和两个女儿卓嘎、央宗三人 counts him too.
  if (/(?:北欧|冬季|现代|铁人|全能)$/.test(text.slice(count.start - 2, count.start))) return false
  const clause =
    text
      .slice(Math.max(0, names.start - 24), names.start)
      .split(/[，。；：]/)
      .at(-1) ?? ''
  if (count.unit === 'persons' && /[和与同]/.test(clause)) return false
  if (count.form === 'kinds' || names.members.some((member) => !isNameLike(text, member)))
    return false
  const [listed, said] = [Number(names.members.length), Number(count.value.coefficient)]
  // 香港、澳门14所中学.
  if (said > 2 * listed + 2 || /^[数几多]/.test(text.slice(names.end - 1))) return false
  // 绿色石化与新材料: an 与 may join two names or stand within one.
  const inner = (text.slice(names.start, names.end).match(/[与和及]/g) ?? []).length
  return said === listed || inner === 0 || Math.abs(said - listed) > inner
}

/** 开展靠前服务活动 and 男 are no names. */
function isNameLike(text: string, { start, end }: Span): boolean {
  if (!/[㐀-鿿]/.test(text[start] ?? '')) return true
  const words = text.slice(start, end)
  return (
    words.length > 1 &&
    !/^(?:跨|以|为|开展|建设|提升|提供|推进|推动|强化|加强|完善|优化|加快|实施|打造|促进|落实|做好|集中|重点)|分别|开工/.test(
      words,
    )
  )
}
