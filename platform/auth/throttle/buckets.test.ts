import { expect, test } from 'vitest'
import { bucketsOf, networkOf } from './buckets.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:0002::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  [null, 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('nobody gets more attempts by spelling or by going through a network’s addresses', () => {
  const keys = (address: string) =>
    bucketsOf('s', 'password', { account: 'a', address, device: undefined, known: 'no' }).map(
      ({ key }) => key,
    )
  expect(keys('2001:db8:1:2::1')).toEqual(keys('2001:0db8:0001:0002:ffff::9'))
  expect(keys('192.0.2.1')).not.toEqual(keys('192.0.2.2'))
})

test('parts of a key can’t be shifted into each other', () => {
  const key = (account: string, device: string) =>
    bucketsOf('s', 'password', { account, address: null, device, known: 'device' })[0]?.key
  expect(key('ab', 'c')).not.toBe(key('a', 'bc'))
})
