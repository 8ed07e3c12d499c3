import type { Text } from '#platform/i18n'

export const WORDS_OF_BILL = {
  title: { en: 'Check my own bill', zh: '核对医疗费用结算单' },
  lead: {
    en: 'Type in what stands on the slip of an outpatient visit that was settled directly. This page says whether the sums hold, which rule would give these amounts, what looks wrong, and whom to ask.',
    zh: '填入门诊直接结算单上的金额，本页会核对各项之和是否相符、依据哪条规则可得出这些金额、哪里可能有误，以及应向谁询问。',
  },
  rulesLink: { en: 'The rules side by side', zh: '各地规则对照' },
  stays: {
    en: 'It computes in your browser alone. Nothing that you type is sent or kept.',
    zh: '计算仅在您的浏览器中进行，所填内容不发送、不保存。',
  },
  noScript: {
    en: 'Without script this page can’t compute. At a terminal, `./onedelta rule explain FILE` does the same for a case written as YAML.',
    zh: '未启用脚本时无法计算。可在终端运行 `./onedelta rule explain 文件`，对 YAML 格式的用例作同样的计算。',
  },
  held: { en: 'Policies held for {day}: {places}.', zh: '已收录 {day} 的政策：{places}。' },
  heldNone: { en: 'No policy is held for {day}.', zh: '未收录 {day} 的政策。' },
  heldEverywhere: {
    en: 'Here every place has the policy that is assumed for the simulation. It is nobody’s.',
    zh: '此处各地均适用为模拟而设定的假设政策，并非任何地方的实际政策。',
  },
  unverified: {
    en: 'They come from third parties or from memory; no document was seen. What they say is no proof that a bill is wrong.',
    zh: '这些政策来自第三方或据记忆记录，未见原文件；其结果不能作为结算有误的凭据。',
  },
  visit: { en: 'The visit', zh: '就诊情况' },
  slip: { en: 'The slip', zh: '结算单' },
  slipHint: {
    en: 'In yuan. Leave empty what the slip doesn’t say; write 0 where it says nought.',
    zh: '单位：元。单据未列的留空，列为零的填 0。',
  },
  funds: { en: 'Single funds', zh: '各项基金' },
  day: { en: 'Day of the visit', zh: '就诊日期' },
  insuredPlace: { en: 'Insured in', zh: '参保地' },
  treatmentPlace: { en: 'Treated in', zh: '就医地' },
  elsewhere: { en: 'another place', zh: '其他地方' },
  choose: { en: 'choose', zh: '请选择' },
  unknown: { en: 'I don’t know', zh: '不清楚' },
  group: { en: 'Person', zh: '人员类别' },
  tier: { en: 'Institution', zh: '医疗机构等级' },
  filing: { en: 'Filed as', zh: '备案类型' },
  disease: { en: 'Chronic disease that it was settled for', zh: '按门诊慢特病结算的病种' },
  noDisease: { en: 'none: ordinary care', zh: '无，普通门诊' },
  age: { en: 'Age in years', zh: '年龄（周岁）' },
  familyDoctor: { en: 'Signed up with a family doctor', zh: '是否签约家庭医生' },
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  usedDeductible: { en: 'Deductible used before, this year', zh: '本年度此前已累计起付线' },
  usedPooled: { en: 'Paid by the fund before, this year', zh: '本年度此前统筹已支付' },
  rate: { en: 'rate of the pooled fund, in per cent', zh: '统筹基金支付比例（%）' },
  notMoney: { en: 'no amount', zh: '不是金额' },
  paste: {
    en: 'Take the fields from an answer of the national interface',
    zh: '从国家接口应答中取值',
  },
  pasteHint: {
    en: 'JSON with fields such as medfee_sumamt. It stays here too.',
    zh: '含 medfee_sumamt 等字段的 JSON，同样不会发送。',
  },
  pasteBad: { en: 'This is no JSON with fields of a settlement.', zh: '不是含结算字段的 JSON。' },
  pasteTaken: { en: '{n} fields taken.', zh: '已取 {n} 个字段。' },
  example: { en: 'Fill in an example', zh: '填入示例' },
  clear: { en: 'Empty all', zh: '全部清空' },
  result: { en: 'What was found', zh: '核对结果' },
  sums: { en: 'The sums', zh: '各项之和' },
  policy: { en: 'The policy', zh: '政策比对' },
  explained: { en: 'How the rules come to their amounts', zh: '规则如何得出金额' },
  fits: { en: 'What would give these amounts', zh: '何种情况会得出这些金额' },
  fitsNone: {
    en: 'Under no circumstances that the rules held here know do these amounts come out.',
    zh: '在已收录规则的任何情况下，均得不出这些金额。',
  },
  home: { en: 'treated at home', zh: '在参保地就医' },
  nearest: { en: 'does not apply here', zh: '不适用' },
  from: { en: 'since {day}', zh: '自 {day} 起' },
  fromTo: { en: '{from} to {to}', zh: '{from} 至 {to}' },
  summaryHolds: { en: 'Nothing that could be tested is wrong.', zh: '可核对的各项均未发现错误。' },
  summaryWrong: { en: 'Sums that are wrong: {n}.', zh: '有 {n} 项之和不符。' },
  summaryDiffers: {
    en: 'Amounts that differ from the rules held here: {n}.',
    zh: '有 {n} 项与已收录规则不一致。',
  },
  summaryDiffersUnread: {
    en: 'Amounts that differ from the rules held here, whose documents were not seen: {n}.',
    zh: '有 {n} 项与已收录规则不一致；该规则未见原文件。',
  },
  summaryNothing: { en: 'Nothing is filled in yet.', zh: '尚未填写。' },
} as const satisfies { readonly [name: string]: Text }

/** Against sums there is no arguing; against a rule whose document nobody saw there is. */
export const STATES_OF_POLICY = {
  holds: { en: 'fits', zh: '相符' },
  wrong: { en: 'differs', zh: '不一致' },
  open: { en: 'open', zh: '未定' },
} as const satisfies { readonly [state: string]: Text }

export const STATES = {
  holds: { en: 'holds', zh: '相符' },
  wrong: { en: 'wrong', zh: '不符' },
  open: { en: 'open', zh: '未定' },
} as const satisfies { readonly [state: string]: Text }

export const STANDINGS = {
  read: { en: 'document read', zh: '已核原文' },
  recalled: { en: 'recalled, not checked', zh: '据记忆，未核对' },
  unverified: { en: 'unverified, document not seen', zh: '未核实，未见原文' },
  proposed: { en: 'a proposal', zh: '建议' },
  assumed: { en: 'assumed', zh: '假设' },
} as const satisfies { readonly [standing: string]: Text }
