import type { Text } from '#platform/i18n'
import type { ClaimBound, ClaimVerdict, ComparisonKind } from './types.ts'

// What the words of a report's JSON mean. The reference page is made from these tables and from the units, the checks and
// the glossary; the types see to it that no word is missing.

export const BOUND_MEANINGS: { readonly [bound in ClaimBound]: Text } = {
  exact: {
    en: 'The number as it is: rounded or cut off at its last digit. What is counted one by one and given to the last digit is exactly that. A plain fraction (“a third”) stands within a tenth of itself.',
    zh: '数字本身：按末位四舍五入或截尾皆可。逐个计数且写到个位的，即为准确数。分数（“三分之一”）容许上下一成。',
  },
  over: {
    en: 'Over, more than, exceeding, 超, 逾, 突破, 多, 余: above the number, and by little: see “How far a bound reaches”.',
    zh: '超、逾、突破、多、余、over：大于该数，且只大一点，见“用词的范围”。',
  },
  under: {
    en: 'Under, less than, below, 不足, 不到: below the number, and by little.',
    zh: '不足、不到、低于、under：小于该数，且只小一点。',
  },
  nearly: {
    en: 'Nearly, almost, close to, 近, 接近: below and close, a twentieth at most.',
    zh: '近、接近、将近、nearly：略小于该数，至多小二十分之一。',
  },
  about: {
    en: 'About, around, 约, 左右: to either side, a twentieth at most and less before many digits: see “How far a bound reaches”.',
    zh: '约、左右、about：上下至多二十分之一，位数多时更窄，见“用词的范围”。',
  },
  between: {
    en: 'A range: `value` is its lower end and `valueHigh` its upper.',
    zh: '区间：`value`为下限，`valueHigh`为上限。',
  },
  atMost: {
    en: 'At most, up to, no more than, within, 不超过, 以下, top ten, slowest: the number is included.',
    zh: '不超过、以内、以下、up to、前十、最慢：含该数。',
  },
  atLeast: {
    en: 'At least, no less than, or more, 至少, 以上, fastest: the number is included.',
    zh: '至少、不低于、以上、at least、最快：含该数。',
  },
}

export const KIND_MEANINGS: { readonly [kind in ComparisonKind]: Text } = {
  level: { en: 'A plain quantity of a measure.', zh: '某一指标的数值。' },
  'from-to': {
    en: 'One end of a change whose two ends are stated; the two claims name each other as `baseClaim`.',
    zh: '一次变化的起点或终点；两条互为`baseClaim`。',
  },
  growth: {
    en: 'The amount of a change over a base: per cent, 成, times, or absolute.',
    zh: '相对基数的变化：百分比、成、倍或绝对量。',
  },
  'average-growth': { en: 'A mean rate per year.', zh: '年均增速。' },
  gap: {
    en: 'A difference in percentage points, ranks or a unit from a base.',
    zh: '与基数之差：百分点、位次或绝对量。',
  },
  contribution: {
    en: 'What one part makes of the growth of all of it, in percentage points.',
    zh: '某一部分对总体增速的拉动，以百分点计。',
  },
  share: { en: 'A part of a whole.', zh: '占整体的比重。' },
  multiple: { en: 'So many times a base; doubled, 翻番.', zh: '基数的若干倍；翻番。' },
  rank: { en: 'A position in an order, or a limit of positions.', zh: '位次，或“前n名”。' },
  target: {
    en: 'A value that shall be reached or kept below.',
    zh: '应达到或不应超过的目标值。',
  },
  count: {
    en: 'The number of members that are named, or of kinds in words (three provinces and one city: 4).',
    zh: '所列成员的个数，或以词表示的个数（三省一市：4）。',
  },
  sum: { en: 'A whole whose parts stand beside it.', zh: '各部分一并给出的总量。' },
  ordinal: {
    en: 'A counted occasion: the seventh expo, the third batch.',
    zh: '第几届、第几批、第几轮。',
  },
  superlative: {
    en: 'First, largest, for the first time: `value` is 1 and the claim untestable.',
    zh: '首个、最大、首次：`value`为1，无法检验。',
  },
  date: {
    en: 'A day, month or year on or by which something takes effect or shall be reached.',
    zh: '施行、建成或应达到目标的日期、月份或年份。',
  },
  span: {
    en: 'The years of a plan (`value` first, `valueHigh` last), or its length.',
    zh: '规划的起止年份（`value`为首年，`valueHigh`为末年）或年数。',
  },
  threshold: {
    en: 'A value that defines a term: trillion-yuan city.',
    zh: '界定概念的门槛：万亿城市。',
  },
}

