/** Built without what only a text with an East Asian character needs (`web/one-grammar`): for one that has none. */
export { selfCheck } from './self-check.ts'
