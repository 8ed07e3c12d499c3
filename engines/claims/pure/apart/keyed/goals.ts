import {
  before,
  behind,
  type Figure,
  isChinese,
  type Scene,
  SIZE_MAX,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, areNear } from '../outright/frames.ts'
import { wayOf } from '../outright/words.ts'
import { isInRow } from '../retold/common.ts'
import { mayBeEnd, wayBetween } from './moved.ts'
import { nearOf } from './said.ts'
import { meantOf } from './slips.ts'

// "Its goal was B … D above the goal", "… and so exceeded its target by D": how far something is from what was set, where the two are told elsewhere.

type Test = (relation: Relation) => boolean | null

const GOAL = '(?:targets?|goals?|aims?|plans?|objectives?|standards?)'
const OFF = new RegExp(
  `^ (?:[a-z]+ ){0,3}?(above|over|ahead of|more than|higher than|below|under|behind|short of|less than|fewer than|lower than) (?:the|its|our|their|this|that) (?:[a-z]+ ){0,2}${GOAL}\\b(?! of)`,
)
const BY = new RegExp(
  `\\b(exceeded|beat|beaten|surpassed|missed|fell short of) (?:the|its|our|their|this|that) (?:[a-z]+ ){0,2}${GOAL} by (?:about |some )?$`,
)
const IS_UP = /^(?:ahead of|exceeded|beat|beaten|surpassed|over)$/
const SET = new RegExp(`\\b(?:${GOAL}|aimed|aiming|planned|budgeted)\\b[^.;QSDX]{0,24}$`)

export function goalsIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.figures.flatMap((amount): readonly Relation[] => {
    const word = wordOf(scene, amount)
    if (word === undefined) return []
    const near = nearOf(scene, scene.figures, amount).filter(
      (one) =>
        one !== amount && isPlain(one) && !isInRow(scene, one) && mayBeEnd(scene, one, amount),
    )
    const isSet = (one: Figure): boolean =>
      one.claim.kind === 'target' || SET.test(before(scene, one, 60))
    const way = IS_UP.test(word) ? 'up' : wayOf(word)
    const all = near
      .filter(isSet)
      .flatMap((base) =>
        near
          .filter(
            (one) => !isSet(one) && areLevels(scene, one, base) && areNear(one, base, SIZE_MAX),
          )
          .map((result) => wayBetween(amount, { result, base }, way)),
      )
    const meant = meantOf(test, all)
    return meant === null ? [] : [meant]
  })
}

function wordOf(scene: Scene, amount: Figure): string | undefined {
  if (!'QSD'.includes(amount.sort) || isChinese(scene, amount)) return undefined
  return OFF.exec(behind(scene, amount, 60))?.[1] ?? BY.exec(before(scene, amount, 60))?.[1]
}
