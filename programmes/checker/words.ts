import type {
  ClaimBound,
  ClaimVerdict,
  Comparison,
  ComparisonKind,
  PeriodSource,
} from '#engines/claims/pure'
import { formatDay, type Lang, say, type Text } from '#platform/i18n'

/** The six verdicts, the gravest first. */
export const VERDICT_WORDS: { readonly [verdict in ClaimVerdict]: Text } = {
  inconsistent: { en: 'inconsistent with itself', zh: '自相矛盾' },
  contradicted: { en: 'contradicted by data', zh: '与数据不符' },
  'holds-only-if': { en: 'holds on a condition', zh: '有条件成立' },
  holds: { en: 'holds', zh: '成立' },
  untestable: { en: 'untestable', zh: '无法检验' },
  'no-data': { en: 'no data', zh: '暂无数据' },
}

/** With a number before them; one and more. Problems are counted once each, though several claims take part in one. */
export const COUNTED: {
  readonly [verdict in ClaimVerdict]: { readonly one: Text; readonly more: Text }
} = {
  inconsistent: {
    one: { en: '1 self-contradiction', zh: '1处自相矛盾' },
    more: { en: '{n} self-contradictions', zh: '{n}处自相矛盾' },
  },
  contradicted: {
    one: { en: '1 contradicted by data', zh: '1处与数据不符' },
    more: { en: '{n} contradicted by data', zh: '{n}处与数据不符' },
  },
  'holds-only-if': {
    one: { en: '1 holds on a condition', zh: '1处有条件成立' },
    more: { en: '{n} hold on a condition', zh: '{n}处有条件成立' },
  },
  holds: { one: { en: '1 holds', zh: '1处成立' }, more: { en: '{n} hold', zh: '{n}处成立' } },
  untestable: {
    one: { en: '1 can’t be tested', zh: '1处无法检验' },
    more: { en: '{n} can’t be tested', zh: '{n}处无法检验' },
  },
  'no-data': {
    one: { en: '1 has no data', zh: '1处暂无数据' },
    more: { en: '{n} have no data', zh: '{n}处暂无数据' },
  },
}

export const BOUND_WORDS: { readonly [bound in ClaimBound]: Text } = {
  exact: { en: 'as it stands', zh: '无' },
  over: { en: 'over', zh: '超过' },
  under: { en: 'under', zh: '不足' },
  nearly: { en: 'nearly', zh: '接近' },
  about: { en: 'about', zh: '约' },
  between: { en: 'between', zh: '介于' },
  atMost: { en: 'at most', zh: '至多' },
  atLeast: { en: 'at least', zh: '至少' },
}

/** What tells of when a figure is, so that what is only taken for granted never looks like what the text says. */
export const PERIOD_SOURCE_WORDS: { readonly [source in PeriodSource]: Text } = {
  stated: { en: 'told in its sentence', zh: '本句写明' },
  inherited: { en: 'told before it, or in a title', zh: '承前文或标题' },
  release: { en: 'the day of the text', zh: '按发布日' },
  inferred: { en: 'inferred from the text around it', zh: '据上下文推断' },
}

export const KIND_WORDS: { readonly [kind in ComparisonKind]: Text } = {
  level: { en: 'level', zh: '水平值' },
  'from-to': { en: 'from … to …', zh: '由…到…' },
  growth: { en: 'change', zh: '增减' },
  'average-growth': { en: 'average annual growth', zh: '年均增长' },
  gap: { en: 'gap', zh: '差距' },
  contribution: { en: 'contribution', zh: '拉动' },
  share: { en: 'share', zh: '占比' },
  multiple: { en: 'multiple', zh: '倍数' },
  rank: { en: 'rank', zh: '位次' },
  target: { en: 'target', zh: '目标' },
  count: { en: 'count of what is named', zh: '列举计数' },
  sum: { en: 'sum of parts', zh: '合计' },
  ordinal: { en: 'ordinal', zh: '序次' },
  superlative: { en: 'superlative', zh: '最高级' },
  date: { en: 'date', zh: '日期' },
  span: { en: 'span', zh: '期限' },
  threshold: { en: 'threshold of a term', zh: '界定门槛' },
}

type Stated = { readonly comparison: Comparison; readonly unit: string }

/** What a claim is compared with, or what kind of statement it is; a change by its way, where the words say it. */
export function kindWords({ comparison: { kind, direction }, unit }: Stated): Text {
  if (kind !== 'growth' || direction === null) return KIND_WORDS[kind]
  if (unit === 'rank') return RANK_WAYS[direction]
  return (OF_RATES.has(unit) ? RATE_WAYS : AMOUNT_WAYS)[direction]
}

type Ways = { readonly [way in 'up' | 'down' | 'flat']: Text }

/** In Chinese a rate 增长, an amount 增加, a place in an order 上升. */
const OF_RATES: ReadonlySet<string> = new Set(['percent', 'permille', 'ratio'])
const RATE_WAYS: Ways = {
  up: { en: 'rise', zh: '增长' },
  down: { en: 'fall', zh: '下降' },
  flat: { en: 'no change', zh: '持平' },
}
const AMOUNT_WAYS: Ways = {
  ...RATE_WAYS,
  up: { en: 'rise', zh: '增加' },
  down: { en: 'fall', zh: '减少' },
}
const RANK_WAYS: Ways = { ...RATE_WAYS, up: { en: 'rise', zh: '上升' } }

const keysOf = <K extends string>(words: { readonly [key in K]: Text }): readonly K[] =>
  Object.keys(words) as K[]

export const VERDICTS = keysOf(VERDICT_WORDS)
export const BOUNDS = keysOf(BOUND_WORDS)
export const KINDS = keysOf(KIND_WORDS)
export const PERIOD_SOURCES = keysOf(PERIOD_SOURCE_WORDS)

const WHICH_YEAR: Text = {
  en: 'The text says {day} and no year: of which year is it?',
  zh: '文中只写“{day}”，未写年份：是哪一年？',
}

/** 'The text says 4 December and no year: of which year is it?', for a day as a report has it: '12-04'. */
export function whichYearWords(dayWithoutYear: string, lang: Lang): string {
  const own = lang.startsWith('zh') ? 'zh' : 'en'
  const day = formatDay(`${LEAP_YEAR}-${dayWithoutYear}`, own).replace(/^2024年| 2024$/, '')
  return say(WHICH_YEAR, own).replace('{day}', day)
}

const LEAP_YEAR = '2024'

/** Who said what words mean: a person by name; who owns the data folder as such, since the account may be called anything. */
export function authorWords(author: string): Text {
  const owner = /^owner (.+)$/.exec(author)?.[1]
  return owner === undefined
    ? { en: author, zh: author }
    : { en: `the owner, at the terminal (${owner})`, zh: `终端所有者（${owner}）` }
}
