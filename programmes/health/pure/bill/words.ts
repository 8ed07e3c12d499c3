import type { Text } from '#platform/i18n'

export const ASK_HOSPITAL: Text = {
  en: 'Ask the insurance window of the hospital: it has the lines of the bill.',
  zh: '请向医院医保窗口询问，费用明细由其掌握。',
}

export const ASK_INSURER: Text = {
  en: 'Ask the medical insurance agency of the insured place, or the hotline 12393.',
  zh: '请向参保地医保经办机构询问，或拨打医保服务热线12393。',
}

export const TITLES = {
  'parts-of-total': { en: 'The total is the sum of its parts', zh: '总费用等于各部分之和' },
  'payers-of-total': {
    en: 'Funds and person together pay the total',
    zh: '基金与个人支付之和等于总费用',
  },
  'parts-of-funds': {
    en: 'All funds are the sum of the single funds',
    zh: '基金支付总额等于各项基金之和',
  },
  'parts-of-person': {
    en: 'Account and cash are the person’s total',
    zh: '账户与现金支付之和等于个人负担',
  },
  'rate-of-pooled': { en: 'The pooled fund pays its rate', zh: '统筹基金支付与支付比例相符' },
  policy: { en: 'The policy of the insured place', zh: '参保地政策' },
  deductible: { en: 'The deductible', zh: '起付标准' },
  rate: { en: 'The fund’s rate', zh: '统筹基金支付比例' },
  pooled: { en: 'What the pooled fund pays', zh: '统筹基金支付金额' },
} as const satisfies { readonly [about: string]: Text }

export const BLANK = {
  noSum: {
    en: '{sum} is not given; the parts that are given add up to {parts}.',
    zh: '未填{sum}；已填各部分之和为 {parts}。',
  },
  nothing: { en: 'None of these fields is filled in.', zh: '相关栏目均未填写。' },
  rest: {
    en: '{difference} are in none of the fields filled in. They may stand under: {blanks}.',
    zh: '尚有 {difference} 不在已填栏目中，可能属于：{blanks}。',
  },
} as const satisfies { readonly [name: string]: Text }

export const RATE = {
  unknown: {
    en: 'It takes the amount in scope, the deductible, the rate and what the fund paid.',
    zh: '需填写政策范围内金额、起付线、支付比例和统筹支付金额。',
  },
  holds: {
    en: '({scope} − {deductible}) × {rate} = {pooled}',
    zh: '（{scope} − {deductible}）× {rate} = {pooled}',
  },
  less: {
    en: '({scope} − {deductible}) × {rate} = {expected}, and the fund paid {pooled}: {difference} less. A yearly cap that was reached would explain it.',
    zh: '（{scope} − {deductible}）× {rate} = {expected}，而统筹支付 {pooled}，少 {difference}。若已达年度限额则属正常。',
  },
  more: {
    en: '({scope} − {deductible}) × {rate} = {expected}, and the fund paid {pooled}: {difference} more.',
    zh: '（{scope} − {deductible}）× {rate} = {expected}，而统筹支付 {pooled}，多 {difference}。',
  },
} as const satisfies { readonly [name: string]: Text }

export const POLICY = {
  missing: {
    en: 'To compare with the policy it takes: {fields}.',
    zh: '与政策比对尚需填写：{fields}。',
  },
  none: {
    en: 'No outpatient policy of {place} is held for {day}, so that only the sums above were tested.',
    zh: '未收录{place}在 {day} 的门诊政策，故仅核对了上述各项之和。',
  },
  refused: {
    en: 'The rules held here give no answer for this visit: {what}.',
    zh: '现有规则无法就本次就诊得出结果：{what}。',
  },
  same: { en: 'As the rules give it: {expected}.', zh: '与规则相符：{expected}。' },
  within: {
    en: 'Within what the rules allow: {low} to {high}. How much less a temporary traveller gets, {place} sets itself, and it isn’t held here; the national advice is at most {most}.',
    zh: '在规则允许的范围内：{low} 至 {high}。临时外出就医降低多少由{place}自行规定，此处未收录；国家指导意见为不超过 {most}。',
  },
  other: {
    en: 'The rules give {expected}, the slip says {found}.',
    zh: '按规则应为 {expected}，单据为 {found}。',
  },
  outside: {
    en: 'The rules allow {low} to {high}, the slip says {found}.',
    zh: '按规则应在 {low} 至 {high} 之间，单据为 {found}。',
  },
  used: {
    en: 'Right if {used} of the yearly {limit} had been used before this visit. How much was used, the agency of the insured place knows.',
    zh: '若本年度起付标准 {limit} 此前已累计 {used}，则相符。已累计金额可向参保地经办机构查询。',
  },
  tooMuch: {
    en: 'The slip takes {found}; the whole year’s deductible is {limit}, and {scope} is in scope.',
    zh: '单据收取 {found}；全年起付标准为 {limit}，政策范围内金额为 {scope}。',
  },
  notGiven: {
    en: 'The slip doesn’t say; the rules give {expected}.',
    zh: '单据未列；按规则为 {expected}。',
  },
  notGivenRange: {
    en: 'The slip doesn’t say; the rules allow {low} to {high}.',
    zh: '单据未列；按规则在 {low} 至 {high} 之间。',
  },
} as const satisfies { readonly [name: string]: Text }

export const FIELD_NAMES = {
  day: { en: 'the day', zh: '就诊日期' },
  insuredPlace: { en: 'the insured place', zh: '参保地' },
  treatmentPlace: { en: 'the place of treatment', zh: '就医地' },
  group: { en: 'the person group', zh: '人员类别' },
  tier: { en: 'the tier of the institution', zh: '医疗机构等级' },
  filing: { en: 'the filing', zh: '备案类型' },
  inScope: { en: 'the amount in scope', zh: '政策范围内金额' },
} as const satisfies { readonly [name: string]: Text }

/** A text with its names filled in; what is filled in may itself be a text. */
export function tellBoth(text: Text, names: { readonly [name: string]: string | Text }): Text {
  return Object.fromEntries(
    Object.entries(text).map(([lang, template]) => [
      lang,
      template.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const held = names[name]
        return held === undefined ? whole : typeof held === 'string' ? held : (held[lang] ?? whole)
      }),
    ]),
  )
}

/** Several texts in a row. */
export function listed(texts: readonly Text[]): Text {
  const said = (lang: string) => texts.map((text) => text[lang] ?? '')
  return { en: said('en').join(', '), zh: said('zh').join('、') }
}
