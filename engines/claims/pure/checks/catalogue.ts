import type { Text } from '#platform/i18n'

/** Every test of a text against itself, by the id that `reasons` give: the documented list. */
export const CHECKS: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    growth: {
      en: 'A change (per cent, times, amount) against the level it leads to and the level it starts from. Growth at comparable prices isn’t tested against levels at current ones.',
      zh: '变化（百分比、倍数、绝对量）与前后两个总量相符。可比价增速不与现价总量相比。',
    },
    gap: {
      en: 'A difference, in percentage points or in a unit, against the two figures between which it lies.',
      zh: '差额（百分点或绝对量）与所比的两个数相符。',
    },
    direction: {
      en: 'The words of a change (rose, fell, unchanged) against its two ends and its sign.',
      zh: '升降用词与前后两个数及其符号相符。',
    },
    share: {
      en: 'A share against the part and the whole.',
      zh: '占比与部分、整体相符。',
    },
    part: {
      en: 'A part isn’t more than its whole.',
      zh: '部分不大于整体。',
    },
    sum: {
      en: 'Parts, or shares, that are said to be all of it add up to the whole.',
      zh: '各部分之和等于总量，占比之和等于100%。',
    },
    mean: {
      en: 'The change, or the multiple, of a sum lies between those of its parts, and is what their levels and their changes make it; an average is its total divided by how many there are.',
      zh: '总量的变化或倍数介于各部分之间，并与按各部分数额和增减推算的相符；平均数等于总量除以个数。',
    },
    'average-growth': {
      en: 'A mean rate per year against the end points; if it fits another number of periods, which.',
      zh: '年均增速与首末两点相符；若只与别的期数相符，指出期数。',
    },
    multiple: {
      en: 'A multiple against the two figures that it compares.',
      zh: '倍数与所比的两个数相符。',
    },
    repetition: {
      en: 'A figure that is given again: less precisely perhaps, but not otherwise.',
      zh: '重复出现的数字前后一致，精度可以不同。',
    },
    editions: {
      en: 'One figure given twice in a text that speaks of a revision: two editions of one series. A doubt.',
      zh: '提及修订的文本中，同一数字有两个版本。仅作提示。',
    },
    enumeration: {
      en: 'A count against the names that are listed with it.',
      zh: '个数与所列名称相符。',
    },
    span: {
      en: 'The years of a span against its stated length, first and last included; an anniversary against the years that it counts.',
      zh: '起止年份与所说年数相符，首尾都算；周年与所隔年数相符。',
    },
    rank: {
      en: 'A place in an order against how many places there are: “top n”.',
      zh: '名次与“前n名”相符。',
    },
    target: {
      en: 'A value against its target, in the target’s direction.',
      zh: '数值与目标及其方向相符。',
    },
    scale: {
      en: 'One figure in two units or scales side by side, and slips of scale: yi as billion, wan as thousand, a figure a thousand times its neighbour.',
      zh: '同一数字的两种单位或数量级相符；数量级差错（亿与billion、万与thousand，或与相邻数字相差千倍）。',
    },
    plausibility: {
      en: 'A value within what its measure can be, by a small glossary with sources. A doubt, never a verdict.',
      zh: '数值在该指标的合理范围内（附来源的小词表）。仅作提示，不作判定。',
    },
  }),
)
