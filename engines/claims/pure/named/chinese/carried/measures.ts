import { fold } from '../../../zh/parts/fold.ts'

// What is measured of someone or something, in the words that such names are made of: 新签合同额, 旅客周转量, 平均客座率. They say what is
// measured and not of whom; whoever stands before them has it.

const WORDS: ReadonlySet<string> = new Set(
  `平均 累计 合计 总 单季 单月 当年 当期 当季 年度 季度 日均 新 新签 新增 新开工 上市 合同 成交 销售 零售 批发 交付 出货 出口 进口 进出口 采购 生产
  旅客 旅客运输 货邮 客运 货运 货物 集装箱 运力 投入 运力投入 周转量 运输量 吞吐量 客座率 载运率 起降架次 架次 准点率 上座率 入住率
  收益 收益额 投资 经营 营业 净 税前 税后 毛 归母 扣非 利润 溢利 盈利 亏损 纯利 毛利 净利 净利润 经营溢利 毛利率 净利率 利润率 利润总额 营收 收入 支出 成本
  不良 贷款 存款 不良贷款 不良率 贷款率 拨备 覆盖率 拨备覆盖率 余额 结存 资产 负债 保费 赔付 手续费 现金流 资本 开支
  合同额 订单 订单量 订单额 金额 总额 总值 总量 数量 产量 产值 产能 增加值 总产值 销量 销售额 销售量 销售面积 销售收入 销售均价 售价 均价 单价 价格 出货量 交付量 保有量
  播种 种植 养殖 面积 单产 亩产 总产量 出栏 存栏 出栏量 存栏量 成交额 成交量 成交面积 成交均价 货值 价值 销货价值 销货数量 销货 完成额 投资额 市场份额 市占率 占有率 份额 渗透率
  观影 人次 人数 票房 接待 游客 招生 在校 在校生 毕业生 专任教师 教职工 项目 项目数量 机型 新机型 车型 新车型 门店 用户 客户 员工 学员
  开工率 利用率 产能利用率 开机率 库存 周转天数 规模 投资规模 研发 费用 投运 装机 容量 装机容量 发电量 用电量 上网电量
  涉案 赔偿 罚款 主力资金 净流入 净流出 流入 流出 净流入金额 净流出金额 人均 消费 消费支出 可支配 可支配收入 率 额 量 值`
    .trim()
    .split(/\s+/),
)
const WORD_MAX = 6
const NAME_MAX = 30
/** 一级资本充足率: of a kind, and nobody's. */
const RATIO_OF_KIND = /资本充足率$/u

export type Split = {
  /** Who or what has it; '': nothing says. */
  readonly owner: string
  /** What is measured; '': the name doesn't end with it. */
  readonly bare: string
}

/** A name as whose it is and what is measured of it, by the longest words from its end on. */
export function splitOf(name: string): Split {
  const plain = fold(name)
  if (plain.length > NAME_MAX || RATIO_OF_KIND.test(plain)) return { owner: name, bare: '' }
  let at = plain.length
  for (let next = at; next >= 0; ) {
    at = next
    next = -1
    for (let length = Math.min(WORD_MAX, at); length > 0; length -= 1)
      if (WORDS.has(plain.slice(at - length, at))) {
        next = at - length
        break
      }
  }
  const bare = name.slice(at)
  if (bare.length < 2) return { owner: name, bare: '' }
  return { owner: name.slice(0, at).replace(/[的之]$/u, ''), bare }
}
