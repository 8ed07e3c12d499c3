import { alike, type Figure, type Scene, sizeOf, tiedShare } from '../derived/scene.ts'
import type { Relation } from '../model.ts'

// Forms of words in which a share, its part and its whole stand in fixed places.

type Share = Extract<Relation, { kind: 'share' }>

const FORMS: readonly (readonly [order: 'SPW' | 'WPS', form: RegExp])[] = [
  // "The appeal is 40 per cent funded: $38.4 million received against requirements of $96 million".
  [
    'SPW',
    /^S (?:funded|financed|covered|subscribed)[:,(–— ]{1,3}(?:with )?Q[^.;QSDX]{0,24}\b(?:against|out of|of) [^.;QSDX]{0,30}Q/,
  ],
  // "1,962 cases, including 26 deaths (case fatality rate: 1.3 %)".
  [
    'WPS',
    /^Q[^.;()QSDX]{0,40}, (?:including|with|of which|among them) Q[^.;()QSDX]{0,30} \((?:an? )?[a-z ]{0,24}(?:rate|ratio|share)(?::| of)? S\)/,
  ],
]

export function shareTold(scene: Scene, first: Figure): Share | null {
  const words = scene.mask.slice(first.at, first.at + WORDS_MAX)
  const order = FORMS.find(([, form]) => form.test(words))?.[0]
  if (order === undefined) return null
  const three = scene.figures.slice(first.order, first.order + 3)
  const [share, part, whole] = ['S', 'P', 'W'].map((letter) => three[order.indexOf(letter)])
  if (share === undefined || part === undefined || whole === undefined) return null
  if (!alike(scene, part, whole) || sizeOf(whole) === 0) return null
  return tiedShare(share, part, whole)
}

const WORDS_MAX = 160
