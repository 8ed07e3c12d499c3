import { expect, test } from 'vitest'
import { wrongIn } from '../../checks/tiny/around.ts'

test.each([
  'On weekdays 42 boats will sail, {12|21} more than the 30 of the present timetable.',
  'Boats will take 74 minutes from Sunday instead of 98, {24|42} minutes less than now.',
  'From May the baths will be open 46 hours a week instead of 40, {six|nine} hours more.',
  'The mean temperature in May was 15.9 °C, {2.2|4.2} degrees above the average of 1991–2020, which is 13.7 °C.',
  'In the race for reeve, Paul Idris leads Carla Moss by {8|14} points, 47% to 39%.',
  'The median wait was 11.6 months with the old form and 7.1 months with the new one (ratio 0.61), a difference of {4.5|7.5} months.',
  'Savers invested €7.4 million and withdrew €3.3 million, so that net inflows were €{4.1|6.3} million.',
  'The 155 weavers of the mill are busy, and it will hire another 54 this year, bringing its staff to {209|244}.',
  'This year 2,989 helpers worked for the park, 24 hours each on average, or {71,736|114,736} hours in all.',
  'Vanning leads this year’s list of 92 towns with {88.9|78.9} points, ahead of Corrow (80.5).',
  'Some 6,814 cases were notified in the third week, {fewer|more} than in the second week (8,865 cases).',
  'The index decreased from 148.5 points in the second quarter to 147.7 points in the third quarter of 2024, by {0.5|3.5}%.',
  'The number of stalls increased to 460 in 2024, 34 {more|fewer} than the 426 of 2023.',
])('two levels and how far they lie apart: %s', (text) => {
  expect(wrongIn(text.replace(/\{(.*?)\|.*?\}/, '$1'))).toEqual([])
  expect(wrongIn(text.replace(/\{.*?\|(.*?)\}/, '$1'))).not.toEqual([])
})

test.each([
  'On weekdays 42 boats will sail, 12 more than planned, and the 30 of the present timetable stay.',
  'Idris leads Moss by 8 points in the north, 47% to 41% in the south.',
  'Abera won in 128.4 minutes, ahead of Kimeli (129.1). Moss won with 72 strokes, ahead of Tarn (75).',
  'Savers invested €7.4 million and withdrew €3.3 million in May alone, and net inflows were €9.1 million since January.',
  'This year 2,989 helpers worked for the park, 24 of them each day on average, or 8,700 in all.',
])('what such words leave open: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})
