import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { before, behind, type Figure, isChange, isChinese, type Scene } from '../scene.ts'

// A figure that words put inside a range that was promised, or outside it: "318 thousand ounces, inside the guided range of 310 to 330
// thousand", 全年指引为50亿至53亿元，最终实现51.2亿元，落在区间之内.

type Target = Extract<Relation, { kind: 'target' }>

const NAMED =
  '(?:range|guidance|band|corridor|bracket|interval|window|target|forecast|goal|limits|tolerance)'
const INSIDE = new RegExp(
  `\\b(?:(?:well |comfortably |just |squarely )?(?:inside|within)|in line with|at the (?:upper|top|lower|bottom|high|low) end of|(?:in|at|near|around|close to) the (?:middle|mid-?point|centre|center|(?:upper|lower|top|bottom) (?:half|part|third)) of|towards? the (?:top|bottom|upper end|lower end) of) (?:the|its|our|their|his|her|a|[a-z]+[’']s?) (?:[a-z’'-]+ ){0,4}?${NAMED}\\b[^.;:QSDX]{0,24}$`,
)
const OUTSIDE = new RegExp(
  `\\boutside (?:the|its|our|their|a|[a-z]+[’']s?) (?:[a-z’'-]+ ){0,4}?${NAMED}\\b[^.;:QSDX]{0,24}$`,
)
const UNSURE =
  /\b(?:not|never|no longer|would|could|may|might|should|will|expect\w*|if|until|to (?:be|stay|remain|return|come|fall|land))\b|n['’]t\b/
const IN_ZH =
  /(?:落在|处于|处在|位于|仍在|均在|保持在|运行在|符合|在)[^，。；QSDX]{0,10}(?:区间|范围|指引)(?:之?内|以内|内)?[，。；]/
const OUT_ZH =
  /(?:超出|跌出|偏离|不在|落在|处于)[^，。；QSDX]{0,10}(?:区间|范围|指引)(?:之外|以外)?[，。；]/
const CALLED_ZH = /(?:指引|区间|范围|预测|预期|目标)[^，。；QSDX]{0,8}$/

export function rangesOf(scene: Scene): readonly Target[] {
  return scene.figures.flatMap((range): readonly Target[] => {
    if (range.claim.bound !== 'between' || range.claim.form !== 'number') return []
    const found = isChinese(scene, range) ? chinese(scene, range) : english(scene, range)
    return found === null
      ? []
      : [
          {
            kind: 'target',
            value: found.value.claim.index,
            target: range.claim.index,
            said: found.isInside ? 'met' : 'missed',
            isTied: true,
          },
        ]
  })
}

type Found = { readonly value: Figure; readonly isInside: boolean }

function english(scene: Scene, range: Figure): Found | null {
  // "410 vehicles, up 5 % from 390 and at the upper end of": what it was before lies in no range that is promised now.
  let value = scene.figures[range.order - 1]
  const last = value
  for (let back = 2; value !== undefined && back <= PAST_MAX; back += 1) {
    const isGrowth = isChange(value) && value.claim.unit !== range.claim.unit
    if (!isGrowth && !isPast(scene, value)) break
    value = scene.figures[range.order - back]
  }
  if (value === undefined || last === undefined || !isOf(scene, value, range)) return null
  if (value.claim.sentence !== range.claim.sentence) return null
  const said = scene.mask.slice(last.at + 1, range.at)
  const [isIn, isOut] = [INSIDE.test(said), OUTSIDE.test(said)]
  return isIn === isOut || UNSURE.test(said) ? null : { value, isInside: isIn }
}

/** A growth and what it is measured from, and the level before them. */
const PAST_MAX = 3
const PAST =
  /\b(?:from|against|versus|compared (?:with|to)) (?:(?:the|a|its) )?(?:[a-z’'-]+ ){0,2}$|\([^()QSDX]{0,24}[ :]$/

function isPast(scene: Scene, figure: Figure): boolean {
  return PAST.test(before(scene, figure, 40))
}

function chinese(scene: Scene, range: Figure): Found | null {
  const value = scene.figures[range.order + 1]
  if (value === undefined || !isOf(scene, value, range)) return null
  if (value.claim.sentence !== range.claim.sentence || !CALLED_ZH.test(before(scene, range, 24)))
    return null
  const said = behind(scene, value, 40)
  const [own = ''] = /^[^QSDX]*/.exec(said) ?? []
  if (/之外|以外|超出|跌出|偏离|不在/.test(own))
    return OUT_ZH.test(own) ? { value, isInside: false } : null
  return IN_ZH.test(own) && !/未|没|将|预计/.test(own) ? { value, isInside: true } : null
}

function isOf({ doc: { text } }: Scene, value: Figure, range: Figure): boolean {
  const isLevel = value.sort === 'Q' || value.sort === 'S'
  return (
    isLevel &&
    value.claim.bound === 'exact' &&
    (!isChange(value) || value.sort === 'S') &&
    mayBeAlike(text, value.claim, range.claim)
  )
}
