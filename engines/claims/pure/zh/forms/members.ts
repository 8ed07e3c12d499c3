import type { Span } from '../../model.ts'
import { isDigit } from '../parts/digits.ts'
import { draft, type Step, whole } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { numeralAt } from '../parts/numerals.ts'
import { unitAt } from '../parts/units.ts'
import { wordAt, wordBefore, wordSet } from '../parts/word-table.ts'
import { NAME_ENDS, PLACE_NAMES } from '../words/places.ts'

const PLACES = wordSet(PLACE_NAMES)
const ENDS = wordSet(NAME_ENDS)

/** Longer members are no names but phrases. */
const NAME_MAX = 16
const MEMBERS_MAX = 40
/** Nobody miscounts what he names by more than so many times. */
const KINDS_MOST = 4

/** Characters that no name has: where the first one begins and the last one ends. */
const NOT_IN_NAMES = '，,。；;：:、！？（）()《》〈〉“”"「」|\t '
/** Words of grammar before the first name or behind the last. */
const BEFORE_NAMES = wordSet(
  '在 于 为 是 对 向 由 从 与 和 及 到 至 将 使 让 的 了 括 即 含 如 有 以 据 按 同 跟 来自 分别是 分别为 包括 涵盖 覆盖 涉及 选取 选择 批准 支持 推动 其中 以及 还有 串起 串连 连通 连起 联通 贯通 往来 前往 飞往 通往 发往 位于 连接 串联 途经 经过 联合 组织 邀请 会同 比如 例如 诸如 等',
)
const BEHIND_NAMES = wordSet(
  '等 这 在 的 将 已 是 为 有 均 都 共 也 联合 分别 开展 率先 签署 启动 共同 三 四 五 六 七 八 九 十 两 二 之间 之 印发 发布 举行 实现 与 和 列 居 位居 试点 个 对 被 可 能 成为 建成 建设 增长 占 排 入选 进入 超 组成 参与 举办 达 设立 开通 及 以及 到 至 间 作为 名 则 纳入 先行 先后 还 于 同 从 由 向 以 为主 为首 其 新 连 最 协同',
)

/**
 * A list of proper names that is treated as a set: 上海、南京和杭州, or, beside a count, of any names:
 * 岚山、古城墙、植物园三个景区. Read at its first 、.
 */
export function membersAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  if (text[at] !== '、') return null
  const first = firstMember(text, at, floor)
  const members: Span[] = first === null ? [] : [first]
  let from = at + 1
  let last: Span | null = null
  while (members.length < MEMBERS_MAX) {
    const next = nextMark(text, from)
    if (next.mark !== '、' || next.at - from > NAME_MAX || next.at === from) {
      last = { start: from, end: next.at }
      break
    }
    members.push({ start: from, end: next.at })
    from = next.at + 1
  }
  if (last === null || first === null) return null
  const tail = countedMember(text, last, members.length + 1) ?? lastMembers(text, last, members)
  const all = [...members, ...tail]
  const end = all[all.length - 1]?.end ?? at
  // “修机场、造海港、通高铁” is a slogan.
  if (text[first.start - 1] === '“' && text[end] === '”') return null
  // 新建、改扩建学校5所: what was done to them.
  const says = ({ start, end: to }: Span): string => text.slice(start, to)
  if (DONE.test(says(first)) && BEGUN.test(says(last))) return null
  // 16个省（自治区、直辖市）: other words for what is counted.
  if (all.every((member) => KIND.test(text.slice(member.start, member.end)))) return null
  const near = countBehind(text, end) ?? countBefore(text, first.start)
  // 盗窃、诈骗和抢夺案件70件: many of each kind, and no count of the kinds.
  const count = near !== null && near.value > BigInt(all.length * KINDS_MOST) ? null : near
  // 中国、越南、老挝等9个国家 names some of them only.
  if (text[end] === '等' && count !== null && count.value !== BigInt(all.length)) return null
  const isNamed = all.every((member) => isName(text, member))
  if (!accepted(text, all, isNamed, count !== null && (isNamed || text[end] !== '等'), end))
    return null
  const quantity = draft({
    form: 'names',
    start: first.start,
    end,
    value: whole(all.length),
    unit:
      count?.unit === 'places' || all.every((member) => isPlace(text, member)) ? 'places' : 'items',
    members: all,
    kind: 'count',
  })
  return { end, quantity }
}

const DEED = '(?:新建|改建|扩建|改扩建|改造|续建|迁建|重建|翻建|修缮)'
const DONE = new RegExp(`${DEED}$`)
const BEGUN = new RegExp(`^${DEED}`)

