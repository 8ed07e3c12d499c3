import Type from 'typebox'
import { ROLES } from '#platform/action'

const STRING = Type.String()
const TEXT = Type.Record(Type.String(), Type.String(), { description: 'Words by language.' })
const OPTIONAL_STRING = Type.Union([STRING, Type.Null()])
const oneOf = (words: readonly string[], description: string) =>
  Type.Union(
    words.map((word) => Type.Literal(word)),
    { description },
  )
const ROLE = oneOf(ROLES, 'What somebody may do in an organisation.')
const named = <P extends Parameters<typeof Type.Object>[0]>(name: string, properties: P) =>
  Type.Object(properties, { $id: name })

const ORGANISATION = {
  id: STRING,
  code: STRING,
  title: TEXT,
  office: TEXT,
  jurisdiction: Type.String({ description: 'Id of the place that it answers for.' }),
  isRegional: Type.Boolean({ description: 'It is the region’s own office.' }),
  isExample: Type.Boolean({ description: 'It is made up.' }),
  foundedAt: STRING,
  closedAt: OPTIONAL_STRING,
}

export const ORGANISATION_ANSWER = named('OrganisationAnswer', {
  organisation: Type.Union([
    named('Organisation', { ...ORGANISATION, placeName: TEXT }),
    Type.Null(),
  ]),
  members: Type.Array(
    named('Member', {
      id: STRING,
      person: STRING,
      name: STRING,
      email: STRING,
      roles: Type.Array(ROLE),
      since: STRING,
      until: OPTIONAL_STRING,
    }),
  ),
  invitations: Type.Union(
    [
      Type.Array(
        named('Invitation', {
          id: STRING,
          email: STRING,
          roles: Type.Array(ROLE),
          madeAt: STRING,
          expiresAt: STRING,
          state: oneOf(['open', 'accepted', 'withdrawn', 'expired'], 'What became of it.'),
        }),
      ),
      Type.Null(),
    ],
    { description: 'null: only administrators see them.' },
  ),
  keys: Type.Array(
    named('Key', {
      id: STRING,
      person: STRING,
      name: STRING,
      title: STRING,
      prefix: Type.String({ description: 'How its text begins.' }),
      scopes: Type.Array(STRING),
      madeAt: STRING,
      expiresAt: STRING,
      state: oneOf(['open', 'revoked', 'expired'], 'Whether it opens anything.'),
      lastUsedAt: OPTIONAL_STRING,
      lastAddress: OPTIONAL_STRING,
      uses: Type.Integer(),
    }),
  ),
  memberships: Type.Array(
    named('OwnMembership', {
      membership: STRING,
      organisation: STRING,
      title: TEXT,
      roles: Type.Array(ROLE),
      acting: Type.Boolean({ description: 'The one that is acted for.' }),
    }),
  ),
  you: OPTIONAL_STRING,
  administers: Type.Boolean(),
  timeZone: STRING,
  scopes: Type.Array(Type.Object({ scope: STRING, title: TEXT })),
})

export const ORGANISATIONS_ANSWER = Type.Object({
  items: Type.Array(
    named('OrganisationOfMany', {
      ...ORGANISATION,
      placeName: TEXT,
      members: Type.Integer(),
      administrators: Type.Integer(),
      invitations: Type.Integer({ description: 'Open ones.' }),
    }),
  ),
  places: Type.Array(Type.Object({ id: STRING, name: TEXT })),
})

const SCOPE = oneOf(
  ['none', 'own', 'every'],
  'Nothing, records of the organisation acted for, or everybody’s.',
)
const BY_ROLE = Type.Object(Object.fromEntries(ROLES.map((role) => [role, SCOPE])))

export const RIGHTS_ANSWER = Type.Object({
  programmes: Type.Array(Type.Object({ name: STRING, title: TEXT })),
  items: Type.Array(
    named('RightRow', {
      programme: STRING,
      name: STRING,
      kind: oneOf(['action', 'query'], 'Whether it changes anything.'),
      title: TEXT,
      anonymous: SCOPE,
      unaffiliated: SCOPE,
      member: BY_ROLE,
      office: BY_ROLE,
    }),
  ),
})
