// What a row or a column of totals is called.

export const TOTAL =
  /^(?:grand )?(?:total|totals|all|sum|both sexes)(?:[ ,(（:].{0,24})?$|^(?:合\s*计|总\s*计|共\s*计|總計|合計|总数|总量)(?:[（(].{1,12}[)）])?$/i
/** All of something that has its own name: "All buses", 总装机. What follows may be something else, unless it nearly adds up. */
export const TOTAL_OF =
  /^(?:all|total|overall|combined) [a-z][a-z -]{1,30}$|^(?:group|year|full[- ]year|whole year|nationwide|country)\b|^(?:state|province|nation|region)$|^(?:总|全|合计)[㐀-鿿]{1,8}$|^[㐀-鿿]{1,6}(?:总数|总量|总额|总计|总值|合计)$/i

export function isTotal(name: string): boolean {
  return TOTAL.test(name) || TOTAL_OF.test(name)
}
