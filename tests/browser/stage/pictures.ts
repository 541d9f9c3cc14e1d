// Pictures of what people see, for whoever wants to look at them: `PICTURES=<folder>` says where they are kept. Without it
// nothing is written.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = process.env.PICTURES

export async function picture(page: Page, name: string): Promise<void> {
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
