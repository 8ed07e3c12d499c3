export { publishPack } from './actions/publish.ts'
export { checkBulletins, requireSoundBulletins } from './check.ts'
export { bulletinsOf } from './held.ts'
export { programme } from './programme.ts'
