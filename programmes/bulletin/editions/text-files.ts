import { sha256Of } from '#engines/series'
import { HouseError } from '#platform/errors'
import type { Lang, Text } from '#platform/i18n'
import { isDay } from '#platform/period'
import { type Problem, sortProblems } from '#platform/region'
import type { Context } from '#programmes/contract'
import { readDeskText } from '../pack/read-desk-text.ts'
import type { Bulletin } from '../pack/types.ts'

/** `bulletin.yaml` and a text for each language: `en.md`, `zh.md`. */
export type TextFiles = { readonly [name: string]: string }

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const ID_CHARACTERS_MAX = 80

export type TextRead = {
  /** Null where `bulletin.yaml` can't be read at all. */
  readonly bulletin: Bulletin | null
  /** In the order of files and lines; none: it can be published. */
  readonly problems: readonly Problem[]
}

/** A text with everything that is wrong with it, also where the series can't judge what it states. */
export function readTextFiles(
  ctx: Context,
  text: {
    readonly id: string
    readonly files: TextFiles
    readonly publisher: Text | null
    readonly languages?: readonly Lang[]
  },
): TextRead {
  const problems: Problem[] = []
  const { id, files, publisher } = text
  const read = readDeskText(
    {
      ...{ id, files, region: ctx.region, catalogue: ctx.series.catalogue },
      as: { version: `text ${sha256Of(files)}`, publisher },
      ...(text.languages === undefined ? {} : { languages: text.languages }),
    },
    problems,
  )
  if (!ID.test(id) || id.length > ID_CHARACTERS_MAX) problems.push(badId(id))
  const bulletin = read === null || !isDay(read.date) ? null : withJudgeable(ctx, read, problems)
  return { bulletin, problems: sortProblems(problems) }
}

/** Without the figures that no judgement can be asked of: unknown names are told already, the rest is. */
function withJudgeable(ctx: Context, bulletin: Bulletin, problems: Problem[]): Bulletin {
  const figures = [...bulletin.figures].filter(([id, { figure }]) => {
    try {
      ctx.series.judge(figure, bulletin.date)
      return true
    } catch (error) {
      if (!(error instanceof HouseError)) throw error
      if (problems.length === 0) problems.push(unjudged(id, error.code))
      return false
    }
  })
  return { ...bulletin, figures: new Map(figures) }
}

function unjudged(id: string, code: string): Problem {
  return {
    file: 'bulletin.yaml',
    line: 1,
    message: {
      en: `The figure "${id}" can't be judged (${code}). Correct its indicator, unit, place and period.`,
      zh: `数据 "${id}" 无法核对（${code}）。请改正其指标、单位、地方和时期。`,
    },
  }
}

function badId(id: string): Problem {
  return {
    file: 'bulletin.yaml',
    line: 1,
    message: {
      en: `"${id}" is no id of a bulletin. Write small letters, digits and single hyphens, at most ${ID_CHARACTERS_MAX}, such as 2027-q1.`,
      zh: `"${id}" 不能作为公报编号。请用小写字母、数字和单个连字符，不超过 ${ID_CHARACTERS_MAX} 个字符，如 2027-q1。`,
    },
  }
}
