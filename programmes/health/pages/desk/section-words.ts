export const WORDS_OF_SECTIONS = {
  sections: { en: 'Parts of the desk', zh: '工作台各部分' },
  desk: { en: 'Desk', zh: '工作台' },
  lists: { en: 'Lists', zh: '清单' },
  differences: { en: 'Differences', zh: '差异' },
  disputes: { en: 'Disputes', zh: '争议' },
  receipts: { en: 'Bank receipts', zh: '银行回单' },
  prefunds: { en: 'Prefunds', zh: '预付金' },
  month: { en: 'Month', zh: '月份' },
  allMonths: { en: 'All months', zh: '全部月份' },
  state: { en: 'State', zh: '状态' },
  show: { en: 'Show', zh: '查看' },
  noRight: {
    en: 'You look on here: acting needs an account with the right role of an organisation that is a party.',
    zh: '您仅可查看。办理须使用相关机构中具有相应角色的账户。',
  },
  officeLooksOn: {
    en: 'The region’s office looks on here: the parties act.',
    zh: '区域办公室在此仅可查看，由各方自行办理。',
  },
} as const
