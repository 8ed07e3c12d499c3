import { type Static, Type } from 'typebox'
import { type RuleBook, type Stand, sayValue } from '#engines/rule/pure'
import type { Day } from '#platform/period'
import { DISEASE, FILING, GROUP, PARAMETERS, TIER } from './declared.ts'
import { OUTPATIENT } from './formula/outpatient.ts'
import { yuan } from './identities.ts'
import { explainOutpatient, openPolicies, settleOutpatient } from './settle.ts'
import type { Fen, OutpatientAmounts, OutpatientVisit } from './types.ts'

// How worked cases of the formula are written down: words of the law and amounts in yuan, all of them texts.

const CLOSED = { additionalProperties: false }
const YUAN = Type.String({ pattern: '^\\d{1,9}\\.\\d{2}$' })
const SHARE = Type.String({ pattern: '^\\d{1,3}(\\.\\d{1,2})? %$' })
const COUNT = Type.String({ pattern: '^\\d{1,3}$' })

const GIVEN = Type.Object(
  {
    insured: Type.String(),
    treated: Type.String(),
    group: oneOf(GROUP.members),
    tier: oneOf(TIER.members),
    filing: Type.Optional(oneOf(FILING.members)),
    disease: Type.Optional(oneOf(DISEASE.members)),
    age: Type.Optional(COUNT),
    'family-doctor': Type.Optional(oneOf(['yes', 'no'])),
    account: Type.Optional(YUAN),
    'family-account': Type.Optional(YUAN),
    used: Type.Optional(
      Type.Object(
        {
          deductible: Type.Optional(YUAN),
          pooled: Type.Optional(YUAN),
          'inpatient-pooled': Type.Optional(YUAN),
        },
        CLOSED,
      ),
    ),
    lines: Type.Array(
      Type.Object(
        {
          class: oneOf(['A', 'B', 'C']),
          amount: YUAN,
          ceiling: Type.Optional(YUAN),
          'first-pay': Type.Optional(SHARE),
        },
        CLOSED,
      ),
      { minItems: 1 },
    ),
  },
  CLOSED,
)

const MONEY_FIELDS = {
  total: 'total',
  'wholly-own': 'whollyOwn',
  'above-ceiling': 'aboveCeiling',
  'first-pay': 'firstPay',
  'in-scope': 'inScope',
  deductible: 'deductible',
  pooled: 'pooled',
  'large-sums': 'largeSums',
  funds: 'funds',
  person: 'person',
  account: 'account',
  'family-account': 'familyAccount',
  cash: 'cash',
} as const satisfies { readonly [field: string]: Exclude<keyof OutpatientAmounts, 'pooledRate_bp'> }

const EXPECT = Type.Partial(
  Type.Object(
    {
      ...(Object.fromEntries(Object.keys(MONEY_FIELDS).map((field) => [field, YUAN])) as {
        readonly [field in keyof typeof MONEY_FIELDS]: typeof YUAN
      }),
      rate: SHARE,
    },
    CLOSED,
  ),
)

/** For `Casebook` of the engine, so that cases of this formula are checked, run and explained. */
export const casebook = {
  formula: OUTPATIENT.id,
  title: OUTPATIENT.title,
  parameters: PARAMETERS,
  given: GIVEN,
  expect: EXPECT,
  answer: (book: RuleBook, stand: Stand, day: Day, given: unknown) => {
    const { amounts } = settleOutpatient(openPolicies(book, stand), visitOf(given, day))
    return fieldsOf(amounts)
  },
  explain: (book: RuleBook, stand: Stand, day: Day, given: unknown) =>
    explainOutpatient(openPolicies(book, stand), visitOf(given, day)),
} as const

/** Amounts as cases write them. */
export function fieldsOf(amounts: OutpatientAmounts): { readonly [field: string]: string } {
  const money = Object.entries(MONEY_FIELDS).map(([field, name]) => [field, yuan(amounts[name])])
  const rate = sayValue('share', amounts.pooledRate_bp).en ?? ''
  return { ...Object.fromEntries(money), rate }
}

// Cases come here checked against their shape.
function visitOf(given: unknown, day: Day): OutpatientVisit {
  const read = given as Static<typeof GIVEN>
  return {
    day,
    insuredPlace: read.insured,
    treatmentPlace: read.treated,
    group: read.group,
    tier: read.tier,
    filing: read.filing ?? 'none',
    chronicDisease: read.disease ?? null,
    age: read.age === undefined ? 'unknown' : Number(read.age),
    familyDoctor: read['family-doctor'] === undefined ? 'unknown' : read['family-doctor'] === 'yes',
    accountAvailable: fen(read.account),
    familyAccountAvailable: fen(read['family-account']),
    before: {
      deductible: fen(read.used?.deductible),
      pooled: fen(read.used?.pooled),
      inpatientPooled: fen(read.used?.['inpatient-pooled']),
    },
    lines: read.lines.map((line) => ({
      class: line.class,
      amount: fen(line.amount),
      ceiling: line.ceiling === undefined ? null : fen(line.ceiling),
      firstPayShare_bp: bp(line['first-pay']),
    })),
  }
}

function fen(text: string | undefined): Fen {
  return text === undefined ? 0n : BigInt(text.replace('.', ''))
}

function bp(text: string | undefined): number {
  const [whole = '0', rest = ''] = (text ?? '0').replace(' %', '').split('.')
  return Number(whole) * 100 + Number(rest.padEnd(2, '0'))
}

function oneOf<const M extends string>(members: readonly M[]) {
  return Type.Union(members.map((member) => Type.Literal(member)))
}
