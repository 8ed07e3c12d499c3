import type { ReadClaim } from '../../../model.ts'
import { fold } from '../../../zh/parts/fold.ts'
import { hasHead, restOf } from '../heads.ts'
import { between } from '../topics/between.ts'
import { splitOf } from './measures.ts'

// Who or what a clause has begun to tell of has the figures that it goes on with: 铁路新签项目4个，新签合同额9亿元; 甲航空运力投入增长3%。
// 客座率为81%. Another subject ends it, and so does a semicolon.

export type Last = {
  readonly claim: ReadClaim
  readonly name: string
  /** The unit of the level that a change is told of. */
  readonly unit: string
}

/** The text, a figure whose name says only what is measured, and the one before it with its name. */
export type Carried = {
  readonly text: string
  readonly from: number
  readonly claim: ReadClaim
  readonly name: string
  readonly last: Last | null
  /** What its sentence began with. */
  readonly first: string | null
}

/** The name with the one that has it; null where none was told, or the name has its own. */
export function withCarried(carried: Carried): string | null {
  const { text, claim, name, last, from, first } = carried
  const { measure } = claim
  if (measure === null || measure.end > claim.start) return null
  const { owner, bare } = splitOf(name)
  if (bare === '' || owner !== '' || ACCOUNT.test(fold(name))) return null
  const before = text.slice(Math.max(from, measure.start - REACH), measure.start)
  const aside = ASIDE.exec(before)?.[1]?.replace(NEXT, '')
  if (aside !== undefined && splitOf(aside).bare === '') return `${aside}${name}`
  const topic = TOPIC.exec(fold(before))
  if (topic !== null) {
    const at = topic.index + topic[0].indexOf(topic[1] ?? '')
    return `${before.slice(at, at + (topic[1] ?? '').length).replace(WHEN, '')}${name}`
  }
  if (last === null || measure.start < last.claim.end) return null
  const own = ownerIn(last, fold(name))
  if (own === null || (MACRO.test(fold(name)) && !HOLDER.test(fold(own)))) return null
  const gap = text.slice(last.claim.end, measure.start)
  const isNext = last.claim.sentence === claim.sentence
  // 国产手机出货量9万部，增长3%；上市新机型5款: what the sentence began with goes on.
  const isOther = /[；;]/u.test(gap) && !(first?.startsWith(own) === true && name.length > 2)
  if (gap.includes('\n') || isOther || (!isNext && !HOLDER.test(fold(own)))) return null
  return between({ text }, last.claim.end, measure.start) === true ? `${own}${name}` : null
}

const REACH = 40
/** 家具（销货价值升3%）. */
const ASIDE = /(?:^|[，,；;：:。、）)\n])(?:其中)?([^，,；;：:。（()）\s\d]{2,16})[（(]$/u
const NEXT = /^(?:其次|依次|[随隨]后|接[着著])?[是为為]/u
const WHEN = /^(?:公司|集[团團])?(?:[上本]季|全年|期[内內]|今年|去年|[上下]半年)?(?=.{4})/u
const TOPIC =
  /(?:^|[，,；;。：:\s]|其中)(?:至于|而)?([^，,；;。：:\d的]{2,18}(?:业务|分部|板块|部门|产品|航线|航空|银行|集团|基金|指数))(?:方面)?[，,](?:[上本]季|期内|全年|[上下]半年|今年|去年)?$/u

/** A whole account, which is the firm's and no part's. */
const ACCOUNT =
  /^(?:归母|扣非|税[前后]|净)+(?:利润?|盈利)$|^(?:纯利|营收|总营收|营业总收入|总收入|总资产|净资产|总额|合计|总量|数量|金额|项目|平均|累计|投资|消费|收入)$/u
/** What a whole country or town has. */
const MACRO =
  /^(?:进出口|出口|进口)(?:总?[额值])?$|消费支出|可支配|^用电量$|^发电量$|^存款余额$|^贷款余额$|^总产值$|^(?:拨备覆盖率|不良(?:贷款)?率)$/u
/** Who has several figures of their own, sentence by sentence. */
const HOLDER =
  /(?:公司|集团|银行|航空|国航|东航|南航|机场|港口?|航线|业务|分部|板块|部门|指数|基金|居民|企业|汽车|商行|农商行|分行|酒店|医院)$/u
const NO_OWNER =
  /^(?:全[国省市县区州年球]|[我本][国省市行]|公司|集团|其中|完成|实现|共|合计|累计|同期|期内|平均|总|民间|工业|新|所有|各类|社会消费品|固定资产|该.{1,2}|已|主营|风险加权)+$|[和与及、至为是]$|^(?:[\d一二三四]|实现|完成|录得|达|其次|公布)/u
/** Units of what is measured, so that its name is of the thing itself. */
const THING = /^(?:index-points|ha|mu|m2|km2|t|kg)$/

function ownerIn({ claim, name, unit }: Last, of: string): string | null {
  const { owner, bare } = splitOf(name)
  const own = bare === '' ? null : owner.replace(WHEN, '')
  if (own !== null)
    return own.length < 2 || own.length > 18 || NO_OWNER.test(fold(own)) || restOf(own) === ''
      ? null
      : own
  if (!THING.test(unit) || claim.form !== 'number' || name.length > 9) return null
  // 进口大豆9万吨，进口均价4000元: of what is traded.
  if (unit === 'index-points') return name
  const thing = /^[进出]口/u.test(of) ? name.replace(/[进進出]口/u, '') : name
  return hasHead(name) || NO_OWNER.test(fold(thing)) || thing.length < 2 ? null : thing
}
