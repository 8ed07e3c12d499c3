import Type, { type Static } from 'typebox'
import { type Outcome, roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { BILL, ITEM, LINES_MAX, oneOf, UUID, UUID_FORM } from '../inputs.ts'
import { QUANTITY_FORM, quantityOf, yuanOf } from '../money.ts'
import { type AmountName, NATIONAL_FIELDS } from '../pure/index.ts'
import { asking } from '../settlement/asking.ts'
import { settleEach, tryEach } from '../settlement/settle-each.ts'
import { momentIn } from '../times.ts'
import type { AskedBill, SettlementAnswer } from '../types.ts'
import { requireVisit } from '../visits/requirements.ts'
import { linkSettlements, lockVisits, readVisits, type VisitsRead } from '../visits/store.ts'
import type { Asked } from '../visits/types.ts'
import { CARE, diseaseOf, insuranceOf, PERSON_TYPES, requireDisease } from './codes.ts'
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
  UNREAD,
} from './head.ts'
import { readSentAgain, type SettledBefore } from './sent-again.ts'
import { careOf } from './visit.ts'

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
 * A bill as 2206 and 2207 ask for it: of a visit that was registered, by its `mdtrt_id`, with the lines that were uploaded
 * for it; or whole, with its lines (`feedetail`, as in 2204) and the day of treatment (`begntime`).
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
        mdtrt_id: optionalText(40),
        chrg_bchno: BILL,
        insutype: optionalText(6),
        acct_used_flag: Type.Optional(oneOf(['0', '1'])),
        invono: optionalText(20),
        begntime: Type.Optional(MOMENT),
        dise_codg: optionalText(30),
        // What an institution computed itself is not believed.
        fulamt_ownpay_amt: UNREAD,
        overlmt_selfpay: UNREAD,
        preselfpay_amt: UNREAD,
        inscp_scp_amt: UNREAD,
        pub_hosp_rfom_flag: optionalText(3),
        expContent: UNREAD,
        exp_content: UNREAD,
      },
      { additionalProperties: false },
    ),
    feedetail: Type.Optional(Type.Array(LINE, { minItems: 1, maxItems: LINES_MAX })),
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
  applyEach: async (tx, ctx, calls, journals) => {
    const asked = calls.flatMap(chargeOf)
    if (asked.length > 0) await lockVisits(tx, [...new Set(asked.map(({ visit }) => visit))])
    const charged = await readVisits(tx, asked)
    // Behind the lock: of two equal calls the second finds what the first settled.
    const settledBy = await readSentAgain(tx, calls.flatMap(sentOf))
    const answers = await asking(calls, journals, {
      billOf: (call) => billOf(call, charged, sentOf(call).map(settledBy)[0]),
      work: (bills, ids) => settleEach(tx, ctx, bills, ids),
      answerOf: (answer, call) => answerOf(answer, call, ctx),
    })
    if (asked.length > 0) await linkSettlements(tx, linkedOf(calls, answers))
    return answers
  },
}

/** 2206: what 2207 would answer to the same bill, but for the settlement's id and time. */
export const tryNational: Action<typeof TRIAL_CALL, Envelope<Output>> = {
  name: 'health.try-national',
  title: { en: 'Try a settlement (2206)', zh: '门诊预结算（2206）' },
  input: TRIAL_CALL,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  applyEach: async (tx, ctx, calls, journals) => {
    const charged = await readVisits(tx, calls.flatMap(chargeOf))
    return asking(calls, journals, {
      billOf: (call) => billOf(call, charged),
      work: (bills) => tryEach(tx, ctx, bills),
      answerOf: (answer, call) => answerOf(answer, call, ctx),
    })
  },
}

/** What a call names of a visit; none where it is a whole bill. */
function chargeOf({ fixmedins_code, input: { data, feedetail } }: Call): readonly Asked[] {
  const { mdtrt_id = '', psn_no } = data
  if (feedetail !== undefined || !IS_UUID.test(mdtrt_id)) return []
  return [{ institution: fixmedins_code, visit: mdtrt_id, insured: psn_no }]
}

function sentOf(call: Call) {
  return chargeOf(call).map((asked) => ({ ...asked, message: call.msgid }))
}

const IS_UUID = new RegExp(UUID_FORM)

/**
 * What a message of a visit settled before is what it asks for. Throws `health.total-differs`, `health.unknown-disease`,
 * `health.bad-amount`, and what is wrong with a visit.
 */
