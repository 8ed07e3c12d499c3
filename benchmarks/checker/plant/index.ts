export { saysUp } from './direction.ts'
export { WRITTEN } from './figures.ts'
export { canHold } from './holds.ts'
export { isCaught, type Planted, plantIn } from './plant.ts'
