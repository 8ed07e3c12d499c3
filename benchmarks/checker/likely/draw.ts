/** Numbers from 0 to 1 that look drawn, the same each time for one seed. */
export function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
