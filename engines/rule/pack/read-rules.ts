import type { Static, TSchema } from 'typebox'
import { HouseError, nearest } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { isDay } from '#platform/period'
import {
  type PackFiles,
  type Problem,
  printProblems,
  type Region,
  sortProblems,
  spotOf,
} from '#platform/region'
import {
  gapIn,
  overlapIn,
  type Parameter,
  type ParameterVersion,
  type RuleBook,
  type RuleDocument,
} from '../pure/index.ts'
import { jurisdictionsOfRegion } from './jurisdictions.ts'
import { type PlainYaml, plainYaml, pointerPart } from './plain-yaml.ts'
import { readCells } from './read-cells.ts'
import { shapeProblems } from './shape-problems.ts'
import { documentsShape, ruleShape, setsShape } from './shapes.ts'

/** What the rules of a pack are read with: the parameters and formulas that the programmes declare. */
export type Declared = {
  readonly parameters: readonly Parameter[]
  readonly formulas: readonly string[]
}

/** A rule file with its cases, which the formula's own shape judges. */
export type RuleFile = {
  readonly file: string
  readonly formula: string
  readonly title: Text
  readonly cases: readonly unknown[]
  readonly lineOf: PlainYaml['lineOf']
}

export type PackRules = { readonly book: RuleBook; readonly files: readonly RuleFile[] }

/** A version and where it stands. */
type Placed = { readonly version: ParameterVersion; readonly file: string; readonly line: number }

const DOCUMENTS = 'rules/documents.yaml'
const SETS = 'rules/sets.yaml'

/** The rules of a pack. Throws `rule.broken-pack` with every problem: file, line, what is wrong, what would be right. */
export function readRules(region: Region, files: PackFiles, declared: Declared): PackRules {
  const problems: Problem[] = []
  const rules = readRulesTo(problems, region, files, declared)
  if (problems.length > 0) throw brokenPack(problems)
  return rules
}

/** The book alone; empty where the pack has no rules. */
export function readRuleBook(region: Region, files: PackFiles, declared: Declared): RuleBook {
  return readRules(region, files, declared).book
}

/** `readRules` that goes on after problems, which it adds to the list. */
export function readRulesTo(
  problems: Problem[],
  region: Region,
  files: PackFiles,
  declared: Declared,
): PackRules {
  const { languages } = region
  const open = <S extends TSchema>(
    path: string,
    schema: S,
  ): PlainYaml & { readonly checked: Static<S> | null } => {
    const yaml = plainYaml(spotOf(path, files.readText(path), problems))
    const found = shapeProblems(path, schema, yaml)
    problems.push(...found)
    return { ...yaml, checked: found.length === 0 ? (yaml.value as Static<S>) : null }
  }
  if (!files.list('rules/').some((path) => path.endsWith('.yaml'))) return emptyOf(region)
  for (const path of [DOCUMENTS, SETS])
    if (!files.has(path)) problems.push({ file: path, line: 1, message: missing(path) })
  if (!files.has(DOCUMENTS) || !files.has(SETS)) return emptyOf(region)
  const documents = documentsOf(open(DOCUMENTS, documentsShape(languages)).checked ?? {})
  const sets = open(SETS, setsShape(languages))
  const { layers = {}, sets: named = {}, above = {} } = sets.checked ?? {}
  for (const [id, { layers: used }] of Object.entries(named))
    for (const layer of used)
      if (!Object.hasOwn(layers, layer))
        report(
          problems,
          SETS,
          sets.lineOf(`/sets/${pointerPart(id)}`),
          unknown('layer', layer, Object.keys(layers)),
        )
  const placed: Placed[] = []
  const ruleFiles: RuleFile[] = []
  for (const path of files.list('rules/').filter(isRule)) {
    const yaml = open(path, ruleShape(languages))
    if (yaml.checked === null) continue
    const ground = { region, declared, documents, layers: Object.keys(layers), problems }
    placed.push(...versionsOf(path, yaml.checked, yaml.lineOf, ground))
    const { formula, title, cases = [] } = yaml.checked
    ruleFiles.push({ file: path, formula, title, cases, lineOf: yaml.lineOf })
  }
  checkTime(placed, problems)
  const book: RuleBook = {
    documents: [...documents.values()],
    layers: Object.entries(layers).map(([id, layer]) => ({ id, ...layer })),
    sets: Object.entries(named).map(([id, set]) => ({ id, ...set })),
    places: jurisdictionsOfRegion(region, above, (message) =>
      report(problems, SETS, sets.lineOf('/above'), message),
    ),
    versions: placed.map(({ version }) => version),
  }
  return { book, files: ruleFiles }
}

/** The refusal of a pack, its words in both languages with the first problems listed. */
export function brokenPack(problems: readonly Problem[]): HouseError {
  const listed = sortProblems(problems).slice(0, PROBLEMS_LISTED_MAX)
  return new HouseError('rule.broken-pack', {
    count: problems.length,
    problems: listed,
    listEn: printProblems(listed, 'en'),
    listZh: printProblems(listed, 'zh'),
  })
}

const PROBLEMS_LISTED_MAX = 100

/** A region without rules: its places are known, and nothing is held for any of them. */
function emptyOf(region: Region): PackRules {
  const places = jurisdictionsOfRegion(region, {}, () => undefined)
  return { book: { documents: [], layers: [], sets: [], places, versions: [] }, files: [] }
}

type Ground = {
  readonly region: Region
  readonly declared: Declared
  readonly documents: ReadonlyMap<string, RuleDocument>
  readonly layers: readonly string[]
  readonly problems: Problem[]
}

