import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

/** Value and unit of each figure. */
function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(({ value, unit }) => `${value} ${unit}`)
}

test('the case of a symbol tells which unit it is', () => {
  expect(read('The buffer held 8 mM of salt in a tube 8 mm wide.')).toEqual(['8 mmol/L', '8 mm'])
  expect(read('The laser has 40 mW and is 40 mm long.')).toEqual(['0.040 W', '40 mm'])
  expect(read('The wind farm of Hollin has 40 mW.')).toEqual(['40 MW'])
  expect(read('A torque of 310 Nm at 310 nm.')).toEqual(['310 N·m', '310 nm'])
  expect(read('The pulse lasts 6 ms, the test 36 h and the rinse 25 s.')).toEqual([
    '0.006 seconds',
    '36 hours',
    '25 seconds',
  ])
})

test('units of laboratories and of the bedside', () => {
  expect(read('Cholesterol fell by 0.9 mmol/L to 2.6 mmol/L, from 3.5 mmol/L.')).toEqual([
    '0.9 mmol/L',
    '2.6 mmol/L',
    '3.5 mmol/L',
  ])
  expect(read('Pressure was 131 mmHg, the pulse 66 bpm, glucose 98 mg/dL.')).toEqual([
    '131 mmHg',
    '66 bpm',
    '98 mg/dL',
  ])
  expect(read('They had 30 ng/mL, 9 µg/mL, 70 U/L and 900 IU, at 1.5 Gy.')).toEqual([
    '0.030 µg/mL',
    '9 µg/mL',
    '70 U/L',
    '900 IU',
    '1.5 Gy',
  ])
  expect(
    read('The protein has 38 kDa, the film 3.1 Å and a gap of 1.4 eV, with 15 wt % salt.'),
  ).toEqual(['38000 Da', '0.31 nm', '1.4 eV', '15 percent'])
})

test('units of plants and of grids', () => {
  expect(read('The well has 5,900 psi and the boiler 310 bar, 1.4 GPa or 40 Pa.')).toEqual([
    '5900 psi',
    '310 bar',
    '1400 MPa',
    '40 Pa',
  ])
  expect(read('The hotel has 42 bar staff and 3 bars.')).toEqual(['42 persons', '3 items'])
  expect(read('Gas cost 2.90 $/MMBtu, or $2.90 per million British thermal units.')).toEqual([
    '2.90 USD/MMBtu',
    '2.90 USD/MMBtu',
  ])
  expect(read('It emits 290 gCO2/kWh and 60 mg/Nm³.')).toEqual(['0.000290 tCO2e/kWh', '60 mg/m3'])
  expect(read('The line takes 16 A at 230 V with a load of 5 W and 10 kΩ.')).toEqual([
    '16 A',
    '230 V',
    '5 W',
    '10000 Ω',
  ])
})

test('what is below the line by an exponent', () => {
  expect(read('Yields were 5.8 t ha⁻¹, and 310 kg ha−1 yr−1 of nitrogen.')).toEqual([
    '5.8 t/ha',
    '310 kg/ha',
  ])
  expect(read('It blew at 11 m s⁻¹ and conducts 390 W m⁻¹ K⁻¹.')).toEqual(['11 m/s', '390 W/m/K'])
  expect(read('The probe flew at 6.9 km/s through 1.2 g/cm³.')).toEqual(['6.9 km/s', '1.2 g/cm3'])
})

test('single letters are units only where such a thing is measured', () => {
  expect(read('The metal is superconducting below 9 K and at 7K; the magnet has 9.2 T.')).toEqual([
    '9 K',
    '7 K',
    '9.2 T',
  ])
  expect(read('She ran the 5 K run; the firm sold 203 K units and 4K screens.')).toEqual([
    '5 items',
    '203 items',
  ])
  expect(read('Trucks brought 9.2 T of sand.')).toEqual(['9.2 t'])
  expect(read('A 12-V battery and a 60-W bulb; a 10-K was filed.')).toEqual(['12 V', '60 W'])
  expect(read('In the 1990 s the house at 100 W. Mill Street was sold.')).toEqual([])
})

test('powers of ten are part of their number', () => {
  expect(read('The dose was 2.5 × 10⁹ cells, then 10⁶ and 3 x 10^-4 of it.')).toEqual([
    '2500000000 items',
    '1000000 items',
    '0.0003 items',
  ])
  expect(read('Platelets were 210 × 109/L.')).toEqual(['210000000000 items'])
  expect(read('A hall of 30 × 10 m.')).toContain('10 m')
})
