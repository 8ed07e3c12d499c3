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
    en: 'Of closed months. What a month, a pair of provinces and a tier have of fewer than ten persons is left out of every number, totals too; where nothing else is behind a number, it says “few”.',
    zh: '统计范围为已结账月份。同一月份、同一参保地与就医地、同一机构级别不足10人的，不计入任何数字，包括合计；某项数字全部属于此类的，以“少量”表示。',
  },
  noneRecorded: {
    en: 'No closed month holds settlements between provinces yet.',
    zh: '已结账月份中尚无跨省结算记录。',
  },
  none: { en: 'Nothing was settled between provinces here yet.', zh: '尚无跨省结算记录。' },
  toSimulated: { en: 'See how it would look: simulated settlements', zh: '查看模拟结算情况' },
  csv: { en: 'As CSV', zh: '下载 CSV' },
  primary: { en: 'primary', zh: '一级' },
  secondary: { en: 'secondary', zh: '二级' },
  tertiary: { en: 'tertiary', zh: '三级' },
} as const satisfies { readonly [key: string]: Text }
