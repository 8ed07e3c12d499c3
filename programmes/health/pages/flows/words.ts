import type { Text } from '#platform/i18n'

export const WORDS_OF_FLOWS = {
  title: { en: 'Settlements between provinces', zh: '跨省结算情况' },
  lead: {
    en: 'Outpatient visits that were settled directly in another province than the one that insures, counted of the settlements. Counts only: a bill is its parties’ own.',
    zh: '参保人员在参保省份以外就诊并直接结算的门诊情况，据结算记录统计。此处仅列汇总数，账单仅当事各方可见。',
  },
  by: { en: 'By', zh: '分组' },
  pair: { en: 'pair of provinces', zh: '省份' },
  month: { en: 'month', zh: '月份' },
  tier: { en: 'tier of institution', zh: '医疗机构级别' },
  insured: { en: 'Insured in', zh: '参保地' },
  treated: { en: 'Treated in', zh: '就医地' },
  visits: { en: 'Visits', zh: '人次' },
  persons: { en: 'Persons', zh: '人数' },
  relief: { en: 'Not advanced by patients (yuan)', zh: '减少个人垫付（元）' },
  all: { en: 'All', zh: '合计' },
  few: { en: 'few', zh: '少量' },
  fewLead: {
    en: '“Few” stands where fewer than ten persons are behind a row, or where such a row could be told from the total.',
    zh: '不足10人的行，或可由合计推算出此类行的，以“少量”表示。',
  },
  none: { en: 'Nothing was settled between provinces here yet.', zh: '尚无跨省结算记录。' },
  toSimulated: { en: 'See how it would look: simulated settlements', zh: '查看模拟结算情况' },
  csv: { en: 'As CSV', zh: '下载 CSV' },
  primary: { en: 'primary', zh: '一级' },
  secondary: { en: 'secondary', zh: '二级' },
  tertiary: { en: 'tertiary', zh: '三级' },
} as const satisfies { readonly [key: string]: Text }