export const VERDICT_MEANINGS: { readonly [verdict in ClaimVerdict]: Text } = {
  inconsistent: {
    en: 'A check against the text itself failed; the reason names all claims that take part, since nothing tells which of them is wrong.',
    zh: '与文本自身矛盾；理由列出所有有关数字，因为无从得知错在哪一个。',
  },
  contradicted: {
    en: 'Data contradict it: which observation, by how much.',
    zh: '与数据不符：哪一条数据，差多少。',
  },
  'holds-only-if': {
    en: 'True of one denominator, composition or vintage and not of others: which.',
    zh: '只对某一分母、范围或版本成立：指出是哪一个。',
  },
  holds: { en: 'True of the data known on the release’s date.', zh: '与发布之日已知的数据相符。' },
  untestable: {
    en: 'A superlative, a forecast or a plan: no data can test it.',
    zh: '最高级、预测或计划：没有数据可以检验。',
  },
  'no-data': {
    en: 'Nothing contradicts it and no indicator covers it. Agreement with its own text alone is never called true.',
    zh: '没有矛盾，也没有指标可对照。仅与自身文本相符，不称为真。',
  },
}

/** What the figures of a report's JSON mean, rule by rule. */
export const CLAIM_RULES: readonly Text[] = [
  {
    en: '`start` and `end` are offsets in UTF-16 code units of the input; `text` is what stands there: the bound’s words, the number with the brackets that put it below nothing, its scale and its unit.',
    zh: '`start`与`end`为输入文本的UTF-16码元位置；`text`为其间文字：限定词、数字（连同表示负数的括号）、数量级与单位。',
  },
  {
    en: '`value` is in base units: 46 million is `46000000`, 4.94亿吨 is `494000000` of `t`. Per cent and percentage points are as printed, and keep their zeros.',
    zh: '`value`以基本单位计：4600万为`46000000`，4.94亿吨为`494000000`（`t`）。百分比与百分点照原样，末尾的零保留。',
  },
  {
    en: 'A fraction is a `ratio` with a decimal of at most twelve digits; `fraction` has it exactly: `1/3`. 三成 is 30 `percent`.',
    zh: '分数的单位为`ratio`，小数至多十二位，`fraction`给出准确值：`1/3`。三成为30`percent`。',
  },
  {
    en: 'A date is in ISO 8601 as far as it is said: `2024-05-01`, `2024-05`, `2025`; “by” is `atMost`, “on” is `exact`.',
    zh: '日期用ISO 8601，写到文中所说为止：`2024-05-01`、`2024-05`、`2025`；“到……年”为`atMost`，“自……起”为`exact`。',
  },
  {
    en: '“Fastest 40 minutes” is `atLeast`; “top ten” is `rank` 10, `atMost`. Chinese 以上 and 以下 include the number.',
    zh: '“最快40分钟”为`atLeast`；“前十”为`rank`10、`atMost`。“以上”“以下”含本数。',
  },
  {
    en: '增长2倍 is growth of 2 `times`, to threefold; 增长到2倍 and “doubled” are a multiple of 2. Of “grew two times” both readings are accepted.',
    zh: '“增长2倍”为增长2`times`，即三倍；“增长到2倍”“翻番”为2倍。英文“grew two times”两种读法都接受。',
  },
  {
    en: '`period` and `basePeriod` are period codes: `2023`, `2024-Q1..Q3`, `2024-01..10`, `@2024-10-31` (the state at the end of a day), `since..@2024-10-31` (a total so far), `2024..2026`. `periodFrom` says what tells the period: `stated` in the sentence of the figure, `inherited` from a title, a heading or a sentence before it, `release` where the text leaves it at its own day, `inferred` where no words tell it and a reader takes for granted what the release is about, or where all that stands around the figure speaks for another time than the one that would be carried on to it (learnt from marked releases, for texts of ten figures and more): no figures are held against each other by that, and no data looked up; a claim for whose time as it was read data were found keeps that time. `basePeriodFrom` is `inferred` where the period of the base is such, and `stated` where words around the figure tell it that tie it to no other.',
    zh: '`period`与`basePeriod`为时期代码：`2023`、`2024-Q1..Q3`、`2024-01..10`、`@2024-10-31`（某日末状态）、`since..@2024-10-31`（累计）、`2024..2026`。`periodFrom`说明时期从何而来：`stated`为该句写明，`inherited`承自标题、小标题或前文，`release`为文本自身的日期，`inferred`为文中未写明、按全文所述推断，或前后文更支持另一时期而非承前的时期（由已标注的新闻稿学得，限含十个及以上数字的文本）；推断的时期不用于数字之间的核对，也不用于查找数据；按原读时期已查到数据的说法保留该时期。基期如此推断时，`basePeriodFrom`为`inferred`；由上下文词语写明而未与其他数字相连时为`stated`。',
  },
  {
    en: 'How sure a figure is belongs to its mark and is no claim: `82.3 ± 11.4 kg` is 82.3 `kg`, `exact`. Of an estimate (“18.4 months, 95 % CI 15.2–21.7”) the ends are one claim, `between`, in the estimate’s unit; the level that names such an interval, a probability of chance (“p < 0.001”) and a letter set equal to a bare number (“n = 120”) are none. `2.5 × 10⁹` is one number.',
    zh: '误差属于标记而非另一说法：`82.3±11.4 kg`为82.3`kg`、`exact`。估计值（“18.4个月，95%CI 15.2～21.7”）的两端为一条`between`，单位同估计值；区间名称中的置信水平、概率（“p<0.001”）和字母等于数字（“n=120”）不作说法。`2.5×10⁹`为一个数。',
  },
  {
    en: 'A unit of two parts has a slash: `CNY/person`, `persons/km2`, `km/h`. Person-times aren’t persons, charging points aren’t stations, percentage points aren’t per cent.',
    zh: '复合单位用斜线：`CNY/person`、`persons/km2`、`km/h`。人次不是人，充电桩不是充电站，百分点不是百分比。',
  },
  {
    en: 'In a reason, `ok` is true where the figures fit, false where they contradict each other, null for a doubt or a remark, which decides nothing. `arithmetic` is in signs, the same in every language; long numbers stand in the scale of the text (8.3×10¹²). `likely` is true where no words say outright that the figures belong together: a likely reading, and not a certain one. A claim whose failed tests are all likely is shown as probably inconsistent, behind all that is certain; its verdict is `inconsistent` all the same.',
    zh: '理由中`ok`为true表示相符，false表示矛盾，null为提示，不作判定。`arithmetic`只用符号，与语言无关；长数按原文的数量级书写（8.3×10¹²）。`likely`为true表示文中没有明说这些数字相互关联，这只是较可能的理解。不成立的理由全为`likely`的说法，显示为很可能自相矛盾，列在确定的之后；其`verdict`仍为`inconsistent`。',
  },
]

