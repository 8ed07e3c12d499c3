export { bearerOf, hashOfKey, isKey, type NewKey, newKey } from './key.ts'
