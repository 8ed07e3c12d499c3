import type { Text } from '#platform/i18n'
import type { Dimension, Parameter } from './types.ts'

/** A closed list of members, in the order in which their names are written. */
export function dimension<const M extends string>(
  id: string,
  title: Text,
  names: { readonly [member in M]: Text },
): Dimension<M> {
  return { id, title, names, members: Object.keys(names) as M[] }
}

/** How many cells a band of the parameter has. */
export function widthOf(parameter: Parameter): number {
  return parameter.by.reduce((width, { members }) => width * members.length, 1)
}

/** The members that a cell of a band stands for, in the order of the dimensions. */
export function membersOfCell(parameter: Parameter, cell: number): readonly string[] {
  const found: string[] = []
  let rest = cell
  for (const { members } of parameter.by.toReversed()) {
    found.push(members[rest % members.length] ?? '')
    rest = Math.floor(rest / members.length)
  }
  return found.reverse()
}
