import { expect, test } from 'vitest'
import { readEnvironment } from '../../server/env.ts'

test('without any variable the server has everything it needs', () => {
  expect(readEnvironment({})).toEqual({
    PORT: 4000,
    HOST: '127.0.0.1',
    DATA_DIR: './data',
    BACKUPS_KEPT: 3,
    ROOM_CREATION: 'open',
    TRUST_PROXY: 0,
    LOG_LEVEL: 'info',
  })
})

test('an empty variable is as good as none', () => {
  expect(readEnvironment({ PORT: '', PUBLIC_URL: '', DATABASE_URL: '' })).toMatchObject({ PORT: 4000 })
})

test('values are taken as what they mean', () => {
  const env = { PORT: '0', PUBLIC_URL: 'https://rooms.example.org/', TRUST_PROXY: '2' }
  expect(readEnvironment(env)).toMatchObject({
    PORT: 0,
    PUBLIC_URL: 'https://rooms.example.org',
    TRUST_PROXY: 2,
  })
})

test('an endpoint for vectors is taken with its model and its key', () => {
  const env = {
    EMBEDDINGS_URL: 'https://example.org/v1/embeddings?version=2',
    EMBEDDINGS_MODEL: 'm3',
    EMBEDDINGS_KEY: 'sk-1',
  }
  expect(readEnvironment(env)).toMatchObject(env)
})

test.each([
  [{ PORT: 'http' }, /^PORT takes a port/],
  [{ PORT: '65536' }, /^PORT takes a port/],
  [{ PORT: '-1' }, /^PORT takes a port/],
  [{ PORT: '4000.5' }, /^PORT takes a port/],
  [{ PUBLIC_URL: 'rooms.example.org' }, /^PUBLIC_URL takes the address/],
  [{ PUBLIC_URL: 'ftp://rooms.example.org' }, /^PUBLIC_URL takes the address/],
  [{ PUBLIC_URL: 'https://example.org/rooms' }, /^PUBLIC_URL takes the address.*without a path/],
  [{ ROOM_CREATION: 'closed' }, /^ROOM_CREATION takes open or token/],
  [{ ROOM_CREATION: 'token' }, /^ADMIN_TOKEN is needed/],
  [{ ROOM_CREATION: 'token', ADMIN_TOKEN: 'short' }, /^ADMIN_TOKEN takes a secret/],
  [{ BACKUPS_KEPT: 'all' }, /^BACKUPS_KEPT takes a number of backups/],
  [{ TRUST_PROXY: 'true' }, /^TRUST_PROXY takes the number of proxies/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL takes/],
  [{ EMBEDDINGS_URL: 'localhost:11434' }, /^EMBEDDINGS_URL takes the whole address/],
  [{ EMBEDDINGS_URL: 'https://me:sk-1@example.org/v1/embeddings' }, /^EMBEDDINGS_URL takes.*EMBEDDINGS_KEY$/],
  [{ EMBEDDINGS_MODEL: 'm3' }, /^EMBEDDINGS_MODEL is for an endpoint.*EMBEDDINGS_URL$/],
  [
    { EMBEDDINGS_URL: 'https://example.org/v1/embeddings', EMBEDDINGS_KEY: 'sk 1' },
    /^EMBEDDINGS_KEY takes the key.*spaces$/,
  ],
  [{ DATABASE_URL: 'postgres://localhost/rotunda' }, /^DATABASE_URL is not available/],
  [{ REDIS_URL: 'redis://localhost' }, /^REDIS_URL is not available/],
  [{ OIDC_ISSUER: 'https://login.example.org' }, /^OIDC_ISSUER is not available/],
])('%o is refused in one line', (env: Record<string, string>, message) => {
  expect(() => readEnvironment(env)).toThrow(message)
  expect(() => readEnvironment(env)).not.toThrow(/\n/)
})
