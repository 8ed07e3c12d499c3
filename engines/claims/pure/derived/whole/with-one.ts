import { before, behind, type Figure, type Scene } from '../scene.ts'

/** 对甲国贸易顺差, "a surplus of Q with Norland": of one partner, and not what lies between all that came in and went out. */
export function isWithOne(scene: Scene, balance: Figure): boolean {
  return (
    /[对与][^，。；]{1,10}[顺逆]差[^，。；]{0,8}$/.test(before(scene, balance, 30)) ||
    /^ (?:with|in|on|from|between) (?!(?:the )?@)/.test(behind(scene, balance, 16))
  )
}
