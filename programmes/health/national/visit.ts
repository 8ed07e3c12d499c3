import Type, { type Static } from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { presentedAt } from '../entitlement/presented.ts'
import { oneOf, UUID } from '../inputs.ts'
import { requireDay } from '../settlement/divide.ts'
import { requireUnsettled, takeVisit } from '../visits/requirements.ts'
import { addVisit, describeVisit, findOpenVisit, withdrawVisit } from '../visits/store.ts'
import { takenOnce } from '../visits/taken-once.ts'
import type { Care } from '../visits/types.ts'
import { CARE, requireDisease } from './codes.ts'
import {
  callOf,
  dayOf,
  type Envelope,
  envelope,
  MOMENT,
  optionalText,
  strict,
  UNREAD,
} from './head.ts'

const NUMBER = Type.String({
  minLength: 1,
  maxLength: 30,
  description: 'The institution’s own number of the visit.',
})

const REGISTER = callOf(
  '2201',
  strict({
    data: strict({
      psn_no: UUID,
      insutype: optionalText(6),
      begntime: MOMENT,
      mdtrt_cert_type: optionalText(3),
      mdtrt_cert_no: optionalText(50),
      psn_cert_type: optionalText(6),
      certno: optionalText(50),
      psn_name: optionalText(50),
      ipt_otp_no: NUMBER,
      atddr_no: optionalText(30),
      dr_name: optionalText(50),
      dept_code: optionalText(30),
      dept_name: optionalText(100),
      caty: optionalText(10),
      expContent: UNREAD,
      exp_content: UNREAD,
    }),
  }),
)

type Registered = {
  readonly data: {
    readonly mdtrt_id: string
    readonly psn_no: string
    readonly ipt_otp_no: string
  }
}

/** 2201: registers a visit, whose id all later calls name. Nothing is paid by it. */
export const registerVisitNational: Action<typeof REGISTER, Envelope<Registered>> = {
  name: 'health.register-visit-national',
  title: { en: 'Register an outpatient visit (2201)', zh: '门诊挂号（2201）' },
  input: REGISTER,
  may: roles('contributor'),
  unkept: ['input'],
  kept: ({ output }: Envelope<Registered>) => ({ visit: output.data.mdtrt_id }),
  apply: async (tx, ctx, { msgid, fixmedins_code: institution, input }) => {
    const { psn_no, begntime, ipt_otp_no } = input.data
    const call = { institution, message: msgid, kind: 'register', content: input } as const
    const mdtrt_id = await takenOnce(tx, ctx, call, async () => {
      const day = dayOf(begntime)
      requireDay(ctx, day)
      // Somebody who isn't insured anywhere here can't be registered.
      await presentedAt(tx, ctx, institution, psn_no)
      const visit = { id: ctx.newId(), institution, number: ipt_otp_no, insured: psn_no, day }
      const added = await addVisit(tx, visit, ctx.now)
      if (added !== undefined) return added
      const known = await findOpenVisit(tx, institution, ipt_otp_no)
      throw new HouseError('health.visit-registered', { number: ipt_otp_no, visit: known ?? '—' })
    })
    return envelope(msgid, { data: { mdtrt_id, psn_no, ipt_otp_no } })
  },
}

const WITHDRAW = callOf(
  '2202',
  strict({
    data: strict({
      psn_no: UUID,
      mdtrt_id: UUID,
      ipt_otp_no: optionalText(30),
      expContent: UNREAD,
      exp_content: UNREAD,
    }),
  }),
)

type Nothing = { readonly [name: string]: never }

