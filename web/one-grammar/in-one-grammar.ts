import { type ESTree, parseSync } from 'vite'
import { NEVER, withoutWide } from './without-wide.ts'

type Of<Type> = Extract<ESTree.Node, { readonly type: Type }>
type Edit = { readonly start: number; readonly end: number; readonly written: string }

export type Grammar = 'en' | 'zh'

/**
 * A module as texts need it whose sentences are all read by one grammar; the English ones have no East Asian character either, so that no
 * expression finds one. What is never reached then, the bundler leaves out.
 */
export function inOneGrammar(code: string, grammar: Grammar, isOfSentences = false): string {
  const { program } = parseSync('module.ts', code)
  const nevers = new Set(grammar === 'en' ? program.body.flatMap(neversOf) : [])
  const edits = [...editsIn(program, { grammar, isOfSentences, nevers })].toSorted(
    (a, b) => a.start - b.start,
  )
  let [text, at] = ['', 0]
  for (const { start, end, written } of edits) {
    text += code.slice(at, start) + written
    at = end
  }
  return text + code.slice(at)
}

/** `nevers`: names of expressions that find nothing. */
type Known = {
  readonly grammar: Grammar
  readonly isOfSentences: boolean
  readonly nevers: ReadonlySet<string>
}

/** What is written anew isn't looked into. */
function* editsIn(node: ESTree.Node, known: Known): Generator<Edit> {
  const written = writtenOf(node, known)
  if (written !== null) return yield { start: node.start, end: node.end, written }
  for (const part of Object.values(node))
    for (const one of Array.isArray(part) ? part : [part])
      if (isNode(one)) yield* editsIn(one, known)
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function writtenOf(node: ESTree.Node, known: Known): string | null {
  if (node.type === 'BinaryExpression') return comparisonOf(node, known)
  if (node.type === 'CallExpression') return answerOf(node, known)
  return node.type === 'Literal' && known.grammar === 'en' ? patternOf(node) : null
}

/** `sentence.grammar === 'zh'` is true or false, and so is `sentence?.grammar === 'zh'`, unless it is true of a sentence that is there. */
function comparisonOf(node: Of<'BinaryExpression'>, known: Known): string | null {
  const own = known.grammar
  if (node.operator !== '===' && node.operator !== '!==') return null
  const { operator, left, right } = node
  if (right.type !== 'Literal' || (right.value !== 'zh' && right.value !== 'en')) return null
  const said = left.type === 'ChainExpression' ? left.expression : left
  if (!isGrammar(said, known)) return null
  if (right.value === own && left.type === 'ChainExpression' && !isOfClaim(said)) return null
  return String((operator === '===') === (right.value === own))
}

/** A `script` is of some words alone, which are Latin in Chinese texts too; and so may a variable `grammar` be, unless `isOfSentences`. */
function isGrammar(node: ESTree.Node, { grammar: own, isOfSentences }: Known): boolean {
  if (node.type !== 'MemberExpression')
    return (
      (isNamed(node, 'grammar') && (own === 'en' || isOfSentences)) ||
      (isNamed(node, 'script') && own === 'en')
    )
  return !node.computed && isNamed(node.property, 'grammar')
}

/** `sentences[claim.sentence]` is always there. */
function isOfClaim(node: ESTree.Node): boolean {
  if (node.type !== 'MemberExpression' || node.object.type !== 'MemberExpression') return false
  const { computed, property } = node.object
  return computed && property.type === 'MemberExpression' && isNamed(property.property, 'sentence')
}

function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

function patternOf(node: ESTree.Node): string | null {
  if (node.type !== 'Literal' || !('regex' in node)) return null
  const { pattern, flags } = node.regex
  const left = withoutWide(pattern)
  return left === pattern ? null : `/${left}/${flags}`
}

/** The names of what finds nothing, `const RISE = /上升|增长/`. */
function neversOf(statement: ESTree.Node): readonly string[] {
  const told = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (told?.type !== 'VariableDeclaration' || told.kind !== 'const') return []
  return told.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init !== null && isNever(init) ? [id.name] : [],
  )
}

function isNever(node: ESTree.Node): boolean {
  return node.type === 'Literal' && 'regex' in node && withoutWide(node.regex.pattern) === NEVER
}

/** Where nothing is done by asking, `RISE.test(words)` is false and `RISE.exec(words)` null; `isChinese(scene, figure)` is told too. */
function answerOf(node: Of<'CallExpression'>, { grammar, nevers }: Known): string | null {
  const { callee } = node
  if (!node.arguments.every(isOnlyRead)) return null
  if (isNamed(callee, 'isChinese')) return String(grammar === 'zh')
  if (isNamed(callee, 'isEnglish') && grammar === 'zh') return 'false'
  if (grammar === 'zh' || callee.type !== 'MemberExpression') return null
  const { object, property } = callee
  if (!isNever(object) && !(object.type === 'Identifier' && nevers.has(object.name))) return null
  return isNamed(property, 'test') ? 'false' : isNamed(property, 'exec') ? 'null' : null
}

const READERS = new Set([
  'slice',
  'at',
  'trim',
  'trimEnd',
  'trimStart',
  'toLowerCase',
  'max',
  'min',
])

function isOnlyRead(node: ESTree.Node): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'Literal':
      return true
    case 'ChainExpression':
      return isOnlyRead(node.expression)
    case 'MemberExpression':
      return isOnlyRead(node.object) && isOnlyRead(node.property)
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isOnlyRead(node.left) && isOnlyRead(node.right)
    case 'TemplateLiteral':
      return node.expressions.every(isOnlyRead)
    case 'CallExpression':
      return (
        node.callee.type === 'MemberExpression' &&
        node.callee.property.type === 'Identifier' &&
        READERS.has(node.callee.property.name) &&
        isOnlyRead(node.callee.object) &&
        node.arguments.every(isOnlyRead)
      )
    default:
      return false
  }
}
