import type { CatalogueClass, ChronicDisease, InstitutionTier } from '../pure/index.ts'
import { chanceOf } from './chance.ts'

/** What an item is bought for, and in which time of the year more. */
export type Occasion = 'visit' | 'cold' | 'common' | 'test' | 'own' | ChronicDisease

export type SimulatedItem = {
  readonly code: string
  readonly kind: 'drug' | 'item'
  readonly name: { readonly [lang: string]: string }
  readonly class: CatalogueClass
  /** In fen, before what a province and a tier make of it. */
  readonly price: number
  readonly occasion: Occasion
  /** The most of it in one bill. */
  readonly count_max: number
}

/** Names of substances and examinations are real; prices, classes and ceilings are made up. */
const ROWS: readonly (readonly [
  string,
  SimulatedItem['kind'],
  string,
  string,
  CatalogueClass,
  number,
  Occasion,
  number,
])[] = [
  ['V01', 'item', 'Consultation', '门诊诊查', 'A', 2000, 'visit', 1],
  ['V02', 'item', 'Consultation by a specialist', '专家门诊诊查', 'B', 5000, 'visit', 1],
  ['C01', 'drug', 'Amoxicillin capsules', '阿莫西林胶囊', 'A', 1450, 'cold', 2],
  ['C02', 'drug', 'Ambroxol oral solution', '氨溴索口服溶液', 'B', 2680, 'cold', 2],
  ['C03', 'drug', 'Oseltamivir capsules', '奥司他韦胶囊', 'B', 9600, 'cold', 1],
  ['C04', 'drug', 'Ibuprofen tablets', '布洛芬片', 'A', 1180, 'cold', 1],
  ['C05', 'drug', 'Cefuroxime tablets', '头孢呋辛酯片', 'B', 3320, 'cold', 2],
  ['M01', 'drug', 'Omeprazole capsules', '奥美拉唑肠溶胶囊', 'A', 2250, 'common', 2],
  ['M02', 'drug', 'Loratadine tablets', '氯雷他定片', 'A', 1560, 'common', 1],
  ['M03', 'drug', 'Diclofenac gel', '双氯芬酸凝胶', 'B', 2940, 'common', 1],
  ['M04', 'drug', 'Mecobalamin tablets', '甲钴胺片', 'B', 3480, 'common', 2],
  ['M05', 'drug', 'Montmorillonite powder', '蒙脱石散', 'A', 1890, 'common', 2],
  ['M06', 'item', 'Wound dressing', '换药', 'A', 1800, 'common', 1],
  ['M07', 'item', 'Acupuncture', '普通针刺', 'A', 3600, 'common', 2],
  ['T01', 'item', 'Blood count', '血常规', 'A', 2000, 'test', 1],
  ['T02', 'item', 'Liver function tests', '肝功能检测', 'A', 6200, 'test', 1],
  ['T03', 'item', 'Ultrasound of the abdomen', '腹部彩超', 'B', 12000, 'test', 1],
  ['T04', 'item', 'Electrocardiogram', '常规心电图', 'A', 2600, 'test', 1],
  ['T05', 'item', 'CT of the chest', '胸部CT平扫', 'B', 21000, 'test', 1],
  ['T06', 'item', 'MRI of the head', '头颅磁共振平扫', 'B', 48000, 'test', 1],
  ['T07', 'item', 'Glycated haemoglobin', '糖化血红蛋白', 'A', 5500, 'test', 1],
  ['O01', 'drug', 'Vitamin compound', '复合维生素', 'C', 4900, 'own', 1],
  ['O02', 'item', 'Certificate', '出具证明', 'C', 500, 'own', 1],
  ['H01', 'drug', 'Amlodipine tablets', '苯磺酸氨氯地平片', 'A', 1680, 'hypertension', 3],
  ['H02', 'drug', 'Valsartan capsules', '缬沙坦胶囊', 'A', 2460, 'hypertension', 3],
  ['D01', 'drug', 'Metformin tablets', '二甲双胍片', 'A', 2150, 'diabetes', 3],
  ['D02', 'drug', 'Insulin glargine', '甘精胰岛素注射液', 'B', 7700, 'diabetes', 2],
  ['D03', 'drug', 'Dapagliflozin tablets', '达格列净片', 'B', 6100, 'diabetes', 2],
  ['N01', 'drug', 'Capecitabine tablets', '卡培他滨片', 'B', 48500, 'malignant-tumour', 2],
  ['N02', 'item', 'Radiotherapy, one session', '放射治疗（次）', 'B', 96000, 'malignant-tumour', 2],
  ['K01', 'item', 'Haemodialysis', '血液透析', 'A', 42000, 'dialysis', 1],
  ['K02', 'drug', 'Erythropoietin', '重组人促红素注射液', 'B', 3900, 'dialysis', 3],
  ['X01', 'drug', 'Tacrolimus capsules', '他克莫司胶囊', 'B', 62000, 'transplant', 2],
  [
    'P01',
    'drug',
    'Budesonide and formoterol inhaler',
    '布地奈德福莫特罗吸入粉雾剂',
    'B',
    16800,
    'copd',
    1,
  ],
  ['R01', 'drug', 'Methotrexate tablets', '甲氨蝶呤片', 'A', 2980, 'rheumatoid-arthritis', 2],
  [
    'R02',
    'drug',
    'Adalimumab injection',
    '阿达木单抗注射液',
    'B',
    79000,
    'rheumatoid-arthritis',
    1,
  ],
  ['Q01', 'drug', 'Clopidogrel tablets', '氯吡格雷片', 'A', 2580, 'coronary-disease', 3],
  ['Q02', 'drug', 'Atorvastatin tablets', '阿托伐他汀钙片', 'A', 1940, 'coronary-disease', 3],
  ['L01', 'drug', 'Entecavir tablets', '恩替卡韦片', 'A', 2320, 'viral-hepatitis', 3],
  [
    'B01',
    'drug',
    'Sulfasalazine tablets',
    '柳氮磺吡啶肠溶片',
    'A',
    3150,
    'ankylosing-spondylitis',
    2,
  ],
]