/** 2202: takes a registration back, as long as nothing of the visit is settled; its number is free again. */
export const withdrawVisitNational: Action<typeof WITHDRAW, Envelope<Nothing>> = {
  name: 'health.withdraw-visit-national',
  title: { en: 'Take back a registration (2202)', zh: '门诊挂号撤销（2202）' },
  input: WITHDRAW,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  apply: async (tx, ctx, { msgid, fixmedins_code: institution, input }) => {
    const { psn_no, mdtrt_id } = input.data
    const call = { institution, message: msgid, kind: 'withdraw', content: input } as const
    await takenOnce(tx, ctx, call, async () => {
      const visit = await takeVisit(tx, { institution, visit: mdtrt_id, insured: psn_no })
      await requireUnsettled(tx, visit)
      await withdrawVisit(tx, visit.id, ctx.now)
      return visit.id
    })
    return envelope(msgid, {})
  },
}

const DIAGNOSES_MAX = 20
const DIAGNOSIS = strict({
  diag_type: optionalText(3),
  diag_srt_no: Type.Optional(
    Type.Union([Type.String({ maxLength: 3 }), Type.Integer({ minimum: 0, maximum: 999 })]),
  ),
  diag_code: Type.String({ minLength: 1, maxLength: 30 }),
  diag_name: Type.String({ minLength: 1, maxLength: 255 }),
  diag_dept: optionalText(50),
  dise_dor_no: optionalText(30),
  dise_dor_name: optionalText(50),
  diag_time: Type.Optional(MOMENT),
  vali_flag: Type.Optional(oneOf(['0', '1'])),
})

/** 2203A is the same call of a later edition, as far as is known. */
const DESCRIBE = callOf(
  ['2203', '2203A'],
  strict({
    mdtrtinfo: strict({
      mdtrt_id: UUID,
      psn_no: UUID,
      med_type: oneOf(Object.values(CARE)),
      begntime: MOMENT,
      main_cond_dscr: optionalText(1000),
      dise_codg: optionalText(30),
      dise_name: optionalText(500),
      birctrl_type: optionalText(6),
      birctrl_matn_date: optionalText(30),
      matn_type: optionalText(6),
      geso_val: UNREAD,
      expContent: UNREAD,
      exp_content: UNREAD,
    }),
    diseinfo: Type.Array(DIAGNOSIS, { minItems: 1, maxItems: DIAGNOSES_MAX }),
  }),
)

/** 2203: what the visit is for, and its diagnoses; told again by a new message it takes the place of what was told before. */
export const describeVisitNational: Action<typeof DESCRIBE, Envelope<Nothing>> = {
  name: 'health.describe-visit-national',
  title: { en: 'Tell about a visit (2203, 2203A)', zh: '门诊就诊信息上传（2203、2203A）' },
  input: DESCRIBE,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  apply: async (tx, ctx, { msgid, fixmedins_code: institution, input }) => {
    const { mdtrt_id, psn_no, med_type, dise_codg, begntime } = input.mdtrtinfo
    const call = { institution, message: msgid, kind: 'describe', content: input } as const
    await takenOnce(tx, ctx, call, async () => {
      const visit = await takeVisit(tx, { institution, visit: mdtrt_id, insured: psn_no })
      await requireUnsettled(tx, visit)
      const day = dayOf(begntime)
      requireDay(ctx, day)
      const care = careOf(med_type)
      const disease = care === 'chronic' ? requireDisease(dise_codg) : null
      await describeVisit(tx, { id: visit.id, day, care, disease }, diagnosesOf(input))
      return visit.id
    })
    return envelope(msgid, {})
  },
}

export function careOf(code: Static<typeof DESCRIBE>['input']['mdtrtinfo']['med_type']): Care {
  if (code === CARE.emergency) return 'emergency'
  return code === CARE.chronic ? 'chronic' : 'ordinary'
}

/** Those that hold; the institution marks what it took back with 0. */
function diagnosesOf({ diseinfo }: Static<typeof DESCRIBE>['input']): readonly object[] {
  return diseinfo
    .filter(({ vali_flag }) => vali_flag !== '0')
    .map(({ diag_type, diag_code, diag_name }) => ({ diag_type, diag_code, diag_name }))
}
