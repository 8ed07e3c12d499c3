import { ask } from '#platform/action'
import type { Command as AnyCommand } from '#platform/cli'
import { say } from '#platform/i18n'
import type { Command, Context } from '#programmes/contract'
import { printTrace } from './print-trace.ts'
import { read } from './queries/read.ts'
import { search } from './queries/search.ts'
import { sources } from './queries/sources.ts'
import type { FigureAnswer } from './types.ts'

type Run = AnyCommand<Context>['run']
type Given = Parameters<Run>[3]

const AS_OF = {
  flags: '--as-of <day>',
  help: { en: 'only what was known by that day', zh: '只用截至该日已知的数据' },
}

const ASKED = [
  ...['place', 'period', 'variant', 'vintage'],
  ...['mixed', 'loadedBy', 'provenance', 'asOf'],
]

const figure: Command = {
  noun: null,
  verb: 'figure',
  summary: { en: 'Show a figure with its formula and its trace', zh: '显示一项数据及其公式与追溯' },
  args: [{ name: 'id', required: true, help: { en: 'the figure', zh: '数据编号' } }],
  options: [
    { flags: '--place <id>', help: { en: 'of which place', zh: '哪个地方' } },
    {
      flags: '--period <code>',
      help: {
        en: 'of which period, e.g. 2023 or 2024-Q1..Q3',
        zh: '哪一时期，如 2023 或 2024-Q1..Q3',
      },
    },
    { flags: '--variant <id>', help: { en: 'computed which way', zh: '按哪种口径计算' } },
    { flags: '--vintage <id>', help: { en: 'in which vintage', zh: '用哪个版本' } },
    {
      flags: '--mixed',
      help: {
        en: 'allow inputs of different vintages; the answer says so',
        zh: '允许混用不同版本的数据，结果会注明',
      },
    },
    {
      flags: '--loaded-by <instant>',
      help: {
        en: 'only what was loaded here by then, e.g. 2024-12-04T08:30:00Z or 2024-12-04',
        zh: '只用截至该时刻已载入的数据，如 2024-12-04T08:30:00Z 或 2024-12-04',
      },
    },
    {
      flags: '--provenance <kind>',
      help: {
        en: 'only values of this kind; published and recorded if left out, simulated never beside them',
        zh: '只用此类数值；省略则用公布数和记录数，模拟数从不与之混用',
      },
      choices: ['published', 'recorded', 'simulated'],
    },
    AS_OF,
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const answer = await ask(db, read, ctx, {
      id: given.args[0],
      lang: terminal.lang,
      ...chosen(given, ASKED),
    })
    terminal.print(
      terminal.format === 'json' ? JSON.stringify(answer) : printFigure(answer, terminal.lang),
    )
    return answer.evaluation.value === null ? 1 : 0
  },
}

const searchFigures: Command = {
  noun: 'figures',
  verb: 'search',
  summary: { en: 'Find figures by words', zh: '按文字查找数据' },
  args: [
    { name: 'text', required: false, help: { en: 'words, in any language', zh: '任一语言的文字' } },
  ],
  options: [AS_OF],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const answer = await ask(db, search, ctx, {
      q: given.args[0] ?? '',
      lang: terminal.lang,
      ...chosen(given, ['asOf']),
    })
    if (terminal.format === 'json') terminal.print(JSON.stringify(answer))
    else {
      for (const { id, title, latest } of answer.items) {
        const value =
          latest === null
            ? '—'
            : `${say(latest.value.words, terminal.lang)} (${say(latest.place.shortName, terminal.lang)}${terminal.lang.startsWith('zh') ? '，' : ', '}${say(latest.period.words, terminal.lang)})`
        terminal.print(`${id.padEnd(32)} ${say(title, terminal.lang)}: ${value}`)
      }
      if (answer.total === 0) terminal.note(say(NOTHING_FOUND, terminal.lang))
    }
    return answer.total === 0 ? 1 : 0
  },
}

const NOTHING_FOUND = {
  en: 'No figure has these words. Leave them out to see all figures.',
  zh: '没有含这些文字的数据。不写文字则列出全部数据。',
}

const listSources: Command = {
  noun: 'sources',
  verb: 'list',
  summary: { en: 'List the documents that values were read from', zh: '列出数值所依据的来源文件' },
  args: [],
  options: [AS_OF],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const answer = await ask(db, sources, ctx, { lang: terminal.lang, ...chosen(given, ['asOf']) })
    if (terminal.format === 'json') terminal.print(JSON.stringify(answer))
    else {
      for (const { id, title, published, observations } of answer.items) {
        terminal.print(
          `${id.padEnd(36)} ${String(observations).padStart(6)}  ${say(title, terminal.lang)} (${say(published, terminal.lang)})`,
        )
      }
    }
    return 0
  },
}

export const commands: readonly Command[] = [figure, searchFigures, listSources]

/** Options that were given, as input. */
function chosen(
  { options }: Given,
  names: readonly string[],
): { readonly [name: string]: unknown } {
  return Object.fromEntries(
    names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  )
}

function printFigure(answer: FigureAnswer, lang: string): string {
  const { evaluation, indicator, place, period } = answer
  const isChinese = lang.startsWith('zh')
  const comma = isChinese ? '，' : ', '
  const [open, apart, close] = isChinese ? ['  （', '；', '）'] : ['  (', '; ', ')']
  const others = answer.alternatives.map(({ variant, vintageLabel, value, chosen: shown }) =>
    [
      shown ? '  → ' : '    ',
      variant === null ? '' : `${say(variant.label, lang)}${comma}`,
      say(vintageLabel, lang),
      `${isChinese ? '：' : ': '}${value === null ? '—' : say(value.words, lang)}`,
    ].join(''),
  )
  const kinds = [evaluation.vintageLabel, evaluation.provenanceWords]
    .map((words) => say(words, lang))
    .filter((words) => words !== '')
  return [
    [indicator.title, place.name, period.words].map((words) => say(words, lang)).join(comma),
    `  ${evaluation.value === null ? '—' : say(evaluation.value.words, lang)}${open}${kinds.join(apart)}${close}`,
    `  = ${say(evaluation.formula, lang)}`,
    ...evaluation.cautions.map(({ words }) => `  ! ${say(words, lang)}`),
    ...evaluation.missing.map(
      (one) => `  ? ${say(one.place.name, lang)}${isChinese ? '：' : ': '}${say(one.reason, lang)}`,
    ),
    ...answer.targets.map((target) => targetLine(target, lang)),
    '',
    printTrace(evaluation.trace, lang),
    ...(others.length > 1 ? ['', ...others] : []),
  ].join('\n')
}

const TARGET = {
  en: 'Target: {title} ({bound}, due {due}; set by: {document}). {words}',
  zh: '目标：{title}（{bound}，期限{due}，出自《{document}》）。{words}',
}

/** Direction, bound, due day and state of a target, in one line. */
function targetLine(target: FigureAnswer['targets'][number], lang: string): string {
  const { title, bound, dueWords, words, document } = target
  const values: { readonly [name: string]: string } = {
    title: say(title, lang),
    bound: say(bound, lang),
    due: say(dueWords, lang),
    words: say(words, lang),
    document: say(document.title, lang),
  }
  return `  ${say(TARGET, lang).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')}`
}
