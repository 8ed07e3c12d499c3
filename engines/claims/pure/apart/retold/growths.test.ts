import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

const MOORINGS = (text: string): string =>
  `Moorings in 2023\n\nMoorings rose 3.1% to 1,237 in 2023. ${text}\n\n| Region | 2022 | 2023 | Change (%) |\n| --- | --- | --- | --- |\n| Eastmere | 600 | 627 | 4.5 |\n| Hollow | 400 | 395 | -1.2 |\n| Vale | 200 | 215 | 7.5 |\n| Total | 1,200 | 1,237 | 3.1 |`

describe('the growth of a row and the sentence that tells it', () => {
  contradict('repetition', [
    MOORINGS('Moorings in the Eastmere region rose {4.5|5.5}%.'),
    MOORINGS('Boats were pleased, but moorings in Hollow fell by {1.2|2.1}%.'),
  ])
  hold([
    MOORINGS('Winter moorings in the Eastmere region rose 5.5%.'),
    MOORINGS('Moorings in the Eastmere and Hollow regions rose 2.2%.'),
    MOORINGS('Moorings in the Eastmere region rose 5.5% on 2021.'),
    MOORINGS('Fees in Eastmere rose 5.5%.'),
    MOORINGS('In 2022, moorings in Eastmere rose 5.5%.'),
  ])
})
