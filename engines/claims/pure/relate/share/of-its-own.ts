/** Ratios whose whole a definition gives, with the words of what they are a ratio of. */
const OF_ITS_OWN = [
  [/森林覆盖率[^，。；]{0,6}$/, /国土(?!绿化)|土地/],
  [/资产负债率[^，。；]{0,6}$/, /总资产|资产总|总负债|负债总/],
] as const

/** Whether the words before a ratio end in its name, and none of them names what it is of. */
export function isOfItsOwn(before: string): boolean {
  return OF_ITS_OWN.some(([ratio, whole]) => ratio.test(before) && !whole.test(before))
}
