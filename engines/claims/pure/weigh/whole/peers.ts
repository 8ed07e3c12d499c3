import type { ReadClaim } from '../../model.ts'

const KINDS = '省市县区州'

/** 甲省12亿元，乙省8亿元，丙省5亿元: places of one kind by their own names, none of which is the whole of the others. */
export function arePeers(whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const own = whole.place?.words ?? ''
  const kind = own.at(-1) ?? ''
  if (kind === '' || !KINDS.includes(kind) || OF_ALL.test(own)) return false
  const names = parts.map(({ place }) => place?.words ?? '')
  const others = names.filter((name) => name !== own && !OF_ALL.test(name))
  return others.length === parts.length && others.some((name) => name.endsWith(kind))
}

/** 全省 and 本市 are no names. */
const OF_ALL = /^[全本我该各两三四五六七八九十]|^$/
