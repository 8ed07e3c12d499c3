import type { StepWords } from '#engines/rule/pure'

/** How each step of the formula is told. */
export const WORDS: { readonly [step: string]: StepWords } = {
  total: {
    title: {
      en: 'The bill, by the catalogue of the place of treatment',
      zh: '费用总额（按就医地目录）',
    },
    unit: 'fen',
    arithmetic: {
      en: 'wholly own {own} + above the ceiling {above} + first-pay share {first} + in scope {scope} = {value}',
      zh: '全自费 {own} + 超限价 {above} + 先行自付 {first} + 政策范围内 {scope} = {value}',
    },
  },
  line: {
    title: { en: 'One line of the bill: what of it is in scope', zh: '单项费用：政策范围内金额' },
    unit: 'fen',
    arithmetic: {
      en: '{amount} − wholly own {own} − above the ceiling {above} − first share {first} ({first_bp}) = {value}',
      zh: '{amount} − 全自费 {own} − 超限价 {above} − 先行自付 {first}（{first_bp}）= {value}',
    },
    within: 'total',
  },
  deductible: {
    title: { en: 'Deductible, by the policy of the insured place', zh: '起付标准（按参保地政策）' },
    unit: 'fen',
    arithmetic: {
      en: 'of {limit} a year, {used} were used; of {scope} in scope the person bears {value}',
      zh: '年度起付标准 {limit}，已累计 {used}；政策范围内 {scope} 中由个人承担 {value}',
    },
  },
  rate: {
    title: {
      en: 'The fund’s rate, by the policy of the insured place',
      zh: '统筹基金支付比例（按参保地政策）',
    },
    unit: 'share',
    arithmetic: {
      en: '{base_bp} + {bonus_bp} − {less_bp} = {value}',
      zh: '{base_bp} + {bonus_bp} − {less_bp} = {value}',
    },
  },
  pooled: {
    title: { en: 'Paid by the pooled fund', zh: '统筹基金支付' },
    unit: 'fen',
    arithmetic: {
      en: '({scope} − {deductible}) × {rate_bp} = {full}, of which the cap leaves room for {room}: {value}',
      zh: '（{scope} − {deductible}）× {rate_bp} = {full}，限额余额 {room}：{value}',
    },
  },
  large: {
    title: { en: 'Paid by the large-sums fund beyond the cap', zh: '限额以上由大额补助基金支付' },
    unit: 'fen',
    arithmetic: {
      en: 'what the cap left of {eligible}, at {share_bp}: {value}',
      zh: '{eligible} 中超出限额部分按 {share_bp} 支付：{value}',
    },
  },
  person: {
    title: { en: 'Left to the person', zh: '个人负担' },
    unit: 'fen',
    arithmetic: {
      en: '{total} − {pooled} − {large} = {value}',
      zh: '{total} − {pooled} − {large} = {value}',
    },
  },
  account: {
    title: { en: 'From the personal account', zh: '个人账户支付' },
    unit: 'fen',
    within: 'person',
  },
  'family-account': {
    title: { en: 'From the family’s account', zh: '家庭共济账户支付' },
    unit: 'fen',
    within: 'person',
  },
  cash: { title: { en: 'In cash', zh: '现金支付' }, unit: 'fen', within: 'person' },
}
