import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** Each figure with both ends, its unit and its words. */
function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(
    (claim) => `${claim.value}${claim.valueHigh ? `..${claim.valueHigh}` : ''} ${claim.unit}`,
  )
}

function marks(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map((claim) => claim.text)
}

test('a level of confidence is no claim, and the ends behind it are of the estimate’s unit', () => {
  expect(read('Survival was 14.6 months (95% CI 12.9 to 16.8; p<0.001).')).toEqual([
    '14.6 months',
    '12.9..16.8 months',
  ])
  expect(read('The rate was 38.1% (95 per cent confidence interval: 33.0, 43.4).')).toEqual([
    '38.1 percent',
    '33.0..43.4 percent',
  ])
  expect(read('The saving was $1.4 million (95% CI 1.1–1.7).')).toEqual([
    '1400000 USD',
    '1100000..1700000 USD',
  ])
  expect(read('Some 64% confidence in the council was found.')).toEqual(['64 percent'])
})

test('ratios of trials by their short names', () => {
  expect(read('The risk fell (HR 0.71; 95% CI: 0.60-0.84; n = 212).')).toEqual([
    '0.71 ratio',
    '0.60..0.84 ratio',
  ])
  expect(read('Among smokers (adjusted OR=1.62, p = 0.03) it was higher.')).toEqual(['1.62 ratio'])
})

test('how sure a figure is belongs to it', () => {
  expect(read('They weighed 79.4 ± 10.8 kg, and 75.2±10.1 kg after it.')).toEqual([
    '79.4 kg',
    '75.2 kg',
  ])
  expect(marks('They weighed 79.4 ± 10.8 kg.')).toEqual(['79.4 ± 10.8 kg'])
  expect(read('The cosmos is 13.6 ± 0.1 billion years old.')).toEqual(['13600000000 years'])
  expect(read('It cost $1.3 ± 0.2 million, with (4.4 ± 0.3) GWh used.')).toEqual([
    '1300000 USD',
    '4.4 GWh',
  ])
  const checked = checkText('Its efficiency is 26.1% ± 0.2%, up from 24.8%.', {
    date: '2024-11-20',
  })
  expect(checked.claims.map(({ verdict }) => verdict)).not.toContain('inconsistent')
  expect(read('The poll has a margin of error of ±3 percentage points.')).toEqual([
    '3 percentage-point',
  ])
})

test('what counts its own whole isn’t of the rate that it is compared with', () => {
  expect(read('It was seen in 48 of 390 patients (12.3%), against 21% of the others.')).toEqual([
    '48 persons',
    '390 persons',
    '12.3 percent',
    '21 percent',
  ])
})

test('grades of harm and stages of disease are no counts', () => {
  expect(read('Grade 3 or 4 events occurred in 22% of them, grade ≥3 rashes in 3%.')).toEqual([
    '22 percent',
    '3 percent',
  ])
  expect(read('He treats stage 2–3 disease.')).toEqual([])
  expect(read('The riders finished a stage 3 km long.')).toEqual(['3 km'])
})

test('numbers of figures, classes of races and halves of things are no counts', () => {
  const accused = (text: string) =>
    checkText(text, { date: '2024-11-20' }).claims.filter(
      ({ verdict }) => verdict === 'inconsistent',
    )
  expect(accused('Figure 4 shows the growth (count and mass) of the groups.')).toEqual([])
  expect(
    accused('The gap between the two mould halves at the inlet 36 is beside an outlet 44.'),
  ).toEqual([])
  expect(read('Formula 1 races drew 24 million people.')).toEqual(['24000000 persons'])
  expect(read('The drug halves the risk.')).toEqual(['0.5 ratio'])
})

test('what a letter is set equal to is a claim where it is measured, unless a spectrum is told', () => {
  expect(read('Samples (n = 34) were kept at T = 25 °C; r = 0.8.')).toEqual(['25 degC'])
  expect(read('A doublet (J = 8.2 Hz) was seen.')).toEqual([])
})
