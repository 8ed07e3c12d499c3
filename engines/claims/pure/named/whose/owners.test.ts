import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// [text, what its last figure measures]
test.each([
  // Who tells of it has it, and what the next sentences tell of, until another is named.
  [
    'Norvik Rail said on Monday that ticket revenue was $31 million.',
    'Norvik Rail’s ticket revenue',
  ],
  ['Mill Foods plc reported full-year revenue of €2.3 billion.', 'Mill Foods’ full-year revenue'],
  ['Norvik Rail reported a net profit of $3 million.', 'Norvik Rail’s net profit'],
  [
    'Norvik Rail said ticket revenue was $31 million. Passengers numbered 4 million. Net profit was $2 million.',
    'Norvik Rail’s net profit',
  ],
  [
    'Norvik Rail said ticket revenue was $31 million. Costs fell to $9 million, while fee income rose to $2 million.',
    'Norvik Rail’s fee income',
  ],
  ['Halden Air, which flies to 40 cities, posted revenue of $31 million.', 'Halden Air’s revenue'],
  [
    'Lorvia’s goods exports grew to $48 billion in July. Imports increased to $44 billion.',
    'Lorvia’s imports',
  ],
  [
    'The glass industry had a good month: exports jumped to $12 million.',
    'glass industry’s exports',
  ],
  [
    'Norvik Rail said ticket revenue was $31 million. The company, which employs 60 people, said operating costs were $9 million.',
    'Norvik Rail’s operating costs',
  ],
  [
    'Norvik Rail said ticket revenue was $31 million. The ministry said operating costs were $9 million.',
    'operating costs',
  ],
  // Others are named, or it is of a part, or of nobody's.
  [
    'Norvik Rail said ticket revenue was $31 million. Its rival Halden Air is to grow. Net profit was $2 million.',
    'Net profit',
  ],
  [
    'Norvik Rail said ticket revenue was $31 million. Halden Air is to grow, and net profit was $2 million.',
    'net profit',
  ],
  ['Norvik Rail said industry sales rose to $31 million.', 'industry sales'],
  [
    'Norvik Rail said ticket revenue was $31 million. Revenue from freight was $2 million.',
    'Revenue from freight',
  ],
  ['Analysts at Norvik Bank said revenue would be $31 million.', 'revenue'],
  ['The Ministry of Trade said exports were $31 million.', 'exports'],
  ['Farmers said exports were $31 million.', 'exports'],
  ['Revenue was $31 million.', 'Revenue'],
  // Who speaks of what isn't theirs.
  ['CEO Thabo Orlec said capital expenditure was $31 million.', 'capital expenditure'],
  [
    'Thabo Orlec, the chief executive, is content. Thabo Orlec said revenue was $31 million.',
    'revenue',
  ],
  ['“It was a good year,” said Thabo Orlec. Thabo Orlec said revenue was $31 million.', 'revenue'],
])('%s', (text, name) => {
  expect(checkText(text, { date: '2025-02-01' }).claims.at(-1)?.measure).toBe(name)
})
