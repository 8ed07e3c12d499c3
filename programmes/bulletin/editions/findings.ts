import { type Lang, say, type Text } from '#platform/i18n'
import { amendedIn, findingsOf } from '#programmes/checker'
import type { Context } from '#programmes/contract'
import { inLanguages } from '#programmes/figures'
import { groundIn } from '../held.ts'
import { titleOf } from '../marks.ts'
import type { Bulletin } from '../pack/types.ts'
import type { CheckedText } from './own-check.ts'
import { placeOf, placesOfFigure, type TextPlace } from './source-places.ts'

/** Something that the check says of a text, with the places in its files that it is about. */
export type TextFinding = {
  /** `false`: it fits neither the text nor the data, and is published for a written reason only. */
  readonly weight: 'false' | 'condition' | 'doubt'
  readonly verdict: string
  /** The words of the text, or the figure's title. */
  readonly about: Text
  readonly reasons: readonly Text[]
  readonly places: readonly TextPlace[]
  /** The stated figure, where one is judged. */
  readonly figure: string | null
  /** The sentence as it would be true, in the language of its text; null where none is known. */
  readonly amended: string | null
}

const LISTED_MAX = 20
const WOULD_BE_TRUE: Text = { en: 'would be true: ', zh: '改后成立：' }

/** Findings a line each, with the place in the files and the sentence that would be true below, as a refusal tells them. */
export function listed(
  id: string,
  findings: readonly TextFinding[],
  lang: Lang,
  max = LISTED_MAX,
): string {
  return findings
    .slice(0, max)
    .flatMap(({ about, reasons, places: [place], amended }) => {
      const where = place === undefined ? id : `${place.file}:${place.line}`
      const told = `  ${where}: ${about[lang] ?? ''}: ${reasons[0]?.[lang] ?? ''}`
      return amended === null ? [told] : [told, `    ${say(WOULD_BE_TRUE, lang)}${amended}`]
    })
    .join('\n')
}

/** What the checker found in the words, then what the data say of figures that are stated and no claim stands for. */
export function findingsIn(
  ctx: Context,
  bulletin: Bulletin,
  checks: readonly CheckedText[],
  asOf: string,
): readonly TextFinding[] {
  const told = checks.flatMap((check) => claimFindings(bulletin, check))
  const falseAt = told.filter(({ weight }) => weight === 'false').flatMap(({ places }) => places)
  const untold = figureFindings(ctx, bulletin, asOf).filter(
    ({ places }) => !places.some((place) => falseAt.some((other) => overlap(place, other))),
  )
  return [...told, ...untold]
}

function claimFindings(
  { files }: Bulletin,
  { lang, readable, answer }: CheckedText,
): readonly TextFinding[] {
  const { problems, conditions, doubts } = findingsOf(answer.claims)
  const file = `${lang}.md`
  const source = files[file] ?? ''
  const told = (weight: TextFinding['weight'], findings: typeof problems) =>
    findings.map(({ verdict, claims, reasons, doubts: remarks }): TextFinding => {
      const words = claims.map(({ text }) => text).join(' · ')
      return {
        weight,
        verdict,
        about: { en: words, zh: words },
        reasons: [...reasons, ...(weight === 'doubt' ? remarks : [])].map(({ en, zh }) => ({
          en,
          zh,
        })),
        places: claims.map((claim) => placeOf(file, source, readable, claim)),
        figure: null,
        amended: sentencesOf(claims, lang),
      }
    })
  return [...told('false', problems), ...told('condition', conditions), ...told('doubt', doubts)]
}

/** The sentence that would be true; where nothing tells which of several figures is wrong, each that would do in its place. */
function sentencesOf(claims: Parameters<typeof amendedIn>[0]['claims'], lang: Lang): string | null {
  const [first, ...more] = amendedIn({ claims })
  if (first === undefined) return null
  const others = more.filter(({ instead }) => instead === true)
  const or = lang.startsWith('zh') ? '或：' : ' Or: '
  return [first, ...others].map(({ sentence }) => sentence).join(or)
}

function figureFindings(ctx: Context, bulletin: Bulletin, asOf: string): readonly TextFinding[] {
  const ground = groundIn(ctx)
  return [...bulletin.figures.values()].flatMap(({ figure }) => {
    const { word, reason } = ctx.series.judge(figure, asOf)
    if (word !== 'contradicted' && word !== 'inconsistent') return []
    const title = titleOf(ground, figure)
    return [
      {
        weight: 'false' as const,
        verdict: word,
        about: inLanguages(ctx.region, (lang) => say(title, lang)),
        reasons: [reason],
        places: Object.entries(bulletin.files).flatMap(([file, source]) =>
          placesOfFigure(file, source, figure.id),
        ),
        figure: figure.id,
        amended: null,
      },
    ]
  })
}

function overlap(a: TextPlace, b: TextPlace): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end
}
