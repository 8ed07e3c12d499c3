import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { say } from '#platform/i18n'
import { INSTRUCTIONS_MAX } from '../limits.ts'
import {
  approveStored,
  listInstructions,
  lockInstructions,
  prepareStored,
  returnStored,
} from '../store/instructions.ts'
import type { ClearingContext, Instruction, InstructionState } from '../types.ts'
import { INSTRUCTION_STATE_WORDS } from '../words.ts'

type Person = Pick<ClearingContext, 'actor' | 'now'>

/**
 * One person has checked these instructions. All or none. Throws `clearing.needs-person`, `clearing.unknown-instruction`,
 * `clearing.wrong-instruction-state`, `clearing.too-many`.
 */
export async function prepareInstructions(
  tx: Write,
  ctx: Person,
  ids: readonly string[],
): Promise<readonly Instruction[]> {
  const by = personOf(ctx)
  const wanted = await taken(tx, ids, ['drafted'])
  await prepareStored(tx, wanted, by, ctx.now)
  return listInstructions(tx, { ids: wanted }, INSTRUCTIONS_MAX)
}

/**
 * A second person releases these instructions: from now on they are paid. All or none. Throws `clearing.same-person`, and
 * what `prepareInstructions` throws.
 */
export async function approveInstructions(
  tx: Write,
  ctx: Person,
  ids: readonly string[],
): Promise<readonly Instruction[]> {
  const by = personOf(ctx)
  const wanted = await taken(tx, ids, ['prepared'], (one) => {
    if (one.preparedBy === by) throw new HouseError('clearing.same-person', { instruction: one.id })
  })
  await approveStored(tx, wanted, by, ctx.now)
  return listInstructions(tx, { ids: wanted }, INSTRUCTIONS_MAX)
}

/** Back to the first person, while nothing is paid. All or none. Throws what `prepareInstructions` throws. */
export async function returnInstructions(
  tx: Write,
  ctx: Person,
  ids: readonly string[],
): Promise<readonly Instruction[]> {
  personOf(ctx)
  const wanted = await taken(tx, ids, ['prepared', 'approved'], (one) => {
    if (one.paid > 0n) throw wrongState(one)
  })
  await returnStored(tx, wanted)
  return listInstructions(tx, { ids: wanted }, INSTRUCTIONS_MAX)
}

// Said twice, here and by constraints: two persons, who aren't the system.
function personOf({ actor }: Person): string {
  const key = `${actor.kind}:${actor.id}`
  if (actor.kind === 'person' || actor.kind === 'owner') return key
  throw new HouseError('clearing.needs-person', { actor: key })
}

async function taken(
  tx: Write,
  ids: readonly string[],
  states: readonly InstructionState[],
  check: (instruction: Instruction) => void = () => undefined,
): Promise<readonly string[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length > INSTRUCTIONS_MAX)
    throw new HouseError('clearing.too-many', { count: wanted.length, max: INSTRUCTIONS_MAX })
  await lockInstructions(tx, { ids: wanted })
  const found = await listInstructions(tx, { ids: wanted }, INSTRUCTIONS_MAX)
  const known = new Set(found.map(({ id }) => id))
  const unknown = wanted.find((id) => !known.has(id))
  if (unknown !== undefined)
    throw new HouseError('clearing.unknown-instruction', { instruction: unknown })
  for (const one of found) {
    if (!states.includes(one.state)) throw wrongState(one)
    check(one)
  }
  return wanted
}

function wrongState({ id, state }: Instruction): HouseError {
  const words = INSTRUCTION_STATE_WORDS[state]
  return new HouseError('clearing.wrong-instruction-state', {
    instruction: id,
    state: say(words, 'en'),
    stateZh: say(words, 'zh'),
  })
}
