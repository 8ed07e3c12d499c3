// Columns whose title says that something fell: what stands in them is told without its sign, 降幅 | 9.4%, "Decline (%) | 9.4".

/** 降幅, 同比下降（%）, 较2020年减少: by how much less, in words that say no more than that and since when. */
const FALL_HAN =
  /^(?:[同环]比|[比较較]?(?:[上去前]年|上[月季]|(?:19|20)\d\d年|年初)?(?:同[期月季])?(?:累计)?|累计|年均|平均|总)?(?:降幅|减幅|減幅|跌幅|下降|降低|减少|減少|下跌|下滑|回落)(?:率|幅度|比例|百分[比点])?$/
const FALL =
  /^(?:(?:%|per ?cent(?:age)?|annual|yearly|y\/y|yoy|y-o-y|total|average) ){0,2}(?:decline|decrease|reduction|drop|fall)(?: rate)?(?: (?:on|from|since|over|vs\.?|against) [a-z0-9 ]{1,24}| y\/y| yoy)?$/i
/** 上升 | 持平 | 下降, "Increase | No change | Decrease": how many did the one or the other, and by no amount; "Spring | Fall" are seasons. */
const OPPOSITE =
  /^(?:[同环]比)?(?:上升|上涨|增长|增加|提高|回升|持平|不变|涨幅|增幅)|^(?:increased?|rise|rose|growth|gain|up|unchanged|no change|same|spring|summer|winter|autumn)\b/i

/** Whether amounts below this title are falls, beside the other titles of its table. */
export function isOfFalls(title: string, titles: readonly string[]): boolean {
  const name = bare(title)
  return (FALL_HAN.test(name) || FALL.test(name)) && !titles.some((one) => OPPOSITE.test(bare(one)))
}

/** What is below nothing under 降幅 may be a fall with its sign, or a rise: its own figures say which. */
export function wayOfFall(coefficient: bigint): 'down' | null {
  return coefficient > 0n ? 'down' : null
}

/** Without its unit: 降幅（%）, "Decline, %". */
function bare(title: string): string {
  return title
    .replace(/[（(][^（()）]{0,24}[)）]?\s*$/, '')
    .replace(/[,，]?\s?%\s*$/, '')
    .trim()
}
