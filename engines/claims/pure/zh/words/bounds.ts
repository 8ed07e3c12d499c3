/** Before the number. `!`: characters that, standing before the word, make it part of another (节约, 最近). */
export const LEADING_BOUNDS = `
over 超过 超出 不止 不只 超 逾 突破 破 多于 高于 大于 冲破 越过 跨过 跨越 跨上 迈过 迈上 跃上 冲上 升破 站上 重返 过 优于 超逾 已超 已过 > ＞
under 跌破 失守 降破 不足 不到 少于 低于 小于 未满 未达 未达到 不满 未到 不及 尚不足 未超过 < ＜
nearly 近 几近 几达 将近 接近 临近 逼近 趋近 接近于 直逼
about 约 差不多 大约 约为 大概 大致 大致为 约合 约占 约计 约有 月均约 估计约
atMost 不超过 不过 最长不过 最多不过 至多不过 最慢不过 最高不过 最大不过 不高于 不多于 不大于 至多 最多 最高 最大 最长 最慢 最晚 最迟 不超 不逾 上限为 上限 不得超过 不得高于 不得多于 不能超过 不能多于 不能高于 不可超过 不可多于 不应超过 不会超过 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 低于或者等于 ≤ ≦ <= ＜＝
atLeast 不少于 不低于 不小于 不短于 至少 最低 最少 最快 最短 最小 不得少于 不得低于 不低於 下限为 起步价 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 高于或者等于 ≥ ≧ >= ＞＝
`

export const BLOCKED_LEADING = `
近 最 附 靠 远 就 邻 亲 邻 新 走 贴 凑 拉 相 浅 切
约 签 节 公 合 条 预 制 契 履 特 邀 集 违 守 缔 婚 相 要 大 简 隐 失 毁 盟 践 续 赴 爽
超 赶 反 高 班
破 打 突 攻 侦 冲 爆 识 勘 告 打 击 刷 未 难
> - = — – >
过 通 经 超 不 越 跨 度 渡 路 太 审 突 穿 错 透 难 走 来 去 得 做 办 说 用 见 听 看 到 经 迈 冲 好 跨 有 搞 开 拿 受
`

/** Between a bound and its number. */
export const BOUND_LINKS = '达 达到 可达 可达到 为 了 至 到 有 仅需 只需 仅 能 可 需 达成 是 已达'

/** Behind the unit, or behind the number where no unit follows. */
export const TRAILING_BOUNDS = `
atLeast 以上（含） 以上(含) 以上 及以上 （含）以上 (含)以上 起 起步 或以上 或者以上 或更多 或更高 或者更多 或者更高
atMost 以下（含） 以下(含) 以内（含） 以内(含) 以下 及以下 以内 之内 之下 （含）以下 (含)以下 或以下 或者以下 或更少 或更低 或者更少 或者更低 （含）以内
about 左右 上下 前后 许
over 多 余 有余 开外 出头 挂零 冒头
between 不等
`
