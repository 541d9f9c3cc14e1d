import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { StoreLocked } from '../../../server/logs/logStore.ts'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const adapter = new URL('../../../server/logs/sqlite/sqliteLog.ts', import.meta.url).href

/** Another process that opens the log, says how that went in its first line, and stays. */
async function openElsewhere(directory: string) {
  const program = `
    const { openSqliteLog } = await import(${JSON.stringify(adapter)})
    await openSqliteLog({ directory: ${JSON.stringify(directory)} })
      .then(() => 'opened', error => error.name + ': ' + error.message)
      .then(console.log)
    process.stdin.resume()`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, said: String(line) }
}

test('a second process is told which folder is in use', async () => {
  const directory = await temporaryFolder()
  const store = await openSqliteLog({ directory })
  const { said } = await openElsewhere(directory)
  expect(said).toBe(
    `StoreLocked: Another Rotunda is already running on ${directory}: stop it first, or give this one a folder of its own.`,
  )
  await store.append([{ stream: 'room/a', entry: new Uint8Array([1]) }])
  await store.close()
})

test('a process that is killed leaves no lock behind', async () => {
  const directory = await temporaryFolder()
  const { child, said } = await openElsewhere(directory)
  expect(said).toBe('opened')
  await expect(openSqliteLog({ directory })).rejects.toThrow(StoreLocked)
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  const store = await openSqliteLog({ directory })
  await store.close()
})

test('the same process may not open a folder twice, but again after a close', async () => {
  const directory = await temporaryFolder()
  const store = await openSqliteLog({ directory })
  await expect(openSqliteLog({ directory })).rejects.toThrow(StoreLocked)
  await store.close()
  const again = await openSqliteLog({ directory })
  await again.close()
})

test('a lock file that is none is named', async () => {
  const directory = await temporaryFolder()
  const file = join(directory, 'rotunda.lock')
  await writeFile(file, 'pid 4711\n'.repeat(200))
  await expect(openSqliteLog({ directory })).rejects.toThrow(
    `${file} is not a lock file of Rotunda: delete it`,
  )
})