const KIND = /^(?:自治区|直辖市|自治州|自治县|特别行政区|地区|街道|兵团|[省市州县区盟旗乡镇])$/

function accepted(
  text: string,
  all: readonly Span[],
  isNamed: boolean,
  counted: boolean,
  end: number,
): boolean {
  if (all.some(({ start, end: to }) => to - start < 2 || hasDigit(text, start, to))) return false
  // 工作组第四次会议、董事会第五次会议 are occasions, each counted.
  if (all.some(({ start, end: to }) => text.slice(start, to).includes('第'))) return false
  if (counted) return all.length >= 2 && (isNamed || all.every((member) => isPlain(text, member)))
  if (all.length < 3 || text[end] === '等') return false
  if (!isNamed && !isIntroduced(text, all)) return false
  // A list to which figures are dealt out names no set: 上海、江苏分别增长….
  const rest = text.slice(end, end + 24)
  const stop = rest.search(/[。；;]/)
  return !(stop < 0 ? rest : rest.slice(0, stop)).includes('分别')
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isDigit(text[at])) return true
  return false
}

/** Back from the first 、 to where its member begins. */
function firstMember(text: string, at: number, floor: number): Span | null {
  const known = wordBefore(PLACES, text, at, floor)
  if (known !== null) {
    // 上海张江: the name of a place within another.
    const wider = wordBefore(PLACES, text, known.start, floor)
    return { start: wider?.start ?? known.start, end: at }
  }
  let start = at
  while (start > floor && at - start < NAME_MAX && !isMark(text, start - 1)) {
    // A name may end so: 云和、松江.
    if (start < at && wordBefore(BEFORE_NAMES, text, start, floor) !== null) break
    start -= 1
  }
  return start < at ? { start, end: at } : null
}

/** A dash of two signs parts a list from its sentence; one may stand within a name. */
function isMark(text: string, at: number): boolean {
  const sign = text[at] ?? ' '
  return (
    NOT_IN_NAMES.includes(sign) || (sign === '—' && (text[at - 1] === '—' || text[at + 1] === '—'))
  )
}

function nextMark(text: string, from: number): { at: number; mark: string } {
  let at = from
  while (at < text.length && at - from <= NAME_MAX + 24 && !isMark(text, at)) at += 1
  return { at, mark: text[at] ?? '' }
}

/** 器官移植术后抗排异治疗这5种: up to a count of as many as are named, the last one is whole. */
function countedMember(text: string, { start, end }: Span, many: number): readonly Span[] | null {
  for (let at = start + 2; at < end && at - start <= NAME_MAX + 1; at += 1) {
    const count = countAt(text, at)
    if (count === null) continue
    // Behind 这 a number counts those before it, also where it is too large; 传承好、发扬好相互尊重、同舟共济这2个 begins with words that are none.
    const isThese =
      text[at - 1] === '这' &&
      count.value > BigInt(many) &&
      count.value <= BigInt(many * KINDS_MOST)
    if (count.value !== BigInt(many) && !isThese) continue
    const to = '这等'.includes(text[at - 1] ?? ' ') ? at - 1 : at
    const isOne = to - start >= 2 && !/[和与及]/.test(text.slice(start, to))
    return isOne ? [{ start, end: to }] : null
  }
  return null
}

/** What stands behind the last 、: one name, or two joined by 和, with what follows cut off. */
function lastMembers(text: string, { start, end }: Span, others: readonly Span[]): readonly Span[] {
  for (let at = start + 2; at < end && at - start <= NAME_MAX; at += 1) {
    const length = text.startsWith('以及', at) ? 2 : '和与及'.includes(text[at] ?? ' ') ? 1 : 0
    if (length === 0 || JOINED.test(text.slice(at - 1, at + 1))) continue
    const left = { start, end: at }
    const right = nameFrom(text, at + length, end)
    // 澄宁城际、宁雾城际和东环线）: up to a mark that closes the list, it is whole.
    const isWhole = right?.end === end && CLOSING.includes(text[end] ?? ' ')
    if (right !== null && (isWhole || isName(text, left) === isName(text, right)))
      return isOneName(text, { start, end: right.end }, left, others)
        ? [{ start, end: right.end }]
        : [left, right]
    break
  }
  const one = nameFrom(text, start, end)
  return one === null ? [] : [one]
}

