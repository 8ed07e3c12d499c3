import { expect, test } from 'vitest'
import { toldIn } from './checks/tiny/told-in.ts'

// Figures of one sentence that words keep apart: some of a whole, the share of several, what a place isn't made of.

test.each([
  [
    'how those grew that are some of a whole',
    'At the end of June, 2,640 mills were working in the county, 310 of which were opened this year, an increase of 15.2 percent.',
    'The county had 2,640 mills in 2024, some of which stood still, and 2,910 in 2025, an increase of 15.2 percent.',
  ],
  [
    'more than a fraction of a whole behind a dash',
    'The fund wants to help 2.7 million people in Norland, where a drought has left 4.6 million people - more than a third of the population of 12.9 million - in need.',
    'The club has 4,600 members, 700 more than Tarsk, which has 3,700.',
  ],
  [
    'a mean of a change, with cents before "this year"',
    'A household will pay £1,934.55 from April, compared with £1,842.60 this year - an increase of £91.95 over the year, or about £1.77 a week.',
    'The ferry carried 9,600 people in 60 days, or about 260 a day.',
  ],
  [
    'what is left of things behind a number of countries',
    'The museum lent 640 works to 75 houses in 21 countries. Nine paintings were returned in June, leaving three still missing.',
    'Of the 21 paintings nine were returned in June, leaving three still missing.',
  ],
  [
    'the share of several members',
    'Council approves £486.2 million budget for 2026/27\n\nAdult social care will receive £171.4m, children’s services £118.6m and parks £52.3m. The remaining £143.9m covers the rest. Together, social care for adults and children makes up 60 per cent of the net budget.',
    'Council approves £486.2 million budget for 2026/27\n\nAdult social care will receive £171.4m, children’s services £118.6m and parks £52.3m. The remaining £143.9m covers the rest. Adult social care makes up 45 per cent of the net budget.',
  ],
  [
    'growth of another thing beside that of a row',
    'Sales in April 2026 were up in the North (26.8%) and the South (14.1%) year to year.\n\nMonthly sales by region ($ billion)\n\nRegion\tApril 2026\tMarch 2026\tApril 2025\tMonth-to-month\tYear-to-year\nNorth\t21.46\t20.38\t16.92\t+5.3%\t+26.8%\nSouth\t17.85\t17.31\t15.64\t+3.1%\t+14.1%\n\nBy product, logic sales rose 27% year to year to $23.9 billion.',
    'Sales in April 2026 were up in the North (26.8%) and the South (14.1%) year to year.\n\nMonthly sales by region ($ billion)\n\nRegion\tApril 2026\tMarch 2026\tApril 2025\tMonth-to-month\tYear-to-year\nNorth\t21.46\t20.38\t16.92\t+5.3%\t+26.8%\nSouth\t17.85\t17.31\t15.64\t+3.1%\t+14.1%\n\nSales in the North rose 26.8% year to year to $24.16 billion.',
  ],
])('%s', (_, right, wrong) => {
  expect(toldIn(right)).toEqual([])
  expect(toldIn(wrong)).not.toEqual([])
})
