import { checkText } from '#engines/claims/pure'
import { goldTexts, goldTextsIn } from './gold/index.ts'
import { isCaught, plantIn } from './plant/index.ts'

// Prints the planted errors that aren't caught, of all texts or those whose name contains the given word (and of another folder).

const [wanted = '', folder] = process.argv.slice(2)
const texts = folder === undefined ? goldTexts() : goldTextsIn(folder)

for (const gold of texts.filter(({ name }) => name.includes(wanted))) {
  const errors = plantIn(gold)
  const escaped = errors.filter(
    (error) => !isCaught(error, checkText(error.text, { date: gold.date })),
  )
  process.stdout.write(`== ${gold.name}: ${errors.length - escaped.length} of ${errors.length}\n`)
  for (const { rule, relation, change } of escaped)
    process.stdout.write(`  ${rule} of ${relation.kind}: …${change}\n`)
}
