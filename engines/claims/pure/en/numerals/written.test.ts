import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// Signs, powers of ten, mixed fractions, limits and names, as they are written.

/** Value, unit and bound of each figure. */
function read(text: string): string {
  return checkText(text, { date: '2024-11-20' })
    .claims.map(
      ({ value, valueHigh, unit, bound }) =>
        `${value}${valueHigh ? `..${valueHigh}` : ''} ${unit}${bound === 'exact' ? '' : ` ${bound}`}`,
    )
    .join('; ')
}

test.each([
  // Millions by what the other end counts, or was named before; metres else.
  ['Waste fell from 25.8m to 25.7m tonnes.', '25800000 t; 25700000 t'],
  ['Pax rose to 28.9m in July 2024.', '28900000 items'],
  ['The wall rose from 2.5m to 2.8m.', '2.5 m; 2.8 m'],
])('a small m: %s', (text, figures) => {
  expect(read(text)).toBe(figures)
})

test.each([
  ['The margin was minus six percent.', '-6 percent'],
  ['A return of negative 1.4 percent was booked.', '-1.4 percent'],
  ['Cash flow was negative $17 million.', '-17000000 USD'],
  ['Cash flow was $-2.6 billion.', '-2600000000 USD'],
  ['The result per share was a loss of ($0.31).', '-0.31 USD'],
  ['Temperatures of - 14 degrees were felt.', '-14 deg'],
  ['It is kept at <-70 °C.', '-70 degC under'],
  ['Growth between minus 2 percent and 1 percent is seen.', '-2..1 percent between'],
  ['Growth of -4% to -2% is seen.', '-4..-2 percent between'],
  ['The error is plus or minus four percentage points.', '4 percentage-point'],
  ['A record gift ($31 million) came.', '31000000 USD'],
  ['Sales minus costs of 7 million euros fell.', '7000000 EUR'],
])('a sign belongs to its number: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})

test.each([
  ['The moon weighs 7.35 × 10^22 kg.', `735${'0'.repeat(20)} kg`],
  ['The vent gave off 2.6x10^5 tonnes.', '260000 t'],
  ['The dose was 3.17 × 10⁻⁴ g.', '0.000317 g'],
  ['The dose was 3.17×10−4 g.', '0.000317 g'],
  ['They moved 7e11 tonnes.', '700000000000 t'],
  ['They counted 10⁷ spores.', '10000000 items'],
  ['Boxes of 14 × 10 kg came.', '14 items; 10 kg'],
  ['Seat 4E7 is free, and so is room 6e2.', ''],
])('a power of ten is part of its number: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})

test.each([
  ['The beam is thirty one and a third metres long.', '31.333333333333 m'],
  ['They cut one and two fifths million trees.', '1400000 items'],
  ['They took two hundred and three quarters tonnes.', '200.75 t'],
  ['The talk took four-and-a-half hours.', '4.5 hours'],
  ['The beam is 31 ⅔ m long.', '31.666666666667 m'],
  ['Rents were two and a third times as high.', '2.333333333333 times'],
  ['The vat is three quarters empty.', '0.75 ratio'],
  ['It won three quarters billion dollars.', '750000000 USD'],
  ['Three and a third of them left.', '0.333333333333 ratio'],
])('a whole number and a part are one: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})

test.each([
  ['The fine is 6 hundred and 41 yuan.', '641 CNY'],
  ['The port took 3 million 450 thousand tonnes.', '3450000 t'],
  ['The dam cost Rs 7 crore 40 lakh.', '74000000 INR'],
  ['They took 3 million and 450 thousand tonnes respectively.', '3000000 t; 450000 t'],
  ['The rate was six-point-two percent.', '6.2 percent'],
  ['The rate was point four percent.', '0.4 percent'],
  ['At this point four percent had left.', '4 percent'],
  ['The rate was 3 point 7 percent.', '3.7 percent'],
  ['It weighs 8.4 ± 0.2 kg.', '8.4 kg'],
  ['It lost 2.7b litres and 1.9B dollars.', '2700000000 L; 1900000000 USD'],
  ['Phase 2b trials ended.', ''],
  ['It cost one dollar, and not one euro more.', '1 USD'],
  ['One in 20,000 births is of twins.', '0.00005 ratio'],
])('a number is told in pieces: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})

test.each([
  ['Firms with sales >= 40 million euros pay.', '40000000 EUR atLeast'],
  ['Loads ≦60 kg pass.', '60 kg atMost'],
  ['A load higher or equal than 60 kg fails.', '60 kg atLeast'],
  ['A load equal or less than 60 kg passes.', '60 kg atMost'],
  ['A load of 60 kg or heavier fails.', '60 kg atLeast'],
  ['It ranks between the third and the sixth.', '3..6 rank between'],
  ['Lenses of 35 -200mm are lent.', '35..200 mm between'],
  ['Fees of 3k-9k dollars are paid.', '3000..9000 USD between'],
  ['The ratio in a sample (n = 40) fell.', ''],
])('a limit is read in each of its forms: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})

test.each([
  ['See https://www.example.org/find?q=40%25%2030% for the list.', ''],
  ['Take map_2023_40km.csv and plan-70kg.xlsx along.', ''],
  ['The valve 31804m615 and the bolt 6kg2 were changed.', ''],
  ['It fell 14%3 in the towns.', '14 percent'],
  ['It covers 31 km2 and took 2h40.', '31 km2'],
])('digits of a name are no figure: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})

test.each([
  ['Prices rose by half a per cent.', '0.5 percent'],
  ['Prices rose by three tenths of one percent.', '0.3 percent'],
  ['Prices rose by 3/10 of 1%.', '0.3 percent'],
  ['Half of the one percent is theirs.', '0.5 ratio; 1 percent'],
  ['Fees of four and a half to seven percent are paid.', '4.5..7 percent between'],
  ['She won by six thousandths of a second.', '0.006 seconds'],
  ['Two twenty-fifths of the fen is dry.', '0.08 ratio'],
  ['3/7ths of the fen is dry.', '0.428571428571 ratio'],
  ['The one hundredth rider came on the eleventh.', ''],
  ['It cost six hundred dollars and ten cents.', '600.10 USD'],
  ['It holds 6 thousand 2 hundred and 41 seats.', '6241 items'],
  ['Three hundred dozen eggs broke.', '3600 items'],
  ['It drew 14 lac pilgrims.', '1400000 persons'],
])('a part is of what stands behind it: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})

test.each([
  ['It costs 2.417,60 euros.', '2417.60 EUR'],
  ["It sold 2'600'000 cars.", '2600000 vehicles'],
  ['It sold 2.600.000 cars.', '2600000 vehicles'],
  ['The host 192.168.100.200 is down.', ''],
  ['EBIT of EUR -6 million was booked.', '-6000000 EUR'],
  ['EBIT amounted to EUR (6.4) million.', '-6400000 EUR'],
  ['EBIT of –€6 million was booked.', '-6000000 EUR'],
  ['The move of the USD -3% came late.', '-3 percent'],
  ['A loss of ($0.42) compared with ($0.65).', '-0.42 USD; -0.65 USD'],
  ['It is kept from −6 °C to +14 °C.', '-6..14 degC between'],
  ['The count is larger than forty.', '40 items over'],
  ['It lies between negative twelve and forty.', '-12..40 items between'],
])('digits and signs of other countries and of accounts: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})
