// What the tests need beside the packages: a Chromium, and the PDF tools poppler and qpdf.
// Found where they are, otherwise installed: by Debian's package manager as root, else by Playwright's own installer.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { run } from './command.ts'

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function foundChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  return [...(named ? [named] : []), ...CHROMIUM_PLACES, chromium.executablePath()].find((path) => existsSync(path))
}

async function has(program: string): Promise<boolean> {
  return (await run('sh', ['-c', `command -v ${program}`])).ok
}

async function installDebian(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const { ok, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  if (!ok) console.log(output)
}

/** Makes sure the tools are there. Returns the path of a Chromium. Throws in words where one can't be had. */
export async function ensureTools(): Promise<string> {
  const mayInstall = process.getuid?.() === 0 && (await has('apt-get'))
  const missing: string[] = []
  if (!(await has('pdftotext'))) missing.push('poppler-utils')
  if (!(await has('qpdf'))) missing.push('qpdf')
  if (!foundChromium() && mayInstall) missing.push('chromium')
  if (missing.length > 0 && mayInstall) await installDebian(missing)
  else if (missing.length > 0) console.log(`Not installed, so the tests that read PDFs with them will fail: ${missing.join(', ')}`)
  if (!foundChromium()) await run('playwright', ['install', 'chromium'], { cwd: 'test', echo: true })
  const path = foundChromium()
  if (!path) throw new Error('No Chromium was found and none could be installed. Set CHROMIUM_PATH to one.')
  return path
}
