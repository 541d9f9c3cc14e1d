// `npm test`: builds the client, runs every test, and closes with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { requireChromium } from './chromium.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = fileURLToPath(new URL('./artifacts/report.json', import.meta.url))
const Report = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), success: z.boolean() })

function readReport(): z.infer<typeof Report> {
  try {
    return Report.parse(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, success: false }
  }
}

try {
  const chromium = requireChromium()
  if (spawnSync(process.execPath, [`${root}client/build.ts`], { stdio: 'inherit' }).status !== 0)
    throw new Error('The pages could not be built')
  mkdirSync(new URL('./artifacts', import.meta.url), { recursive: true })
  rmSync(report, { force: true })
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
  const options = [
    '--config',
    '.vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  const run = spawnSync(process.execPath, [vitest, 'run', ...options, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromium },
  })
  const { numPassedTests, numFailedTests, success } = readReport()
  const failed = run.status === 0 && success ? numFailedTests : Math.max(1, numFailedTests)
  console.log(`${numPassedTests} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
