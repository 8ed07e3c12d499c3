import type { Line, Part } from '../part.ts'
import { measureText } from './naming.ts'

type CompleteSet = { readonly members: readonly RegExp[]; readonly whole: RegExp }

/** Sets whose members make up a whole, whoever writes of it; of other wholes they may be a part only. */
const COMPLETE: readonly CompleteSet[] = [
  {
    members: [/第一产业|primary/i, /第二产业|secondary/i, /第三产业|tertiary/i],
    whole: /生产总值|gdp|gross (?:domestic|regional) product|增加值总|从业人员|就业人员/i,
  },
  {
    members: [/第一产业/, /第二产业/, /第三产业/, /居民生活/],
    whole: /用电/,
  },
  {
    members: [/出口|export/i, /进口|進口|import/i],
    whole: /进出口|進出口|外贸|对外贸易|trade|imports? and exports?|exports? and imports?/i,
  },
  {
    members: [/城镇|城市|urban/i, /农村|乡村|rural/i],
    whole: /人口|就业|population|employ|消费品|retail/i,
  },
  {
    members: [/男|\bmale|\bmen\b/i, /女|female|women/i],
    whole: /人口|总人|population|persons|people|人数|[人名位]$/i,
  },
  {
    members: [/过夜|overnight/i, /一日游|same-day|day[- ]trip|day visitors/i],
    whole: /游客|旅游|visitor|touris/i,
  },
  {
    members: [/国内|domestic/i, /入境|inbound|foreign|international|overseas/i],
    whole: /游客|旅客|旅游|visitor|touris|passenger/i,
  },
  { members: [/商品零售/, /餐饮/], whole: /消费品零售|社零/ },
  { members: [/职工/, /居民/], whole: /参保|医保|医疗保险|养老/ },
  { members: [/国家级/, /省级/, /市县级|市、县级|县级/], whole: /个|处|家|座|所|项/ },
  { members: [/省级/, /市级/, /县级/], whole: /馆|院|站|校|个|处|家|座|所/ },
  { members: [/(?<!非)税收/, /非税/], whole: /公共预算收入|财政收入/ },
  { members: [/一般债/, /专项债/], whole: /债/ },
  { members: [/普通高中/, /中等职业|中职/], whole: /高中阶段/ },
  { members: [/成交/, /流拍|流标|撤牌|未成交/], whole: /挂牌|推出|出让|拍卖|供应|供地/ },
  { members: [/公立|公办/, /民营|民办|私立/], whole: /医院|学校|机构|幼儿园|院校/ },
  { members: [/full[- ]time/i, /part[- ]time/i], whole: /staff|employ|worker|people|job/i },
  {
    members: [/\bnational/i, /provincial|state/i, /local|municipal|county/i],
    whole: /reserve|park|site|museum|librar/i,
  },
]

/** Between what word and number a part is named: its measure and the words just before it. */
function nameOf(line: Line, part: Part): string {
  const { text } = line.tape
  const before = line.parts[part.order - 1]?.claim.end ?? line.tape.sentence.start
  const start = Math.max(before, part.claim.start - 40)
  const after = line.parts[part.order + 1]?.claim.start ?? line.tape.sentence.end
  const behind =
    line.tape.grammar === 'en'
      ? text.slice(part.claim.end, Math.min(after, part.claim.end + 40))
      : ''
  return `${text.slice(start, part.claim.start)} ${measureText(text, part.claim.measure)} ${behind}`
}

/** What a part itself is called, without the words before it. */
export function areComplete(
  line: Line,
  whole: Part,
  parts: readonly Part[],
  wholeLine: Line,
): boolean {
  const wholeName = `${nameOf(wholeLine, whole)}`
  // Exports and imports don't make up their balance, and 死亡 and 受伤 are told of persons of one kind each.
  if (/deficit|surplus|balance|gap\b|逆差|顺差|差额|赤字/i.test(wholeName)) return false
  if (
    /对[^，；]{2,14}(?:国家|地区|成员)/.test(measureText(wholeLine.tape.text, whole.claim.measure))
  )
    return false
  return COMPLETE.some(
    (set) =>
      set.members.length === parts.length &&
      set.whole.test(`${wholeName}${unitWord(wholeLine, whole)}`) &&
      set.members.every((member, at) => {
        const part = parts[at]
        return part !== undefined && member.test(nameOf(line, part).replace(BOTH_WAYS, ''))
      }),
  )
}

/** Exports and imports together are neither. */
const BOTH_WAYS = /进出口|進出口|imports? and exports?|exports? and imports?/gi

function unitWord({ tape }: Line, { claim }: Part): string {
  return tape.text.slice(claim.number.end, claim.end)
}

/** Parts of one whole are named alike: the same head, a place each, or a set that is known. */
export function areAlike(line: Line, first: Part, other: Part): boolean {
  const pair = [nameOf(line, first), nameOf(line, other)]
  const areOfSet = COMPLETE.some(
    ({ members: set }) =>
      set.some((member) => member.test(pair[0] ?? '')) &&
      set.some((member) => member.test(pair[1] ?? '')),
  )
  if (areOfSet) return true
  const [a, b] = [first, other].map(({ claim }) => measureText(line.tape.text, claim.measure))
  if (a === undefined || b === undefined || a === '' || b === '')
    return isPlaced(line, first) && isPlaced(line, other)
  return a !== b && a.slice(-2) === b.slice(-2)
}

function isPlaced(line: Line, part: Part): boolean {
  const near = line.tape.items[part.at - 1]
  const next = line.tape.items[part.at + 1]
  return near?.kind === 'place' || next?.kind === 'place'
}
