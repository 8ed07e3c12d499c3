import type { ErrorCatalogue } from '#platform/errors'

/** What the evaluator and the judge refuse; part of the engine's catalogue. */
export const pureErrors: ErrorCatalogue = {
  'series.unknown-indicator': {
    kind: 'not-found',
    message: { en: 'There is no indicator “{indicator}”.', zh: '没有名为“{indicator}”的指标。' },
    remedy: {
      en: 'Search for it with ./onedelta figures search TEXT, or on /figures. Near it: {near}.',
      zh: '请用 ./onedelta figures search 文本 或在 /figures 页面查找。相近的有：{near}。',
    },
  },
  'series.unknown-variant': {
    kind: 'not-found',
    message: {
      en: 'The indicator “{indicator}” has no variant “{variant}”.',
      zh: '指标“{indicator}”没有算法“{variant}”。',
    },
    remedy: { en: 'It has: {known}.', zh: '可用的算法：{known}。' },
  },
  'series.unknown-vintage': {
    kind: 'not-found',
    message: {
      en: 'There is no vintage “{vintage}” among the accounts that “{indicator}” uses.',
      zh: '“{indicator}”所用的核算口径中没有版本“{vintage}”。',
    },
    remedy: { en: 'It can use: {known}.', zh: '可用的版本：{known}。' },
  },
  'series.unknown-place': {
    kind: 'not-found',
    message: { en: 'The region has no place “{place}”.', zh: '本区域没有地点“{place}”。' },
    remedy: {
      en: 'Look it up with ./onedelta place find NAME, or on /places. Near it: {near}.',
      zh: '请用 ./onedelta place find 名称 或在 /places 页面查找。相近的有：{near}。',
    },
  },
  'series.unknown-composition': {
    kind: 'not-found',
    message: {
      en: 'The region has no composition “{composition}”.',
      zh: '本区域没有地点组合“{composition}”。',
    },
    remedy: { en: 'It has: {known}.', zh: '已有的组合：{known}。' },
  },
  'series.unknown-parameter': {
    kind: 'not-found',
    message: {
      en: 'The region has no parameter “{parameter}”.',
      zh: '本区域没有参数“{parameter}”。',
    },
    remedy: {
      en: 'Add it to the region’s parameters, dated and with its source.',
      zh: '请在区域参数中补充该参数，并注明日期和来源。',
    },
  },
  'series.unknown-unit': {
    kind: 'not-found',
    message: { en: 'There is no unit “{unit}”.', zh: '没有计量单位“{unit}”。' },
    remedy: {
      en: 'Use a unit of the catalogue, or add it to the region’s units.',
      zh: '请使用目录中的计量单位，或在区域单位中补充。',
    },
  },
  'series.unit-mismatch': {
    kind: 'invalid',
    message: {
      en: '“{left}” and “{right}” are unlike units.',
      zh: '“{left}”与“{right}”是不同的计量单位。',
    },
    remedy: {
      en: 'Add or compare values of one unit only.',
      zh: '只有同一单位的数值才能相加或比较。',
    },
  },
  'series.unit-not-additive': {
    kind: 'invalid',
    message: {
      en: 'Values in “{unit}” do not add up.',
      zh: '以“{unit}”计的数值不能相加。',
    },
    remedy: {
      en: 'Take a weighted mean, or add the values behind the rate.',
      zh: '请使用加权平均，或对比率背后的数值求和。',
    },
  },
  'series.circular-indicator': {
    kind: 'invalid',
    message: {
      en: 'The indicator is defined by itself: {path}.',
      zh: '指标的定义出现循环：{path}。',
    },
    remedy: {
      en: 'Break the circle in one of these definitions.',
      zh: '请修改其中一个定义以消除循环。',
    },
  },
  'series.growth-of-current-prices': {
    kind: 'refused',
    message: {
      en: 'Growth at comparable prices cannot be computed from levels at current prices ({unit}).',
      zh: '不能用现价总量（{unit}）计算可比价增速。',
    },
    remedy: {
      en: 'Use the published growth at comparable prices, or say that the growth is nominal.',
      zh: '请使用已公布的可比价增速，或注明为名义增速。',
    },
  },
  'series.vintage-and-mixed': {
    kind: 'invalid',
    message: {
      en: 'One vintage ({vintage}) and a mixture of vintages were asked for at once.',
      zh: '同时指定了单一版次（{vintage}）和混合版次。',
    },
    remedy: {
      en: 'Ask for the vintage, or for the mixture.',
      zh: '请只指定版次，或只要求混合。',
    },
  },
  'series.mixed-provenance': {
    kind: 'refused',
    message: {
      en: 'Simulated values are never computed together with {others}.',
      zh: '模拟数据不得与{others}数据混合计算。',
    },
    remedy: {
      en: 'Ask for the simulated values alone, or leave them out.',
      zh: '请单独查询模拟数据，或不包含模拟数据。',
    },
  },
}
