// The environment, parsed once. A value that does not parse stops the start with one line that names it.
import { z } from 'zod'

/** A whole number; anything else is told what the variable takes. */
const whole = (least: number, most: number, takes: string) =>
  z
    .string()
    .refine(text => /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most, takes)
    .transform(Number)

const unavailable = z.undefined('is not available in this version: leave it out').optional()

const publicUrl = 'takes the address people use, such as https://rooms.example.org'

const embeddingsUrl = 'takes the whole address of an endpoint, such as http://localhost:11434/v1/embeddings'

function hasNoPassword(url: string): boolean {
  const { username, password } = URL.canParse(url) ? new URL(url) : { username: '', password: '' }
  return username + password === ''
}

const Environment = z.object({
  PORT: whole(0, 65_535, 'takes a port from 0 to 65535, 0 for any free one').default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: publicUrl })
    .refine(url => !URL.canParse(url) || new URL(url).pathname === '/', `${publicUrl}, without a path`)
    .transform(url => new URL(url).origin)
    .optional(),
  DATA_DIR: z.string().default('./data'),
  BACKUP_DIR: z.string().optional(),
  BACKUPS_KEPT: whole(0, 1000, 'takes a number of backups from 0 to 1000, 0 for none').default(3),
  ROOM_CREATION: z.enum(['open', 'token'], 'takes open or token').default('open'),
  ADMIN_TOKEN: z.string().min(16, 'takes a secret of at least 16 characters').optional(),
  TRUST_PROXY: whole(0, 10, 'takes the number of proxies in front, 0 to 10').default(0),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'takes fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  TLDRAW_LICENSE_KEY: z.string().optional(),
  EMBEDDINGS_URL: z
    .url({ protocol: /^https?$/, error: embeddingsUrl })
    .refine(hasNoPassword, `${embeddingsUrl}, its key in EMBEDDINGS_KEY`)
    .optional(),
  EMBEDDINGS_MODEL: z.string().max(200, 'takes the name of a model').optional(),
  // What a header can hold.
  EMBEDDINGS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'takes the key as the endpoint wants it, without spaces')
    .optional(),
  // Named so that nobody believes they are in use.
  DATABASE_URL: unavailable,
  REDIS_URL: unavailable,
})

export type Environment = z.infer<typeof Environment>

/** The message is one line: the variable, and what it takes. */
export class BadEnvironment extends Error {
  override name = 'BadEnvironment'
}

/** @throws BadEnvironment */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  // `PORT= npm start` means "none", as it does in a compose file.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const oidc = Object.keys(given).find(name => name.startsWith('OIDC_'))
  if (oidc) throw new BadEnvironment(`${oidc} is not available in this version: leave it out`)
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new BadEnvironment(`${String(issue?.path[0])} ${issue?.message}`)
  }
  if (parsed.data.ROOM_CREATION === 'token' && parsed.data.ADMIN_TOKEN === undefined)
    throw new BadEnvironment('ADMIN_TOKEN is needed when ROOM_CREATION is token: at least 16 characters')
  for (const name of ['EMBEDDINGS_MODEL', 'EMBEDDINGS_KEY'] as const)
    if (parsed.data[name] !== undefined && parsed.data.EMBEDDINGS_URL === undefined)
      throw new BadEnvironment(`${name} is for an endpoint: give its address as EMBEDDINGS_URL`)
  return parsed.data
}
