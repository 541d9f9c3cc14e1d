// A real server with the built pages, and browsers for whoever opens them: one house for a file of tests.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startServer, type RunningServer, type ServerOptions } from '../../server/fixture.ts'
import { launchBrowser, openPerson, pages, type PersonOptions } from './openPerson.ts'

export interface House {
  readonly server: RunningServer
  /** Opens an address, of this server or of another one, as `openPerson` does. */
  open(url: string, options?: PersonOptions): Promise<Page>
}

/**
 * Call it once, at the top of a file: it stands before the first test and is closed after the last.
 * @param furnish what is different about this one
 */
export function buildHouse(furnish: () => Promise<ServerOptions> = () => Promise.resolve({})): House {
  let built: { server: RunningServer; browser: Browser } | undefined
  beforeAll(async () => {
    built = {
      server: await startServer({ ...(await furnish()), settings: { clientDirectory: pages } }),
      browser: await launchBrowser(),
    }
  })
  afterAll(async () => {
    await built?.browser.close()
    await built?.server.close()
  })
  const standing = () => {
    if (!built) throw new Error('The house is not built before the tests run')
    return built
  }
  return {
    get server() {
      return standing().server
    },
    open: (url, options) => openPerson(standing().browser, url, options),
  }
}
