import { type Stated, said } from '../stated/finding.ts'

/** By how much something changed, and which way. */
export type Rate = {
  readonly stated: Stated
  readonly sign: 1 | -1
  readonly comparablePrices: boolean
}

export function saying({ stated, sign }: Rate, lang: 'en' | 'zh'): string {
  const says = said(stated, lang)
  return sign === -1 ? `${lang === 'en' ? 'down ' : '下降'}${says}` : says
}
