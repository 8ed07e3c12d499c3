import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HouseError } from '#platform/errors'
import { ROOT } from '../settings.ts'

const DIST = join(ROOT, 'web', 'dist')
const STAMP = join(DIST, 'built.sha256')
/** What pages are made of. Server code of the same folders counts as well: telling them apart costs more than a build. */
const SOURCES = ['web', 'programmes', 'platform', 'engines']

export const WEB = {
  assets: join(DIST, 'client', 'assets'),
  render: join(DIST, 'server', 'render.js'),
} as const

/** Builds the browser's files, then the render function, if their sources changed. Throws `start.web-build-failed`. */
export async function buildWeb(note: (line: string) => void): Promise<void> {
  const hash = await hashSources()
  if (existsSync(WEB.render) && (await readFile(STAMP, 'utf8').catch(() => '')) === hash) return
  note('building the pages')
  await rm(STAMP, { force: true })
  await vite('web/vite.config.ts')
  await vite('web/vite.render.config.ts')
  await writeFile(STAMP, hash)
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(ROOT, 'package-lock.json')))
  for (const folder of SOURCES) {
    const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })
    const files = entries
      .filter(
        (entry) => entry.isFile() && /(?<!\.test)\.(tsx?|json|css|svg|woff2)$/.test(entry.name),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(DIST))
      .sort()
    const texts = await Promise.all(files.map((path) => readFile(path)))
    for (const [index, text] of texts.entries()) {
      hash.update(`\n${files[index]?.slice(ROOT.length)}\n`).update(text)
    }
  }
  return hash.digest('hex')
}

function vite(config: string): Promise<void> {
  const script = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(
    process.execPath,
    [script, 'build', '--config', join(ROOT, config), '--logLevel', 'warn'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A run of tests sets another, and pages built so need a React that isn't built with them.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return new Promise((settle, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) settle()
      else reject(new HouseError('start.web-build-failed', { reason: said.trim() }))
    })
  })
}
