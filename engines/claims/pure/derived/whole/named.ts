import { nameOf } from '../../relate/whole/naming.ts'
import { isCalledIn } from '../other-names.ts'
import { before, behind, type Figure, isChinese, type Scene } from '../scene.ts'

// What a share calls its whole.

const BULK =
  /\b(?:the bulk|the lion['’]s share|the (?:largest|biggest|main|most important) (?:single )?[a-z]+|most of (?:it|this|that|them))\b/
const WIDER = /全周|全月|全国|世界|全球|全省|全市|全县|全区|国内|全社会|同期/

const NAMED =
  /^ (?:share )?(?:of (?:the |all |its |their |our )*|(?:the|its|their|our) )(?:total )?([^,.;:()QSDX]{0,50})/
/** "One in three senior posts", "two out of five of them". */
const IN_MANY = /^\S+(?: out)? (?:in|of) (?:every )?\S+$/i
const COUNTED = /^ (?:of (?:the |all |its |their |our )*)?([^,.;:()QSDX]{1,50})/

/** Whether the share's own words of its whole, if it has any, speak of the figure. */
export function isNamed(scene: Scene, share: Figure, whole: Figure): boolean {
  if (isChinese(scene, share)) {
    const said = /占(?:到|了)?([^，。；占QSDX（]{0,20})$/.exec(before(scene, share))?.[1] ?? ''
    const name = said.replace(
      /(?:的?(?:比重|比例|份额|比))?(?:约|近|超过?|达到?|约为|为|的|仅|只)*$/,
      '',
    )
    const words = before(scene, whole, 40)
    const wider = WIDER.exec(name)?.[0]
    if (wider !== undefined && !words.includes(wider)) return false
    const core = nameOf(name, 'zh')
    if (/^[进出]口$/.test(core) && words.includes('进出口')) return false
    return isIn(core, words)
  }
  const { text } = scene.doc
  const isInMany = IN_MANY.test(text.slice(share.claim.start, share.claim.end))
  const name = (isInMany ? COUNTED : NAMED).exec(behind(scene, share))?.[1]
  // "Vehicles make up the bulk: Q, or S of claims".
  if (BULK.test(before(scene, share, 80))) return true
  if (name === undefined || /^(?:total|whole|all|workforce|fleet)\b/.test(name)) return true
  const own = isInMany ? text.slice(whole.claim.number.end, whole.claim.end) : ''
  return isCalledIn(name, `${before(scene, whole, 90)}${own} ${behind(scene, whole, 40)}`)
}

/** Whether all of a name stands in other words, two characters by two. */
export function isIn(name: string, words: string): boolean {
  return (name.match(/..?/g) ?? []).every((pair) =>
    pair.length === 1 && name.length > 1 ? true : words.includes(pair),
  )
}
