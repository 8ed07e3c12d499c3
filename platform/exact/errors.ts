import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'exact.not-a-number': {
    kind: 'invalid',
    message: { en: '“{text}” is not a decimal number', zh: '“{text}”不是十进制数' },
    remedy: {
      en: 'Write digits with at most one point, such as -12.50: no thousands separators, no exponent',
      zh: '请只写数字和至多一个小数点，例如 -12.50：不要千位分隔符，不要指数',
    },
  },
  'exact.too-many-digits': {
    kind: 'invalid',
    message: {
      en: 'The number that begins with {text} has too many digits',
      zh: '以 {text} 开头的数字位数过多',
    },
    remedy: {
      en: 'At most {before} digits before the point and {behind} behind it',
      zh: '小数点前至多 {before} 位，小数点后至多 {behind} 位',
    },
  },
  'exact.divide-by-zero': {
    kind: 'refused',
    message: { en: 'A division by zero has no value', zh: '除以零没有值' },
    remedy: {
      en: 'Look at the denominator: it is zero for this place and period',
      zh: '请检查分母：该地区、该时期的分母为零',
    },
  },
}
