import { before, behind, type Figure, type Scene } from '../../derived/scene.ts'
import { isPlain } from '../onward/sole.ts'

// The one figure before that counts or measures what a noun calls: "Q tickets", "takings came to Q".

const FIGURES_MAX = 24
const SENTENCES_MAX = 6
const IS =
  '(?: (?:came to|come to|totall?ed|totals?|reached|amounted to|stood at|stands at|were|was|is|are|of|at|numbered|hit))'
const IS_CALLED = new RegExp(IS)
/** What is only some of what a noun calls, or of another time or place. */
const SOME =
  /\b(?:from|in|to|by|for|among|include[sd]?|including|last|previous|earlier|ago|than|another|other|extra|further|more|additional|each|per|average|new|first-time)\b/

/** Those before a figure that a noun calls, with nothing that narrows it. */
export function calledBy(scene: Scene, noun: string, from: Figure): readonly Figure[] {
  const counted = new RegExp(`^(?: [a-z-]+){0,1} ${noun}\\b`)
  const measured = new RegExp(
    `(?:^|[^a-z'-])(?:[a-z-]+ ){0,2}?${noun}${IS}(?: (?:about|some|around|almost|nearly|just|over|a total of|the|its))* $`,
  )
  return scene.figures.slice(Math.max(0, from.order - FIGURES_MAX), from.order).filter((one) => {
    if (!isPlain(one) || one.sort !== 'Q') return false
    if (from.claim.sentence - one.claim.sentence > SENTENCES_MAX) return false
    if (scene.pieces[one.claim.sentence]?.grammar !== 'en') return false
    const led = before(scene, one, 70).replace(/.*[.;:,QSDXNO]/, '')
    const said = behind(scene, one, 40).replace(/[.;:,QSDXNO].*/s, '')
    const isCounted = counted.test(said) && !SOME.test(said.slice(0, said.indexOf(noun)))
    return (
      (isCounted && !SOME.test(led.slice(-24))) ||
      (measured.test(led) && !SOME.test(led.slice(0, led.search(IS_CALLED))))
    )
  })
}
