import type { Figure } from '../scene.ts'

/** 又纠正：“不，是1.2万字。” "He corrected himself": what was wrong first is told rightly behind. */
export function isCorrected(
  text: string,
  { claim: first }: Figure,
  { claim: second }: Figure,
): boolean {
  return (
    second.start - first.end <= CORRECTED_WITHIN &&
    CORRECTS.test(text.slice(first.end, second.start))
  )
}

const CORRECTED_WITHIN = 120
const CORRECTS =
  /纠正|改口|口误|说错|“不，|「不，|\bcorrected (?:him|her|them|my|it)sel|slip of the tongue|“no, /i
