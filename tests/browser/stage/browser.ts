// A real browser on a real server that serves the built pages: `node client/build.ts` first, as `npm test` does.
// Each person has a context of their own, so nothing but the server connects them; it stays open for the whole file,
// because a browser that has seen the pages before opens them four times as fast.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { chromiumFlags, requireChromium } from '../../chromium.ts'
import { patienceMs } from '../../patience.ts'
import { startServer, type RunningServer } from '../../server/fixture.ts'
import type { Participant } from '../../server/people.ts'

export const pages = fileURLToPath(new URL('../../../client/dist', import.meta.url))

export interface Stage {
  server: RunningServer
  /** Opens an address of the server in a browser of this person's own, until the test is over. */
  visit(person: Participant, path: string, options?: VisitOptions): Promise<Page>
}

interface OpenStage extends Stage {
  /** Also fails when a page complained: an error, a request to another host, something the policy forbids. */
  close(): Promise<void>
}

export interface VisitOptions extends BrowserContextOptions {
  /** Where the page comes from, when not straight from the server. */
  origin?: string
}

/** How a board is visited with a phone. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** What a page says of a connection that was cut on purpose, and Chromium of how tldraw listens to fingers. */
const isExpected = (text: string) =>
  /WebSocket|ERR_(INTERNET|CONNECTION|EMPTY|NETWORK)|Failed to (load|fetch)/.test(text) ||
  /Unable to preventDefault inside passive|Ignored attempt to cancel a touch/.test(text)

/** Call it once, at the top of a file: the stage stands before the first test, and is closed after the last. */
export function stageForFile(): Stage {
  let stage: OpenStage | undefined
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())
  const standing = () => {
    if (!stage) throw new Error('The stage does not stand before the tests run')
    return stage
  }
  return {
    get server() {
      return standing().server
    },
    visit: (person, path, options) => standing().visit(person, path, options),
  }
}

async function openStage(): Promise<OpenStage> {
  if (!existsSync(pages)) throw new Error('There are no pages yet: node client/build.ts')
  const server = await startServer({ settings: { clientDirectory: pages } })
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags })
  const complaints: string[] = []
  const contexts = new Map<string, Promise<BrowserContext>>()

  async function openContext({ token }: Participant, origin: string, options: BrowserContextOptions) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(patienceMs)
    await context.addCookies([{ name: 'rotunda', value: token, url: origin }])
    return context
  }

  function contextOf(person: Participant, origin: string, options: BrowserContextOptions) {
    const key = JSON.stringify([person.token, origin, options])
    const context = contexts.get(key) ?? openContext(person, origin, options)
    contexts.set(key, context)
    return context
  }

  return {
    server,
    async visit(person, path, { origin = server.origin, ...options } = {}) {
      const context = await contextOf(person, origin, options)
      const page = await context.newPage()
      onTestFinished(() => page.close())
      page.on('pageerror', error => {
        if (!isExpected(error.message)) complaints.push(`${person.me.name}: ${error.stack ?? error.message}`)
      })
      page.on('console', message => {
        if (message.type() === 'error' && !isExpected(message.text())) complaints.push(message.text())
      })
      page.on('request', request => {
        const url = new URL(request.url())
        if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host)
          complaints.push(`a request to ${url.host}`)
      })
      await page.goto(origin + path)
      return page
    },
    async close() {
      await browser.close()
      await server.close()
      if (complaints.length > 0) throw new Error(complaints.join('\n'))
    },
  }
}
