/** Of a server whose databases may be lost: nothing waits for the disk. */
export const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
} as const
