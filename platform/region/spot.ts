import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Lang, Text } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { Problem } from './problems.ts'

// Terms.
// spot  a place in a YAML file: the node there, or null where a file says nothing, and how to report on it.

export type Spot = {
  readonly file: string
  /** Line of the node, or of what ought to hold it; counts from 1. */
  readonly line: number
  /** How a person names it: `CN-JS.codes[0].system`. */
  readonly name: string
  readonly node: Node | null
  readonly report: (message: Text, line?: number) => void
  readonly lineOf: (node: unknown) => number | undefined
}

/** The root of a file. Values are strings only (YAML's failsafe schema): a code keeps its leading zeros. */
export function spotOf(file: string, text: string, problems: Problem[]): Spot {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', strict: true })
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  for (const error of document.errors)
    problems.push({
      file,
      line: lineAt(error.pos[0]),
      message: {
        en: `Not readable as YAML: ${firstLine(error.message)}. Check indentation, quotes and repeated keys here.`,
        zh: `无法按 YAML 读取：${firstLine(error.message)}。请检查此处的缩进、引号和重复的键。`,
      },
    })
  const lineOf = (node: unknown): number | undefined => {
    const range = isNode(node) ? node.range : undefined
    return range ? lineAt(range[0]) : undefined
  }
  const node = document.errors.length > 0 ? null : document.contents
  const line = lineOf(node) ?? 1
  const report = (message: Text, at?: number): void => {
    problems.push({ file, line: at ?? line, message })
  }
  return { file, line, name: '', node, report, lineOf }
}

/** What stands under `key`; a spot without a node if nothing does. */
export function field(spot: Spot, key: string): Spot {
  const pair = isMap(spot.node) ? spot.node.items.find((item) => keyText(item.key) === key) : null
  const node = isNode(pair?.value) ? pair.value : null
  return childOf(spot, node, spot.name === '' ? key : `${spot.name}.${key}`, pair?.key)
}

/** Reports what isn't a mapping, and every key that isn't among `known`. */
export function onlyFields(spot: Spot, known: readonly string[]): void {
  if (spot.node === null) return
  if (!isMap(spot.node)) {
    spot.report(wrongShape(spot, 'a mapping of keys to values', '键值对'))
    return
  }
  for (const { key } of spot.node.items)
    if (!known.includes(keyText(key)))
      spot.report(
        {
          en: `${spot.name || 'This file'} has an unknown key "${keyText(key)}". Known here: ${known.join(', ')}.`,
          zh: `${spot.name || '此文件'}中有未知的键 "${keyText(key)}"。此处可用：${known.join('、')}。`,
        },
        spot.lineOf(key),
      )
}

export function entriesOf(spot: Spot): readonly (readonly [string, Spot])[] {
  if (isAbsent(spot)) return []
  if (!isMap(spot.node)) {
    spot.report(wrongShape(spot, 'a mapping of keys to values', '键值对'))
    return []
  }
  return spot.node.items.map(({ key, value }) => {
    const name = keyText(key)
    const node = isNode(value) ? value : null
    return [name, childOf(spot, node, spot.name === '' ? name : `${spot.name}.${name}`, key)]
  })
}

export function itemsOf(spot: Spot): readonly Spot[] {
  if (isAbsent(spot)) return []
  if (!isSeq(spot.node)) {
    spot.report(wrongShape(spot, 'a list', '列表'))
    return []
  }
  return spot.node.items.map((item, index) =>
    childOf(spot, isNode(item) ? item : null, `${spot.name}[${index}]`, undefined),
  )
}

/** True where the file says nothing, or says `null`. */
export function isAbsent(spot: Spot): boolean {
  if (spot.node === null) return true
  return isScalar(spot.node) && ['', 'null', '~'].includes(String(spot.node.value))
}

/** The text there; reports and answers '' if there is none. */
export function textOf(spot: Spot): string {
  if (isAbsent(spot)) {
    spot.report({
      en: `${spot.name} is missing. Write it here.`,
      zh: `缺少 ${spot.name}。请在此处写上。`,
    })
    return ''
  }
  if (!isScalar(spot.node)) {
    spot.report(wrongShape(spot, 'one text', '一段文字'))
    return ''
  }
  return String(spot.node.value)
}

export function optionalTextOf(spot: Spot): string | null {
  return isAbsent(spot) ? null : textOf(spot)
}

/** A day, or null where the file leaves it open; reports what the calendar doesn't have. */
export function optionalDayOf(spot: Spot): Day | null {
  if (isAbsent(spot)) return null
  const text = textOf(spot)
  if (isCalendarDay(text)) return text
  spot.report({
    en: `${spot.name} is "${text}", which is no day. Write it as YYYY-MM-DD, a day that the calendar has.`,
    zh: `${spot.name} 写作 "${text}"，不是有效日期。请写成 YYYY-MM-DD，且日历上确有此日。`,
  })
  return null
}

/** Like `optionalDayOf`, but a missing day is reported, and answers ''. */
export function dayOf(spot: Spot): Day {
  if (isAbsent(spot)) return textOf(spot)
  return optionalDayOf(spot) ?? ''
}

export function oneOf<T extends string>(spot: Spot, choices: readonly T[], otherwise: T): T {
  const text = textOf(spot)
  const found = choices.find((choice) => choice === text)
  if (found !== undefined) return found
  if (text !== '')
    spot.report({
      en: `${spot.name} is "${text}". Write one of: ${choices.join(', ')}.`,
      zh: `${spot.name} 写作 "${text}"。请从中选一个：${choices.join('、')}。`,
    })
  return otherwise
}

/** One text in every language of the pack; each language missing, empty or unknown is reported. */
export function localTextOf(spot: Spot, languages: readonly Lang[]): Text {
  if (isAbsent(spot)) {
    textOf(spot)
    return {}
  }
  onlyFields(spot, languages)
  if (!isMap(spot.node)) return {}
  return Object.fromEntries(languages.map((lang) => [lang, textOf(field(spot, lang))]))
}

function childOf(parent: Spot, node: Node | null, name: string, key: unknown): Spot {
  const line = parent.lineOf(key) ?? parent.lineOf(node) ?? parent.line
  const report = (message: Text, at?: number): void => parent.report(message, at ?? line)
  const spot = { ...parent, node, name, line, report }
  if (!isAlias(node)) return spot
  report({
    en: `${name} is a YAML alias. Write the value out: a pack has no aliases.`,
    zh: `${name} 是 YAML 别名。请直接写出其值：数据包不使用别名。`,
  })
  return { ...spot, node: null }
}

function wrongShape(spot: Spot, en: string, zh: string): Text {
  const name = spot.name || spot.file
  return { en: `${name} must be ${en}.`, zh: `${name} 应为${zh}。` }
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time_ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time_ms) && new Date(time_ms).toISOString().startsWith(text)
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}
