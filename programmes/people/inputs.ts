import Type from 'typebox'
import { ROLES, type Role } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'

/** Of one organisation. */
export const MEMBERS_MAX = 500
export const INVITATIONS_OPEN_MAX = 200
/** Of one person in one organisation. */
export const KEYS_OPEN_MAX = 20
export const ORGANISATIONS_MAX = 500
export const KEY_DAYS_MAX = 366

export const UUID = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'A UUID.',
  'x-form': {
    en: 'an id, as lists in the terminal and answers of the interface show it',
    zh: '编号，见终端列表或接口的返回内容',
  },
})
const ROLE = Type.Unsafe<Role>(
  Type.Union(
    ROLES.map((role) => Type.Literal(role)),
    { description: 'What somebody may do in an organisation.' },
  ),
)
export const ROLE_LIST = Type.Array(ROLE, {
  minItems: 1,
  maxItems: 5,
  uniqueItems: true,
  'x-form': {
    en: `at least one of ${ROLES.join(', ')}`,
    zh: '至少一个角色：查阅员 reader、填报员 contributor、分析员 analyst、审批员 approver、管理员 administrator',
  },
})
export const WORDS = Type.Record(
  Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
  Type.String({ minLength: 1, maxLength: 200 }),
  { description: 'Words by language.' },
)
export const EMAIL = Type.String({
  pattern: '^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)*$',
  maxLength: 254,
  description: 'An e-mail address.',
  'x-form': {
    en: 'an e-mail address, such as lin@example.org',
    zh: '电子邮箱，如 lin@example.org',
  },
})
export const CODE = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 40,
  'x-form': {
    en: 'a code: small letters, digits and hyphens, such as jiangsu',
    zh: '代码：小写字母、数字和连字符，如 jiangsu',
  },
})
export const DONE = Type.Object({}, { additionalProperties: false })

/** Words in each language of the region and in no other. Throws `people.missing-words`. */
export function wholeWords({ region }: Context, field: string, given: Text): Text {
  const { languages } = region
  const words = languages.map((lang) => [lang, (given[lang] ?? '').trim()] as const)
  if (words.some(([, text]) => text === ''))
    throw new HouseError('people.missing-words', { field, languages: languages.join(', ') })
  return Object.fromEntries(words)
}