type RuleText = Static<ReturnType<typeof ruleShape>>
type DocumentsText = Static<ReturnType<typeof documentsShape>>

function isRule(path: string): boolean {
  return path.endsWith('.yaml') && path !== DOCUMENTS && path !== SETS
}

function documentsOf(read: DocumentsText): ReadonlyMap<string, RuleDocument> {
  return new Map(
    Object.entries(read).map(([id, one]) => [
      id,
      {
        id,
        title: one.title,
        number: one.number ?? null,
        standing: one.standing,
        published: one.published ?? null,
        firstSeen: one['first-seen'],
        url: one.url ?? null,
        note: one.note ?? null,
      },
    ]),
  )
}

function versionsOf(
  file: string,
  rule: RuleText,
  lineOf: PlainYaml['lineOf'],
  { region, declared, documents, layers, problems }: Ground,
): readonly Placed[] {
  const known = (what: string, id: string, all: Iterable<string>, pointer: string): void => {
    const list = [...all]
    if (!list.includes(id)) report(problems, file, lineOf(pointer), unknown(what, id, list))
  }
  known('place', rule.place, region.places.keys(), '/place')
  known('layer', rule.layer, layers, '/layer')
  known('formula', rule.formula, declared.formulas, '/formula')
  known('document', rule.document, documents.keys(), '/document')
  return Object.entries(rule.parameters).flatMap(([id, versions]) => {
    const at = `/parameters/${pointerPart(id)}`
    const parameter = declared.parameters.find((one) => one.id === id)
    if (parameter === undefined) {
      known(
        'parameter',
        id,
        declared.parameters.map((one) => one.id),
        at,
      )
      return []
    }
    return versions.map((version, index): Placed => {
      const pointer = `${at}/${index}`
      const document = version.document ?? rule.document
      known('document', document, documents.keys(), pointer)
      const { from, to = null } = version
      for (const day of [from, to, version.known ?? null])
        if (day !== null && !isDay(day)) report(problems, file, lineOf(pointer), noDay(day))
      if (to !== null && to <= from)
        report(problems, file, lineOf(pointer), {
          en: `${id} ends on ${to}, not after it begins on ${from}. Correct the days.`,
          zh: `${id} 于 ${to} 终止，不晚于起始日 ${from}。请改正日期。`,
        })
      const cells = readCells(parameter, version.value, (below, message) =>
        report(problems, file, lineOf(`${pointer}/value${below}`), message),
      )
      const source = documents.get(document)
      return {
        file,
        line: lineOf(pointer),
        version: {
          ...{ parameter: id, layer: rule.layer, place: rule.place, from, to, document },
          known: version.known ?? rule.known ?? source?.firstSeen ?? from,
          clause: version.clause ?? null,
          ...cells,
        },
      }
    })
  })
}

/** Between the values of one parameter of one place in one layer there is neither a gap nor an overlap. */
function checkTime(placed: readonly Placed[], problems: Problem[]): void {
  const groups = Map.groupBy(
    placed,
    ({ version: { layer, place, parameter } }) => `${layer} ${place} ${parameter}`,
  )
  for (const group of groups.values()) {
    const versions = group.map(({ version }) => version)
    const lineOf = (version: ParameterVersion) =>
      group.find((one) => one.version === version) ?? { file: '', line: 1 }
    const clash = overlapIn(versions)
    if (clash !== undefined) {
      const [one, other] = clash
      const { file, line } = lineOf(other)
      report(problems, file, line, {
        en: `${other.parameter} of ${other.place} has two values at the same time, from ${one.from} and from ${other.from}, both known from ${one.known}. Let one end (to, excluded) where the other begins, or say since when the newer is known.`,
        zh: `${other.place} 的 ${other.parameter} 同时有两个值（分别自 ${one.from}、${other.from} 起），且均自 ${one.known} 起所知。请让前者在后者起始之日终止（to，不含当日），或注明后者的 known。`,
      })
    }
    const gap = gapIn(versions)
    if (gap !== undefined) {
      const { file, line } = lineOf(gap.after)
      report(problems, file, line, {
        en: `${gap.after.parameter} of ${gap.after.place} has no value from ${gap.from} until ${gap.to}. Add what held then, “unknown” if need be.`,
        zh: `${gap.after.place} 的 ${gap.after.parameter} 自 ${gap.from} 至 ${gap.to} 没有值。请补充当时的规定；不知时写 unknown。`,
      })
    }
  }
}

function report(problems: Problem[], file: string, line: number, message: Text): void {
  problems.push({ file, line, message })
}

function unknown(what: string, id: string, known: readonly string[]): Text {
  const near = nearest(id, known, 5).join(', ')
  return {
    en: `There is no ${what} “${id}”. Near it: ${near === '' ? known.slice(0, 5).join(', ') : near}.`,
    zh: `没有${WHAT[what] ?? what}“${id}”。相近的有：${near === '' ? known.slice(0, 5).join('、') : near}。`,
  }
}

const WHAT: { readonly [what: string]: string } = {
  place: '地方',
  layer: '层',
  formula: '公式',
  document: '文件',
  parameter: '参数',
}

function noDay(day: string): Text {
  return {
    en: `“${day}” is no day that the calendar has. Write it as YYYY-MM-DD.`,
    zh: `“${day}”不是日历上的日期。请写成 YYYY-MM-DD。`,
  }
}

function missing(path: string): Text {
  return {
    en: `The file ${path} is missing, though there are rules. Add it.`,
    zh: `有规则文件而缺少 ${path}。请补上。`,
  }
}
