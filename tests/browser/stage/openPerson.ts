// People who open addresses in browsers of their own, with or without having been in a room before.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { chromiumFlags, requireChromium } from '../../chromium.ts'
import { patienceMs } from '../../patience.ts'

/** The built pages: `npm test` builds them first. */
export const pages = fileURLToPath(new URL('../../../client/dist', import.meta.url))
const artifacts = fileURLToPath(new URL('../../artifacts', import.meta.url))

export interface PersonOptions {
  language?: 'en' | 'ru'
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  /** Of somebody who has been in a room of this server: their browser has the cookie. */
  token?: string
}

export const wide = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: requireChromium(), args: chromiumFlags })

/** A page in a browser of its own, closed with the test. A test that failed leaves a picture of it. */
export async function openPerson(browser: Browser, url: string, options: PersonOptions = {}): Promise<Page> {
  const { language = 'en', colorScheme = 'light', viewport = wide, token } = options
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale: language === 'ru' ? 'ru-RU' : 'en-GB',
    hasTouch: viewport === phone,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(patienceMs)
  if (token !== undefined)
    await context.addCookies([{ name: 'rotunda', value: token, url: new URL(url).origin }])
  const page = await context.newPage()
  const errors: Error[] = []
  page.on('pageerror', error => errors.push(error))
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await mkdir(artifacts, { recursive: true })
      await page.screenshot({ path: `${artifacts}/${task.id}-${language}-${viewport.width}.png` })
    }
    await context.close()
    if (errors.length > 0) throw new AggregateError(errors, `The page fell over: ${errors.join('; ')}`)
  })
  await page.goto(url)
  return page
}
