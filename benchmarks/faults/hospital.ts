import type { Hand, People } from './people.ts'
import type { Told } from './work.ts'

/** A hospital of the province, with few insured persons, so that many of its bills meet in one person's totals. */
export type Hospital = {
  readonly hand: Hand
  readonly institution: string
  readonly persons: readonly string[]
  readonly day: string
}

export type Bill = {
  readonly message: string
  readonly bill: string
  readonly [field: string]: unknown
}

/** One of the places whose policy the pack holds. */
const PLACE = 'CN-320100'
const PERSONS = 4
const SINCE = '2025-01-01'
const NAME = { en: 'A trial', zh: '试验' }

/** The province's organisation runs its insurance, and acts for the hospital as well. */
export async function openHospital({ admin, contributor, province }: People): Promise<Hospital> {
  await admin('POST', '/health/operators', { organisation: province, place: 'CN-JS' })
  const institution = 'H32010000001'
  await contributor('POST', '/health/institutions', {
    institutions: [
      {
        ...{ code: institution, name: NAME, tier: 'tertiary', place: PLACE, validFrom: SINCE },
        organisation: province,
      },
    ],
  })
  await contributor('POST', '/health/catalogue', {
    items: [{ place: PLACE, code: 'A1', kind: 'drug', name: NAME, class: 'A', validFrom: SINCE }],
  })
  const person = { place: PLACE, group: 'working', bornOn: '1980-01-01', familyDoctor: false }
  const { ids } = await contributor<{ ids: readonly string[] }>('POST', '/health/persons', {
    persons: Array.from({ length: PERSONS }, () => ({ ...person, validFrom: SINCE })),
  })
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  return { hand: contributor, institution, persons: ids, day }
}

export function billOf(
  { institution, persons, day }: Hospital,
  name: string,
  number: number,
): Bill {
  return {
    ...{ message: `m-${name}`, bill: `b-${name}`, institution, day },
    insured: persons[number % persons.length],
    lines: [{ item: 'A1', quantity: '1', amount: '100.00' }],
  }
}

type BillRow = {
  readonly id: string
  readonly bill: string
  readonly insured: string
  readonly funds: string
}
type PersonRead = { readonly totals: { readonly visits: number; readonly pooled: string } }

/** What is settled, against what was told; and what is counted, against what is settled. */
export async function settlementsLost({ hand, persons }: Hospital, told: Told) {
  const rows: BillRow[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: readonly BillRow[]; nextCursor: string | null } = await hand(
      'GET',
      `/health/bills?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`,
    )
    rows.push(...page.items)
    cursor = page.nextCursor
  }
  const there = new Set(rows.map(({ id }) => id))
  const bills = rows.map(({ bill }) => bill)
  const half: string[] = []
  for (const insured of persons) {
    const mine = rows.filter((row) => row.insured === insured)
    const { totals } = await hand<PersonRead>('GET', `/health/persons/${insured}`)
    // Where the policy has no other fund, what funds paid is what the pooled fund did: in fen, since yuan are no whole numbers.
    const paid = mine.reduce((sum, { funds }) => sum + fenOf(funds), 0)
    if (totals.visits !== mine.length || fenOf(totals.pooled) !== paid)
      half.push(`${insured}: ${mine.length} settled, ${totals.visits} counted`)
  }
  return {
    lost: [...told.settled].filter(([, id]) => !there.has(id)).map(([message]) => message),
    doubled: [...bills.filter((bill, index) => bills.indexOf(bill) !== index), ...told.changed],
    half,
  }
}

function fenOf(yuan: string): number {
  return Number(yuan.replace('.', ''))
}
