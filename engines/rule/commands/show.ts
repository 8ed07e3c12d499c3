import type { BaseContext } from '#platform/action'
import type { Command } from '#platform/cli'
import { say } from '#platform/i18n'
import type { Region } from '#platform/region'
import { ALL_KNOWN } from '../pack/cases.ts'
import type { PackRules } from '../pack/read-rules.ts'
import {
  cellsOf,
  type Parameter,
  type ParameterVersion,
  type RuleBook,
  sayCells,
  timelineOf,
} from '../pure/index.ts'
import { STANDINGS } from './words.ts'

/** The values of parameters in time, with their documents: what held where, and how far it may be believed. */
export function showCommand(
  rulesOf: (region: Region) => PackRules,
  parameters: readonly Parameter[],
): Command<BaseContext> {
  return {
    noun: 'rule',
    verb: 'show',
    summary: {
      en: 'List the values of parameters with days, places, clauses and documents',
      zh: '列出参数的数值及其日期、地方、条款和文件',
    },
    args: [
      {
        name: 'parameter',
        required: false,
        help: { en: 'only this one, or those that begin so', zh: '只列此参数或以此开头的参数' },
      },
    ],
    options: [
      { flags: '--place <place>', help: { en: 'only of this place', zh: '只列该地方' } },
      {
        flags: '--on <day>',
        help: { en: 'only what holds on that day', zh: '只列该日有效的数值' },
      },
      { flags: '--as-of <day>', help: { en: 'as known on that day', zh: '截至该日所知' } },
    ],
    formats: ['text', 'json'],
    run: async (terminal, { region }, _db, { args, options }) => {
      const { book } = rulesOf(region)
      const [start = ''] = args
      const asOf = typeof options.asOf === 'string' ? options.asOf : ALL_KNOWN
      const { place, on } = options
      const found = [
        ...Map.groupBy(
          book.versions,
          (one) => `${one.parameter} ${one.layer} ${one.place}`,
        ).values(),
      ]
        .flatMap((versions) => timelineOf(versions, asOf))
        .filter(({ version }) => version.parameter.startsWith(start))
        .filter(({ version }) => typeof place !== 'string' || version.place === place)
        .filter(
          ({ from, to }) => typeof on !== 'string' || (from <= on && (to === null || on < to)),
        )
        .map(({ from, to, version }) => ({ ...version, from, to }))
      if (terminal.format === 'json') terminal.print(JSON.stringify(found, null, 2))
      else
        for (const version of found)
          for (const line of linesOf(version, book, parameters, terminal.lang)) terminal.print(line)
      return found.length > 0 ? 0 : 1
    },
  }
}

function linesOf(
  version: ParameterVersion,
  book: RuleBook,
  parameters: readonly Parameter[],
  lang: string,
): readonly string[] {
  const parameter = parameters.find(({ id }) => id === version.parameter)
  if (parameter === undefined) return []
  const document = book.documents.find(({ id }) => id === version.document)
  const standing = document === undefined ? '' : ` (${say(STANDINGS[document.standing], lang)})`
  const place = book.places.find(({ id }) => id === version.place)
  const head = [
    version.parameter,
    place === undefined ? version.place : say(place.name, lang),
    version.layer,
    `${version.from} – ${version.to ?? '…'}`,
    `${document === undefined ? version.document : say(document.title, lang)}${standing}`,
  ].join(' · ')
  const clause = version.clause === null ? [] : [`    ${say(version.clause, lang)}`]
  const cells = cellsOf(parameter, version.place, version.from, version, null)
  return [head, ...clause, ...sayCells(cells).map((words) => `    ${say(words, lang)}`)]
}
