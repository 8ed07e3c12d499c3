// A list whose first member is one of it, and no whole of the others.

/** "1,120 calls to fires, 870 to road accidents and 490 to others": the first is one of them. */
export function isSibling(opening: string, next: string): boolean {
  const [, lead] = /^ (of|to|in|on|for|from|by|at|with|among|under|over) /.exec(next) ?? []
  if (lead !== undefined) return opening.includes(` ${lead} `)
  // "51 helmets, 43 ropes and 15 lamps".
  return ONE_NOUN.test(opening) && ONE_NOUN.test(next) && !GENERAL.test(opening)
}

const ONE_NOUN = /^ [a-z-]+(?:, | and )$/
const GENERAL =
  /^ (?:people|members|staff|workers|pupils|students|places|sites|units|items|vehicles|animals|medals|votes|seats|matches|games|titles|cases|firms|schools|ships|works|homes)\b/
