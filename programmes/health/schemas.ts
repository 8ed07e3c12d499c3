import Type from 'typebox'
import { DISEASES, GROUPS, oneOf, TIERS } from './inputs.ts'

const STRING = Type.String()
const INTEGER = Type.Integer()
const YUAN = Type.String({ description: 'Yuan with two decimals.' })
const OPTIONAL_STRING = Type.Union([STRING, Type.Null()])
const TEXT = Type.Record(Type.String(), Type.String(), { description: 'Words by language.' })
const named = <P extends Parameters<typeof Type.Object>[0]>(name: string, properties: P) =>
  Type.Object(properties, { $id: name })

const KIND = oneOf(['direct', 'manual'])
const FILING = oneOf(['long-term', 'referral', 'emergency', 'other', 'none'])
const DISEASE = Type.Union([oneOf(DISEASES), Type.Null()])

const AMOUNTS = named('HealthAmounts', {
  total: YUAN,
  whollyOwn: YUAN,
  aboveCeiling: YUAN,
  firstPay: YUAN,
  inScope: YUAN,
  deductible: YUAN,
  pooledRate_bp: Type.Integer({ description: 'In ten-thousandths.' }),
  pooled: YUAN,
  civilServants: YUAN,
  enterprise: YUAN,
  seriousIllness: YUAN,
  largeSums: YUAN,
  disabled: YUAN,
  medicalAid: YUAN,
  otherFunds: YUAN,
  funds: YUAN,
  person: YUAN,
  account: YUAN,
  familyAccount: YUAN,
  cash: YUAN,
  hospital: YUAN,
})

const SUMMARY = {
  id: STRING,
  kind: KIND,
  institution: STRING,
  bill: STRING,
  insured: STRING,
  insuredPlace: STRING,
  treatedPlace: STRING,
  visitedOn: STRING,
  settledOn: STRING,
  settledAt: STRING,
  cancelledAt: OPTIONAL_STRING,
  total: YUAN,
  funds: YUAN,
  person: YUAN,
}

export const BILLS_ANSWER = named('HealthBillsAnswer', {
  items: Type.Array(named('HealthBillSummary', SUMMARY)),
  nextCursor: OPTIONAL_STRING,
})

export const BILL_ANSWER = named('HealthBillAnswer', {
  ...SUMMARY,
  insuredProvince: STRING,
  treatedProvince: STRING,
  group: oneOf(GROUPS),
  filing: FILING,
  tier: oneOf(TIERS),
  disease: DISEASE,
  before: Type.Object({ deductible: YUAN, pooled: YUAN, inpatientPooled: YUAN }),
  accountAvailable: YUAN,
  amounts: AMOUNTS,
  lines: Type.Array(
    named('HealthBillLine', {
      item: STRING,
      quantity: STRING,
      amount: YUAN,
      class: oneOf(['A', 'B', 'C']),
      ceiling: Type.Union([YUAN, Type.Null()]),
      firstPay_bp: INTEGER,
    }),
  ),
})

const STRETCH = { validFrom: STRING, validTo: OPTIONAL_STRING }

export const PERSON_ANSWER = named('HealthPersonAnswer', {
  id: STRING,
  place: STRING,
  group: oneOf(GROUPS),
  bornOn: OPTIONAL_STRING,
  familyDoctor: Type.Union([Type.Boolean(), Type.Null()]),
  ...STRETCH,
  filings: Type.Array(
    named('HealthFiling', { id: STRING, kind: FILING, treatedPlace: STRING, ...STRETCH }),
  ),
  entitlements: Type.Array(named('HealthEntitlement', { disease: STRING, ...STRETCH })),
  totals: Type.Object({ year: INTEGER, deductible: YUAN, pooled: YUAN, visits: INTEGER }),
})

export const INSTITUTIONS_ANSWER = named('HealthInstitutionsAnswer', {
  items: Type.Array(
    named('HealthInstitution', {
      code: STRING,
      name: TEXT,
      tier: oneOf(TIERS),
      place: STRING,
      province: STRING,
      ...STRETCH,
    }),
  ),
  nextCursor: OPTIONAL_STRING,
})

const COUNT = Type.Union([INTEGER, Type.Null()], {
  description:
    'Of closed months; without any month, pair and tier of fewer than 10 persons. Null: nothing but those.',
})
const OPTIONAL_TIER = Type.Union([oneOf(TIERS), Type.Null()])

const FLOW = named('HealthFlow', {
  month: OPTIONAL_STRING,
  insured: OPTIONAL_STRING,
  treated: OPTIONAL_STRING,
  tier: OPTIONAL_TIER,
  visits: COUNT,
  persons: COUNT,
  relief: OPTIONAL_STRING,
})

const COUNTED = {
  visits: COUNT,
  persons: COUNT,
  relief: Type.Union([YUAN, Type.Null()]),
  places: Type.Record(STRING, TEXT),
}

export const FLOWS_ANSWER = named('HealthFlowsAnswer', {
  by: STRING,
  from: OPTIONAL_STRING,
  to: OPTIONAL_STRING,
  ...COUNTED,
  rows: Type.Array(FLOW),
})

export const OVERVIEW_ANSWER = named('HealthOverviewAnswer', {
  ...COUNTED,
  pairs: Type.Array(FLOW),
  months: Type.Array(FLOW),
  published: Type.Array(
    named('HealthPublished', {
      indicator: STRING,
      title: TEXT,
      value: TEXT,
      period: TEXT,
      document: STRING,
      documentTitle: TEXT,
      publishedOn: Type.Union([TEXT, Type.Null()]),
    }),
  ),
})
