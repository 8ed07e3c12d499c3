import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import {
  entriesOf,
  field,
  isAbsent,
  itemsOf,
  localTextOf,
  oneOf,
  onlyFields,
  optionalTextOf,
  type PackFiles,
  type Problem,
  printProblems,
  type Region,
  type Spot,
  spotOf,
  textOf,
} from '#platform/region'

const FILE = 'collection/requests.yaml'
const STATES = ['open', 'signed', 'accepted'] as const
const FIELDS = ['state', 'addressed', 'title', 'note', 'due-in-days', 'items'] as const
const ITEM_FIELDS = ['indicator', 'place', 'period', 'vintage', 'answer', 'note'] as const
const DAYS_MAX = 365

export type ExampleItem = {
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly vintage: string | null
  /** As somebody would type it, in the unit asked; null: not answered. */
  readonly answer: string | null
  readonly note: string | null
}

/** A request that a region begins with, and how far it is: signed is answered, and waits for the office. */
export type ExampleRequest = {
  readonly state: (typeof STATES)[number]
  /** Code of the organisation that is asked. */
  readonly addressed: string
  readonly title: Text
  readonly note: Text
  readonly dueIn_days: number
  readonly items: readonly ExampleItem[]
}

type Files = Pick<PackFiles, 'has' | 'readText'>

/** `collection/requests.yaml` of a pack; none where it has no such file. Throws `collection.broken-pack`. */
export function readExamples(region: Region, files: Files): readonly ExampleRequest[] {
  if (!files.has(FILE)) return []
  const problems: Problem[] = []
  const root = spotOf(FILE, files.readText(FILE), problems)
  const found = entriesOf(root).map(([, spot]) => requestAt(region, spot))
  if (problems.length === 0) return found
  throw new HouseError('collection.broken-pack', {
    count: problems.length,
    listEn: printProblems(problems, 'en'),
    listZh: printProblems(problems, 'zh'),
  })
}

function requestAt(region: Region, spot: Spot): ExampleRequest {
  onlyFields(spot, FIELDS)
  const state = oneOf(field(spot, 'state'), STATES, 'open')
  return {
    state,
    addressed: textOf(field(spot, 'addressed')),
    title: localTextOf(field(spot, 'title'), region.languages),
    note: localTextOf(field(spot, 'note'), region.languages),
    dueIn_days: daysAt(field(spot, 'due-in-days')),
    items: itemsOf(field(spot, 'items')).map((item) => itemAt(item, state)),
  }
}

function itemAt(spot: Spot, state: ExampleRequest['state']): ExampleItem {
  onlyFields(spot, ITEM_FIELDS)
  const answer = field(spot, 'answer')
  if (state !== 'open' && isAbsent(answer))
    answer.report({
      en: 'What is signed off is answered. Write the answer, or the state "open".',
      zh: '已审签的要求须有填报内容。请写上 answer，或将 state 写作 "open"。',
    })
  return {
    indicator: textOf(field(spot, 'indicator')),
    place: textOf(field(spot, 'place')),
    period: textOf(field(spot, 'period')),
    vintage: optionalTextOf(field(spot, 'vintage')),
    answer: isAbsent(answer) ? null : textOf(answer),
    note: optionalTextOf(field(spot, 'note')),
  }
}

function daysAt(spot: Spot): number {
  const text = textOf(spot)
  const days = Number(text)
  if (text === '' || (/^\d+$/.test(text) && days <= DAYS_MAX)) return days
  spot.report({
    en: `"${text}" is no number of days from 0 to ${DAYS_MAX}.`,
    zh: `"${text}" 不是 0 至 ${DAYS_MAX} 之间的天数。`,
  })
  return 0
}
