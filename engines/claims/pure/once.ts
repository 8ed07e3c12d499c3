/**
 * A question about one thing, answered once. Rules hold each figure against many others, so that they ask the same of it again and again.
 * `ask` may look at nothing but the thing and the text that it is of.
 */
export function once<
  Text,
  Asked extends object,
  Answer extends boolean | number | string | object | null,
>(ask: (text: Text, asked: Asked) => Answer): (text: Text, asked: Asked) => Answer {
  const known = new WeakMap<Asked, Answer>()
  return (text, asked) => {
    const found = known.get(asked)
    if (found !== undefined) return found
    const answer = ask(text, asked)
    known.set(asked, answer)
    return answer
  }
}
