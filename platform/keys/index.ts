export { bearerOf, hashOfKey, isKey, newKey } from './key.ts'
