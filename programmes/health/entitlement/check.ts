import Type from 'typebox'
import { roles } from '#platform/action'
import { sayError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Action } from '#programmes/contract'
import { errors } from '../errors.ts'
import { DAY, DISEASES, INSTITUTION, oneOf, UUID } from '../inputs.ts'
import type { FilingKind, PersonGroup } from '../pure/index.ts'
import { entitlementAt } from './entitlement.ts'

const INPUT = Type.Object(
  {
    institution: INSTITUTION,
    insured: UUID,
    day: DAY,
    emergency: Type.Optional(Type.Boolean()),
    disease: Type.Optional(oneOf(DISEASES)),
  },
  { additionalProperties: false },
)

export type EntitlementAnswer = {
  readonly entitled: boolean
  readonly insuredPlace: string
  readonly group: PersonGroup
  readonly filing: FilingKind
  /** Why a bill would be refused; null: it wouldn't. */
  readonly refusal: { readonly code: string; readonly message: Text } | null
}

/** Whether a bill of somebody who presents a card would be settled, by which filing, and if not, why. */
export const checkEntitlement: Action<typeof INPUT, EntitlementAnswer> = {
  name: 'health.check-entitlement',
  title: { en: 'Check an entitlement', zh: '待遇享受检查' },
  input: INPUT,
  may: roles('contributor'),
  unkept: ['insured', 'disease'],
  kept: () => null,
  apply: async (tx, ctx, { institution, insured, day, emergency = false, disease = null }) => {
    const asked = { institution, insured, day, emergency, disease }
    const { person, filing, refusal } = await entitlementAt(tx, ctx, asked)
    const said = (lang: string) => (refusal === null ? '' : sayError(refusal, errors, lang).message)
    return {
      entitled: refusal === null,
      insuredPlace: person.place,
      group: person.group,
      filing,
      refusal:
        refusal === null
          ? null
          : {
              code: refusal.code,
              message: Object.fromEntries(ctx.region.languages.map((lang) => [lang, said(lang)])),
            },
    }
  },
}
