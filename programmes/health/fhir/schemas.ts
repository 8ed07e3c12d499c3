import Type from 'typebox'
import { LINES_MAX, oneOf } from '../inputs.ts'

// HL7 FHIR R4 (4.0.1), as far as a claim of an outpatient visit needs it: types and cardinalities are the standard's, elements
// that the standard has and nothing here reads are taken and not looked at, and what it hasn't is refused.

export const STRING = Type.String({ maxLength: 200 })
export const CODE = Type.String({ minLength: 1, maxLength: 80, pattern: '^[^\\s]+( [^\\s]+)*$' })
export const POSITIVE = Type.Integer({ minimum: 1, maximum: 9999 })
const DECIMAL = Type.Number({ minimum: 0, maximum: 99_999_999_999.99 })
const DATE = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
/** The standard's `dateTime` from the day on: a time has a zone. */
export const DATE_TIME = Type.String({
  pattern: `^${DATE}(T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00))?$`,
  'x-form': {
    en: 'a day, or an instant with its offset, such as 2026-11-26T09:30:00+08:00',
    zh: '日期，或带时区的时刻，如 2026-11-26T09:30:00+08:00',
  },
})
export const DAY = Type.String({ pattern: `^${DATE}$` })
export const UNREAD = Type.Optional(Type.Unknown())
export const strict = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const CODING = strict({
  system: Type.Optional(STRING),
  version: Type.Optional(STRING),
  code: Type.Optional(CODE),
  display: Type.Optional(STRING),
  userSelected: Type.Optional(Type.Boolean()),
})
export const CONCEPT = strict({
  coding: Type.Optional(Type.Array(CODING, { minItems: 1, maxItems: 10 })),
  text: Type.Optional(STRING),
})
export const IDENTIFIER = strict({
  use: Type.Optional(CODE),
  type: Type.Optional(CONCEPT),
  system: Type.Optional(STRING),
  value: Type.Optional(STRING),
  period: UNREAD,
  assigner: UNREAD,
})
export const REFERENCE = strict({
  reference: Type.Optional(STRING),
  type: Type.Optional(STRING),
  identifier: Type.Optional(IDENTIFIER),
  display: Type.Optional(STRING),
})
export const MONEY = strict({ value: Type.Optional(DECIMAL), currency: Type.Optional(CODE) })
const QUANTITY = strict({
  value: Type.Optional(DECIMAL),
  unit: Type.Optional(STRING),
  system: Type.Optional(STRING),
  code: Type.Optional(CODE),
})
export const PERIOD = strict({ start: Type.Optional(DATE_TIME), end: Type.Optional(DATE_TIME) })
export const STATUS = oneOf(['active', 'cancelled', 'draft', 'entered-in-error'])
const USE = oneOf(['claim', 'preauthorization', 'predetermination'])

const ITEM = strict({
  sequence: POSITIVE,
  productOrService: CONCEPT,
  quantity: Type.Optional(QUANTITY),
  unitPrice: Type.Optional(MONEY),
  net: Type.Optional(MONEY),
  revenue: UNREAD,
  category: UNREAD,
  modifier: UNREAD,
  programCode: UNREAD,
  servicedDate: UNREAD,
  servicedPeriod: UNREAD,
  factor: UNREAD,
  careTeamSequence: UNREAD,
  diagnosisSequence: UNREAD,
})

const DIAGNOSIS = strict({
  sequence: POSITIVE,
  diagnosisCodeableConcept: Type.Optional(CONCEPT),
  diagnosisReference: UNREAD,
  type: Type.Optional(Type.Array(CONCEPT, { maxItems: 10 })),
  onAdmission: UNREAD,
  packageCode: UNREAD,
})

const COVERAGE = { sequence: POSITIVE, focal: Type.Boolean(), coverage: REFERENCE }

export const CLAIM = strict({
  resourceType: Type.Literal('Claim'),
  id: UNREAD,
  meta: UNREAD,
  language: UNREAD,
  text: UNREAD,
  extension: UNREAD,
  identifier: Type.Array(IDENTIFIER, { minItems: 1, maxItems: 10 }),
  status: STATUS,
  type: CONCEPT,
  subType: UNREAD,
  use: USE,
  patient: REFERENCE,
  billablePeriod: Type.Optional(PERIOD),
  created: DATE_TIME,
  enterer: UNREAD,
  insurer: Type.Optional(REFERENCE),
  provider: REFERENCE,
  priority: CONCEPT,
  fundsReserve: UNREAD,
  related: UNREAD,
  payee: UNREAD,
  facility: UNREAD,
  careTeam: UNREAD,
  supportingInfo: UNREAD,
  diagnosis: Type.Optional(Type.Array(DIAGNOSIS, { maxItems: 20 })),
  procedure: UNREAD,
  insurance: Type.Array(
    strict({
      ...COVERAGE,
      identifier: UNREAD,
      businessArrangement: UNREAD,
      preAuthRef: UNREAD,
      claimResponse: UNREAD,
    }),
    { minItems: 1, maxItems: 5 },
  ),
  item: Type.Array(ITEM, { minItems: 1, maxItems: LINES_MAX }),
  total: Type.Optional(MONEY),
})

const ADJUDICATION = strict({
  category: CONCEPT,
  reason: Type.Optional(CONCEPT),
  amount: Type.Optional(MONEY),
  value: Type.Optional(DECIMAL),
})
const TOTAL = strict({ category: CONCEPT, amount: MONEY })

/** Of the simulated world: that it is test data. */
export const META = Type.Optional(
  strict({
    security: Type.Array(CODING, { minItems: 1 }),
    tag: Type.Array(CODING, { minItems: 1 }),
  }),
)

export const CLAIM_RESPONSE = strict({
  resourceType: Type.Literal('ClaimResponse'),
  id: Type.Optional(STRING),
  meta: META,
  // A list is never empty in FHIR: a trial has none.
  identifier: Type.Optional(Type.Array(IDENTIFIER, { minItems: 1 })),
  status: STATUS,
  type: CONCEPT,
  use: USE,
  patient: REFERENCE,
  created: DATE_TIME,
  insurer: REFERENCE,
  requestor: REFERENCE,
  request: REFERENCE,
  outcome: Type.Literal('complete'),
  adjudication: Type.Array(ADJUDICATION, { minItems: 1 }),
  total: Type.Array(TOTAL, { minItems: 1 }),
})

export const EXPLANATION = strict({
  resourceType: Type.Literal('ExplanationOfBenefit'),
  id: STRING,
  meta: META,
  identifier: Type.Array(IDENTIFIER, { minItems: 1 }),
  status: STATUS,
  type: CONCEPT,
  use: USE,
  patient: REFERENCE,
  billablePeriod: PERIOD,
  created: DATE_TIME,
  insurer: REFERENCE,
  provider: REFERENCE,
  outcome: Type.Literal('complete'),
  insurance: Type.Array(strict({ focal: Type.Boolean(), coverage: REFERENCE }), { minItems: 1 }),
  item: Type.Array(
    strict({
      sequence: POSITIVE,
      productOrService: CONCEPT,
      category: Type.Optional(CONCEPT),
      quantity: Type.Optional(QUANTITY),
      net: Type.Optional(MONEY),
    }),
    { minItems: 1 },
  ),
  adjudication: Type.Array(ADJUDICATION, { minItems: 1 }),
  total: Type.Array(TOTAL, { minItems: 1 }),
})
