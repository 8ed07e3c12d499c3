import Type from 'typebox'
import { openDatabase } from '#platform/db'
import { addJob } from '../index.ts'

// Adds a job in a transaction, commits, and is killed before anybody could perform it.
const db = openDatabase({ url: process.argv[2] ?? '', role: 'app' })
const action = { name: 'bells.ring', input: Type.Object({ name: Type.String() }) }
await db.write((tx) => addJob(tx, { action, input: { name: 'after death' } }))
process.kill(process.pid, 'SIGKILL')
