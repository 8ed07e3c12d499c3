import { once } from '../../once.ts'
import { isBare, type Line, type Part, sortOf } from '../part.ts'
import { areKin, isNear, type Said, saidOf, sizeOf } from './kin.ts'

// What came, what went and what is left: "1,482 births and 1,695 deaths, a natural decrease of 213"; and a stock that some joined and
// some left: "began the year with 212 branches, opened 18 and closed 9, and ended it with 221".

type Flow = {
  readonly plus: RegExp
  readonly minus: RegExp
  readonly net: RegExp
}

const NET =
  /\bnet\b|\b(?:grew|rose|increased|swelled|expanded|fell|shrank|declined|dropped|decreased) by\b|净/i

const FLOWS: readonly Flow[] = [
  {
    plus: /\b(?:borrowings|gross debt|loans)\b/i,
    minus: /\bcash\b/i,
    net: /\bnet (?:debt|borrowings)\b/i,
  },
  {
    plus: /\bexports?\b|出口/i,
    minus: /\bimports?\b|进口|進口/i,
    net: /\b(?:surplus|deficit|trade (?:balance|gap)|net exports)\b|顺差|逆差|差额/i,
  },
  {
    plus: /\b(?:revenues?|income|receipts|turnover|sales|earned)\b|收入/i,
    minus:
      /\b(?:(?:operating|total|running|overall) (?:costs|expenses)|costs|expenses|expenditures?|spending|outlays|spent)\b|支出|成本费用|总成本|营业成本/i,
    net: /\b(?:surplus|deficit|shortfall|operating (?:profit|loss|income)|(?:leaving|giving|resulting in|producing|a|an) (?:[a-z-]+ ){0,2}(?:profit|loss|result) of)\b|毛利|(?:当期|当年|本年|收支)?(?:结余|盈余|赤字|缺口)/i,
  },
  {
    plus: /\b(?:births?|(?:were )?born)\b|出生/i,
    minus: /\b(?:deaths?|died)\b|死亡/i,
    net: /\b(?:natural (?:[a-z]+ )?(?:increase|decrease|growth|change|loss|gain|decline)|births over deaths|deaths over births|(?:births|deaths) (?:exceeded|outnumbered) (?:births|deaths))\b|自然(?:增长|增加|减少)/i,
  },
  {
    plus: /\b(?:arriv(?:ed|als?)|immigrat(?:ed|ion|nts?)|immigrants|moved in|inflows?|came)\b|迁入|(?<!净)流入|转入/i,
    minus:
      /\b(?:left|quit|emigrat(?:ed|ion)|emigrants|moved (?:out|away)|outflows?|departed|departures)\b|迁出|(?<!净)流出|转出/i,
    net: NET,
  },
  {
    plus: /\b(?:open(?:ed|ings?)|new|joined|hired|recruited|created|added|founded|set up|started)\b|新增|新设|新开|新办|新登记|入会|入职|上市|开业/i,
    minus:
      /\b(?:clos(?:ed|ures?|ings?)|left|resigned|quit|dismissed|removed|lost|departed|retired|shut|wound up|deregistered|dissolved|cut)\b|注销|关闭|退会|退出|离职|退市|停业|歇业/i,
    net: NET,
  },
]

const LOSS =
  /\b(?:deficit|shortfall|loss|decrease|decline|outflow|reduction|trade gap|fell|shrank|declined|dropped|decreased)\b|逆差|赤字|缺口|减少|净流出|净减|净迁出/i
const GAIN =
  /\b(?:surplus|profit|gain|increase|growth|inflow|addition|income|grew|rose|increased|swelled|expanded)\b|顺差|结余|盈余|增长|增加|净流入|净增|净迁入/i
/** What was left over from other years, and what is told of a part only. */
const OTHER =
  /累计|滚存|历年|结转|上年|去年|同期|下年|cumulative|carried (?:over|forward)|year-ago|a year earlier|forecast|expected|\b(?:ex|im)ports of (?!goods)|\b(?:ex|im)ports (?:to|from) [A-Z]|产品|机电|服务贸易|加工贸易|民营|对[^，。；]{1,8}(?:出口|进口)|[对与][^，。；]{1,10}[顺逆]差/i

/** "A surplus of Q with Norland". */
const WITH_ONE = /^ with [A-Z]/

const SO_FAR = /累计|滚存|历年|cumulative/i

/** Longer stretches tie nothing. */
const REACH_MAX = 90

export type Told = { readonly part: Part; readonly near: readonly string[] }

/** Every quantity of a sentence with the words that are its own: up to the next mark behind it, and back to the one before. */
export function toldIn(line: Line): readonly Told[] {
  return toldOf(line.tape, line)
}

