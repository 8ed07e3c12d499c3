import { checkText } from '../../check-text.ts'
import { suspectedIn } from '../../read-claims.ts'
import { reportOf } from '../../report-of.ts'

const DATE = { date: '2024-12-04' } as const
const AROUND =
  ' The office has 1,240 members in 14 towns and a budget of £38.2 million. Its 62 vans drove 410,000 miles. Some 3,415 people called its line, and 2,380 wrote. It runs 18 halls, 27 pools and 96 pitches, and 5,120 children learnt to swim in them. In all it spent £12.6 million on roofs, £8.4 million on boilers and £2.2 million on paint.\n\n'

/** The claims of what fails where a text stands in a long one, of whose other figures nothing is wrong: what is tied, before it is weighed. */
export function wrongIn(text: string): readonly string[] {
  const { reading } = suspectedIn(`Report of the office for 2024\n\n${AROUND}${text}`, DATE)
  return reportOf(reading)
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

/** What is told to be wrong in a text that stands alone; `date`: its day, where it tells none. */
export function wrongAlone(text: string, date: string = DATE.date): readonly string[] {
  return checkText(text, { date })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}