/** How the checks read bounds: `engines/claims/pure/checks/stated/meant.ts` in words. */
export const REACH_RULES: readonly Text[] = [
  {
    en: 'By logic “over 80 %” is true of 183 %, and then hardly any two figures could contradict each other. Releases mean a little over. So each figure has a close reading and a loose one.',
    zh: '按字面，183%也“超过80%”，那样几乎没有两个数字会矛盾。公文中“超过”指略多于。因此每个数字有严、宽两种读法。',
  },
  {
    en: 'Close: “over” reaches one unit of the last digit that isn’t zero, or a twentieth of the number, whichever is more: over 7,600 is up to 7,980, over 80 up to 90, over 1,000 up to 2,000. “Under” is its mirror.',
    zh: '严：“超过”至末位非零数字加一，或该数的二十分之一，取较大者：超过7600至7980，超过80至90，超过1000至2000。“不足”与之对称。',
  },
  {
    en: 'Loose: a tenth in place of a twentieth, and after a last digit of 5 five units: over 150 is up to 200. Two noughts or more at the end of a plain number may be rounding, by half a hundredth at most.',
    zh: '宽：以十分之一代替二十分之一；末位为5时加五：超过150至200。整数末尾有两个以上的零，容许千分之五的取舍。',
  },
  {
    en: '“About” closely reaches ten units of the last digit that isn’t zero to either side, or 1 % if that is more, and never more than a twentieth: about 12,640 is 12,513.6 to 12,766.4, about 80 is 76 to 84. Loosely it reaches twenty units or 2 %, and never more than a tenth. What rounds to its last digit that isn’t zero then fits too: about 2 hours is 1.5 to 2.5.',
    zh: '“约”的严读法上下至末位非零数字的十个单位，或1%，取较大者，但不超过二十分之一：约12640为12513.6至12766.4，约80为76至84。宽读法为二十个单位或2%，不超过十分之一。按末位非零数字四舍五入为该数的也相符：约2小时为1.5至2.5。',
  },
  {
    en: '“Over” a fraction reaches half as far again: over one third is up to one half. “Nearly” and “under” a fraction reach a fifth below: nearly a third may be 28 %.',
    zh: '“超过”某分数，至其一倍半：超过三分之一至二分之一。“近”“不足”某分数，至其以下五分之一：近三分之一可为28%。',
  },
  {
    en: 'Figures that fit in the close reading fit (`true`). If only in the loose one, it is a doubt (`null`). If not even so, they contradict each other (`false`).',
    zh: '按严读法相符，即相符（`true`）；仅按宽读法相符，为提示（`null`）；两者皆不相符，为矛盾（`false`）。',
  },
]
