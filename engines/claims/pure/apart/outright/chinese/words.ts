// Words of direction as they stand before a figure.

export const UP = '增长|增加|上升|上涨|提高|提升|扩大|上调|增|升|涨|多'
const DOWN = '下降|减少|下跌|降低|回落|下滑|缩小|收窄|下调|减|降|跌|少'
export const WAYS = `${UP}|${DOWN}`

const IS_DOWN = new RegExp(`^(?:${DOWN})`)

export function wayOf(word: string | undefined): 'up' | 'down' {
  return word !== undefined && IS_DOWN.test(word) ? 'down' : 'up'
}
