export const WORDS_OF_OVERVIEW = {
  title: {
    en: 'Treated in one province, insured in another',
    zh: '异地就医门诊费用跨省直接结算',
  },
  lead: {
    en: 'Who is insured in one province and sees a doctor in another pays the own share at the counter and no more. The provinces settle the rest between them, month by month.',
    zh: '参保人员到其他省份门诊就医，在窗口只需支付个人负担的部分；应由基金支付的部分，由各省份按月清算。',
  },
  check: { en: 'Check a bill of your own', zh: '核对自己的结算单' },
  checkLead: {
    en: 'in your browser; nothing is sent',
    zh: '在浏览器中核对，不上传任何内容',
  },
  bills: { en: 'Settled bills', zh: '结算单' },
  billsLead: { en: 'each explained step by step', zh: '逐步说明金额如何得出' },
  rules: { en: 'The rules side by side', zh: '各地规则对照' },
  rulesLead: {
    en: 'and what a change of them would do',
    zh: '并可试算规则调整的影响',
  },
  flowsLink: { en: 'All counts', zh: '全部汇总数' },
  flowsLead: {
    en: 'by province, month and tier, as a file too',
    zh: '按省份、月份、机构级别，可下载',
  },
  desk: { en: 'The operators’ desk', zh: '经办工作台' },
  deskLead: { en: 'worklist, month, prefunds, payments', zh: '待办、月结、预付金、支付' },
  beside: { en: 'Published, and counted here', zh: '公布数据与本平台统计' },
  what: { en: 'What', zh: '项目' },
  published: { en: 'Published', zh: '公布数据' },
  simulatedHere: { en: 'Simulated here', zh: '本平台模拟' },
  recordedHere: { en: 'Recorded here', zh: '本平台记录' },
  visits: { en: 'Visits settled directly', zh: '直接结算人次' },
  visitsUnit: { en: 'visits', zh: '人次' },
  relief: { en: 'Not advanced by patients', zh: '减少个人垫付' },
  yuan: { en: 'yuan', zh: '元' },
  persons: { en: 'Persons', zh: '人数' },
  personsUnit: { en: 'persons', zh: '人' },
  notPublished: { en: 'not published', zh: '未公布' },
  besideSimulated: {
    en: 'The simulated world is far smaller than the real one and proves nothing about it: it shows how settlement works. The two columns are never added.',
    zh: '模拟数据的规模远小于实际，仅用于说明结算如何运行，不能用来印证公布数据；两列不相加。',
  },
  besideRecorded: {
    en: 'Only settlements made through this installation are recorded here. The published figures are of the whole region and don’t come from here; the two columns are never added.',
    zh: '“本平台记录”仅包括通过本平台办理的结算；公布数据为全区域数据，并非由本平台产生，两列不相加。',
  },
  noneRecorded: {
    en: 'No closed month of this installation holds settlements between provinces yet, so there is nothing to count.',
    zh: '本平台已结账月份中尚无跨省结算记录，暂无可统计的数据。',
  },
  noneSimulated: {
    en: 'Nothing has been simulated yet.',
    zh: '尚未生成模拟数据。',
  },
  toSimulated: { en: 'See it at work in the simulated world', zh: '查看模拟运行情况' },
  toRecorded: { en: 'To what is recorded', zh: '查看实际记录' },
  flows: { en: 'From where to where', zh: '参保地与就医地' },
  flowsSentence: {
    en: 'In {visits} visits, funds and personal accounts paid {relief} yuan that patients would otherwise have advanced.',
    zh: '共 {visits} 人次，由基金和个人账户直接支付 {relief} 元，参保人员无须先行垫付。',
  },
  mostSentence: {
    en: ' Most were insured in {insured} and treated in {treated}: {most}.',
    zh: '其中{insured}参保、在{treated}就医的最多，为 {most} 人次。',
  },
  flowsPicture: {
    en: 'Ribbons from provinces of insurance to provinces of treatment, as broad as the visits are many; the table beside has the numbers',
    zh: '由参保省份流向就医省份的人次，线条越宽人次越多；数字见旁边的表格',
  },
  flow: {
    en: '{insured} to {treated}: {visits} visits',
    zh: '{insured}参保，{treated}就医：{visits}人次',
  },
  insured: { en: 'Insured in', zh: '参保地' },
  treated: { en: 'Treated in', zh: '就医地' },
  matrix: {
    en: 'Visits, by where one is insured (rows) and treated (columns)',
    zh: '结算人次（行为参保地，列为就医地）',
  },
  withAmounts: { en: 'The same with persons and amounts', zh: '查看人数和金额' },
  byMonth: { en: 'By month and tier of institution', zh: '按月份和机构级别' },
  monthsPicture: {
    en: 'Visits of each month, by tier of institution',
    zh: '各月结算人次，按医疗机构级别',
  },
  month: { en: 'Month', zh: '月份' },
  asTable: { en: 'As a table', zh: '查看表格' },
  primary: { en: 'primary', zh: '一级' },
  secondary: { en: 'secondary', zh: '二级' },
  tertiary: { en: 'tertiary', zh: '三级' },
  few: { en: 'few', zh: '少量' },
  fewLead: {
    en: 'Of closed months. What a month, a pair of provinces and a tier have of fewer than ten persons is left out of every number, totals too; where nothing else is behind a number, it says “few”, and pictures leave it out.',
    zh: '统计范围为已结账月份。同一月份、同一参保地与就医地、同一机构级别不足10人的，不计入任何数字，包括合计；某项数字全部属于此类的，以“少量”表示，图中不绘出。',
  },
  how: { en: 'How a bill is settled', zh: '结算流程' },
  steps: [
    {
      en: 'The catalogue of the place of treatment says what may be paid for.',
      zh: '按就医地目录确定可支付的项目。',
    },
    {
      en: 'The policy of the place of insurance says how much: deductible, rate, cap.',
      zh: '按参保地政策确定支付多少：起付线、支付比例、最高支付限额。',
    },
    {
      en: 'The patient pays the own share; the place of treatment advances the rest to the institution.',
      zh: '参保人员支付个人负担部分，其余由就医地先行支付给医药机构。',
    },
    {
      en: 'Once a month the provinces compare their books and pay each other what they owe.',
      zh: '各省份按月对账，并按对账结果相互划拨资金。',
    },
  ],
  limits: {
    en: 'Policies held here are unverified until somebody has laid them beside their documents; each rule says how far it may be believed.',
    zh: '本平台收录的政策在与文件核对之前均未经核实；每条规则都注明其可信程度。',
  },
} as const
