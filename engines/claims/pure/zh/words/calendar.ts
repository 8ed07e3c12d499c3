/** Behind a day or year: what takes effect on it. */
export const EFFECT_WORDS = `
施行 实施 执行 生效 实行 适用 废止 起征 开征 停止执行 试行 启用 停用 停止使用 取消征收 调图 换装 恢复征收 停征
`
/** Behind a day from which on they hold (9月10日起): what opens then. */
export const OPENING_WORDS = `
提高 上调 下调 调整 降至 升至 调至 限额 限流 改为 涨价 降价 免收 减半 开诊 接诊 开园 开馆 开业 营业 开通 开放 投用 上线 开售 发售 停运 停售 恢复运营 试运营
`

/** Names of a plan: a span of years beside one is its own, a number of years before one its length. */
export const PLAN_WORDS = `
行动 计划 方案 规划 纲要 攻坚 倍增 提升行动 提升工程 实施意见 实施方案 建设方案 任务 路线图 周期 任期 工程 意见
`

/** Before a number of years, months or days: a stretch of time in which something happened, no quantity. */
export const WINDOW_HEADS = `
近 过去 未来 最近 今后 往后 此后 这 前 头 那 再过 首 每 止的 底的 末的 对上 之前的 此前 过往 刚过去的 接下来
`

/** Behind a number of years, months or days: the same. */
export const WINDOW_TAILS = `
来 间 里 前 后 级 制 多来 余来 以来 之后 之前 之间 一遇 一度 中 期间 年报 如一日 磨一剑
`

/** In the sentence of a date by which something shall be done. */
export const AIM_WORDS = `
力争 将 预计 计划 目标 确保 基本 建成 实现 形成 规划 要 拟 应 有望 全面 初步 达到 争取 建立 完成 打造 突破 累计 布局 培育 成为 提出 明确 不低于 不少于 不超过 控制在 提高到 提升到 降低到 下降到 稳定在 保持在 以上 以内 左右 翻番 翻一番 基本 率先 新增 普及 覆盖
`

/** Behind "by the end of the year": what shall be done then. */
export const COMPLETION_WORDS = `
建成 完工 竣工 通车 开通 投产 投用 投运 投入 完成 全面 交付 启用 运营 开工 具备 实现 达产 开园 开业 开放 贯通 出台 发布 上线 印发 建立 形成 基本 覆盖 再 启动 落地
`

/** Dates that are said without a number. */
export const RELATIVE_DATES = `
--12-31 年底前 年内 今年底前 今年年底前 本年底前 今年内 年底之前 年末前
--06-30 上半年前 今年上半年前
`
export const RELATIVE_ENDS = `
--12-31 年底 今年底 今年年底 年末
`
