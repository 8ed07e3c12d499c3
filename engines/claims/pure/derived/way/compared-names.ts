import type { Pair } from '../change/announced.ts'
import { alike, type Figure, type Scene } from '../scene.ts'
import type { Way } from './english-words.ts'

// 石大川以2小时31分率先撞线。去年冠军的成绩为2小时33分，石大川比他跑得更快: who is compared with whom by name, of the only two levels.

export type Named = { readonly pair: Pair; readonly way: Way }

const THAN =
  /[，。；]([㐀-鿿]{1,8}?)比([㐀-鿿]{1,8}?)(?:[跑走游飞骑做卖长要来得还也都用花耗]{0,3})(更?[贵快慢高低多少长短重轻大小远近冷热]|更?便宜)(?:了?(?:一些|一点|些|点|不少|许多|很多)|了)?(?=[，。；])/
const PRONOUN = /^(?:[他她它]们?|前者|对方|对手|那[位家次])$/

/** The tie of the names in a sentence behind its second level; null unless each stands with one of the two. */
export function comparedNames(
  scene: Scene,
  levels: readonly [Figure, Figure],
  wayOf: (word: string) => Way | null,
): Named | null {
  const [first, second] = levels
  const piece = scene.pieces[second.claim.sentence]
  if (piece === undefined || !alike(scene, first, second)) return null
  const said = THAN.exec(scene.mask.slice(second.at + 1, piece.to))
  const [, who = '', than = '', word = ''] = said ?? []
  const way = wayOf(word) ?? wayOf(word.replace(/^更/, ''))
  if (way === null || who === '') return null
  const start = scene.pieces[first.claim.sentence]?.from ?? 0
  const [own, then] = [scene.mask.slice(start, first.at), scene.mask.slice(first.at + 1, second.at)]
  const isOf = (name: string, words: string): boolean => words.includes(name)
  const [inFirst, inSecond] = [isOf(who, own), isOf(who, then)]
  if (inFirst === inSecond) return null
  const isOther = PRONOUN.test(than) || isOf(than, inFirst ? then : own)
  if (!isOther || (!PRONOUN.test(than) && isOf(than, inFirst ? own : then))) return null
  const pair = inFirst ? { result: first, base: second } : { result: second, base: first }
  return { pair, way }
}