function billOf(call: Call, charged: VisitsRead, before?: SettledBefore): AskedBill {
  const { msgid, fixmedins_code, input } = call
  const { data } = input
  const ofThisVisit = () => (before === undefined ? ofVisit(call, charged) : asBefore(call, before))
  const bill = input.feedetail === undefined ? ofThisVisit() : wholeOf(call)
  const [total, sum] = [fenIn(data.medfee_sumamt), sumOf(bill.lines)]
  if (total !== sum)
    throw new HouseError('health.total-differs', { total: yuanOf(total), sum: yuanOf(sum) })
  return {
    kind: 'direct',
    message: msgid,
    institution: fixmedins_code,
    bill: data.chrg_bchno,
    insured: data.psn_no,
    emergency: data.med_type === CARE.emergency,
    useAccount: data.acct_used_flag === '1',
    ...bill,
  }
}

type Treated = Pick<AskedBill, 'day' | 'disease' | 'lines'>

function wholeOf({ input: { data, feedetail = [] } }: Call): Treated {
  if (data.begntime === undefined)
    throw new HouseError('health.bad-call', {
      field: 'input.data.begntime',
      whatEn: 'is needed with lines that come with the call',
      whatZh: '在随报文上传明细时必填',
    })
  return {
    day: dayOf(data.begntime),
    disease: data.med_type === CARE.chronic ? requireDisease(data.dise_codg) : null,
    lines: feedetail.map((line) => ({
      item: line.med_list_codg,
      quantity_e4: quantityOf(textIn(line.cnt, QUANTITY_FORM)),
      amount: fenIn(line.det_item_fee_sumamt),
    })),
  }
}

/** What was told and uploaded of a visit; the call may say it once more, but nothing else. */
function ofVisit(call: Call, charged: VisitsRead): Treated {
  const { data } = call.input
  const [asked] = chargeOf(call)
  if (asked === undefined)
    throw new HouseError('health.unknown-visit', { visit: data.mdtrt_id ?? '—' })
  const visit = requireVisit(charged.visits, asked)
  const told = (visit.care ?? 'ordinary') === careOf(data.med_type)
  const { dise_codg = '' } = data
  if (!told || (dise_codg !== '' && diseaseOf(dise_codg) !== (visit.disease ?? undefined)))
    throw new HouseError('health.bad-call', {
      field: told ? 'input.data.dise_codg' : 'input.data.med_type',
      whatEn: 'isn’t what 2203 told of the visit',
      whatZh: '与就诊信息（2203）不一致',
    })
  const lines = (charged.lines.get(visit.id) ?? []).filter(({ batch }) => batch === data.chrg_bchno)
  if (lines.length === 0)
    throw new HouseError('health.no-lines', { visit: visit.id, batch: data.chrg_bchno })
  return { day: visit.day, disease: visit.disease, lines }
}

/** What was treated then; the kind of care is compared here, all else where a known message is answered. */
function asBefore({ msgid: message, input: { data } }: Call, before: SettledBefore): Treated {
  const { visitedOn, disease, emergency } = before.settlement
  const care = emergency ? 'emergency' : disease === null ? 'ordinary' : 'chronic'
  if (careOf(data.med_type) !== care)
    throw new HouseError('health.message-differs', { message, field: 'med_type' })
  const { dise_codg = '' } = data
  if (dise_codg !== '' && diseaseOf(dise_codg) !== (disease ?? undefined))
    throw new HouseError('health.message-differs', { message, field: 'disease' })
  return { day: visitedOn, disease, lines: before.lines }
}

function linkedOf(calls: readonly Call[], answers: readonly Outcome<Envelope<Output>>[]) {
  return calls.flatMap((call, index) => {
    const [asked] = chargeOf(call)
    const answer = answers[index]
    if (asked === undefined || answer?.kind !== 'done') return []
    const settlement = answer.out.output.setlinfo.setl_id ?? ''
    return [{ settlement, visit: asked.visit, batch: call.input.data.chrg_bchno }]
  })
}

function sumOf(lines: readonly { readonly amount: bigint }[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n)
}

function answerOf(
  answer: SettlementAnswer,
  { msgid, input: { data } }: Call,
  ctx: Context,
): Envelope<Output> {
  const { amounts, group } = answer
  const names = Object.keys(NATIONAL_FIELDS) as AmountName[]
  const told = names.map((name) => [NATIONAL_FIELDS[name].field, textOf(amounts, name)])
  return envelope(msgid, {
    setlinfo: {
      psn_no: answer.insured,
      mdtrt_id: data.mdtrt_id ?? '',
      setl_id: answer.settlement ?? '',
      setl_time: answer.settledAt === null ? '' : momentIn(ctx.region, answer.settledAt),
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
