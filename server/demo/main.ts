// `npm run demo -- [session.json] [--url http://localhost:4000] [--language ru|en]`: fills a room of a running
// server from a session file and prints the links into it.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Language } from '#shared/language.ts'
import { PlayStopped, RoomClient } from './client.ts'
import { play } from './play.ts'
import { faultOf, Session } from './session.ts'

const usage = 'npm run demo -- [session.json] [--url http://localhost:4000] [--language ru|en]'
const sample = new URL('../../templates/sessions/support-strategy.json', import.meta.url)

interface Arguments {
  file: string | URL
  origin: string
  language: Language | undefined
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' }, language: { type: 'string' } },
    })
    const url = new URL(values.url ?? process.env.ROTUNDA_URL ?? 'http://localhost:4000')
    if (!/^https?:$/.test(url.protocol)) throw new Error(`${url.href} is no web address`)
    return {
      file: positionals[0] ?? sample,
      origin: url.origin,
      language: values.language === undefined ? undefined : readLanguage(values.language),
    }
  } catch (error) {
    throw new PlayStopped(`${error instanceof Error ? firstLine(error) : ''}\n${usage}`.trim())
  }
}

function readLanguage(name: string): Language {
  const language = Language.safeParse(name)
  if (!language.success) throw new Error(`--language takes ${Language.options.join(' or ')}, not ${name}`)
  return language.data
}

const firstLine = ({ message }: Error): string => message.split('\n', 1)[0] ?? ''

async function readSession(file: string | URL): Promise<Session> {
  const name = file instanceof URL ? file.pathname : file
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new PlayStopped(firstLine(error))
  })
  const session = Session.safeParse(parseJson(text, name))
  if (!session.success) throw new PlayStopped(`${name} is no session: ${faultOf(session.error)}`)
  return session.data
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PlayStopped(`${name} is no JSON: ${error instanceof Error ? firstLine(error) : ''}`)
  }
}

/** One line that counts on a terminal; elsewhere a line for each kind of step, when it is done. */
function report(what: string, done: number, of: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[2K${what}: ${done} of ${of}`)
  if (done === of) process.stdout.write(process.stdout.isTTY ? '\n' : `${what}: ${of}\n`)
}

async function main(): Promise<void> {
  const { file, origin, language } = readArguments()
  const session = await readSession(file)
  const client = new RoomClient(origin)
  const { invites } = await play({ session, language: language ?? session.language, client, report })
  console.log(`The room is ready. Come in
  as facilitator: ${invites.facilitator}
  as member:      ${invites.member}`)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof PlayStopped)) throw error
  if (process.stdout.isTTY) process.stdout.write('\n')
  console.error(error.message)
  process.exitCode = 1
}
