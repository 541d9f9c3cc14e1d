// The contract, readable: for programs as OpenAPI, for people as a page.
import { Router } from 'express'
import { createOpenApi } from '#shared/api/openapi.ts'
import project from '../../../package.json' with { type: 'json' }
import { renderDocs } from './docsPage.ts'
import type { Origins } from '../origin.ts'

/** To be mounted at `/api`. */
export function serveDocs(origins: Origins): Router {
  const router = Router()
  router.get('/openapi.json', (request, response) => {
    response.json(createOpenApi(origins.of(request), project.version))
  })
  router.get(['/', '/docs'], (request, response) => {
    response.type('html').send(renderDocs(origins.of(request)))
  })
  return router
}
