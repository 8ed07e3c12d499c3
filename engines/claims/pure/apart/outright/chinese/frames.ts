import type { Scene } from '../../../derived/scene.ts'
import { matchesIn } from '../../../text/matches.ts'
import { type Frame, frameOf } from '../frames.ts'

/** Every place of a Chinese sentence where the words are found, of which at least one figure must be in it. */
export function hanFramesIn(scene: Scene, words: RegExp): readonly Frame[] {
  return scene.pieces.flatMap(({ figures, grammar, from, to }) =>
    grammar !== 'zh' || figures.length === 0
      ? []
      : matchesIn(words, scene.mask.slice(from, to)).map((match) =>
          frameOf(scene, from, from + match.index, match),
        ),
  )
}
