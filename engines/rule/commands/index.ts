import type { BaseContext } from '#platform/action'
import type { Command } from '#platform/cli'
import { HouseError } from '#platform/errors'
import { say } from '#platform/i18n'
import { packFiles, printProblems, type Region, sortProblems, spotOf } from '#platform/region'
import { ALL_KNOWN, type Case, type Casebook, readCases, runCase } from '../pack/cases.ts'
import { checkRules, declaredBy } from '../pack/check-rules.ts'
import { plainYaml } from '../pack/plain-yaml.ts'
import { type PackRules, readRules } from '../pack/read-rules.ts'
import { shapeProblems } from '../pack/shape-problems.ts'
import { caseShape } from '../pack/shapes.ts'
import { showCommand } from './show.ts'
import { treeLines } from './words.ts'

const CASE_BYTES_MAX = 1024 * 1024

/** `rule check`, `cases`, `explain` and `show`, over the formulas of the programmes. They need no database. */
export function ruleCommands(casebooks: readonly Casebook[]): readonly Command<BaseContext>[] {
  return [
    checkCommand(casebooks),
    casesCommand(casebooks),
    explainCommand(casebooks),
    showCommand((region) => rulesOf(region, casebooks), declaredBy(casebooks).parameters),
  ]
}

function checkCommand(casebooks: readonly Casebook[]): Command<BaseContext> {
  return {
    noun: 'rule',
    verb: 'check',
    summary: {
      en: 'Check the region’s rules and run their worked cases; exit code 1 if something is wrong',
      zh: '检查本区域的规则并运行其用例；有问题时退出码为 1',
    },
    args: [],
    options: [],
    formats: ['text', 'json'],
    run: async (terminal, { region }) => {
      const problems = sortProblems(checkRules(region, packFiles(region), casebooks))
      if (terminal.format === 'json') terminal.print(JSON.stringify({ problems }, null, 2))
      else if (problems.length > 0) terminal.print(printProblems(problems, terminal.lang))
      else {
        const { rules, cases } = casesOf(region, casebooks)
        const { length } = rules.book.versions
        terminal.print(
          terminal.lang === 'zh'
            ? `规则没有问题：${length} 个参数值，${cases.length} 个用例。`
            : `The rules have no problem: ${length} values of parameters, ${cases.length} cases.`,
        )
      }
      return problems.length === 0 ? 0 : 1
    },
  }
}

function casesCommand(casebooks: readonly Casebook[]): Command<BaseContext> {
  return {
    noun: 'rule',
    verb: 'cases',
    summary: {
      en: 'Run the worked cases, and say what each expects and gives',
      zh: '运行用例，逐一列出预期与结果',
    },
    args: [
      {
        name: 'text',
        required: false,
        help: { en: 'only cases whose name has it', zh: '只运行名称中含此文字的用例' },
      },
    ],
    options: [],
    formats: ['text', 'json'],
    run: async (terminal, { region }, _db, { args }) => {
      const { rules, cases } = casesOf(region, casebooks)
      const [text = ''] = args
      const results = cases
        .filter((one) => Object.values(one.name).some((name) => name.includes(text)))
        .map((one) => runCase(one, rules.book, casebookOf(one.formula, casebooks)))
      if (terminal.format === 'json') terminal.print(JSON.stringify(results, null, 2))
      else
        for (const { case: one, differing } of results) {
          const mark = differing.length === 0 ? '✓' : '✗'
          terminal.print(`${mark} ${one.date} ${say(one.name, terminal.lang)}`)
          for (const { field, expected, found } of differing)
            terminal.print(`    ${field}: ${expected} ≠ ${found}`)
        }
      return results.length > 0 && results.every(({ differing }) => differing.length === 0) ? 0 : 1
    },
  }
}

