/** Built without what only an English sentence needs (`web/one-grammar`): for a text that has none. */
export { selfCheck } from './self-check.ts'
