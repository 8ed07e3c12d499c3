export { publishPack } from './actions/publish.ts'
export { checkBulletins } from './check.ts'
export { programme } from './programme.ts'
