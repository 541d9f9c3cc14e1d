// Apart from the form of a problem, which every page reads: what is said here stands in a table of all refusals.
import { refusals, type DomainError } from '../errors.ts'
import type { Problem } from './problem.ts'

export const problemOf = (error: Pick<DomainError, 'code' | 'detail' | 'field'>): Problem => ({
  type: `about:blank#${error.code}`,
  title: refusals[error.code].title,
  status: refusals[error.code].status,
  code: error.code,
  ...(error.detail !== undefined && { detail: error.detail }),
  ...(error.field !== undefined && { field: error.field }),
})
