import type { Asked } from '../types.ts'

// Those who are counted, where only what is said of them stands behind their number: 85家为公募基金会，其中40家尚未认定，6家图书馆开放24小时借阅.

/** The name of those that are counted; null where it stands behind the number. */
export function theOnesOf(asked: Asked, name: string): string | null {
  const { text, claim, measure } = asked
  if (claim.form !== 'number' || !COUNTED.test(claim.unit)) return null
  const behind = text.slice(claim.end, claim.end + BEHIND_MAX)
  const said = IS.exec(behind)?.[1]
  if (said !== undefined) return KIND.test(said) ? of(asked, said) : said
  if (measure?.start !== claim.end) return null
  // 6家图书馆开放24小时借阅: what they do is cut off by a figure.
  if (text.startsWith(name, claim.end)) {
    const bare = name.replace(DOES, '')
    const next = text[claim.end + name.length] ?? ' '
    if (bare !== name && /[\d“《]/u.test(next)) return bare
  }
  return SAID.test(behind) ? of(asked, '') : null
}

/** They were counted before, in this sentence or the one before it. */
function of({ claim, near }: Asked, kind: string): string | null {
  const told = near.findLast(
    (one) => one.claim.unit === claim.unit && one.claim.form === 'number' && one.name !== null,
  )
  if (told?.name == null || claim.sentence - told.claim.sentence > 1)
    return kind === '' ? null : kind
  return `${kind}${told.name}`
}

const COUNTED = /^(?:items|places|firms|persons|households)$/
const BEHIND_MAX = 20
const IS = /^[为為](?!止|期|[主])(\p{Script=Han}{2,12}?)(?=[，,。；;、]|$)/u
/** 12个为国家级: which, and not what. */
const KIND = /[级級型类類]$/u
const SAID =
  /^(?:尚未|[从從]未|未(?![来來成])|[没沒]有|均(?![价價])|都|仍|已经?|[被](?![告单單服子])|[将將](?![军軍]))\p{Script=Han}{2}/u
const DOES =
  /(?<=.{2})(?:[开開]放|[开開]展|[举舉][办辦]|[获獲]得|投入|完成|[实實]施|推出|承[担擔]|[拥擁]有|新增|[组組][织織])$/u
