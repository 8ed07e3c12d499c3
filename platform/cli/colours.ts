import type { Environment } from './terminal.ts'

// Of the sixteen colours of a terminal every theme makes something else: yellow and green can't be seen on white, and what is called
// bright black is the ground itself in Solarized. These are of the 256 that are the same everywhere, chosen for paper and for night:
// 3 to 1 at least on white, on black and on #1e1e1e. What is quiet is the theme's own ink, faint.
const CODES = {
  red: ['38;5;160', '39'],
  amber: ['38;5;130', '39'],
  green: ['38;5;28', '39'],
  quiet: ['2', '22'],
  bold: ['1', '22'],
  marked: ['1;4', '22;24'],
} as const satisfies { readonly [tone: string]: readonly [on: string, off: string] }

export type Tone = keyof typeof CODES

export function toned(text: string, tone: Tone, { colour }: { readonly colour: boolean }): string {
  if (!colour || text.trim() === '') return text
  const [on, off] = CODES[tone]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

/** As the conventions have it: FORCE_COLOR decides where it is set, then NO_COLOR, then whether anybody looks on. */
export function isColoured(isTerminal: boolean, environment: Environment): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = environment
  if (forced) return forced !== '0' && forced !== 'false'
  return isTerminal && !none && terminal !== 'dumb'
}
