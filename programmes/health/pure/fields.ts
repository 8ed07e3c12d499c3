import type { Text } from '#platform/i18n'
import type { OutpatientAmounts } from './types.ts'

export type AmountName = keyof OutpatientAmounts

/** The names of the national interface (call 2207), and what its paper slip calls them. */
export const NATIONAL_FIELDS: {
  readonly [name in AmountName]: { readonly field: string; readonly title: Text }
} = {
  total: { field: 'medfee_sumamt', title: { en: 'total cost', zh: '医疗费总额' } },
  whollyOwn: { field: 'fulamt_ownpay_amt', title: { en: 'wholly own cost', zh: '全自费金额' } },
  aboveCeiling: {
    field: 'overlmt_selfpay',
    title: { en: 'above the ceiling', zh: '超限价自费费用' },
  },
  firstPay: { field: 'preselfpay_amt', title: { en: 'first-pay share', zh: '先行自付金额' } },
  inScope: {
    field: 'inscp_scp_amt',
    title: { en: 'within the policy’s scope', zh: '符合政策范围金额' },
  },
  deductible: { field: 'act_pay_dedc', title: { en: 'deductible paid', zh: '实际支付起付线' } },
  pooledRate_bp: {
    field: 'pool_prop_selfpay',
    title: { en: 'rate of the pooled fund', zh: '基本医疗保险统筹基金支付比例' },
  },
  pooled: { field: 'hifp_pay', title: { en: 'pooled fund', zh: '基本医疗保险统筹基金支出' } },
  civilServants: {
    field: 'cvlserv_pay',
    title: { en: 'civil servants’ aid', zh: '公务员医疗补助资金支出' },
  },
  enterprise: {
    field: 'hifes_pay',
    title: { en: 'enterprise supplement', zh: '企业补充医疗保险基金支出' },
  },
  seriousIllness: {
    field: 'hifmi_pay',
    title: { en: 'residents’ serious illness', zh: '居民大病保险资金支出' },
  },
  largeSums: {
    field: 'hifob_pay',
    title: { en: 'employees’ large sums', zh: '职工大额医疗费用补助基金支出' },
  },
  disabled: {
    field: 'hifdm_pay',
    title: { en: 'disabled persons', zh: '伤残人员医疗保障基金支出' },
  },
  medicalAid: { field: 'maf_pay', title: { en: 'medical aid', zh: '医疗救助基金支出' } },
  otherFunds: { field: 'oth_pay', title: { en: 'other funds', zh: '其他支出' } },
  funds: { field: 'fund_pay_sumamt', title: { en: 'all funds', zh: '基金支付总额' } },
  person: { field: 'psn_part_amt', title: { en: 'the person’s total', zh: '个人负担总金额' } },
  account: { field: 'acct_pay', title: { en: 'personal account', zh: '个人账户支出' } },
  familyAccount: {
    field: 'acct_mulaid_pay',
    title: { en: 'family’s account', zh: '个人账户共济支付金额' },
  },
  cash: { field: 'psn_cash_pay', title: { en: 'cash', zh: '个人现金支出' } },
  hospital: { field: 'hosp_part_amt', title: { en: 'borne by the hospital', zh: '医院负担金额' } },
}
