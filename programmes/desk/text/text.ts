import { ChangeSet, Text } from '@codemirror/state'

/** A text as the editor's library holds it: lines, whatever ended them. */
export function textOf(body: string): Text {
  return Text.of(body.split('\n'))
}

/** Its length in UTF-8, which limits go by. */
export function lengthOf(body: string): number {
  return new TextEncoder().encode(body).length
}

/** A text after stored changes, each as JSON. */
export function replayed(body: string, changes: readonly unknown[]): string {
  let text = textOf(body)
  for (const json of changes) text = ChangeSet.fromJSON(json).apply(text)
  return text.toString()
}

/** A text as it was typed or pasted anywhere: one kind of line end, no byte order mark. */
export function tidied(body: string): string {
  return body.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
}
