import type { Ground } from '../beside.ts'
import { dealtOf } from '../clause/lists.ts'
import { told } from '../cleaned.ts'
import { NAMES } from './places.ts'

// What is dealt out to a list by "respectively".

/** "A and B rose by 3 and 2 respectively": each of its own. */
export function dealt(ground: Ground): string | null {
  const named = ground.at < 0 ? null : dealtOf(ground.words, ground.at)
  const span = named?.own ?? null
  const own = headed(told(ground, span), told(ground, named?.last ?? null))
  const { last, text, claim } = ground
  const areNames = NAMES.test(own ?? '') && NAMES.test(told(ground, named?.last ?? null) ?? '')
  if (span !== null && own !== null && named !== null && areNames) {
    // 'those to Lorvia and Darvel reached 3 and 2 million respectively'
    const those = THOSE.exec(text.slice(Math.max(0, span.start - THOSE_MAX), span.start))?.[1]
    const what = ground.earlier.findLast(({ name }) => name !== null)?.name ?? null
    if (those !== undefined && what !== null) return `${what.replace(LED_OF, '')} ${those} ${own}`
    // 'Norvik and Halden reported 5 and 4 complaints respectively'
    const counted = told(ground, named.counted)
    const lead = text.slice(Math.max(0, span.start - LEAD_MAX), span.start)
    const isWhole = /(?:^|[,.;:]\s|\band )(?:the )?$/i.test(lead)
    if (counted !== null && isWhole) return `${own}’${own.endsWith('s') ? '' : 's'} ${counted}`
  }
  const isNext =
    last !== null && /^(?:,| and|, and) $/.test(text.slice(last.claim.end, claim.start))
  if (span === null || own === null || !isNext || / (?:from|to|in|for|of) /.test(own)) return own
  const name = last?.name ?? ''
  // 'Sales to Lorvia and Darvel fell 3 and 2 percent respectively': to Darvel too.
  const [, led] = (/^\p{Lu}/u.test(own) ? LED_NAME : LED_NOUN).exec(name) ?? []
  if (led !== undefined) return `${led} ${own}`
  // 'The rates in inns and in huts'
  const link = / (from|to|in|for|of) (?:the )?$/.exec(text.slice(span.start - 10, span.start))?.[1]
  const at = link === undefined ? -1 : name.lastIndexOf(` ${link} `)
  return at > 0 ? `${name.slice(0, at)} ${link} ${own}` : own
}

/** "Domestic and foreign guests": of both the noun behind the second. */
function headed(own: string | null, last: string | null): string | null {
  const head =
    own !== null && KIND.test(own) ? /^[\w-]+ ([a-z -]+)$/.exec(last ?? '')?.[1] : undefined
  return head === undefined ? own : `${own} ${head}`
}

const KIND =
  /^(?:[a-z]+(?:al|ic|ern|ary|ish|ese|ian)|male|female|urban|private|public|online|overseas|wholesale|retail|full-time|part-time|gross|in(?:ward|bound)|out(?:ward|bound))$/i
const THOSE = /\bth(?:at|ose) (from|to|in|for|of|at|by) (?:the )?$/
const THOSE_MAX = 16
const LEAD_MAX = 9
const LED_OF = / (?:from|to|in|for|of|at|by) .*$/
const LED_NAME = /^(.+ (?:from|to|in|for|of|at)) \p{Lu}[^ ]*(?: \p{Lu}[^ ]*)*$/u
/** "The number of rooms and beds": of beds too. */
const LED_NOUN = /^(.*\b(?:number|amount|value|volume|quantity|price)s? of) [a-z-]+$/
