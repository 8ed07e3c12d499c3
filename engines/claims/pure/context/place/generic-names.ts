import type { Doc } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import { isHan } from '../../text/script.ts'

// Names of places without a lexicon: what stands before 省, 市, 县 or "Province", as the text itself writes it.

export type GenericName = { readonly text: string; readonly level: string }

/** So many different names are learnt from one text. */
const NAMES_MAX = 200
const LEVELS: { readonly [suffix: string]: string } = {
  省: 'province',
  市: 'city',
  县: 'county',
  自治区: 'province',
  自治州: 'city',
  都市圈: 'region',
  城市群: 'region',
  经济圈: 'region',
  平原: 'region',
}
const SUFFIX = /自治区|自治州|都市圈|城市群|经济圈|平原(?!县|区)|[省市县]/g
/** 青云湖沿岸城市群: names of regions are longer. */
const SIGNS_MAX = 4
const SIGNS_OF_REGION_MAX = 8
/** Signs and words that end before a name begins, or that no name holds. */
const BREAKS =
  /[，。；：、！？“”‘’《》〈〉（）()【】\s\d%％a-zA-Z,.;:!?—\-·]|[年月日在和与为对从由自到及等全我本各该于向往是据使即跨因受经以被给距除并多省市县区的各两几某同外内当每个第]/

/** 比第二名云溪市多. */
const PLACED = /^[一二三四五六七八九十]{1,3}[名位]的?/

/** The names of one text, by where they can be cut out surely: after a mark, a blank or a small word. */
export function genericNames(doc: Doc): readonly GenericName[] {
  const found = new Map<string, string>()
  for (const match of matchesIn(SUFFIX, doc.text)) {
    if (found.size >= NAMES_MAX) break
    const name = nameBefore(doc.text, match.index, match[0])
    if (name !== null) found.set(name, LEVELS[match[0]] ?? 'place')
  }
  for (const [text, level] of englishNames(doc.text))
    if (found.size < NAMES_MAX) found.set(text, level)
  return [...found].map(([text, level]) => ({ text, level }))
}

/** Two to four signs between a break and the suffix; 市 within 市场 or 城市 is no suffix. */
function nameBefore(text: string, at: number, suffix: string): string | null {
  const following = text.slice(at + suffix.length, at + suffix.length + 1)
  if (/^(?:内外|直属|直机关|本级)/.test(text.slice(at + suffix.length, at + suffix.length + 3)))
    return null
  if (suffix === '市' && /[场值民区政委域级属长長县盈销镇]/.test(following)) return null
  // 一下子省了700元, 为患者节省费用: saved, and no province; 苏皖省界 lies between two.
  if (
    suffix === '省' &&
    (/[级属会份际界域内外长長委了钱錢定下控道]/.test(following) || text[at - 1] === '节')
  )
    return null
  // 实施省市重点项目, 省、市重点项目, 38个省考断面: of a province and of a city, and looked at by the former.
  if (suffix === '省' && /^(?:、?市(?!场)|考)/.test(text.slice(at + 1, at + 4))) return null
  if (suffix === '县' && /[级域城长長委]/.test(following)) return null
  let from = at
  const most = LEVELS[suffix] === 'region' ? SIGNS_OF_REGION_MAX : SIGNS_MAX
  while (from > 0 && at - from <= most && !BREAKS.test(text[from - 1] ?? '')) from -= 1
  const led = text[from - 1] === '第' ? PLACED : VERB_BEFORE
  const verb = led.exec(text.slice(from, at))?.[0].length ?? 0
  from += verb
  // 2024年度云溪市, 2024年末云溪市: the first sign belongs to the time.
  if (/[度末底初]/.test(text[from] ?? '') && /[年月]/.test(text[from - 1] ?? '')) from += 1
  const length = at - from
  if (length < (verb > 0 ? 1 : 2) || length > most || !isHan(text.charCodeAt(from))) return null
  const name = text.slice(from, at)
  if (/[一二三四五六七八九十两几数]$/.test(name) || DEED.test(name)) return null
  // 外贸第一大省: its rank.
  if (/^[一二三四五六七八九十]{1,2}[大强]$/.test(name)) return null
  if (LEVELS[suffix] === 'region' && KIND_OF_REGION.test(name)) return null
  // 直辖市, 贫困县: a kind of them.
  if (
    suffix === '市' &&
    /(?:直辖|地级|县级|副省级|省辖|设区|省会|单列|合作|结对|对口|受援|友好|兄弟|毗邻|周边)$/.test(
      name,
    )
  )
    return null
  if (
    suffix === '县' &&
    /(?:贫困|困难|脱贫|摘帽|攻坚|督战|帮扶|受援|试点|示范|重点|牧区|边境|产粮|大|强|百强)$/.test(
      name,
    )
  )
    return null
  // 已退市, 指数收市: what shares and exchanges do.
  return /[城都超上股债汇币房楼车集街早夜菜门今去年月末办建设立收开退休入救熊牛护]$/.test(name) &&
    suffix === '市'
    ? null
    : name + suffix
}

/** 现代化都市圈, 世界级城市群, 双城经济圈: a kind of them. */
const KIND_OF_REGION =
  /(?:现代化|国家级|世界级|一流|双城|重点|主要|大型|多个|培育|建设|发展|推进|打造|小时|首位度|生活|交通)$/

/** 分别完成省下达目标, 实施市重点项目: what is done isn't a name. */
const DEED = /分别|完成|实施|达到|超过|高于|低于|优于|^(?:新增|获评|创建)/

/** 走进云溪县, 实现县县通, 其中云溪县: what is done there is no part of the name. */
const VERB_BEFORE =
  /^[将已并]?(?:[昨今前明]天|(?:认真|积极|全面|严格)?(?:落实|贯彻|执行|接收|接受|代表|成立|组建|出台|印发|听取|审议|批准|配合|协助|根据|按照|围绕)|[上中下]旬|其中|包括|走进|来到|走访|位于|地处|辐射|覆盖|联合|携手|助力|支持|推动|推进|建设|构建|共建|促进|落户|入驻|深入|聚焦|带动|服务|打造|实现|抵达|途经|连接|串联|惠及|涉及|国网)/

const ENGLISH_NAME =
  /\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) (Province|City|County|Prefecture|Municipality|District)\b/g
const NO_NAME =
  /^(?:The|This|Our|Each|Every|Provincial|National|New|Central|Municipal|Northern|Southern|Eastern|Western|Middle|School|Judicial|In|At|Of|Capital|Inner)$/

function* englishNames(text: string): Generator<readonly [string, string]> {
  for (const match of matchesIn(ENGLISH_NAME, text)) {
    const name = (match[1] ?? '').replace(/^(?:The|In|At|From|For|And) /, '')
    // "The Lion City": with an article it is a nickname, or a part of a town.
    const isCalled =
      match[2] === 'City' &&
      (/\bthe $/.test(text.slice(Math.max(0, match.index - 5), match.index)) ||
        match[0].startsWith('The '))
    if (!NO_NAME.test(name) && !isCalled)
      yield [`${name} ${match[2]}`, (match[2] ?? '').toLowerCase()]
  }
}
