import type { ErrorCatalogue } from '#platform/errors'

/** What the evaluator refuses; part of the engine's catalogue. */
export const pureErrors: ErrorCatalogue = {
  'rule.amount-out-of-bounds': {
    kind: 'invalid',
    message: {
      en: 'The amount of {amount} fen is below zero or above {max}.',
      zh: '金额 {amount} 分小于零或大于 {max} 分。',
    },
    remedy: {
      en: 'Correct the amount; larger ones are not computed, so that none is ever computed wrong.',
      zh: '请改正金额；超出范围的金额不予计算，以免算错。',
    },
  },
  'rule.input-unknown': {
    kind: 'refused',
    message: {
      en: 'The rule depends on {nameEn}, which is not known.',
      zh: '规则取决于{nameZh}，而该项未知。',
    },
    remedy: {
      en: 'Find it out and say it; unknown is not taken for no or for zero.',
      zh: '请查明后填写；未知不等于“否”，也不等于零。',
    },
  },
  'rule.no-value': {
    kind: 'not-found',
    message: {
      en: 'No value of “{titleEn}” is held for {place} on {day}.',
      zh: '没有 {place} 在 {day} 的“{titleZh}”。',
    },
    remedy: {
      en: 'Add it to the rules of the region, with its document and clause. Held: {held}.',
      zh: '请在区域规则中补充，并注明文件和条款。已有：{held}。',
    },
  },
  'rule.before-first-value': {
    kind: 'not-found',
    message: {
      en: '“{titleEn}” of {place} is held from {first} on, not for {day}.',
      zh: '{place} 的“{titleZh}”自 {first} 起有据，{day} 尚无。',
    },
    remedy: {
      en: 'Ask for a later day, or add the earlier rule with its document.',
      zh: '请改查之后的日期，或补充更早的规则及其文件。',
    },
  },
  'rule.value-unknown': {
    kind: 'not-found',
    message: {
      en: '“{titleEn}” of {place} on {day} has a number for “{cell}” that is not held here.',
      zh: '{place} 在 {day} 的“{titleZh}”中，“{cell}”的数值未收录。',
    },
    remedy: {
      en: 'Look it up in “{document}”, and add it to the rules of the region.',
      zh: '请查阅“{document}”，并补入区域规则。',
    },
  },
  'rule.conflict': {
    kind: 'conflict',
    message: {
      en: 'Several rules of “{decision}” apply and none comes first: {rules}.',
      zh: '“{decision}”中有多条规则同时适用而无先后之分：{rules}。',
    },
    remedy: {
      en: 'Say in the formula which of them is an exception to which.',
      zh: '请在公式中写明哪一条是另一条的例外。',
    },
  },
  'rule.none-applies': {
    kind: 'refused',
    message: {
      en: 'No rule of “{decision}” applies; there are {rules}.',
      zh: '“{decision}”中没有适用的规则；现有：{rules}。',
    },
    remedy: {
      en: 'Add the rule that is missing to the formula.',
      zh: '请在公式中补充缺少的规则。',
    },
  },
  'rule.no-formula': {
    kind: 'not-found',
    message: {
      en: 'The formula “{formula}” has no version for {day}.',
      zh: '公式“{formula}”没有适用于 {day} 的版本。',
    },
    remedy: {
      en: 'Ask for a day on which it holds: {held}.',
      zh: '请改查其有效期内的日期：{held}。',
    },
  },
  'rule.unknown-set': {
    kind: 'not-found',
    message: {
      en: 'There is no set of rules “{set}”.',
      zh: '没有名为“{set}”的规则集。',
    },
    remedy: { en: 'There are: {known}.', zh: '现有：{known}。' },
  },
  'rule.undeclared-parameter': {
    kind: 'conflict',
    message: {
      en: 'The formula “{formula}” reads “{name}”, which it does not declare.',
      zh: '公式“{formula}”读取了未声明的参数“{name}”。',
    },
    remedy: {
      en: 'Add the parameter to what the formula reads.',
      zh: '请把该参数加入公式的读取声明。',
    },
  },
}
