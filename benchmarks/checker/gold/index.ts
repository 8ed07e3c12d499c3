export { readNames } from './names.ts'
export { readGold } from './read-gold.ts'
export { goldTexts, goldTextsIn } from './texts.ts'
export type * from './types.ts'
