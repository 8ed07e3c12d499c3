import { fold } from '../../../zh/parts/fold.ts'
import type { Asked } from '../../types.ts'
import { before, between } from './between.ts'

// Whose account it is, told with its first figure: 甲海运三季度合并营收9亿元，税后净利2亿元。前三季合并营收25亿元.

const ACCOUNT =
  '(?:(?:合计|累计|合[并併]|归母|归属于?(?:上市|母)公司(?:股东|普通股股东|所有者)?的?|扣非|股东应占|经调整|单季|税后|税前|营业|主营业务|经营活动|期内|季度|年度|实现|预计)*(?:营收|总营收|收入|总收入|营业额|净利润?|纯利|毛利|毛利率|净利率|利润|利润总额|溢利|盈利|亏损|净亏损|EPS|每股(?:收益|盈利)|现金流(?:量净额)?|研发(?:投入|费用)|总资产|净资产|资产负债率|不良(?:贷款)?率|拨备覆盖率|(?:核心)?(?:一级)?资本充足率|净息差))'
const ALONE = new RegExp(`^${ACCOUNT}$`, 'u')
const OWNED = new RegExp(`^([\\p{Script=Han}A-Za-z]{2,16}?)(?:的)?${ACCOUNT}$`, 'u')
/** A part or a kind of what is earned, and no one who earns it. */
const NO_OWNER =
  /(?:业务|海外|线上|线下|境外|境内|国内|国外|地区|市场|板块|产品|分部|渠道|其中|其他|合计|累计|合[并併]|调整后|经营|[利润收入营收亏损盈]|公司|集团|该行|本行|全[国省市县区年]|我[省市]|门票|旅游|服务|销售|工程|广告|投资|管理|利息|手续费|佣金|非息|费|可支配|财政|预算|税|日均|人均|户均|期间|平均|行业|产业|居民|客户|会员|项目|贷款|存款|保险|保费|电影|票房|上半年|下半年|季度|年度|[上去今]年|[一二三四]季|主营|[^业行份公]{0,2}(?:品|类|型)|总|净|不含|剔除|扣除|相关|直接|综合|新)$/u

const NEAR = 40

/** The account with its owner, where a figure of theirs was told just before. */
export function withHolder(asked: Asked, name: string): string | null {
  const { claim, measure } = asked
  if (measure === null || measure.end > claim.start || !ALONE.test(fold(name))) return null
  // 归母净利润、净利润分别为: what is dealt out has names of its own.
  const words = asked.text.slice(Math.max(asked.sentence.start, claim.start - NEAR), claim.start)
  if (/分[别別](?!于|於)[^。；;]*$/u.test(words)) return null
  for (const one of before(asked)) {
    if (one.name === null) continue
    if (one.claim.measure?.start === measure.start)
      return one.name.endsWith(name) && one.name !== name ? one.name : null
    const of = fold(one.name)
    if (ALONE.test(of)) return null
    const owner = OWNED.exec(of)?.[1]
    if (owner === undefined || NO_OWNER.test(owner)) return null
    const told = between(asked, one.claim.end, measure.start)
    if (told === false) return null
    return `${told === true ? one.name.slice(0, owner.length) : told}${name}`
  }
  return null
}
