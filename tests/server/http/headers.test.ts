import { expect, test } from 'vitest'
import { serverForTest } from '../fixture.ts'

test('no page may run foreign or inline script, or speak to another host', async () => {
  const server = await serverForTest()
  const response = await fetch(`${server.origin}/api/docs`)
  const policy = new Map(
    (response.headers.get('content-security-policy') ?? '').split(';').map(directive => {
      const [name = '', ...values] = directive.trim().split(' ')
      return [name, values.join(' ')]
    }),
  )
  expect(policy.get('default-src')).toBe("'self'")
  expect(policy.get('script-src')).toBe("'self'")
  expect(policy.get('connect-src')).toBe(`'self' data: blob: ${server.origin.replace('http', 'ws')}`)
  expect(policy.get('worker-src')).toBe("'self' blob:")
  expect(policy.has('upgrade-insecure-requests')).toBe(false)
})

test('on plain http nothing is promised that needs https', async () => {
  const server = await serverForTest()
  const { headers } = await fetch(`${server.origin}/api/health`)
  expect(headers.get('strict-transport-security')).toBeNull()
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('a Host made of other things does not get into the policy', async () => {
  const server = await serverForTest({ settings: { trustProxy: 1 } })
  const headers = { 'x-forwarded-host': "a;script-src 'unsafe-inline'" }
  const response = await fetch(`${server.origin}/api/health`, { headers })
  expect(response.headers.get('content-security-policy')).not.toContain("script-src 'unsafe-inline'")
})

test('nothing of the API is kept by a cache', async () => {
  const server = await serverForTest()
  for (const path of ['/api/health', '/api/rooms/nowhere', '/api/nothing'])
    expect((await fetch(server.origin + path)).headers.get('cache-control')).toBe('no-store')
})