/** 骨科、眼科、呼吸与重症医学科: where the last word of all is that of the whole alone, it is one name. */
function isOneName(text: string, whole: Span, left: Span, others: readonly Span[]): boolean {
  const last = (name: Span): string => text[name.end - 1] ?? ''
  return (
    others.length > 1 &&
    !isPlace(text, left) &&
    others.every((name) => last(name) === last(whole)) &&
    last(left) !== last(whole)
  )
}

const CLOSING = '）)—'

/** 参与, 涉及: the sign belongs to a verb and joins no names. */
const JOINED = /参与|[涉普遍波]及/

function nameFrom(text: string, start: number, limit: number): Span | null {
  const known = wordAt(PLACES, text, start)
  let end = known?.end ?? start
  if (known !== null) {
    // 上海市, 苏州工业园区: the name goes on to its end.
    for (let at = end; at < Math.min(limit, end + 6); at += 1) {
      const close = wordBefore(ENDS, text, at + 1, end)
      if (close !== null && '省市县区州国'.includes(text[at] ?? ' ')) return { start, end: at + 1 }
      if (wordAt(BEHIND_NAMES, text, at) !== null) break
    }
    return { start, end }
  }
  while (
    end < limit &&
    end - start < NAME_MAX &&
    !(isDigit(text[end]) && end - start >= 2) &&
    (end - start < 2 || wordAt(BEHIND_NAMES, text, end) === null)
  )
    end += 1
  return end - start >= 2 ? { start, end } : null
}

function isPlace(text: string, { start, end }: Span): boolean {
  const known = wordAt(PLACES, text, start)
  return (
    (known !== null && end - known.end <= 3) || '省市县区州国镇乡'.includes(text[end - 1] ?? ' ')
  )
}

function isName(text: string, member: Span): boolean {
  const known = wordAt(PLACES, text, member.start)
  if (known !== null && known.end === member.end) return true
  const close = wordBefore(ENDS, text, member.end, member.start)
  return close !== null && member.end - member.start >= 3 && isPlain(text, member)
}

/** 名单如下：明湖公园、青山书院、云台寺: a colon opens a list of what has names of their own. */
function isIntroduced(text: string, all: readonly Span[]): boolean {
  const start = all[0]?.start ?? 0
  if (!'：:'.includes(text[start - 1] ?? ' ')) return false
  if (
    !/(?:名单|有|为|是|包括|即|如下|单位|景区|项目)$/.test(
      text.slice(Math.max(0, start - 5), start - 1),
    )
  )
    return false
  return all.every(
    (member) =>
      member.end - member.start >= 3 &&
      isPlain(text, member) &&
      wordBefore(SITES, text, member.end, member.start) !== null,
  )
}

const SITES = wordSet(
  `${NAME_ENDS} 公园 书院 古道 寺 湿地 景区 博物馆 图书馆 美术馆 科技馆 小学 中学 学校 村 社区 街道 水库 塔 庙 宫 广场 古城 码头 电站 机场 园 馆 楼 祠 阁 林场 农场 牧场 故居 遗址 公司 中心`,
)

/** No word of grammar in it. */
function isPlain(text: string, { start, end }: Span): boolean {
  if (end - start > NAME_MAX) return false
  for (let at = start; at < end; at += 1)
    if ('的了着并在将已为是使'.includes(text[at] ?? ' ')) return false
  return true
}

/** The unit of a count directly behind the list: 五个城市, 等五市. */
function countBehind(text: string, end: number): Count | null {
  const at = text[end] === '等' || text[end] === '这' ? end + 1 : end
  return countAt(text, at)
}

/** The unit of a count directly before the list: 五个城市：, 两市（. */
function countBefore(text: string, start: number): Count | null {
  if (!'：:（(—是为即'.includes(text[start - 1] ?? ' ')) return null
  const from = Math.max(0, start - 16)
  for (let at = start - 2; at >= from; at -= 1) {
    if ('，,。；;'.includes(text[at] ?? ' ')) return null
    if (numeralAt(text, at) !== null) return countAt(text, at)
  }
  return null
}

type Count = { readonly unit: string; readonly value: bigint }

function countAt(text: string, at: number): Count | null {
  const numeral = numeralAt(text, at)
  if (numeral === null || numeral.bare || numeral.value.scale > 0) return null
  const unit = numeral.value.coefficient < 100n ? unitAt(text, numeral.end) : null
  const isCount = unit?.value.counter === true || unit?.value.code === 'persons'
  if (unit === null || !isCount || numeral.value.coefficient < 2n) return null
  return { unit: unit.value.code, value: numeral.value.coefficient }
}
