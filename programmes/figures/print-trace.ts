import { say } from '#platform/i18n'
import type { TraceNode } from './types.ts'

/** A trace as a tree of lines; of a step with many inputs all are printed. */
export function printTrace(node: TraceNode, lang: string): string {
  return [lineOf(node, lang), ...branchesOf(node, lang)].join('\n')
}

function branchesOf(node: TraceNode, lang: string): readonly string[] {
  return node.inputs.flatMap((input, at) => {
    const isLast = at === node.inputs.length - 1
    return [
      `${isLast ? '└─ ' : '├─ '}${lineOf(input, lang)}`,
      ...branchesOf(input, lang).map((line) => `${isLast ? '   ' : '│  '}${line}`),
    ]
  })
}

function lineOf(
  { label, value, observation, backing, disagreeing }: TraceNode,
  lang: string,
): string {
  const isChinese = lang.startsWith('zh')
  const [colon, apart, comma] = isChinese ? ['：', '；', '，'] : [': ', '; ', ', ']
  const words = `${say(label, lang)}${colon}${value === null ? '—' : say(value.words, lang)}`
  if (observation === null) return words
  const { vintage, document, location, doubt } = observation
  const more = [
    ...(backing.length > 0 ? [`+${backing.length}`] : []),
    ...(disagreeing.length > 0 ? [`≠${disagreeing.length}`] : []),
    ...(doubt === null ? [] : [say(doubt, lang)]),
  ]
  const source = `${say(document.title, lang)}${location === '' ? '' : `${comma}${location}`}`
  return `${words}  [${say(vintage.label, lang)}${apart}${source}]${more.length > 0 ? ` (${more.join(' ')})` : ''}`
}
