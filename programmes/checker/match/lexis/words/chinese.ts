// What strings do in a Chinese name of a figure.

function listOf(words: string): readonly string[] {
  return words.trim().split(/\s+/)
}

/** Strings that say how much, when or how rather than what; the longest at a place counts. */
export const NEUTRAL: readonly string[] = listOf(`
  全年 今年 去年 上年 当年 本年 本年度 年度 年末 年底 年初 月末 月底 季度末 上半年 下半年 前三季度 前两季度 一季度 二季度 三季度 四季度 第一季度
  第二季度 第三季度 第四季度 季度 月份 当月 本月 上月 同期 期末 期间 以来 截至 截止 目前 当前 现在 如今 近年来 近日 近期 一年来 五年来 十年来
  经济普查后 经济普查前 后修订 之和 之 累计 总计 共计 合计 总额 总数 总量 数量 数 总 共 共有 总共 总规模 规模 水平 平均 均 总体 整体 全部 全社会 其中 分别 各 已 已经 也 均 还 并 又 再 仅 就 则 即 而
  达到 达 为 是 有 约 近 超过 超 突破 实现 完成 预计 预期 力争 初步核算 核算 初步统计 初步测算 据 经 统计 数据 显示 表明 根据 按 按照 以 计算 测算 口径
  的 了 和 与 及 在 由 从 至 到 自 比 较 同比 环比 比上年 较上年 上年同期 同 增长 增速 增长率 增幅 增加 增长了 增加了 下降 减少 降低 提高 上升 提升 回落 扩大 缩小 增至 升至 降至 降到 增加到 提高到 上升到 下降到 快于 高于 低于 高出 快 高 低
  变化 变动 占 占比 比例 之比 比重 份额 占全国 全国 全区域 全域 区域 地区 本地区 全市 全省 全区 我市 我省 本市 本省 国家 国内 本 该 这 其 内 中 上 下 个 余 多
  全长 正线 总长 长度 居前 领先 靠前 元 万元 亿元 万亿元 大关
  普查后 普查前 修订后 修订前 第五次全国经济普查 第四次全国经济普查 第五次经济普查 第四次经济普查 第五次经济普查后 第四次经济普查后 第五次全国经济普查后 第四次全国经济普查后 经济普查 普查 修订 修正 核实 最终核实 最终
  第 届 轮 批 期 次 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 零 〇 两 按一年计 个百分点
  方面 录得 迈上 再上 跃上 新台阶 台阶 跻身 答卷 交出 家底 晒出
  拥有 建成 形成 集聚 汇集 布局 推进 推动 开展 累计达 达成 取得 实际 推出 出台 上线 开通 覆盖 保持 继续 进一步 首次 位居 居 位列 排名 排位 排行 排在 名列 跃居 跻身 蝉联 稳居 紧随 名次 位次 仅次于 次于 不及 省区市 省市区 省市 省份 各省区市 各省市区 各省市 各省份 各省 自治区 直辖市 发布 公布 可比价 可比价格 不变价格 按可比价格计算 按不变价格计算`)

/** Strings of \`NEUTRAL\` that tell figures apart where a name has them. */
export const NARROWING: readonly string[] = listOf(`
  人均 单位 每 户籍 城镇 农村 城乡 第一产业 第二产业 第三产业 一产 二产 三产 工业 规上 规模以上 服务业 农业 农林牧渔 建筑业 制造业 海洋 数字经济 民营 县域 非公
  战略性新兴 高技术 高新技术 出口 进口 外贸 进出口 财政 税收 预算 固定资产 社会消费品 零售 能耗 用电 产业 行业 核心 名义 现价 赤字 债务 剔除 扣除 目标 缺口 新增 净增 增加值
  企业 东部 中部 西部 东北 北方 南方 沿海 内陆 高校 院校 院所 外资 国有 基础研究 应用研究 规下 保有量 销量 文化 旅游 夜间 绿色 首店 快递 存款 贷款 消费 投资`)

export const GROWTH_WORDS: readonly string[] = [
  '增速',
  '增长率',
  '增幅',
  '增长',
  '变化',
  '上升',
  '提高',
  '增加',
]
export const NOMINAL_WORDS: readonly string[] = ['名义', '现价']
export const REAL_WORDS: readonly string[] = ['实际', '不变价', '可比价', '可比口径', '扣除价格']

/** Taken off the names of figures: they say what kind of figure it is, not of what. */
export const KIND_WORDS: readonly string[] = listOf(`
  （可比价） （公布值） 占全国比重 占全国 占比 比重 增速 增长率 增幅 同比增长 增长 变化 高于全国 高出全国 名义增速 现价增速 名义增长 比上届增长 上升 平均 区域 数量 较2018年`)

/** What ends the name of a part of a place, and what before it makes it none. */
export const PARTS_OF_PLACES: readonly string[] = listOf(
  '新区 新城 开发区 高新区 经开区 自贸区 自贸试验区 示范区 园区 县 街道 镇 乡 保税区 度假区 片区 区',
)
export const NO_PARTS_OF_PLACES: readonly string[] = listOf(`
  省区市 省市区 市区县 地区 社区 小区 景区 灾区 辖区 校区 战区 时区 分区 特区 库区 牧区 林区 全区 区域 区块 区县 县区 各区 县域 各县 乡村 城镇 乡镇 城乡 镇江 县级 区间 区分 示范区内 地区生产总值 跨区 东部地区 自治区 老区 湾区`)

const NEUTRAL_BY_LENGTH: readonly string[] = NEUTRAL.toSorted((a, b) => b.length - a.length)

/** What is left of a short stretch when all that says nothing is taken off its two ends. */
export function withoutNeutral(words: string): string {
  let left = words
  for (;;) {
    const head = NEUTRAL_BY_LENGTH.find((word) => left.startsWith(word))
    const tail = NEUTRAL_BY_LENGTH.find((word) => left.endsWith(word))
    if (left === '' || (head === undefined && tail === undefined)) return left
    if (head !== undefined) left = left.slice(head.length)
    else if (tail !== undefined) left = left.slice(0, -tail.length)
  }
}