function explainCommand(casebooks: readonly Casebook[]): Command<BaseContext> {
  return {
    noun: 'rule',
    verb: 'explain',
    summary: {
      en: 'Say step by step why a case comes out as it does, with the clauses',
      zh: '逐步说明用例的计算过程及所依据的条款',
    },
    args: [
      {
        name: 'case',
        required: true,
        help: {
          en: 'part of a case’s name, or a YAML file that is written like one',
          zh: '用例名称的一部分，或按用例格式书写的 YAML 文件',
        },
      },
    ],
    options: [
      { flags: '--set <set>', help: { en: 'under this set of rules', zh: '按此规则集' } },
      {
        flags: '--as-of <day>',
        help: { en: 'as the rules were known on that day', zh: '按该日所知的规则' },
      },
    ],
    formats: ['text', 'json'],
    run: async (terminal, { region }, _db, { args, options }) => {
      const [name = ''] = args
      const { rules, cases } = casesOf(region, casebooks)
      const found =
        cases.find((one) => Object.values(one.name).some((words) => words.includes(name))) ??
        (await caseOfFile(name, terminal.open, rules, casebooks, region))
      const set = typeof options.set === 'string' ? options.set : found.stand.set
      const asOf = typeof options.asOf === 'string' ? options.asOf : found.stand.asOf
      const casebook = casebookOf(found.formula, casebooks)
      const tree = casebook.explain(rules.book, { set, asOf }, found.date, found.given)
      if (terminal.format === 'json') terminal.print(JSON.stringify(tree, null, 2))
      else {
        terminal.print(`${found.date} · ${say(found.name, terminal.lang)}`)
        for (const line of treeLines(tree, terminal.lang)) terminal.print(line)
      }
      return 0
    },
  }
}

function rulesOf(region: Region, casebooks: readonly Casebook[]): PackRules {
  return readRules(region, packFiles(region), declaredBy(casebooks))
}

function casesOf(
  region: Region,
  casebooks: readonly Casebook[],
): { readonly rules: PackRules; readonly cases: readonly Case[] } {
  const rules = rulesOf(region, casebooks)
  return { rules, cases: readCases(rules, casebooks, region, []) }
}

function casebookOf(formula: string, casebooks: readonly Casebook[]): Casebook {
  const found = casebooks.find((one) => one.formula === formula)
  if (found === undefined) throw new HouseError('rule.unknown-case', { name: formula })
  return found
}

/** A case of the reader's own: `name` and `source` may be left out, and nothing need be expected. */
async function caseOfFile(
  path: string,
  open: (path: string) => AsyncIterable<Uint8Array>,
  rules: PackRules,
  casebooks: readonly Casebook[],
  region: Region,
): Promise<Case> {
  const problems: Parameters<typeof spotOf>[2] = []
  const yaml = plainYaml(spotOf(path, await textOfFile(path, open), problems))
  const written = isObject(yaml.value) ? yaml.value : {}
  const { formula: named, ...rest } = written
  const formula = typeof named === 'string' ? named : (casebooks[0]?.formula ?? '')
  const casebook = casebookOf(formula, casebooks)
  const blank = Object.fromEntries(region.languages.map((lang) => [lang, path]))
  const value = { name: blank, source: blank, ...rest }
  const shape = caseShape(region.languages, casebook.given, casebook.expect)
  problems.push(...shapeProblems(path, shape, { value, lineOf: yaml.lineOf }))
  if (problems.length > 0)
    throw new HouseError('rule.broken-case', {
      listEn: printProblems(problems, 'en'),
      listZh: printProblems(problems, 'zh'),
    })
  const { name, source, date, set, 'as-of': asOf, given } = value as unknown as CaseFile
  const stand = { set: set ?? rules.book.sets[0]?.id ?? '', asOf: asOf ?? ALL_KNOWN }
  return {
    ...{ file: path, line: 1, formula, name, date, stand, given, source },
    ...{ expect: {}, refused: null },
  }
}

type CaseFile = Pick<Case, 'name' | 'source' | 'date' | 'given'> & {
  readonly set?: string
  readonly 'as-of'?: string
}

async function textOfFile(
  path: string,
  open: (path: string) => AsyncIterable<Uint8Array>,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of open(path)) {
      bytes += chunk.length
      if (bytes > CASE_BYTES_MAX) break
      chunks.push(chunk)
    }
  } catch (cause) {
    throw new HouseError('rule.unknown-case', { name: path }, { cause })
  }
  return Buffer.concat(chunks).toString('utf8')
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
