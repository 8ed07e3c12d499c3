/** Verbs of a position in an order. */
export const RANK_VERBS = `
包揽 囊括 揽获 居 位居 位列 列 排名 排 排在 名列 跃居 跃升至 升至 上升至 攀升至 稳居 升到 居于 位于 保持 跃升 晋级 荣获 获 夺得 跻身 进入 迈入 挺进 入围 入选 位次 排位 排行 保持在 提升至 前移至 跃至 蝉联 领跑 并列 高居 进位至 进至 跌至 降至 下滑至 由 从
`

/** Places and fields in which something ranks. */
export const RANK_SCOPES = `
全国 全省 全市 全区 全球 世界 亚洲 国内 国际 行业 业内 省内 市内 同类城市 长三角 全线 城市 同类 中国 我国 全县 全州 全系统 中部 西部 东部 东北 各省 各省区市 副省级城市 地级市 沿海 欧洲 区域 本省 各地 各市 榜单 同期
`

/** Behind 第N: what is counted, with its unit. */
export const ORDINAL_UNITS = `
editions 届 场
batches 批
rounds 轮 轮次
phases 期
items 个 家 座 条 项 例 单 笔 台 列 次
vehicles 辆
ships 艘
aircraft 架
months 个月
years 年 个年头

persons 位 名
`

/** First of its kind, in words. */
export const FIRST_ORDINALS = `
batches 首批
editions 首届
rounds 首轮
phases 首期
`

/** Behind 第N: neither a rank nor an occasion but a part of a document, a name, a line. */
export const ORDINAL_NAMES = `
条 款 章 节 号 页 部分 册 卷 编 版 师 军 旅 团 中学 小学 医院 人民医院 季度 产业 代 级 类 步 点 段 方 党 讲 课 层 期刊 附属 机械 工程局 建筑 勘 研究所 研究院 监狱 实验 幼儿园 次全国代表大会 次代表大会 次全体会议 次会议 次常务会议 次主席团 个五年规划 个五年计划 个五年 个百年 个方面 个问题 天 季 财季 时间 个“ 次全会 次党代会 次缔约方 次世界大战 期间 项第 款第  组 集 回 财年 幢 栋 单元 室  例 使用 航站楼 航站 大道 大街 小组 排 列
`
