import Type, { type TObject } from 'typebox'
import { HouseError } from '#platform/errors'
import { MESSAGE, oneOf } from '../inputs.ts'
import { fenOf, QUANTITY_FORM, YUAN_FORM } from '../money.ts'

const word = (length: number) => Type.Optional(Type.String({ maxLength: length }))

/** A call of the national interface: its head, and `input` as each call has it. What it isn't known to have is refused. */
export function callOf<I extends TObject>(infno: string | readonly string[], input: I) {
  return Type.Object(
    {
      infno: typeof infno === 'string' ? Type.Literal(infno) : oneOf(infno),
      msgid: MESSAGE,
      mdtrtarea_admvs: Type.String({ minLength: 1, maxLength: 40 }),
      insuplc_admdvs: word(40),
      recer_sys_code: word(20),
      dev_no: word(100),
      dev_safe_info: word(2000),
      cainfo: word(1024),
      signtype: word(10),
      infver: word(10),
      opter_type: word(3),
      opter: word(30),
      opter_name: word(50),
      inf_time: word(30),
      fixmedins_code: Type.String({ minLength: 1, maxLength: 20 }),
      fixmedins_name: word(200),
      fixmedins_soft_fcty: word(200),
      sign_no: word(50),
      input,
    },
    { additionalProperties: false },
  )
}

/** An amount as systems write it: text, or a number with at most two decimals. */
export const AMOUNT = Type.Union([
  Type.String({ pattern: YUAN_FORM }),
  Type.Number({ minimum: 0, maximum: 99_999_999_999.99 }),
])
export const COUNT = Type.Union([
  Type.String({ pattern: QUANTITY_FORM }),
  Type.Number({ minimum: 0, maximum: 99_999_999 }),
])
/** A day, or a moment of one. */
export const MOMENT = Type.String({
  pattern:
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?)?$',
  description: 'yyyy-MM-dd or yyyy-MM-dd HH:mm:ss, in China’s time.',
  'x-form': {
    en: 'a day or a moment in China’s time, such as 2026-11-26 09:30:00',
    zh: '日期或北京时间，如 2026-11-26 09:30:00',
  },
})
export const optionalText = word
/** What the interface is known to have and nothing here reads. */
export const UNREAD = Type.Optional(Type.Unknown())

/** What a call holds below `input`, and nothing else. */
export const strict = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

export function dayOf(moment: string): string {
  return moment.slice(0, 10)
}

/** Throws `health.bad-amount` for a number that has more decimals than money. */
export function fenIn(amount: string | number): bigint {
  return fenOf(textIn(amount, YUAN_FORM))
}

/** The same text for a number; throws `health.bad-amount` where it isn't of the form. */
export function textIn(amount: string | number, form: string): string {
  const text = String(amount)
  if (!new RegExp(form).test(text)) throw new HouseError('health.bad-amount', { amount: text })
  return text
}

/** What every answer of the interface is wrapped in; refusals are problems of HTTP instead. */
export type Envelope<Output> = {
  readonly infcode: 0
  readonly inf_refmsgid: string
  readonly err_msg: ''
  readonly output: Output
}

export function envelope<Output>(msgid: string, output: Output): Envelope<Output> {
  return { infcode: 0, inf_refmsgid: msgid, err_msg: '', output }
}
