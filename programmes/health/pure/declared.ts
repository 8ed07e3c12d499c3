import { dimension, type Parameter } from '#engines/rule/pure'
import type { Text } from '#platform/i18n'

// What the policies of insured places consist of. The numbers are a region's data; here is only what there can be.

export const GROUP = dimension(
  'group',
  { en: 'person group', zh: '参保人员类别' },
  {
    working: { en: 'employee at work', zh: '在职职工' },
    retired: { en: 'retired employee', zh: '退休人员' },
    resident: { en: 'resident', zh: '城乡居民' },
  },
)

export const TIER = dimension(
  'tier',
  { en: 'tier of the institution', zh: '医疗机构等级' },
  {
    primary: { en: 'first tier', zh: '一级及以下' },
    secondary: { en: 'second tier', zh: '二级' },
    tertiary: { en: 'third tier', zh: '三级' },
  },
)

export const FILING = dimension(
  'filing',
  { en: 'filing to be treated elsewhere', zh: '异地就医备案' },
  {
    'long-term': { en: 'long-term resident elsewhere', zh: '异地长期居住' },
    referral: { en: 'referred elsewhere', zh: '异地转诊' },
    emergency: { en: 'emergency', zh: '异地急诊抢救' },
    other: { en: 'other temporary stay', zh: '其他临时外出就医' },
    none: { en: 'not filed', zh: '未备案' },
  },
)

export const DISEASE = dimension(
  'disease',
  { en: 'chronic disease', zh: '门诊慢特病病种' },
  {
    hypertension: { en: 'hypertension', zh: '高血压' },
    diabetes: { en: 'diabetes', zh: '糖尿病' },
    'malignant-tumour': {
      en: 'outpatient treatment of a malignant tumour',
      zh: '恶性肿瘤门诊治疗',
    },
    dialysis: { en: 'dialysis in uraemia', zh: '尿毒症透析' },
    transplant: { en: 'anti-rejection after a transplant', zh: '器官移植术后抗排异治疗' },
    copd: { en: 'chronic obstructive pulmonary disease', zh: '慢性阻塞性肺疾病' },
    'rheumatoid-arthritis': { en: 'rheumatoid arthritis', zh: '类风湿关节炎' },
    'coronary-disease': { en: 'coronary heart disease', zh: '冠心病' },
    'viral-hepatitis': { en: 'viral hepatitis', zh: '病毒性肝炎' },
    'ankylosing-spondylitis': { en: 'ankylosing spondylitis', zh: '强直性脊柱炎' },
  },
)

const AGE = { id: 'age', title: { en: 'age in years', zh: '年龄（周岁）' } }

export const DEDUCTIBLE = declared(
  'outpatient/deductible',
  { en: 'yearly deductible for outpatient care', zh: '门诊年度起付标准' },
  { unit: 'fen', by: [GROUP, TIER] },
)

export const FAMILY_DOCTOR_LESS = declared(
  'outpatient/family-doctor-less',
  { en: 'lower deductible with a family doctor', zh: '签约家庭医生后起付标准降低额' },
  { unit: 'fen', by: [GROUP] },
)

export const RATE = declared(
  'outpatient/rate',
  { en: 'share of the pooled fund for outpatient care', zh: '门诊统筹基金支付比例' },
  { unit: 'share', by: [GROUP, TIER], bands: AGE },
)

export const BONUS = declared(
  'outpatient/bonus',
  { en: 'points more for the person group', zh: '按人员类别提高的比例' },
  { unit: 'points', by: [GROUP] },
)

export const REDUCTION = declared(
  'outpatient/reduction',
  { en: 'points less when treated elsewhere', zh: '异地就医降低的比例' },
  { unit: 'points', by: [FILING] },
)

/** Advice to the places, who set their own: it bounds an answer, and computes none. */
export const REDUCTION_MOST = declared(
  'outpatient/reduction-most',
  { en: 'the most points less that places are advised to take', zh: '异地就医降低比例的指导上限' },
  { unit: 'points', by: [FILING] },
)

export const OUTPATIENT_CAP = declared(
  'outpatient/cap',
  { en: 'yearly cap of the fund for outpatient care', zh: '门诊年度支付限额' },
  { unit: 'fen', by: [GROUP] },
)

export const POOLED_CAP = declared(
  'pooled/cap',
  {
    en: 'yearly cap of the pooled fund, stays in hospital included',
    zh: '统筹基金年度最高支付限额（含住院）',
  },
  { unit: 'fen', by: [GROUP] },
)

export const BEYOND_CAP = declared(
  'outpatient/beyond-cap',
  { en: 'share of the large-sums fund beyond the cap', zh: '限额以上大额医疗费用支付比例' },
  { unit: 'share', by: [GROUP] },
)

export const CHRONIC_COVERED = declared(
  'chronic/covered',
  { en: 'chronic disease settled by its own rule', zh: '纳入门诊慢特病的病种' },
  { unit: 'flag', by: [DISEASE] },
)

export const CHRONIC_DEDUCTIBLE = declared(
  'chronic/deductible',
  { en: 'yearly deductible for chronic diseases', zh: '门诊慢特病年度起付标准' },
  { unit: 'fen', by: [GROUP, TIER] },
)

export const CHRONIC_RATE = declared(
  'chronic/rate',
  { en: 'share of the pooled fund for chronic diseases', zh: '门诊慢特病统筹基金支付比例' },
  { unit: 'share', by: [GROUP, TIER] },
)

/** Every parameter that a pack may give values of for this programme. */
export const PARAMETERS: readonly Parameter[] = [
  DEDUCTIBLE,
  FAMILY_DOCTOR_LESS,
  RATE,
  BONUS,
  REDUCTION,
  REDUCTION_MOST,
  OUTPATIENT_CAP,
  POOLED_CAP,
  BEYOND_CAP,
  CHRONIC_COVERED,
  CHRONIC_DEDUCTIBLE,
  CHRONIC_RATE,
]

function declared(
  id: string,
  title: Text,
  shape: Pick<Parameter, 'unit' | 'by'> & { readonly bands?: Parameter['bands'] },
): Parameter {
  return { id, title, bands: null, ...shape }
}
