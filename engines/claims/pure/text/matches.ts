/**
 * Every place where a global expression matches, in order. `matchAll` makes a copy of the expression for each text that is asked; most
 * sentences have no place at all.
 */
export function matchesIn(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return found
}

/** What stands before the first place where an expression matches. */
export function upTo(stop: RegExp, text: string): string {
  const end = text.search(stop)
  return end < 0 ? text : text.slice(0, end)
}
