import { HouseError } from '#platform/errors'
import type { ChronicDisease, PersonGroup } from '../pure/index.ts'

// Codes of the national interface's dictionaries, as far as they are used here (general knowledge, unverified against the
// current edition of its specification).

/** Kinds of medical care: ordinary, emergency, and chronic or special diseases, all of outpatients. */
export const CARE = { ordinary: '11', emergency: '13', chronic: '14' } as const

/** Kinds of insurance. */
const EMPLOYEES = '310'
const RESIDENTS = '390'

export function insuranceOf(group: PersonGroup): string {
  return group === 'resident' ? RESIDENTS : EMPLOYEES
}

/** Kinds of person: at work, retired, adult resident. */
export const PERSON_TYPES: { readonly [group in PersonGroup]: string } = {
  working: '11',
  retired: '12',
  resident: '15',
}

/** The pooled funds, of which entitlement speaks. */
export function pooledFundOf(group: PersonGroup): string {
  return group === 'resident' ? '390100' : '310100'
}

/** The list of chronic and special diseases of outpatients. */
const DISEASES: { readonly [disease in ChronicDisease]: string } = {
  hypertension: 'M03900',
  diabetes: 'M01600',
  'malignant-tumour': 'M00500',
  dialysis: 'M07801',
  transplant: 'M08300',
  copd: 'M05300',
  'rheumatoid-arthritis': 'M06900',
  'coronary-disease': 'M04600',
  'viral-hepatitis': 'M00200',
  'ankylosing-spondylitis': 'M07200',
}

/** The disease with this code, or with this word of ours. */
export function diseaseOf(code: string): ChronicDisease | undefined {
  const found = Object.entries(DISEASES).find(
    ([disease, known]) => code === known || code === disease,
  )
  return found?.[0] as ChronicDisease | undefined
}

/** Throws `health.unknown-disease`. */
export function requireDisease(code: string | undefined): ChronicDisease {
  const disease = diseaseOf(code ?? '')
  if (disease === undefined) throw new HouseError('health.unknown-disease', { code: code ?? '—' })
  return disease
}
