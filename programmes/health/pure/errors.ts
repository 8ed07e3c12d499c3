import type { ErrorCatalogue } from '#platform/errors'

/** What the formula refuses; part of the programme's catalogue. */
export const pureErrors: ErrorCatalogue = {
  'health.no-policy': {
    kind: 'not-found',
    message: {
      en: 'No policy of {place} for outpatient care on {day} is held in “{set}”.',
      zh: '“{set}”中没有 {place} 在 {day} 的门诊政策。',
    },
    remedy: {
      en: 'Ask the place’s medical insurance, or add its policy with document and clause. Held: {held}.',
      zh: '请向当地医保经办机构查询，或补充该政策及其文件、条款。已有：{held}。',
    },
  },
  'health.impossible-visit': {
    kind: 'invalid',
    message: { en: 'The visit can’t be: {whatEn}.', zh: '就诊信息有误：{whatZh}。' },
    remedy: { en: 'Correct it and ask again.', zh: '请改正后重新提交。' },
  },
}
