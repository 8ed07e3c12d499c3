import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function read(text: string): readonly string[] {
  return checkText(text).claims.map(({ value, unit }) => `${value} ${unit}`)
}

test.each([
  ['The network carried 3.2 m passengers.', '3200000 persons'],
  ['The platform has 12.4 m users.', '12400000 persons'],
  ['Bus services ran 22.6 m vehicle-km.', '22600000 vehicle-km'],
  ['Its operating performance was 14.1 m train-km.', '14100000 train-km'],
  ['Its transport performance was 1.5 bn pass-km.', '1500000000 person-km'],
  ['Its trains ran 41.3 million train-kilometres.', '41300000 train-km'],
  ['The tower is 84.5 m high.', '84.5 m'],
  ['The yard has twelve 12 m vessels.', '12 m'],
])('an m before what is counted or travelled is a million: %s', (text, wanted) => {
  expect(read(text)).toContain(wanted)
})

test.each([
  ['Nearly three million used the ferry.', '3000000 persons'],
  ['Visitors were mostly aged between 25 and 44.', '25 years'],
  ['The bank raised its key rate by 25 points to 4.5 per cent.', '25 basis-point'],
  ['Turnout rose by 25 points, to 60 per cent.', '25 percentage-point'],
])('who, how old and by how much: %s', (text, wanted) => {
  expect(read(text)).toContain(wanted)
})
