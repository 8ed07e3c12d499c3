export { programme } from './programme.ts'
