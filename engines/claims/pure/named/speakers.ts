import type { Asked } from './types.ts'

const SAID =
  /(?:^| )(?:said|says|added|noted|reported|warned|claimed|estimated|(?:show|find|indicate|suggest|reveal|state|report)s|(?:show|indicat|suggest|reveal|stat|illustrat|confirm|warn)ed|found)(?: that)? $/
const QUOTED = /\b(?:said|says|added|noted|commented|explained)\b[^“”"]{0,40}[“"][^”"]*$/

/** "The unit said 18 per cent of drivers", 'the chairman said: “This was our fifth year”': who says it is no measure of it. */
export function isSpeaker({ text, claim, measure }: Asked): boolean {
  const said = measure === null ? '' : text.slice(measure.end, claim.start)
  const whole = measure === null ? '' : text.slice(measure.start, claim.start)
  return (
    (/percent|ratio/.test(claim.unit) && SAID.test(whole)) || QUOTED.test(said) || TOLD.test(said)
  )
}

/** "The clerk reported this morning that the fair drew 40 visitors, of whom": whose words begin behind "that". */
const TOLD =
  /^(?: [\p{L}’'-]+){0,3} (?:said|says|added|noted|reported|warned|claimed|announced|explained|told [a-z]+)(?: [a-z]+){0,3} that /u