const toldOf = once(({ text, sentence }: Line['tape'], line: Line): readonly Told[] => {
  const all = line.parts.filter(
    ({ claim }) =>
      claim.form === 'number' && sortOf(claim) === 'quantity' && claim.value.coefficient > 0n,
  )
  return all.map((part) => {
    const { start, end } = part.claim
    const from = Math.max(
      sentence.start,
      line.parts[part.order - 1]?.claim.end ?? 0,
      start - REACH_MAX,
    )
    const to = Math.min(
      sentence.end,
      line.parts[part.order + 1]?.claim.start ?? sentence.end,
      end + REACH_MAX,
    )
    const before = text.slice(Math.min(from, start), start)
    const behind = text.slice(part.claim.number.end, Math.max(to, end))
    const marks =
      line.tape.grammar === 'zh' ? /[，。；：、（）]/ : /[,;:()]| and | while | but | against /
    // Words that reach the next figure are its own.
    const [own = '', ...more] = behind.split(marks)
    const near = more.length > 0 || to === sentence.end ? own : (/^ ?\S*/.exec(own)?.[0] ?? '')
    const lead = before.split(marks).at(-1) ?? ''
    return { part, near: line.tape.grammar === 'zh' ? [lead] : [near, lead] }
  })
})

/** The first words that say it, those behind a figure before those in front. */
function says({ near }: Told, words: RegExp): boolean {
  return near.some((one) => words.test(one))
}

export function flowsIn(line: Line, before: Line | undefined): readonly Said[] {
  const own = toldIn(line)
  if (own.length === 0) return []
  const both = before === undefined ? own : [...toldIn(before), ...own]
  // "Membership grew by" is of those who joined and left only beside them.
  const isMoved = own.some(({ near }) => near.some((one) => / by $/.test(one)))
  return [
    ...balancesOf(line, own.length > 2 || isMoved ? own : both),
    ...(stocksOf(line, own) ?? stocksOf(line, both) ?? []),
  ]
}

function balancesOf(line: Line, all: readonly Told[]): readonly Said[] {
  if (all.length < BALANCE_MIN) return []
  const nets = all.filter(
    ({ part, near }) =>
      !near.some((one) => SO_FAR.test(one) || WITH_ONE.test(one)) &&
      near.some((one) => FLOWS.some(({ net }) => net.test(one))) &&
      part.claim.bound === 'exact',
  )
  return nets.flatMap((net) => {
    const kin = all.filter(
      ({ part, near }) =>
        areKin(line, part, net.part) && part !== net.part && !near.some((one) => SO_FAR.test(one)),
    )
    if (kin.length !== 2 || [net, ...kin].some(({ near }) => near.some((one) => OTHER.test(one))))
      return []
    for (const flow of FLOWS) {
      if (!says(net, flow.net)) continue
      const [plus, minus] = [
        kin.find((one) => isOnly(one, flow, 'plus')),
        kin.find((one) => isOnly(one, flow, 'minus')),
      ]
      if (plus === undefined || minus === undefined) continue
      const found = balance(net, plus, minus)
      if (found !== null) return [found]
    }
    return []
  })
}

/** What came, what went, and what is left of both. */
const BALANCE_MIN = 3

/** By what stands behind a figure, or else before it; never by both ways at once. */
function isOnly({ near }: Told, flow: Flow, side: 'plus' | 'minus'): boolean {
  const told = near.find((one) => flow.plus.test(one) || flow.minus.test(one)) ?? ''
  return flow[side].test(told) && !flow[side === 'plus' ? 'minus' : 'plus'].test(told)
}

function balance(net: Told, plus: Told, minus: Told): Said | null {
  const words = net.near.join(' ')
  const [isLoss, isGain] = [LOSS.test(words), GAIN.test(words)]
  const isDown = isLoss === isGain ? sizeOf(minus.part.claim) > sizeOf(plus.part.claim) : isLoss
  const [whole, part] = isDown ? [minus.part, plus.part] : [plus.part, minus.part]
  const isWithin = sizeOf(net.part.claim) < sizeOf(plus.part.claim) + sizeOf(minus.part.claim)
  return isWithin && isNear(whole, [part, net.part], 0.4, 2.5)
    ? saidOf(whole, [part, net.part])
    : null
}

