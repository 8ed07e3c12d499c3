import { expect, test } from 'vitest'
import { isInOtherLanguage } from './language.ts'

test('tells a text that is in neither Chinese nor English', () => {
  for (const text of [
    'Le produit intérieur brut de la région a atteint 30,5 billions de yuans en 2023, soit 24,4 % du total national, contre 24,1 % en 2018. Les exportations ont augmenté de 5,6 % sur un an.',
    'Im Jahr 2023 stieg das Bruttoinlandsprodukt der Region auf 30,5 Billionen Yuan und erreichte einen Anteil von 24,4 Prozent am gesamten Land, nach 24,1 Prozent im Jahr 2018, wie das Amt mitteilte.',
    'Der Umschlag erreichte 30,5 Millionen Tonnen, 5,4 Prozent mehr als im Jahr zuvor.',
    'El puerto creció un 5,4 %, más que el año anterior, con 30,5 toneladas.',
    'Le PIB de la région a augmenté de 5,4 % en 2024 pour atteindre 3 000 milliards.',
    'В 2023 году валовой продукт региона достиг 30,5 трлн юаней.',
    '2023年の域内総生産は30.5兆元に達し、全国の24.4%を占めた。',
  ])
    expect(isInOtherLanguage(text), text).toBe(true)
})

test('leaves alone what is in either, in both, or too short to tell', () => {
  for (const text of [
    'In 2023 the output of the region reached 30.5 trillion yuan, or 24.4 percent of the national total, up from 24.1 percent in 2018. Exports rose by 5.6 percent.',
    '2023年，长三角地区生产总值达30.5万亿元，占全国比重24.4%。',
    'GDP 2023: 30.5 trillion yuan, up 5.6 %',
    '中欧班列（China-Europe Railway Express）全年开行1.8万列，同比增长15%。',
    '5.4 %',
    '',
  ])
    expect(isInOtherLanguage(text), text).toBe(false)
})
