import { say, type Text } from '#platform/i18n'
import type { Explained, Ground, Standing } from '../pure/index.ts'

export const STANDINGS: { readonly [standing in Standing]: Text } = {
  read: { en: 'document read', zh: '已核原文' },
  recalled: { en: 'recalled, not checked', zh: '据记忆，未核对' },
  unverified: { en: 'unverified, document not seen', zh: '未核实，未见原文' },
  proposed: { en: 'a proposal', zh: '建议' },
  assumed: { en: 'assumed', zh: '假设' },
}

/** An explanation as lines, indented by level. */
export function treeLines(
  tree: readonly Explained[],
  lang: string,
  indent = '',
): readonly string[] {
  return tree.flatMap((node) => {
    const arithmetic = say(node.arithmetic, lang)
    return [
      `${indent}${say(node.title, lang)}: ${say(node.value, lang)}`,
      ...(arithmetic === '' ? [] : [`${indent}  ${arithmetic}`]),
      ...node.why.map((ground) => `${indent}  - ${groundLine(ground, lang)}`),
      ...node.nearest.map(
        ({ rule, wanting }) => `${indent}  ? ${say(rule, lang)}: ${say(wanting, lang)}`,
      ),
      ...treeLines(node.parts, lang, `${indent}  `),
    ]
  })
}

function groundLine(ground: Ground, lang: string): string {
  const until = ground.validTo === null ? '' : ` – ${ground.validTo}`
  const clause = ground.clause === null ? [] : [say(ground.clause, lang)]
  return [
    `${say(ground.title, lang)} ${say(ground.value, lang)}`,
    say(ground.placeName, lang),
    `${ground.validFrom}${until}`,
    ...clause,
    `${say(ground.documentTitle, lang)} (${say(STANDINGS[ground.standing], lang)})`,
  ].join(' · ')
}
