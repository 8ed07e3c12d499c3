import type { Text } from '#platform/i18n'

export const WORDS = {
  listTitle: { en: 'Settled bills', zh: '结算单' },
  listLead: {
    en: 'Bills of outpatients, settled by the policy of the place where they are insured. Open one to read who paid what, and by which rule.',
    zh: '按参保地政策结算的门诊结算单。打开任意一份，可查看各方支付金额及依据的规则。',
  },
  listSimulated: {
    en: 'A simulator made all of them: no such person, visit or payment exists.',
    zh: '全部由模拟程序生成，其中的人员、就诊和支付均不存在。',
  },
  listEmpty: { en: 'No bill is settled within your reach.', zh: '您可查看的范围内没有结算单。' },
  next: { en: 'Older ones', zh: '更早的结算单' },
  bill: { en: 'Bill', zh: '单据号' },
  day: { en: 'Visit', zh: '就诊日期' },
  treated: { en: 'Treated in', zh: '就医地' },
  insured: { en: 'Insured in', zh: '参保地' },
  institution: { en: 'Institution', zh: '医药机构' },
  total: { en: 'Total', zh: '总费用' },
  byFunds: { en: 'Funds', zh: '基金支付' },
  byPerson: { en: 'Patient', zh: '个人负担' },
  cancelled: { en: 'cancelled', zh: '已撤销' },
  cancelledOn: {
    en: 'This settlement was cancelled whole on {day}; nothing of it counts.',
    zh: '本次结算已于 {day} 整单撤销，不再计入任何金额。',
  },
  anewMore: {
    en: 'Settled anew on {day}, since a policy became known later or an earlier visit was cancelled: funds pay {change} yuan more of this bill than at the counter.',
    zh: '因政策追溯调整或此前的就诊已撤销，本单已于 {day} 重新结算：基金支付较当场结算增加 {change} 元。',
  },
  anewLess: {
    en: 'Settled anew on {day}, since a policy became known later or an earlier visit was cancelled: funds pay {change} yuan less of this bill than at the counter.',
    zh: '因政策追溯调整或此前的就诊已撤销，本单已于 {day} 重新结算：基金支付较当场结算减少 {change} 元。',
  },
  anewSame: {
    en: 'Settled anew on {day}: funds pay of this bill what they paid at the counter.',
    zh: '本单已于 {day} 重新结算：基金支付与当场结算一致。',
  },
  anewOwed: {
    en: 'Of {year} in all, {open} yuan are to be paid to the person by the place of insurance, into the account of the social-security card.',
    zh: '{year} 年合计，参保地应向个人补付 {open} 元，拨付至社会保障卡金融账户。',
  },
  anewClaimed: {
    en: 'Of {year} in all, the person is to pay back {open} yuan to the place of insurance. Nothing is taken for it by itself, neither at a counter nor from an account.',
    zh: '{year} 年合计，个人应退回 {open} 元至参保地。不会自动扣款，既不在就诊时抵扣，也不从个人账户划扣。',
  },
  anewEven: {
    en: 'Of {year} in all, nothing is open between the funds and the person.',
    zh: '{year} 年合计，基金与个人之间无未结款项。',
  },
  anewApproved: {
    en: '{approved} yuan to the person for {year} are approved; the bank has not confirmed the payment yet.',
    zh: '{year} 年应向个人补付的 {approved} 元已复核，银行尚未确认付讫。',
  },
  anewPaid: {
    en: '{paid} yuan were paid to the person for {year}.',
    zh: '{year} 年已向个人补付 {paid} 元。',
  },
  anewRepaid: {
    en: '{repaid} yuan were paid back for {year}, or waived.',
    zh: '{year} 年已退回或免予追回 {repaid} 元。',
  },
  title: { en: 'Bill {bill}, {day}', zh: '结算单 {bill}（{day}）' },
  where: {
    en: '{group}, insured in {insured}, treated at {institution} ({tier}) in {treated}.',
    zh: '{group}，参保地{insured}，就医地{treated}，{institution}（{tier}）。',
  },
  sentence: {
    en: 'Of {total} yuan, the funds paid {funds} at the counter and the patient {person}. The patient advanced nothing of what the funds pay.',
    zh: '总费用 {total} 元，其中基金当场支付 {funds} 元，个人负担 {person} 元；基金支付的部分无须个人垫付。',
  },
  sentenceManual: {
    en: 'The patient had paid all {total} yuan and was reimbursed afterwards: {funds} is for the funds to bear, {person} for the patient.',
    zh: '总费用 {total} 元由个人先行全额垫付，事后手工报销：基金负担 {funds} 元，个人负担 {person} 元。',
  },
  sentenceCancelled: {
    en: 'Before it was cancelled, {funds} of {total} yuan fell to the funds and {person} to the patient.',
    zh: '撤销前，总费用 {total} 元中基金负担 {funds} 元，个人负担 {person} 元。',
  },
  who: { en: 'Who bears it', zh: '费用由谁负担' },
  payers: { en: 'Parts of {total} yuan, by who bears them', zh: '{total} 元按负担方划分' },
  funds: { en: 'insurance funds', zh: '医疗保险基金' },
  account: { en: 'personal account', zh: '个人账户' },
  familyAccount: { en: 'family’s account', zh: '家庭共济账户' },
  cash: { en: 'cash', zh: '个人现金' },
  hospital: { en: 'the hospital', zh: '医院负担' },
  lines: { en: 'What was billed', zh: '费用明细' },
  linesLead: {
    en: 'The catalogue of the place of treatment says what a fund may pay for: class A whole, class B after a first share, class C not at all.',
    zh: '可报销范围按就医地目录确定：甲类全额纳入，乙类扣除先行自付比例后纳入，丙类（目录外）不纳入。',
  },
  item: { en: 'Item', zh: '项目' },
  quantity: { en: 'Quantity', zh: '数量' },
  amount: { en: 'Amount', zh: '金额' },
  class: { en: 'Class', zh: '类别' },
  ceiling: { en: 'Payable at most', zh: '限价' },
  firstPay: { en: 'First share', zh: '先行自付' },
  why: { en: 'How the amounts come about', zh: '金额如何得出' },
  whyLead: {
    en: 'Each step with its arithmetic, and the number of the rule that it rests on. The policy is that of the place of insurance.',
    zh: '以下逐步列出算式及所依据的规则条款；待遇政策按参保地执行。',
  },
  whyGone: {
    en: 'The rules held today give other amounts than this bill, so their steps are not shown for it. The amounts below stand as they were settled.',
    zh: '现有规则计算的金额与本单不同，故不列出计算步骤；下列金额以结算时为准。',
  },
  whyNotYours: {
    en: 'The steps tell facts about the person that only the person and the place of insurance may read, so they are not shown here.',
    zh: '计算步骤涉及个人信息，仅参保人本人和参保地经办机构可查看，此处不列出。',
  },
  amounts: {
    en: 'All amounts, as the national interface names them',
    zh: '全部金额（国家接口字段）',
  },
  field: { en: 'Field', zh: '字段' },
  wrong: { en: 'If something looks wrong', zh: '如对金额有疑问' },
  wrongLines: {
    en: 'Items, quantities, prices: ask {institution}.',
    zh: '项目、数量和价格：请询问{institution}。',
  },
  dispute: {
    en: 'Dispute it as a party of the settlement between provinces',
    zh: '作为跨省结算当事方对该笔结算提出争议',
  },
  wrongPolicy: {
    en: 'Deductible, rate and cap: ask the medical insurance of {insured}, which sets them.',
    zh: '起付线、支付比例和限额：由{insured}医保部门规定，请向其询问。',
  },
  wrongCheck: { en: 'Check a bill of your own', zh: '核对自己的结算单' },
  wrongRules: { en: 'The rules side by side', zh: '各地规则对照' },
  other: { en: 'Other bills', zh: '其他结算单' },
} as const satisfies { readonly [name: string]: Text }

export const CLASSES = {
  A: { en: 'A', zh: '甲' },
  B: { en: 'B', zh: '乙' },
  C: { en: 'C', zh: '丙' },
} as const satisfies { readonly [name: string]: Text }
