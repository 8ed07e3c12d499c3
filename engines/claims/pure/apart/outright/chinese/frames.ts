import type { Scene } from '../../../derived/scene.ts'
import { hasWords, neededBy } from '../../../text/letters.ts'
import { matchesIn } from '../../../text/matches.ts'
import { type Frame, frameOf, hasLetters, maskOf } from '../frames.ts'

/** Every place of a Chinese sentence where the words are found, of which at least one figure must be in it. */
export function hanFramesIn(scene: Scene, words: RegExp): readonly Frame[] {
  const found: Frame[] = []
  const needed = neededBy(words)
  const { letters } = needed
  for (const [at, piece] of scene.pieces.entries()) {
    const { figures, grammar, from } = piece
    if (grammar !== 'zh' || figures.length === 0 || figures.length < letters.length) continue
    const mask = maskOf(scene, piece)
    if (!hasLetters(scene, letters, at, piece) || !hasWords(needed, mask)) continue
    for (const match of matchesIn(words, mask))
      found.push(frameOf(scene, from, from + match.index, match))
  }
  return found
}
