export const WORDS_OF_PREFUNDS = {
  title: { en: 'Prefunds', zh: '预付金' },
  lead: {
    en: 'A prefund backs what a province hasn’t paid yet. When that takes up more of it than a mark says, everybody concerned is told, until more is put up or something is paid.',
    zh: '预付金用于保障尚未支付的应付款。占用比例超过预警线时，系统向有关方面预警，直至补缴预付金或完成支付。',
  },
  none: {
    en: 'Nothing is owed and no prefund is put up yet.',
    zh: '目前没有应付金额，也未缴存预付金。',
  },
  noneNext: {
    en: 'The operator of a province puts one up below; what is owed appears once a month is cleared.',
    zh: '省级经办机构可在下方缴存；应付金额在月度清算后显示。',
  },
  short: { en: 'Short of the first mark by', zh: '低于第一预警线尚需' },
  next: { en: 'Next step', zh: '下一步' },
  putUpBelow: { en: 'put up more, below', zh: '在下方补缴' },
  waits: { en: 'waits for its operator', zh: '等待该省经办机构处理' },
  enough: { en: 'nothing: it is enough', zh: '充足，无须办理' },
  form: { en: 'Put up or raise the prefund of {name}', zh: '缴存或补缴{name}预付金' },
  formNow: {
    en: 'It stands at {prefund} yuan; {exposure} yuan aren’t paid yet.',
    zh: '现有预付金 {prefund} 元，未付金额 {exposure} 元。',
  },
  formShort: {
    en: '{short} yuan more would bring it below the first mark.',
    zh: '再缴存 {short} 元即可回到第一预警线以下。',
  },
  formHow: {
    en: 'The amount is added to the prefund and booked from the province’s treasury account at once, with your name in the journal. It isn’t taken back by page.',
    zh: '所填金额自该省财政账户即时记入预付金，系统留存经办人。页面不提供撤回。',
  },
  amount: { en: 'Amount to add (yuan)', zh: '缴存金额（元）' },
  putUp: { en: 'Put it up', zh: '缴存' },
  onlyOperator: {
    en: 'An approver of the operator of a province puts up its prefund.',
    zh: '预付金由省级经办机构的复核人员缴存。',
  },
  proposals: { en: 'Proposed', zh: '核定方案' },
  proposalTitle: { en: '{name}, {year}: {amount} yuan', zh: '{year} 年{name}：{amount} 元' },
  noneProposed: {
    en: 'No proposal waits to be accepted.',
    zh: '没有待认可的核定方案。',
  },
  acceptSays: {
    en: 'Accepting moves {change} yuan from the treasury account into the prefund now; below nothing, it is taken back.',
    zh: '认可后，{change} 元即时自财政账户转入预付金；负数表示退回。',
  },
  accept: { en: 'Accept it', zh: '认可' },
  acceptOf: { en: 'Accept the prefund of {name}', zh: '认可{name}的预付金' },
  accepted: {
    en: 'Accepted for {name}: the prefund changed by {change} yuan.',
    zh: '已认可{name}的预付金，变动 {change} 元。',
  },
  proposeTitle: { en: 'Propose prefunds', zh: '核定年度预付金' },
  proposeHow: {
    en: 'For each province by what it owed in the last quarter of the year before. Nothing moves until it accepts; proposed again, the newer proposal counts.',
    zh: '按上年第四季度各省份应付金额核定。各省份认可前不划转资金；重新核定的，以新方案为准。',
  },
  year: { en: 'Year', zh: '年度' },
  propose: { en: 'Propose them', zh: '核定' },
  proposed: { en: 'The prefunds are proposed.', zh: '已完成核定。' },
  done: { en: '{amount} yuan were put up for {name}.', zh: '已为{name}缴存 {amount} 元。' },
} as const
