import type { Asked } from '../types.ts'
import { cleaned } from './cleaned.ts'

// Names of figures whose clause says only what is done: 能够稳定保障8万吨产能, 制定新20年扶贫纲要, 产量首次跃上新台阶.

/** Nothing but what is done, and how. */
const DEED =
  /^(?:[中我全][国國]|[全我本][省市县区州])?(?:能够|可以|应当|应该|必须|一般|已经|累计|稳定|全面|有效|基本|进一步|继续|计划|预计|力争|争取|成功|顺利|先后|陆续|积极|切实|相应|国家|也就|直接|同步|及时|今年|同时|并|也|能|可|应|要|将|已|再|又|还|共|拟|会|新|地)*(?:[发發]生|保障|形成|建成|解决|带动|吸引|提供|创造|惠及|制定|实施|制定实施|推出|出台|开展|举办|举行|设立|开通|打造|培育|签约|签订|引进|涵盖|涉及|覆盖|包括|组织|推动|促进|促成|服务|支持|救助|下达|落实|启动|推进|改造|修建|建设|拥有|设有|开设|增设|配备|选派|聘请|评选|评出|认定|公布|发布|增加|扩大|安排|扩建|搭建)?[了出]?$/u

const NOUN_MAX = 16
/** The noun that stands right behind a figure. */
const NOUN =
  /^(?:以上|以下|左右)?的?((?:\d{1,2}(?:\.\d)?[级級](?:以[上下])?)?\p{Script=Han}{2,14}?)(?=[，,。；、：）]|$|(?:和|与|與|及|以及)[\p{Script=Han}\d]{2}|的(?!士|确)|已|均|将|正在|全部|得到|实现|纳入|参与|参加|通过|进行|走上|走进|用于)/u
/** No noun begins so. */
const NO_NOUN = /^(?:以来|以上|以下|左右|的|给|用于|投入|同比|环比|其中|不等|之间|后|前|内|里|时)/u

/** What is done to a figure is no name of it, where what that is stands behind it. */
export function objectOf({ text, claim, sentence }: Asked, name: string | null): string | null {
  if (name === null || claim.form !== 'number' || !DEED.test(name)) return null
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + NOUN_MAX))
  return NO_NOUN.test(behind) ? null : (NOUN.exec(behind)?.[1] ?? null)
}

const REACHES =
  /^(?:超过|超過|突破|达到|達到|跨越|迈过|跃上|迈上|站上|登上|升至|降至|增至|转正|转负|回升|破|超)/u

/** 产量首次跃上新台阶: what had never come so far stands before it. */
export function firstToReach({ text, claim, last }: Asked, clause: string): string | null {
  if (claim.form !== 'superlative' || !/^首[次度]/u.test(text.slice(claim.start, claim.end)))
    return null
  if (!REACHES.test(text.slice(claim.end, claim.end + 4))) return null
  const name = cleaned(clause.split('、').at(-1) ?? '')
  return name !== null && /^(?:占比|比重|比例|份额)$/u.test(name) ? (last?.name ?? null) : name
}

/** 甲股份的价值为3亿元，在行业中排名第9位: whose order it is was told before. */
export function rankedOf({ claim, last }: Asked, clause: string): string | null {
  return claim.kind === 'rank' && PLACED.test(clause) ? (last?.name ?? null) : null
}

/** 增速居全省第一. */
const PLACED =
  /^\s?(?:(?:增[速幅]|[涨漲降跌]幅|[总總]量|[规規]模|[数數]量|占比|比重)(?:[均也都仍])?)?(?:在|位[居列]|[稳穩]?居|名?列|排)/u

const TICKER =
  /(\p{Script=Han}[\p{Script=Han}A-Z]{1,7})[（(](?:[\d.]{1,9},-?[\d.]{1,9},$|(?:[\d.,%+-]{4,26}|\d{4,6}[.-][A-Z]{2})[）)](?:[（(]\d{4,6}[.-][A-Z]{2}[）)])?(?:现|早盘|午后|盘中|一度)?(?:涨|跌|现?报|收报)$)/u
const TICKER_MAX = 60

/** 青禾股份(8.25,0.05,0.61%)(002135.SZ)涨5%: the paper whose price it is. */
export function paperOf({ text, claim, sentence }: Asked): string | null {
  const from = Math.max(sentence.start, claim.start - TICKER_MAX)
  return TICKER.exec(text.slice(from, claim.start))?.[1] ?? null
}

/** Of what an aside of several clauses was said that ends right before the figure: 总产值（包括手工业，下同），增长5%. */
export function beforeAside({ text, claim, measure, sentence }: Asked): string | null {
  if (measure === null || measure.start >= claim.start) return null
  const from = Math.max(sentence.start, measure.end - ASIDE_MAX)
  const words = text.slice(from, claim.start)
  const inside = measure.end - from
  const open = Math.max(words.lastIndexOf('（', inside), words.lastIndexOf('(', inside))
  if (open < 2 || !ASIDE.test(words.slice(open))) return null
  return cleaned(/[^，,；;：:。]*$/u.exec(words.slice(0, open))?.[0] ?? '')
}

const ASIDE_MAX = 90
const ASIDE =
  /^[（(][^（()）]*[，,][^（()）]*[）)][，,]?(?:共?有|[为為是达達到]|[同环環]比|增[长長加]?|下降|[约約])*$/u
