import { say, type Text } from '#platform/i18n'
import type { Fault } from '#platform/log'

const FAULTS: { readonly [kind in Fault['kind']]: Text } = {
  changed: {
    en: 'Change {entry} (leaf {index}) is not what it was when it was sealed.',
    zh: '变更 {entry}（叶节点 {index}）与封存时不一致。',
  },
  missing: {
    en: 'Change {entry} (leaf {index}) is gone.',
    zh: '变更 {entry}（叶节点 {index}）已缺失。',
  },
  added: {
    en: 'Change {entry} was added without ever being sealed.',
    zh: '变更 {entry} 系事后添加，从未封存。',
  },
  'no-leaf': {
    en: 'Leaf {index} is gone.',
    zh: '叶节点 {index} 已缺失。',
  },
  node: {
    en: 'The leaves {first} to {last} were exchanged or rewritten (changes {entries}), or the node above them was.',
    zh: '叶节点 {first} 至 {last}（变更 {entries}）或其上层节点曾被调换或改写。',
  },
  head: {
    en: 'The head of size {size} is not that of the tree.',
    zh: '规模为 {size} 的树头与树不符。',
  },
  'no-head': {
    en: 'From leaf {index} on the log has no head.',
    zh: '自叶节点 {index} 起没有树头。',
  },
  rewritten: {
    en: 'What came before the head that was kept was rewritten: size {size}, root {kept} then and {found} now.',
    zh: '所留存树头之前的内容已被改写：规模 {size}，当时的根为 {kept}，现为 {found}。',
  },
  shortened: {
    en: 'The head that was kept had {size} leaves; the log has fewer.',
    zh: '所留存树头有 {size} 个叶节点，现有日志少于此数。',
  },
}

export function sayFault(fault: Fault, lang: string): string {
  const filled: { readonly [name: string]: unknown } =
    fault.kind === 'node' ? { ...fault, entries: fault.entries.join(', ') } : fault
  return fill(FAULTS[fault.kind], filled, lang)
}

/** The words in one language, with `{name}` filled in. */
export function fill(
  words: Text,
  filled: { readonly [name: string]: unknown },
  lang: string,
): string {
  return say(words, lang).replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in filled ? String(filled[name]) : whole,
  )
}
