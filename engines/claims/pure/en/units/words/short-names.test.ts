import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

/** Value and unit of each figure. */
function amounts(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(
    ({ value, valueHigh, unit }) =>
      `${value}${valueHigh === undefined ? '' : `..${valueHigh}`} ${unit}`,
  )
}

test.each([
  ['The sensor draws 15 mW and 20 mA.', ['0.015 W', '0.020 A']],
  ['The plant has 15 MW; the set takes 12 V or 5 W.', ['15 MW', '12 V', '5 W']],
  [
    'The rings reach 6.8 TeV to 14 TeV, and the gap is 1.7 eV.',
    ['6800000000000..14000000000000 eV', '1.7 eV'],
  ],
  ['A pill of 50 mcg holds 2.3 ng/mL.', ['50 µg', '0.0023 µg/mL']],
  ['Torque is 410 Nm and the film 12 nm thick.', ['410 N·m', '12 nm']],
  ['The jug holds 3 to 4 L, the bottle 75 cl.', ['3..4 L', '0.75 L']],
  ['The race was won in 9.58s, the heat in 10 s.', ['9.58 seconds', '10 seconds']],
  ['The liner of 66,000 GT burns 2 Gt.', ['66000 gross-ton', '2000000000 t']],
  ['The rock is 66 Ma old.', ['66000000 years']],
  ['The disk writes 7,000 MB/s, the line 40 Mb/s.', ['7000 MB/s', '40 Mbps']],
  ['It was 31 C outside and −12C at night.', ['31 degC', '-12 degC']],
  [
    'Set the oven to 180 deg C; it held at 573.15K, or at 20° Celsius.',
    ['180 degC', '573.15 K', '20 degC'],
  ],
  ['The slab is 30 cm2, the lake 4 km^2, the cube 4 km cubed.', ['0.0030 m2', '4 km2', '4 km3']],
  ['They poured 900 cubic yards.', ['900 yd3']],
  ['The car takes 5.6 litres per 100 km or 17 kWh/100 km.', ['5.6 L/100km', '17 kWh/100km']],
  ['It flows at 12 m s⁻¹ with 5 mg L-1 of salt.', ['12 m/s', '5 mg/L']],
  ['Use 3/4 cup, 2 tbsp and 1.5 tsp.', ['0.75 cup', '2 tbsp', '1.5 tsp']],
  [
    'A pipe of 5 cm (2 in) ends 2 1/2 in thick; the 9" bowl is 6.1 in wide.',
    ['5 cm', '2 inch', '2.5 inch', '9 inch', '6.1 inch'],
  ],
  ['It measured 5.2 ± 0.3 mm.', ['5.2 mm']],
])('%s', (text, expected) => {
  expect(amounts(text)).toEqual(expected)
})

test.each([
  ['He was born in the 90s and flew 747s.', /seconds/],
  ['They filed 12 in May and 4 in 10 agreed.', /inch/],
  ['It named 12 MPs, 5 SEC rules and 10 Ms Holt.', /m\/s|seconds/],
  ['She has 3.8 GPA and a 20F form.', /MPa|degF/],
  ['It sold 5G phones to 40 people.', / g$/],
  ['"They sold 5," he said.', /inch/],
  ['The 10K race had 40 runners.', / K$/],
])('%s: no unit', (text, unit) => {
  for (const amount of amounts(text)) expect(amount).not.toMatch(unit)
})
