import { checkText } from '#engines/claims/pure'
import { type GoldClaim, goldTexts, goldTextsIn } from './gold/index.ts'
import { ASPECTS, compare } from './score/index.ts'

// Prints, for each gold text or those whose name contains the given word (of another folder, if one is given), what was
// missed, invented or misread.

const [wanted = '', folder] = process.argv.slice(2)
const texts = folder === undefined ? goldTexts() : goldTextsIn(folder)
const print = (line: string): void => void process.stdout.write(`${line}\n`)

for (const gold of texts.filter(({ name }) => name.includes(wanted))) {
  const compared = compare(gold, checkText(gold.text, { date: gold.date }))
  const around = ({ start, end }: { start: number; end: number }): string =>
    `${gold.text.slice(Math.max(0, start - 24), start)}⟦${gold.text.slice(start, end)}⟧${gold.text.slice(end, end + 16)}`.replaceAll(
      '\n',
      '⏎',
    )
  print(`== ${gold.name}: ${compared.pairs.length} of ${gold.claims.length}`)
  for (const claim of compared.missed)
    print(`  missed    ${around(claim)}  = ${claim.value} ${claim.units.join()}`)
  for (const claim of compared.invented)
    print(`  invented  ${around(claim)}  = ${claim.value} ${claim.unit} ${claim.comparison.kind}`)
  for (const pair of compared.pairs) {
    const wrong = ASPECTS.filter((aspect) => pair.right[aspect] === false)
    if (wrong.length === 0) continue
    const { claim } = pair
    const given = {
      value: `${claim.value}${claim.valueHigh === undefined ? '' : `..${claim.valueHigh}`}`,
      unit: claim.unit,
      bound: claim.bound,
      period: claim.period ?? '-',
      kind: claim.comparison.kind,
      basePeriod: claim.comparison.basePeriod ?? '-',
      name: claim.measure ?? '-',
      span: `'${claim.text}'`,
    }
    const said = wrong.map(
      (aspect) => `${aspect} ${given[aspect]}, not ${right(pair.gold)[aspect]}`,
    )
    print(`  wrong     ${around(pair.gold)}  ${said.join('; ')}`)
  }
  for (const { text, verdict, reasons } of compared.report.claims)
    if (verdict === 'inconsistent')
      print(`  accused   ${text}: ${reasons[0]?.check} ${reasons[0]?.arithmetic}`)
}

function right(gold: GoldClaim): { readonly [aspect in (typeof ASPECTS)[number]]: string } {
  return {
    value: gold.valueHigh === null ? gold.value : `${gold.value}..${gold.valueHigh}`,
    unit: gold.units.join(' or '),
    bound: gold.bound,
    period: gold.periods.map((code) => code ?? '-').join(' or '),
    kind: gold.kinds.join(' or '),
    basePeriod: gold.basePeriod ?? '-',
    name: gold.name ?? '-',
    span: `'${gold.words}'`,
  }
}
