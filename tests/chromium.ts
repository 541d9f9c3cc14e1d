// The Chromium that browser tests and benchmarks use: CHROMIUM_PATH, else the system's.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const findChromium = (): string | undefined =>
  process.env.CHROMIUM_PATH ?? usualPlaces.find(place => existsSync(place))

/**
 * On Debian as root the package is installed; elsewhere a person has to.
 * @throws Error whose message says in one line how to get it
 */
export function requireChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing the Debian package chromium for the browser tests')
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']
    spawnSync('apt-get', install, { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'Browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH',
  )
}
