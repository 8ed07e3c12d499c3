// Words that say which way a figure went, where they stand alone: without a second figure that could tell.

export const ROSE =
  'rose|rises?|risen|rising|climbed|climbs?|climbing|jumped|jumps?|jumping|grew|grows?|grown|surged|surges?|soared|soars?|increased|increases?|increasing'
export const FELL =
  'fell|falls?|fallen|falling|dropped|drops?|dropping|declined|declines?|declining|decreased|decreases?|decreasing|slipped|slips?|slid|slides?|dipped|plunged|plunges?|tumbled|slumped|sank|shrank'
export const HAN_ROSE = '上升|上涨|增长|增加|提高|提升|攀升|回升|飙升|升|涨|增'
export const HAN_FELL = '下降|下跌|减少|降低|回落|下滑|下探|降|跌|减'

export type Way = 'up' | 'down'

/** The way that one of two patterns with nothing else in common finds. */
export function wayIn(words: string, up: RegExp, down: RegExp): Way | null {
  return up.test(words) ? 'up' : down.test(words) ? 'down' : null
}
