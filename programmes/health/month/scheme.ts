import { defineScheme, listSchemes, openAccounts, register } from '#engines/ledger'
import type { Write } from '#platform/db'
import { assert } from '#platform/errors'
import type { Region } from '#platform/region'
import type { Context } from '#programmes/contract'

export const SCHEME = 'health'
/** The national notice has pairs of provinces pay each other what is owed, nothing set off. */
const NETTING = 'gross'
const ASSET = 'CNY'

export const CLEARING_PURPOSES = {
  claims: {
    code: 'health-claims-cleared',
    title: { en: 'Claims of a month taken into clearing', zh: '月度应付款转入清算' },
  },
  correction: {
    code: 'health-correction',
    title: { en: 'Correction of what was cleared', zh: '清算后调整' },
  },
  prefund: {
    code: 'health-prefund',
    title: { en: 'Prefund of a province', zh: '省份预付金' },
  },
} as const

export const clearingCodes = {
  /** From which a province pays, and into which it is paid; it can't pay more than was set aside for it. */
  participant: (province: string) => `health/clearing/${province}`,
  prefund: (province: string) => `health/prefund/${province}`,
  /** Where its prefund comes from. */
  treasury: (province: string) => `health/treasury/${province}`,
  /** What corrections cost a province, until its own books say which fund bears it. */
  corrections: (province: string) => `health/corrections/${province}`,
} as const

/**
 * The clearing of health between the region's provinces, made where it isn't there yet. The house does it, inside whatever needs
 * it first.
 */
export async function ensureScheme(tx: Write, ctx: Context): Promise<void> {
  const all = await listSchemes(tx)
  if (all.some(({ code }) => code === SCHEME)) return
  await register(tx, {
    assets: [{ code: ASSET, decimals: 2, title: { en: 'Chinese yuan', zh: '人民币' } }],
    purposes: Object.values(CLEARING_PURPOSES),
  })
  const provinces = provincesOf(ctx.region)
  const results = await openAccounts(
    tx,
    ctx,
    provinces.flatMap(({ id }) => [
      {
        ...opened(clearingCodes.participant(id), id, 'clearing'),
        limit: 'debits-within-credits' as const,
      },
      {
        ...opened(clearingCodes.prefund(id), id, 'prefund'),
        limit: 'debits-within-credits' as const,
      },
      opened(clearingCodes.treasury(id), id, 'treasury'),
      opened(clearingCodes.corrections(id), id, 'corrections'),
    ]),
  )
  for (const { code, result } of results)
    assert(result === 'created' || result === 'exists', `the account ${code} is open: ${result}`)
  await defineScheme(
    tx,
    ctx,
    {
      code: SCHEME,
      title: { en: 'Medical costs between provinces', zh: '跨省医疗费用清算' },
      asset: ASSET,
      netting: NETTING,
      paysPartly: true,
      needsPrefund: false,
    },
    provinces.map(({ id, title }) => ({
      code: id,
      title,
      jurisdiction: fenceOf(id),
      account: clearingCodes.participant(id),
      prefund: clearingCodes.prefund(id),
      limit: null,
    })),
  )
}

// Ledger and clearing show what is a place's to every organisation of it, hospitals as well: what an operator may see, the
// programme's own queries show it.
function fenceOf(province: string): string {
  return `health:${province}`
}

function opened(code: string, province: string, kind: string) {
  return {
    ...{ code, owner: province, jurisdiction: fenceOf(province), asset: ASSET, kind },
    ...{ limit: 'none' as const, keepsHistory: false },
  }
}

function provincesOf({ places }: Region) {
  return [...places.values()]
    .filter(({ level }) => level === 'province')
    .map(({ id, name }) => ({ id, title: name }))
}
