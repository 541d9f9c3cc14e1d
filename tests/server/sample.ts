// The real session that comes with Rotunda, as the demo plays it.
import { readFile } from 'node:fs/promises'
import { Session } from '../../server/demo/session.ts'

const sample = new URL('../../templates/sessions/support-strategy.json', import.meta.url)

export const readSample = async (): Promise<Session> =>
  Session.parse(JSON.parse(await readFile(sample, 'utf8')))
