import { dirname, resolve } from 'node:path'
import { HouseError } from '#platform/errors'

// What the system says of a file is a code and English: the person beside it gets what it means, and what to do.

const READING: { readonly [code: string]: string } = {
  ENOENT: 'cli.no-file',
  ENOTDIR: 'cli.no-file',
  ENAMETOOLONG: 'cli.no-file',
  EISDIR: 'cli.folder',
  EACCES: 'cli.may-not-read',
  EPERM: 'cli.may-not-read',
}

const WRITING: { readonly [code: string]: string } = {
  ENOENT: 'cli.no-folder',
  ENOTDIR: 'cli.no-folder',
  EISDIR: 'cli.folder',
  EACCES: 'cli.may-not-write',
  EPERM: 'cli.may-not-write',
  EROFS: 'cli.may-not-write',
  ENOSPC: 'cli.no-room',
  EDQUOT: 'cli.no-room',
}

export function unreadable(path: string, error: unknown): HouseError {
  return refusal(READING, 'cli.unreadable-file', path, error)
}

export function unwritable(path: string, error: unknown): HouseError {
  return refusal(WRITING, 'cli.unwritable-file', path, error)
}

function refusal(
  known: { readonly [code: string]: string },
  other: string,
  path: string,
  cause: unknown,
): HouseError {
  const reason = codeOf(cause)
  const folder = dirname(resolve(path))
  return new HouseError(known[reason] ?? other, { path, folder, reason }, { cause })
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.message
}
