export { formatDay, numberFormat, ordinal } from './numbers.ts'
export { formatQuantity, type QuantityUnit } from './quantity.ts'
export { pickLanguage, say } from './say.ts'
export type * from './types.ts'
