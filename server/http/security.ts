// The headers that keep browsers from doing what a page of ours never asks for.
import type { RequestHandler, Request } from 'express'
import helmet from 'helmet'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Origins } from './origin.ts'

/**
 * Safari before 16 does not count ws: as 'self', so the sockets' own origin is named.
 * Only what an origin may be made of gets into the header: it comes from the request's Host.
 */
function socketOrigin(origin: string): string {
  const own = origin.replace(/^http/, 'ws')
  return /^wss?:\/\/[\w.:[\]-]+$/.test(own) ? own : "'self'"
}

export function createSecurity(origins: Origins): RequestHandler {
  const contentSecurityPolicy = {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'style-src': ["'self'", "'unsafe-inline'"],
      'font-src': ["'self'", 'data:'],
      'connect-src': [
        "'self'",
        'data:',
        'blob:',
        (request: IncomingMessage, _response: ServerResponse) => socketOrigin(origins.of(request)),
      ],
      'script-src': ["'self'"],
      'worker-src': ["'self'", 'blob:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'self'"],
    },
  }
  const onHttps = helmet({ contentSecurityPolicy })
  // On plain http a browser ignores these three, and complains about two of them at every page.
  const onHttp = helmet({
    contentSecurityPolicy,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
  return (request: Request, response, next) => {
    const secure = origins.of(request).startsWith('https:')
    ;(secure ? onHttps : onHttp)(request, response, next)
  }
}
