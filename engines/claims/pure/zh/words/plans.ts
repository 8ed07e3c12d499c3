/** Words that make what follows in the sentence a plan. */
export const PLAN_CUES = `
力争 争取 确保 目标是 目标为 预期目标 主要目标 明年 来年 目标到 计划到 规划到 预计到 拟于 拟在 拟建 拟投 力求 下一步 发展目标 工作目标 总体目标 预期 瞄准 目标： 目标: 改善目标 约束性指标：
`

/** Words that make what follows in the clause a forecast. */
export const FORECAST_CUES = `
将 预计 有望 计划 拟 或将 预测 预期 要 应 料将 规划 目标
`

/** Behind 将: a thing that is taken, no future (将A纳入B). */
export const PLAN_NOUNS_BEFORE = `
行动 五年 三年 年度 工作 发展 专项 实施 该 本 此 中长期 省级 重点 招生 建设 生产 投资
`

/** What a value is, where it directly follows: 目标的1.9以下, 年度目标为. */
export const TARGET_NAMES = `
目标 目标的 目标为 目标是 目标值 目标值为 目标： 目标值： 目标至 指标为 年度目标 预期目标 预期目标为 任务目标 目标任务 约束性指标
`
