import type { Token } from './lexis/tokens.ts'
import { holds, type Stretch } from './measure.ts'
import type { Subject } from './subject.ts'
import type { Name } from './types.ts'

/** The words of a text that were taken for a name, as they stand in it; those apart from each other with a sign between. */
export function heardAs(text: string, { stretch, sentence }: Subject, name: Name): string {
  const where = [stretch, sentence].find((one) => holds(one, name))
  if (where === undefined) return ''
  return name.grammar === 'zh' ? name.parts.join('……') : inEnglish(text, where, name)
}

/** Of each of its words the first place. */
function inEnglish(text: string, { tokens }: Stretch, { parts }: Name): string {
  const found = parts
    .flatMap((part) => tokens.find(({ stem }) => stem === part) ?? [])
    .toSorted((a, b) => a.start - b.start)
  let told = ''
  let last: Token | null = null
  for (const token of found) {
    const between = last === null ? '' : text.slice(last.end, token.start)
    told += /^[\s-]?$/.test(between) ? between : ' … '
    told += text.slice(token.start, token.end)
    last = token
  }
  return told.replace(/\s/g, ' ')
}
