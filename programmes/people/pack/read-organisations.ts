import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import {
  entriesOf,
  field,
  isAbsent,
  localTextOf,
  oneOf,
  onlyFields,
  type PackFiles,
  type Problem,
  printProblems,
  type Region,
  type Spot,
  spotOf,
  textOf,
} from '#platform/region'

const FILE = 'organisations.yaml'
const FIELDS = ['title', 'office', 'jurisdiction', 'regional', 'example'] as const
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/

export type PackOrganisation = {
  readonly code: string
  readonly title: Text
  readonly office: Text
  readonly jurisdiction: string
  readonly regional: boolean
  readonly example: boolean
}

type Files = Pick<PackFiles, 'has' | 'readText'>

/** The organisations that a pack begins with; none where it has no such file. Throws `people.broken-pack`. */
export function readOrganisations(region: Region, files: Files): readonly PackOrganisation[] {
  const problems: Problem[] = []
  const found = organisationsIn(region, files, problems)
  if (problems.length > 0)
    throw new HouseError('people.broken-pack', {
      count: problems.length,
      listEn: printProblems(problems, 'en'),
      listZh: printProblems(problems, 'zh'),
    })
  return found
}

/** Everything wrong with the organisations of a pack. */
export function checkOrganisations(region: Region, files: Files): readonly Problem[] {
  const problems: Problem[] = []
  organisationsIn(region, files, problems)
  return problems
}

function organisationsIn(
  region: Region,
  files: Files,
  problems: Problem[],
): readonly PackOrganisation[] {
  if (!files.has(FILE)) return []
  const root = spotOf(FILE, files.readText(FILE), problems)
  const found = entriesOf(root).map(([code, spot]) => organisationAt(region, code, spot))
  const regional = found.filter((one) => one.regional).length
  if (problems.length === 0 && regional !== 1)
    root.report({
      en: `${regional} of the organisations are the region’s own office. Write "regional: true" in exactly one.`,
      zh: `其中有 ${regional} 个区域机构。请恰好在一个单位中写 "regional: true"。`,
    })
  return found
}

function organisationAt(region: Region, code: string, spot: Spot): PackOrganisation {
  onlyFields(spot, FIELDS)
  if (!CODE.test(code))
    spot.report({
      en: `"${code}" is no code. Write small letters and digits with hyphens between, such as north-office.`,
      zh: `"${code}" 不是有效的代码。请用小写字母、数字和连字符，如 north-office。`,
    })
  const jurisdiction = textOf(field(spot, 'jurisdiction'))
  if (jurisdiction !== '' && !region.places.has(jurisdiction))
    field(spot, 'jurisdiction').report({
      en: `The region has no place ${jurisdiction}. Name one by its id in places.yaml.`,
      zh: `本区域没有地方 ${jurisdiction}。请使用 places.yaml 中的编号。`,
    })
  return {
    code,
    title: localTextOf(field(spot, 'title'), region.languages),
    office: localTextOf(field(spot, 'office'), region.languages),
    jurisdiction,
    regional: isTrue(field(spot, 'regional')),
    example: isTrue(field(spot, 'example')),
  }
}

function isTrue(spot: Spot): boolean {
  return !isAbsent(spot) && oneOf(spot, ['true', 'false'], 'false') === 'true'
}
