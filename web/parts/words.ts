import type { Text } from '#platform/i18n'

/** The words of evidence: how a value came about, what it leans on, how to cite it. */
export const EVIDENCE = {
  sources: { en: '{n} independent sources', zh: '{n}个独立来源' },
  source: { en: '1 independent source', zh: '1个独立来源' },
  noSource: { en: 'no independent source', zh: '无独立来源' },
  inputs: { en: 'What it is computed from', zh: '由哪些数据算出' },
  input: { en: 'Where it was read', zh: '出处' },
  vintage: { en: 'Vintage', zh: '版次' },
  backing: { en: 'The same value in {documents}', zh: '另见同值于{documents}' },
  disagreeing: {
    en: 'Another value elsewhere: {value} in {document}',
    zh: '另有不同数值：{document}作{value}',
  },
  doubt: { en: 'Doubtful transcription: {words}', zh: '转录存疑：{words}' },
  comparabilityBreak: {
    en: 'Not comparable with earlier periods: {words}',
    zh: '与此前时期不可比：{words}',
  },
  publishedOn: { en: 'published {words}', zh: '{words}公布' },
  missing: { en: 'What is missing', zh: '缺少的数据' },
  formula: { en: 'Formula in words', zh: '计算方法' },
  history: { en: 'Over time', zh: '历年变化' },
  otherDates: { en: 'As known on other dates', zh: '按其他日期所知' },
  otherDatesLead: {
    en: 'Each day on which something became known that bears on this figure.',
    zh: '每个有相关数据公布、因而影响这一数字的日期。',
  },
  shownNow: { en: 'shown here', zh: '当前显示' },
  dateUncertain: { en: 'date uncertain', zh: '日期不确定' },
  cite: { en: 'Cite this figure', zh: '引用' },
  copyCitation: { en: 'Copy the citation', zh: '复制引文' },
  copyLink: { en: 'Copy the link', zh: '复制链接' },
  permanent: { en: 'Permanent link', zh: '永久链接' },
  licences: { en: 'Licences of the sources', zh: '来源许可' },
  download: { en: 'Download', zh: '下载' },
  allVintages: { en: 'CSV, all vintages', zh: 'CSV（含所有版次）' },
  embed: { en: 'Embed', zh: '嵌入' },
  day: { en: 'Day', zh: '日期' },
  whatBecameKnown: { en: 'What became known', zh: '新公布的内容' },
  verdict: { en: 'Verdict', zh: '判断' },
} as const satisfies { readonly [key: string]: Text }
