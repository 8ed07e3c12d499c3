import Type, { type Static } from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { BILL, ITEM, LINES_MAX, oneOf, UUID } from '../inputs.ts'
import { QUANTITY_FORM, quantityOf, yuanOf } from '../money.ts'
import { type AmountName, NATIONAL_FIELDS } from '../pure/index.ts'
import { asking } from '../settlement/asking.ts'
import { settleEach, tryEach } from '../settlement/settle-each.ts'
import type { AskedBill, SettlementAnswer } from '../types.ts'
import { CARE, insuranceOf, PERSON_TYPES, requireDisease } from './codes.ts'
import {
  AMOUNT,
  COUNT,
  callOf,
  dayOf,
  type Envelope,
  envelope,
  fenIn,
  MOMENT,
  optionalText,
  textIn,
} from './head.ts'

const LINE = Type.Object(
  {
    feedetl_sn: optionalText(30),
    med_list_codg: ITEM,
    medins_list_codg: optionalText(150),
    medins_list_name: optionalText(100),
    fee_ocur_time: Type.Optional(MOMENT),
    cnt: COUNT,
    pric: Type.Optional(COUNT),
    det_item_fee_sumamt: AMOUNT,
  },
  { additionalProperties: false },
)

/**
 * A bill as 2206 and 2207 ask for it. Its lines come with it (`feedetail`, as in 2204), and the day of treatment as
 * `begntime`: there is no register of visits before it.
 */
const INPUT = Type.Object(
  {
    data: Type.Object(
      {
        psn_no: UUID,
        mdtrt_cert_type: optionalText(3),
        mdtrt_cert_no: optionalText(50),
        psn_cert_type: optionalText(6),
        med_type: oneOf(Object.values(CARE)),
        medfee_sumamt: AMOUNT,
        psn_setlway: optionalText(6),
        mdtrt_id: optionalText(30),
        chrg_bchno: BILL,
        insutype: optionalText(6),
        acct_used_flag: Type.Optional(oneOf(['0', '1'])),
        invono: optionalText(20),
        begntime: MOMENT,
        dise_codg: optionalText(30),
      },
      { additionalProperties: false },
    ),
    feedetail: Type.Array(LINE, { minItems: 1, maxItems: LINES_MAX }),
  },
  { additionalProperties: false },
)
const CALL = callOf('2207', INPUT)
const TRIAL_CALL = callOf('2206', INPUT)
type Call = Omit<Static<typeof CALL>, 'infno'>

type SettlementInfo = {
  readonly [field: string]: string
}
type Output = {
  readonly setlinfo: SettlementInfo
  readonly setldetail: readonly {
    readonly fund_pay_type_name: string
    readonly fund_payamt: string
  }[]
}

/** 2207: settles a bill. Sent again, it is answered as the first time. */
export const settleNational: Action<typeof CALL, Envelope<Output>> = {
  name: 'health.settle-national',
  title: { en: 'Settle a bill (2207)', zh: '门诊结算（2207）' },
  input: CALL,
  may: roles('contributor'),
  // What the input holds of the person and the care stands in the settlement.
  unkept: ['input'],
  kept: ({ output }: Envelope<Output>) => ({ settlement: output.setlinfo.setl_id }),
  applyEach: (tx, ctx, calls, journals) =>
    asking(calls, journals, {
      billOf,
      work: (bills, ids) => settleEach(tx, ctx, bills, ids),
      answerOf,
    }),
}

/** 2206: what 2207 would answer to the same bill, but for the settlement's id and time. */
export const tryNational: Action<typeof TRIAL_CALL, Envelope<Output>> = {
  name: 'health.try-national',
  title: { en: 'Try a settlement (2206)', zh: '门诊预结算（2206）' },
  input: TRIAL_CALL,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  applyEach: (tx, ctx, calls, journals) =>
    asking(calls, journals, { billOf, work: (bills) => tryEach(tx, ctx, bills), answerOf }),
}

/** Throws `health.total-differs`, `health.unknown-disease`, `health.bad-amount`. */
function billOf({ msgid, fixmedins_code, input: { data, feedetail } }: Call): AskedBill {
  const lines = feedetail.map((line) => ({
    item: line.med_list_codg,
    quantity_e4: quantityOf(textIn(line.cnt, QUANTITY_FORM)),
    amount: fenIn(line.det_item_fee_sumamt),
  }))
  const [total, sum] = [fenIn(data.medfee_sumamt), sumOf(lines)]
  if (total !== sum)
    throw new HouseError('health.total-differs', { total: yuanOf(total), sum: yuanOf(sum) })
  return {
    kind: 'direct',
    message: msgid,
    institution: fixmedins_code,
    bill: data.chrg_bchno,
    insured: data.psn_no,
    day: dayOf(data.begntime),
    emergency: data.med_type === CARE.emergency,
    disease: data.med_type === CARE.chronic ? requireDisease(data.dise_codg) : null,
    useAccount: data.acct_used_flag === '1',
    lines,
  }
}

function sumOf(lines: readonly { readonly amount: bigint }[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n)
}

function answerOf(answer: SettlementAnswer, { msgid, input: { data } }: Call): Envelope<Output> {
  const { amounts, group } = answer
  const names = Object.keys(NATIONAL_FIELDS) as AmountName[]
  const told = names.map((name) => [NATIONAL_FIELDS[name].field, textOf(amounts, name)])
  return envelope(msgid, {
    setlinfo: {
      psn_no: answer.insured,
      mdtrt_id: data.mdtrt_id ?? '',
      setl_id: answer.settlement ?? '',
      setl_time: answer.settledAt ?? '',
      med_type: data.med_type,
      insutype: insuranceOf(group),
      psn_type: PERSON_TYPES[group],
      ...Object.fromEntries(told),
    },
    setldetail: FUNDS.filter((name) => amounts[name] !== '0.00').map((name) => ({
      fund_pay_type_name: NATIONAL_FIELDS[name].title.zh ?? '',
      fund_payamt: amounts[name],
    })),
  })
}

const FUNDS = [
  'pooled',
  'civilServants',
  'enterprise',
  'seriousIllness',
  'largeSums',
  'disabled',
  'medicalAid',
  'otherFunds',
] as const

/** Amounts have two decimals, a rate four. */
function textOf(amounts: SettlementAnswer['amounts'], name: AmountName): string {
  return name === 'pooledRate_bp'
    ? `${Math.floor(amounts[name] / 10_000)}.${String(amounts[name] % 10_000).padStart(4, '0')}`
    : amounts[name]
}
