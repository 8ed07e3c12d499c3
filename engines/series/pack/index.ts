// The front door for a tool that reads a pack without a store: nothing of the database comes with it.

export { packGround } from './pack-ground.ts'
