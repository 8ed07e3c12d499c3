export { formatDay, numberFormat, ordinal } from './numbers.ts'
export { formatQuantity } from './quantity.ts'
export { pickLanguage, say } from './say.ts'
export type * from './types.ts'
