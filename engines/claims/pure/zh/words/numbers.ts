/** Words behind a number in Chinese characters that make it a count. */
export const WORD_COUNTERS = `
个 项 家 条 件 份 座 所 处 套 台 台套 批 轮 次 天 小时 个小时 分钟 公里 平方公里 米 元 圆 美元 人 名 位 户 吨 倍 种 类 艘 架 辆 列 场 年
个月 个百分点 百分点 个工作日 工作日 人次 亩 公顷 立方米 千瓦时 千瓦 支 篇 款 宗 起 笔 例 栋 幢 城市 省份 国家 地区 城 市 县 省 部门 部委 县市 省区 省市 地 地市 州市 设区市 周 枚 只 大类 级 大 期 届 区 张 门 岁 周岁 周年 部 省区市 棵 株 颗 粒 桌 摊 摊位 页 字 串 封 顶 剂 碗 枝 朵 瓶 罐 杯 盆 筐 箱 袋 盒 册 盏 根 间 票 斤 台斤 坪 公斤 公尺 平方米 人家 连胜 连败 连冠 连霸 连跌 连涨 球 匹 趟
`

/** Counters that count with 一 before them only where a value is stated: 缩短到一小时. */
export const SINGLE_COUNTERS = `
小时 个小时 分钟 公里 元 吨 亩 米 倍 个百分点 天 个月 周 年
`

/** Verbs directly before a value: a number behind them is one even without unit. */
export const VALUE_CUES = `
为 达 达到 达至 是 至 到 增至 降至 升至 约为 共 共有 累计 总计 合计 计 报 收报 收于 增长到 提高到 等于 值 仅为 均值 分别为 在 共计 高达 仅 只有 有
`

/** The last words before a value without unit, and what it is then. */
export const UNITLESS_NAMES = `
ratio 汇率 中间价 汇率中间价 比 之比 比例 比值 系数 强度 弹性 车桩比 抚养比 倍数 配比 收入比 容积率 性别比
persons 人数 人口 人口数 人群
person-times 人次 人次数 乘次
households 户数
uses 次数
items 票数 总票数 件数 总件数
index-points 均分 平均分 总得分 最高分 最低分 指数 指数值 点位 景气度 得分 评分 总分 综指 成指 信心指数 PMI 采购经理指数
`
