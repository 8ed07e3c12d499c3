import { HouseError } from '#platform/errors'
import type { CatalogueClass, ChronicDisease, PersonGroup } from '../pure/index.ts'

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

/** Levels of the catalogue. */
export const CATALOGUE_LEVELS: { readonly [level in CatalogueClass]: string } = {
  A: '01',
  B: '02',
  C: '03',
}

/**
 * What 5206 counts: the deductible paid, what the pooled fund paid, visits of outpatients. The first two codes and the
 * suffix by kind of care were seen in public hospital systems (there of stays in hospital), that they are said so of outpatients wasn't.
 */
export const TOTALS = { deductible: 'Q0000', visits: 'C0000_BIZ11' } as const

/** What the pooled fund paid is counted under the fund's own code. */
export function pooledTotalOf(group: PersonGroup): string {
  return group === 'resident' ? 'D390101' : 'D310101'
}

/** Their names. */
const NAMES: { readonly [disease in ChronicDisease]: string } = {
  hypertension: '高血压',
  diabetes: '糖尿病',
  'malignant-tumour': '恶性肿瘤门诊治疗',
  dialysis: '尿毒症透析',
  transplant: '器官移植术后抗排异治疗',
  copd: '慢性阻塞性肺疾病',
  'rheumatoid-arthritis': '类风湿关节炎',
  'coronary-disease': '冠心病',
  'viral-hepatitis': '病毒性肝炎',
  'ankylosing-spondylitis': '强直性脊柱炎',
}

export function diseaseName(disease: ChronicDisease): string {
  return NAMES[disease]
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

export function codeOfDisease(disease: ChronicDisease): string {
  return DISEASES[disease]
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
