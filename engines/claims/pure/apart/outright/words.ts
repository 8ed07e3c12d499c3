// Words of direction as they stand in a mask, and what may stand between figures.

export type Way = 'up' | 'down'

const UP =
  'rose|risen|rises|rising|rise|grew|grown|grows|growing|growth|increased|increases|increasing|increase|climbed|climbs|climb|jumped|jumps|jump|gained|gains|gain|advanced|surged|surges|surge|soared|soars|went up|edged up|moved up|ticked up|inched up|upward|upwards|upwardly|higher|expanded|expansion|widened|raised|lifted|swelled|rebounded|hike|plus|uptick|upturn|firmed|climbing|jumping|surging|soaring|advancing|widening|up|more|exceeds|exceeded|above|well above|higher than'
const DOWN =
  'fell|fallen|falls|falling|fall|dropped|drops|dropping|drop|declined|declines|declining|decline|decreased|decreases|decreasing|decrease|slipped|slips|slid|dipped|dips|dip|shrank|shrunk|contracted|contraction|narrowed|eased|slumped|slump|plunged|plunge|tumbled|downward|downwards|downwardly|lower|reduced|reduction|lowered|went down|edged down|moved down|ticked down|inched down|retreated|sank|downturn|slow|slowed|slows|slipping|sliding|easing|dipping|shrinking|tumbling|plunging|narrowing|scaled back|down|less|below|well below|lower than'

/** As verbs and nouns; "up" and "more" stand in many other places. */
const MOVED = (all: string): string =>
  all
    .split('|')
    .filter(
      (one) =>
        !/^(?:up|down|plus|more|less|(?:well )?(?:above|below)|exceeds|exceeded|(?:higher|lower) than)$/.test(
          one,
        ),
    )
    .join('|')
export const WORD = `(?<W>${MOVED(UP)}|${MOVED(DOWN)})`
export const COMPARED =
  '(?:when |as )?(?:compared (?:with|to|against)|in comparison (?:with|to)|versus|vs\\.?|against|from|over|than|on|up from|down from)'
export const ABOUT =
  '(?:about |some |around |almost |nearly |roughly |just |only |the |a |an |its |their |that |those |of |level |figure |previous |earlier )*'

/** Of what somebody does, or of what was before: no verb or noun of the other forms. */
const MADE_UP = 'raise|raises|raising|lift|lifts|lifting|larger|bigger|wider'
const IS_UP = new RegExp(`^(?:${UP}|${MADE_UP})$`)

export function wayOf(word: string | undefined): Way {
  return word !== undefined && IS_UP.test(word) ? 'up' : 'down'
}

/** Anything but a figure or a stronger mark than a comma. */
export function gap(most: number): string {
  return `[^;QSDX]{0,${most}}`
}

/** What rises while its number falls, or is told in an order of its own. */
export const INVERSE =
  /\b(?:yen|dollar|euro|pound|sterling|currency|rouble|ruble|rupee|lira|peso|baht|ringgit|won|franc|krona|exchange rate|ranking|ranked|rank|place|places|position|spot|table|list|aged|ages|odds|below zero|minus|negative|depth|handicap|seed|grade|class)\b/