export const ITEMS: readonly SimulatedItem[] = ROWS.map(
  ([code, kind, en, zh, named, price, occasion, count_max]) => ({
    code: `SIM-${code}`,
    kind,
    name: { en, zh },
    class: named,
    price,
    occasion,
    count_max,
  }),
)

const BY_OCCASION = Map.groupBy(ITEMS, ({ occasion }) => occasion)

export function itemsFor(occasion: Occasion): readonly SimulatedItem[] {
  return BY_OCCASION.get(occasion) ?? []
}

/** First shares of class B, in ten-thousandths: what provinces may choose from. */
const FIRST_SHARES_bp = [500, 1000, 1500, 2000]
/** A ceiling lies this much above the price of a secondary institution. */
const CEILING_FACTOR = 1.1
const TIER_FACTORS: { readonly [tier in InstitutionTier]: number } = {
  primary: 0.9,
  secondary: 1,
  tertiary: 1.18,
}

/** What a province's catalogue says of an item, whatever seed its patients are of. */
export function termsOf(item: SimulatedItem, province: string) {
  const chance = chanceOf('terms', province, item.code)
  const firstPay_bp = item.class === 'B' ? chance.pick(FIRST_SHARES_bp) : 0
  const hasCeiling = item.class !== 'C' && chance.happens(0.35)
  return {
    firstPay_bp,
    ceiling: hasCeiling
      ? BigInt(Math.round(priceOf(item, province, 'secondary') * CEILING_FACTOR))
      : null,
  }
}

/** In fen. */
export function priceOf(item: SimulatedItem, province: string, tier: InstitutionTier): number {
  const ofProvince = 0.92 + chanceOf('price', province, item.code).next() * 0.16
  return Math.round(item.price * ofProvince * TIER_FACTORS[tier])
}
