import { say } from '#platform/i18n'
import type { Uncertainty, Verdict } from '../../types.ts'
import type { Ground } from '../types.ts'
import { inEveryLanguage } from '../words/explain.ts'

type Change = Extract<Uncertainty, { kind: 'composition-change' }>

/** The verdict, its reason followed by what it compares: air data of 25 cities earlier are no air data of 41 later. */
export function remarked(ground: Ground, verdict: Verdict): Verdict {
  const changes = verdict.uncertainties.filter((one) => one.kind === 'composition-change')
  if (changes.length === 0) return verdict
  const reason = inEveryLanguage(ground.region, (lang) => {
    const isChinese = lang.startsWith('zh')
    const sentences = changes.map((change) => sentenceOf(ground, change, lang, isChinese))
    return [say(verdict.reason, lang), ...sentences].join(isChinese ? '' : ' ')
  })
  return { ...verdict, reason }
}

function sentenceOf(
  { region }: Ground,
  { composition, from, to }: Change,
  lang: string,
  isChinese: boolean,
): string {
  const title = region.compositions.get(composition)?.title
  const name = title === undefined ? composition : say(title, lang)
  return isChinese
    ? `统计范围（${name}）有变化：前期${from}个，后期${to}个。`
    : `It was computed for ${from} places earlier and for ${to} later (${name}).`
}
