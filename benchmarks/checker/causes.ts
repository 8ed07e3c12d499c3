import { checkText, readClaims } from '#engines/claims/pure'
import { CAUSES, type Cause, causeOf, relatedOf } from './escape/index.ts'
import { goldTexts } from './gold/index.ts'
import { isCaught, plantIn } from './plant/index.ts'

// Prints why planted errors escape, by the kind of their relation and by language, as a table for the README; with --json each of them.

type Escape = {
  readonly text: string
  readonly lang: 'en' | 'zh'
  readonly kind: string
  readonly rule: string
  readonly cause: Cause
  readonly change: string
}

const escapes: Escape[] = []
let planted = 0
for (const gold of goldTexts()) {
  const { date, lang, name } = gold
  const written = relatedOf(readClaims(gold.text, { date }))
  for (const error of plantIn(gold)) {
    planted += 1
    if (isCaught(error, checkText(error.text, { date }))) continue
    const cause = causeOf(error, relatedOf(readClaims(error.text, { date })), written)
    const { rule, change, relation } = error
    escapes.push({ text: name, lang, kind: relation.kind, rule, cause, change })
  }
}

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(escapes, null, 2)}\n`)
else
  process.stdout.write(`${tableOf(escapes)}\n\n${planted - escapes.length} of ${planted} caught\n`)

function tableOf(all: readonly Escape[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort()
  const rows = kinds.map((kind) =>
    rowOf(
      kind,
      all.filter((one) => one.kind === kind),
    ),
  )
  return [
    `| relation | ${CAUSES.join(' | ')} |`,
    `|---|${CAUSES.map(() => '---').join('|')}|`,
    ...rows,
    rowOf('all', all),
  ].join('\n')
}

/** English and Chinese. */
function rowOf(name: string, all: readonly Escape[]): string {
  const cells = CAUSES.map((cause) => {
    const own = all.filter((one) => one.cause === cause)
    const [en, zh] = (['en', 'zh'] as const).map(
      (lang) => own.filter((one) => one.lang === lang).length,
    )
    return own.length === 0 ? '' : `${en} + ${zh}`
  })
  return `| ${name} | ${cells.join(' | ')} |`
}
