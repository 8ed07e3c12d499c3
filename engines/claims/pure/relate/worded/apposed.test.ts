import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('what stands in apposition to two figures', () => {
  contradict('gap', [
    'A girl born in the east wards can expect to live 84.1 years and a boy 79.6 years, {4.5|6.5} years less.',
    'Yields under drip irrigation averaged 2.9 tonnes per hectare in the trial plots and 2.1 tonnes in the control plots, an advantage of {0.8|1.8} tonnes.',
  ])
  contradict('direction', [
    'The firm was placed {17th|21st} among the 40 companies assessed, up from 19th last year.',
  ])
  contradict('target', [
    'The teams reached {91|81}% of children under five in December, above the 90% coverage that the ministry had aimed for.',
    'The rate came to {5.2|7.2}% in May, below the 6.0% of the whole country.',
  ])
  contradict('growth', [
    'The bank approved loans of €{1.90|1.72} billion in the first nine months, €420 million more than in the same months of 2023, when approvals stood at €1.48 billion.',
  ])
  contradict('average-growth', [
    'Turnover climbed from €3.20 billion in 2018 to €4.70 billion in 2023, the equivalent of about {8.0|12.0}% a year.',
  ])
  hold([
    'Construction took 34 months, ahead of the 36-month schedule agreed with the contractor.',
    'The team came 11th in the relay and 18th in the sprint, up from 20th a year ago.',
    'Girls live 84.1 years and boys 79.6 years, 3.1 years less than the national average.',
    'Prices rose from €3.20 in 2018 to €4.70 in 2023; rents rose by 2.0% a year.',
  ])
})

describe('fifths in words', () => {
  contradict('share', [
    'Two out of every five calls in August concerned small children: {1,488|1,848} of 3,720.',
  ])
  hold(['Two fifths of the 1,000 firms asked, 430, plan to hire.'])
})

describe('"pc" behind a number', () => {
  contradict('growth', ['Revenue advanced to €{245|295}m from €214m, an increase of 14.5pc.'])
})
