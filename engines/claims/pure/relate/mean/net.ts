const NET =
  /(?:净[赚利收挣得]|纯[利收]|利润|盈利|盈余|增收|亏损?|赚|挣|成本|费用|减去|扣除)[^，。；：、\d]{0,6}$/

/**
 * 亩产628公斤，每公斤2.9元，一亩净赚701元: what is left when the costs are paid, and what they are, is no worth at a price. Of 户均增收
 * it may be all. Each is told by the words before it.
 */
export function isNetOf(total: string, mean: string): boolean {
  return NET.test(total) && !NET.test(mean)
}
