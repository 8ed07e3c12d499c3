import { alike, changeBetween, type Figure, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { isLevel } from '../../frames.ts'

// 年初结存B … 结余D；年末结存R: what a year leaves lies between what was there at its beginning and at its end, wherever the three are told.

const OPENING = /(?:^|[^末])[年期月]初(?<N>结存|结转|余额|库存|存量)(?:为|有|是)?$/
const CLOSING = /[年期月]末(?<N>结存|结转|余额|库存|存量)(?:为|有|是)?$/
const LEFT = /(?:^|[，；。、])(?:当[年期]|本[年期])?(?:结余|盈余|净增加?)(?:为|了)?$/

export function balancesIn(scene: Scene): readonly Relation[] {
  const [opening, ...openings] = toldAs(scene, OPENING)
  const [closing, ...closings] = toldAs(scene, CLOSING)
  if (opening === undefined || closing === undefined) return []
  if (openings.length + closings.length > 0) return []
  if (nounOf(scene, opening, OPENING) !== nounOf(scene, closing, CLOSING)) return []
  const [left, ...more] = toldAs(scene, LEFT).filter((one) => alike(scene, one, closing))
  if (left === undefined || more.length > 0 || !alike(scene, opening, closing)) return []
  const amount = { figure: left, is: 'absolute' } as const
  const change = changeBetween({ result: closing, base: opening }, 'up', amount)
  return [{ ...change, isTied: true, isOutright: true }]
}

function toldAs(scene: Scene, name: RegExp): readonly Figure[] {
  return scene.figures.filter(
    (one) =>
      scene.pieces[one.claim.sentence]?.grammar === 'zh' &&
      isLevel(one) &&
      one.sort === 'Q' &&
      one.claim.bound === 'exact' &&
      name.test(ledOf(scene, one)),
  )
}

function nounOf(scene: Scene, one: Figure, name: RegExp): string | undefined {
  return name.exec(ledOf(scene, one))?.groups?.N
}

/** The words themselves: 年初 is a time. */
function ledOf({ doc: { text } }: Scene, { claim: { start } }: Figure): string {
  return text.slice(Math.max(0, start - LED_MAX), start)
}

const LED_MAX = 12