const STOCK = {
  open: /\b(?:began|started|opened) (?:the )?(?:year|month|quarter|period|season)? ?with\b|\bat the (?:start|beginning|outset) of\b|\bat the end of (?:20\d\d|[A-Z][a-z]+|last [a-z]+),? (?:there were|[a-z ]{3,40} (?:had|held|stood at|numbered))\b|\bpreviously (?:had|numbered)\b|\b(?:opening|initial) (?:stock|balance|inventory)\b|原有|期初|年初|月初/i,
  plus: /\b(?:open(?:ed|ings?)|added|joined|hired|recruited|new|bought|purchased|acquired|delivered|received|produced|admitted|arrived|planted|built|launched|took on|born|in(?:to)? (?:stock|store)|enrolled)\b|收容|收治|收养|新收|吸纳|纳入|新认定|引进|招录|调入|购置|新购|新增|新开|新建|购进|购入|入库|入会|新入|新进|采购|接收|增加|生产|发展|转入|迁入|流入/i,
  minus:
    /\b(?:clos(?:ed|ures?)|left|sold|retired|scrapped|withdrawn|discharged|taken out|removed|shipped|dispatched|cancelled|decommissioned|used|resigned|departed|discarded|lost|completed|grubbed up|felled|demolished|culled|died|repaid)\b|领养|送养|放归|调出|核减|清退|取消|退休|辞职|处置|毕业|竣工|完工|办结|审结|结案|出栏|死亡|退会|退出|关闭|出库|注销|拆除|减少|销售|领用|离职|报废|淘汰|出院|转出|迁出|流出/i,
  close:
    /\b(?:end(?:ed|ing|s)? (?:it|the [a-z]+)? ?with|leav(?:es|ing)|now (?:has|have|stands?|numbers|comprises|operates)|closing (?:stock|balance|inventory)|brings? (?:the|its) [a-z ]{1,24} to|at (?:the )?(?:year|month|quarter)[- ]end|at the end of)\b|现有|期末|年末|月末|目前(?:共)?有|现存|结存|库存为/i,
} as const

/** Opening, what came, what went and closing, each once, and nothing else of their kin. */
function stocksOf(line: Line, all: readonly Told[]): readonly Said[] | null {
  const last = all.at(-1)
  if (last === undefined || all.length < 3) return null
  const kin = all.filter(({ part }) => areKin(line, part, last.part))
  // "And grubbed up 30": a bare number may be one of them.
  if (all.some((one) => !kin.includes(one) && isBare(line.tape.text, one.part.claim))) return null
  const [open, ...moves] = kin.slice(0, -1)
  if (open === undefined || moves.length === 0 || moves.length > 4) return null
  // 年初，该县有低保对象8640人: in Chinese the time opens the sentence.
  const isOpened =
    line.tape.grammar === 'zh' &&
    !last.near.some((one) => /[上去]年/.test(one)) &&
    OPENED.test(line.tape.text.slice(line.tape.sentence.start, open.part.claim.start))
  if (!(isOpened || says(open, STOCK.open)) || !says(last, STOCK.close) || says(last, STOCK.open))
    return null
  if (kin.some(({ part }) => part.claim.bound !== 'exact')) return null
  const ways = signed(moves.map(wayOf), [open, ...moves], last)
  if (ways === null) return null
  const less = moves.filter((_, at) => ways[at] === 'minus').map(({ part }) => part)
  const more = moves.filter((_, at) => ways[at] === 'plus').map(({ part }) => part)
  const isMoved = [...less, ...more].every(
    ({ claim }) => sizeOf(claim) < 2 * sizeOf(open.part.claim),
  )
  if (!isMoved || !isNear(last.part, [open.part], 0.4, 2.5)) return null
  const said = saidOf(last.part, [open.part, ...more])
  return [less.length === 0 ? said : { ...said, less: less.map(({ claim }) => claim.index) }]
}

const OPENED = /^(?:截至)?(?:今年)?(?:年初|月初|期初|[去上]年[末底])[^。；]{0,24}$/

type Way = 'plus' | 'minus'

/** "Planted another 85 and grubbed up 30": the only move whose verb isn't known went the way that comes nearest to what is left. */
function signed(
  ways: readonly (Way | null)[],
  [open, ...moves]: readonly Told[],
  close: Told,
): readonly Way[] | null {
  const unknown = ways.indexOf(null)
  if (ways.lastIndexOf(null) !== unknown || (unknown >= 0 && moves.length < 2)) return null
  const as = (way: Way): readonly Way[] => ways.map((one) => one ?? way)
  const missBy = (way: Way): number =>
    Math.abs(
      as(way).reduce(
        (all, one, at) => all + (one === 'plus' ? 1 : -1) * sizeOf((moves[at] ?? close).part.claim),
        sizeOf((open ?? close).part.claim),
      ) - sizeOf(close.part.claim),
    )
  return as(missBy('minus') < missBy('plus') ? 'minus' : 'plus')
}

function wayOf({ near }: Told): 'plus' | 'minus' | null {
  for (const words of near) {
    const [isPlus, isMinus] = [STOCK.plus.test(words), STOCK.minus.test(words)]
    if (isPlus !== isMinus) return isPlus ? 'plus' : 'minus'
  }
  return null
}
