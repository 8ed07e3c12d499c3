import { keyedHash } from '../library/signed.ts'

/** What is counted together: so many failures are free, each after them doubles the pause before the next. */
export type Bucket = {
  readonly key: string
  readonly free: number
  readonly pause_s_max: number
  /** Whether success forgets its failures, or only takes back the one attempt. */
  readonly own: boolean
}

/** After so long without a failure, all of them are forgotten. */
export const FORGOTTEN_s = 3600

const PAUSE_s_max = 900
/** People of one office share an address: those who spray passwords from it slow each other down, not them. */
const ADDRESS_PAUSE_s_max = 60

export type Purpose = 'password' | 'code' | 'mail'

const FREE = {
  password: { device: 10, pair: 5, address: 50, account: 80 },
  code: { device: 10, pair: 5, address: 50, account: 80 },
  mail: { device: 3, pair: 3, address: 20, account: 5 },
} as const satisfies Record<Purpose, object>

/**
 * Which buckets an attempt falls into. A browser with which this person has signed in before counts for itself alone:
 * whatever strangers do, it isn't slowed down. A stranger's counts for the pair of address and account, for the address,
 * and for the account, unless the person has signed in from that address before.
 */
export function bucketsOf(
  secret: string,
  purpose: Purpose,
  attempt: {
    readonly account: string | null
    readonly address: string | null
    readonly device: string | undefined
    readonly known: 'device' | 'address' | 'no'
  },
): readonly Bucket[] {
  const { account, known, device = '' } = attempt
  const network = networkOf(attempt.address)
  const free = FREE[purpose]
  const bucket = (
    kind: string,
    most: number,
    pause_s_max: number,
    own: boolean,
    parts: string[],
  ) => ({
    key: keyedHash(secret, purpose, kind, ...parts).toString('hex'),
    free: most,
    pause_s_max,
    own,
  })
  const here = bucket('address', free.address, ADDRESS_PAUSE_s_max, false, [network])
  if (account === null) return [here]
  if (known === 'device')
    return [bucket('device', free.device, PAUSE_s_max, true, [account, device])]
  const pair = bucket('pair', free.pair, PAUSE_s_max, true, [account, network])
  if (known === 'address') return [pair, here]
  return [pair, here, bucket('account', free.account, PAUSE_s_max, false, [account])]
}

/** Whoever has an address of IPv6 has 2^64 of them. */
export function networkOf(address: string | null): string {
  if (address === null) return 'unknown'
  const plain = address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
    .toLowerCase()
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array.from({ length: gap }, () => '0'), ...back]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
