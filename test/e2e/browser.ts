import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const PACKAGES = fileURLToPath(new URL('../../node_modules/', import.meta.url))

/** Why there is no browser here, or null: the Chromium that npm brings is made for Linux on x64. */
export const noBrowser: string | null =
  process.platform === 'linux' && process.arch === 'x64'
    ? null
    : `the packaged Chromium runs on Linux x64, not on ${process.platform} ${process.arch}`

/** Chromium from the npm package, with a Chinese font from another: no step outside the registry. */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpacked()
  const configuration = join(folder, 'fonts.conf')
  await writeFile(configuration, fontConfiguration(folder))
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--headless=shell', '--font-render-hinting=none'],
    env: {
      ...process.env,
      FONTCONFIG_FILE: configuration,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      TMPDIR: folder,
    },
  })
}

/**
 * The package unpacks into the temporary folder and takes any binary that it finds there, of whichever
 * version; so it gets a folder of its own, named by version, and moved into place only when complete.
 */
async function unpacked(): Promise<string> {
  const manifest = await readFile(join(PACKAGES, '@sparticuz/chromium/package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { readonly version: string }
  const folder = join(tmpdir(), `onedelta-chromium-${version}`)
  if (existsSync(folder)) return folder
  const staging = await mkdtemp(join(tmpdir(), 'onedelta-chromium-'))
  await mkdir(staging, { recursive: true })
  const before = { TMPDIR: process.env.TMPDIR, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH }
  process.env.TMPDIR = staging
  // What makes the package unpack its own libraries beside the binary.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
    await rename(staging, folder).catch(async (error: unknown) => {
      // Another run was faster.
      if (!existsSync(folder)) throw error
      await rm(staging, { recursive: true, force: true })
    })
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    delete process.env.AWS_EXECUTION_ENV
  }
  return folder
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(PACKAGES, '@embedpdf/fonts-sc/fonts')}</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  ${['Noto Sans SC', 'Noto Serif SC']
    .map(
      (family) =>
        `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans S Chinese</family></prefer></alias>`,
    )
    .join('\n  ')}
</fontconfig>
`
}
