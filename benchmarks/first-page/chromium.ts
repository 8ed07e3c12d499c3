import { copyFile, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * The Chromium of an npm package, unpacked once per version and user below the temporary folder. The
 * package unpacks into whatever `TMPDIR` is and takes a half-made folder for a whole one, so each process
 * unpacks into a folder of its own and moves it into place. Null where the package has no binary (it is
 * for Linux on x64).
 */
export async function launchChromium(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const home = join(tmpdir(), `onedelta-chromium-${version}-${userInfo().uid}`)
  await unpack(home)
  return playwright.launch({
    executablePath: join(home, 'chromium'),
    // None of the package's own: in its single process a closed page takes the browser with it.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      ...process.env,
      TMPDIR: home,
      HOME: home,
      FONTCONFIG_PATH: join(home, 'fonts'),
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
    },
  })
}

async function unpack(home: string): Promise<void> {
  if (await isThere(join(home, 'chromium'))) return
  const before = { tmp: process.env.TMPDIR, kind: process.env.AWS_EXECUTION_ENV }
  const draft = await mkdtemp(`${home}-`)
  process.env.TMPDIR = draft
  // The package brings the libraries that a bare machine lacks only where it believes to be there.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
    await prepareFonts(join(draft, 'fonts'), join(home, 'fonts'))
    // Whoever comes second finds a whole folder, and drops its own.
    await rename(draft, home).catch(() => undefined)
  } finally {
    restore('TMPDIR', before.tmp)
    restore('AWS_EXECUTION_ENV', before.kind)
    await rm(draft, { recursive: true, force: true })
  }
}

/** Adds a Chinese font, and tells fontconfig where the fonts will be: the package's file names a fixed folder. */
async function prepareFonts(folder: string, place: string): Promise<void> {
  const fonts = new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc'))
  for (const name of await readdir(fonts)) await copyFile(new URL(name, fonts), join(folder, name))
  await writeFile(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${place}</dir><cachedir>${place}-cache</cachedir></fontconfig>`,
  )
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
