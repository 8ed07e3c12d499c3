import Type from 'typebox'
import { roles } from '#platform/action'
import { sayError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { entitlementAt } from '../entitlement/entitlement.ts'
import { presentedAt } from '../entitlement/presented.ts'
import { holds } from '../entitlement/standing.ts'
import { errors } from '../errors.ts'
import { oneOf, UUID } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { codeOfPlace } from '../places.ts'
import { CARE, insuranceOf, PERSON_TYPES, pooledFundOf, requireDisease } from './codes.ts'
import { callOf, dayOf, type Envelope, envelope, MOMENT, optionalText } from './head.ts'
import { INTERFACE_LANGUAGE } from './refusals.ts'

const PERSON = callOf(
  '1101',
  Type.Object(
    {
      data: Type.Object(
        {
          mdtrt_cert_type: optionalText(3),
          mdtrt_cert_no: UUID,
          psn_cert_type: optionalText(6),
          certno: optionalText(50),
          psn_name: optionalText(50),
          begntime: Type.Optional(MOMENT),
        },
        { additionalProperties: false },
      ),
    },
    { additionalProperties: false },
  ),
)

type Person = {
  readonly baseinfo: { readonly psn_no: string; readonly brdy: string }
  readonly insuinfo: readonly { readonly [field: string]: string }[]
}

/** 1101: whose card was presented, by the pseudonymous number on it; no name is known here. */
export const personNational: Action<typeof PERSON, Envelope<Person>> = {
  name: 'health.person-national',
  title: { en: 'Who is insured (1101)', zh: '人员基本信息获取（1101）' },
  input: PERSON,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  apply: async (tx, ctx, { msgid, fixmedins_code, input: { data } }) => {
    const { person, account } = await presentedAt(tx, ctx, fixmedins_code, data.mdtrt_cert_no)
    const day = dayOf(data.begntime ?? ctx.today)
    return envelope(msgid, {
      baseinfo: { psn_no: person.id, brdy: person.bornOn ?? '' },
      insuinfo: [
        {
          insutype: insuranceOf(person.group),
          psn_type: PERSON_TYPES[person.group],
          psn_insu_stas: holds(person, day) ? '1' : '2',
          psn_insu_date: person.validFrom,
          paus_insu_date: person.validTo ?? '',
          insuplc_admdvs: codeOfPlace(ctx.region, person.place, ctx.today),
          balc: yuanOf(account),
        },
      ],
    })
  },
}

const ENTITLEMENT = callOf(
  '2001',
  Type.Object(
    {
      data: Type.Object(
        {
          psn_no: UUID,
          insutype: optionalText(6),
          fixmedins_code: optionalText(20),
          med_type: oneOf(Object.values(CARE)),
          begntime: MOMENT,
          endtime: Type.Optional(MOMENT),
          dise_codg: optionalText(30),
          dise_name: optionalText(500),
        },
        { additionalProperties: false },
      ),
    },
    { additionalProperties: false },
  ),
)

type Entitlement = { readonly trtinfo: readonly { readonly [field: string]: string }[] }

/** 2001: whether somebody who presents a card is entitled there that day, by which filing, and if not, why. */
export const entitlementNational: Action<typeof ENTITLEMENT, Envelope<Entitlement>> = {
  name: 'health.entitlement-national',
  title: { en: 'Check an entitlement (2001)', zh: '人员待遇享受检查（2001）' },
  input: ENTITLEMENT,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  apply: async (tx, ctx, { msgid, fixmedins_code, input: { data } }) => {
    const { person, filings, refusal } = await entitlementAt(tx, ctx, {
      institution: fixmedins_code,
      insured: data.psn_no,
      day: dayOf(data.begntime),
      emergency: data.med_type === CARE.emergency,
      disease: data.med_type === CARE.chronic ? requireDisease(data.dise_codg) : null,
    })
    const [filing] = filings
    return envelope(msgid, {
      trtinfo: [
        {
          psn_no: person.id,
          fund_pay_type: pooledFundOf(person.group),
          trt_enjymnt_flag: refusal === null ? '1' : '0',
          begndate: filing?.validFrom ?? person.validFrom,
          enddate: filing?.validTo ?? person.validTo ?? '',
          trt_chk_rslt:
            refusal === null
              ? filing === undefined
                ? ''
                : FILING_WORDS[filing.kind]
              : sayError(refusal, errors, INTERFACE_LANGUAGE).message,
        },
      ],
    })
  },
}

const FILING_WORDS = {
  'long-term': '异地长期居住备案',
  referral: '异地转诊备案',
  emergency: '异地急诊抢救备案',
  other: '其他临时外出就医备案',
} as const
