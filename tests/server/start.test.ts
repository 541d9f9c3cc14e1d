// The program itself: server/main.ts, as `npm start` runs it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryDirectory } from './fixture.ts'
import { createRoom } from './people.ts'
import { api } from './client.ts'

interface Running {
  /** Resolves with the address in the line that says it is open. */
  open: Promise<string>
  exit: Promise<{ code: number | null; stdout: string; stderr: string }>
  kill(signal: NodeJS.Signals): void
}

function run(env: Record<string, string>): Running {
  const server = join(import.meta.dirname, '..', '..', 'server')
  const flags = ['--import', join(server, 'keepCompiled.js'), '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, join(server, 'main.ts')], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let stdout = ''
  let stderr = ''
  child.stderr.on('data', chunk => (stderr += String(chunk)))
  const open = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      stdout += String(chunk)
      const url = /^Rotunda is open at (\S+)$/m.exec(stdout)?.[1]
      if (url !== undefined) resolve(url)
    })
    child.once('close', code => reject(new Error(`It ended with ${code}: ${stderr}`)))
  })
  open.catch(() => undefined)
  const exit = new Promise<{ code: number | null; stdout: string; stderr: string }>(resolve =>
    child.once('close', code => resolve({ code, stdout, stderr })),
  )
  return { open, exit, kill: signal => child.kill(signal) }
}

/** It must end by itself, with one line that says what to do. */
async function expectRefusal(env: Record<string, string>, line: RegExp): Promise<void> {
  const { code, stdout, stderr } = await run(env).exit
  expect(stderr).toMatch(line)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stdout).toBe('')
  expect(code).toBe(1)
}

test('it says where it is open, serves, keeps its key to itself, and stops when it is told to', async () => {
  const directory = join(await temporaryDirectory(), 'not', 'there', 'yet')
  const server = run({ DATA_DIR: directory })
  const origin = await server.open
  expect(origin).toMatch(/^http:\/\/localhost:\d+$/)
  const ada = await createRoom({ origin })
  expect((await stat(join(directory, 'secret.key'))).mode & 0o777).toBe(0o600)
  server.kill('SIGTERM')
  expect(await server.exit).toEqual({ code: 0, stdout: `Rotunda is open at ${origin}\n`, stderr: '' })
  expect(await readdir(join(directory, 'rooms'))).toEqual([`${ada.room}.json`])

  const again = run({ DATA_DIR: directory })
  const client = api({ origin: await again.open }, ada.token)
  expect((await client.call('readRoom', { params: { room: ada.room } })).me).toBe(ada.me.id)
})

test('a start after a kill compiles no script anew', async () => {
  const killed = run({ DATA_DIR: await temporaryDirectory() })
  // What it compiled is kept before it answers anybody.
  await createRoom({ origin: await killed.open })
  killed.kill('SIGKILL')
  await killed.exit
  const next = run({ DATA_DIR: await temporaryDirectory(), NODE_DEBUG_NATIVE: 'COMPILE_CACHE' })
  await next.open
  next.kill('SIGKILL')
  expect((await next.exit).stderr).toMatch(/ESM file:\S+\/server\/app\.ts was accepted/)
})

test('nothing that was answered is lost when it is killed', async () => {
  const directory = await temporaryDirectory()
  const server = run({ DATA_DIR: directory })
  const ada = await createRoom({ origin: await server.open })
  await ada.command({ type: 'room.rename', name: 'The last word' })
  server.kill('SIGKILL')
  await server.exit
  const again = run({ DATA_DIR: directory })
  const client = api({ origin: await again.open }, ada.token)
  const { state } = await client.call('readRoom', { params: { room: ada.room } })
  expect(state.room.name).toBe('The last word')
})

test('a second process on the same data does not start, and the first goes on', async () => {
  const directory = await temporaryDirectory()
  const server = run({ DATA_DIR: directory })
  const origin = await server.open
  await expectRefusal({ DATA_DIR: directory }, /another process|already|lock/i)
  await createRoom({ origin })
})

test('a damaged store is named, and nothing starts empty in its place', async () => {
  const directory = await temporaryDirectory()
  await writeFile(
    join(directory, 'log.db'),
    'this is no database, and long enough to be looked at'.repeat(100),
  )
  await expectRefusal({ DATA_DIR: directory }, /log\.db is damaged.*restore/i)
})

test('a damaged key is named', async () => {
  const directory = await temporaryDirectory()
  await writeFile(join(directory, 'secret.key'), 'short')
  await expectRefusal({ DATA_DIR: directory }, /secret\.key holds no key.*restore/)
})

test('a key or a log that is missing beside rooms is named, and nothing new is made in its place', async () => {
  const directory = await temporaryDirectory()
  const [key, log] = [join(directory, 'secret.key'), join(directory, 'log.db')]
  const server = run({ DATA_DIR: directory })
  await createRoom({ origin: await server.open })
  server.kill('SIGTERM')
  await server.exit
  await rename(key, `${key}.backup`)
  await expectRefusal(
    { DATA_DIR: directory },
    /secret\.key is missing: take it from a backup.*write the word new/,
  )
  await rename(`${key}.backup`, key)
  await rm(log)
  await expectRefusal({ DATA_DIR: directory }, /log\.db is missing.*npm run restore.*move rooms/)
})

test('a folder in the place of the log is named', async () => {
  const directory = await temporaryDirectory()
  await mkdir(join(directory, 'log.db'))
  await expectRefusal({ DATA_DIR: directory }, /log\.db cannot be used/)
})

test.skipIf(process.platform === 'win32')(
  'no other user of the machine may read what it stores',
  async () => {
    const directory = join(await temporaryDirectory(), 'data')
    const server = run({ DATA_DIR: directory })
    const ada = await createRoom({ origin: await server.open })
    const modeOf = async (...path: string[]) => (await stat(join(directory, ...path))).mode & 0o777
    expect([await modeOf(), await modeOf('rooms')]).toEqual([0o700, 0o700])
    expect([await modeOf('log.db'), await modeOf('log.db-wal')]).toEqual([0o600, 0o600])
    server.kill('SIGTERM')
    await server.exit
    expect(await modeOf('rooms', `${ada.room}.json`)).toBe(0o600)
  },
)

test('a port in use is named', async () => {
  const taken = createServer()
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    taken.close()
  })
  const address = taken.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  await expectRefusal(
    { DATA_DIR: await temporaryDirectory(), PORT: port },
    new RegExp(`PORT ${port} is in use`),
  )
})

test('an address this machine does not have is named', async () => {
  await expectRefusal(
    { DATA_DIR: await temporaryDirectory(), HOST: '203.0.113.7' },
    /^HOST 203\.0\.113\.7 is no address/,
  )
})

test('a data folder that is none is named', async () => {
  const file = join(await temporaryDirectory(), 'file')
  await writeFile(file, '')
  await expectRefusal({ DATA_DIR: file }, /^DATA_DIR \S+ cannot be used/)
})

test.runIf(existsSync('/proc/self'))('a data folder that can never be made is named', async () => {
  await expectRefusal({ DATA_DIR: '/proc/nope' }, /^DATA_DIR \/proc\/nope cannot be used/)
})

test('a variable that does not parse is named, with what it takes', async () => {
  await expectRefusal({ PORT: 'many' }, /^PORT takes a port from 0 to 65535/)
})
