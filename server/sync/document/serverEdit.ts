// A change the server makes to a document in a person's name.
import type * as Y from 'yjs'
import type { Append } from '../../logs/logStore.ts'
import type { EditOptions } from '../documents.ts'
import type { Job } from './documentParts.ts'
import type { SentUpdate } from '../intake/intake.ts'

export interface ServerEdit {
  by: string
  /** See `EditOptions`. */
  isApart: boolean
  isErasure: boolean
  /** @returns what is to be written together with the change */
  run(doc: Y.Doc): Append[]
  /** It is on disk. */
  done(): void
  failed(cause: unknown): void
}

/** `answer` resolves with what `change` answered once the edit is done. */
export function createServerEdit<T>(
  by: string,
  change: (doc: Y.Doc) => T,
  { alongside = () => [], isApart = false, isErasure = false }: EditOptions<T>,
): { edit: ServerEdit; answer: Promise<T> } {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  let changed: { answer: T } | undefined
  const edit: ServerEdit = {
    by,
    isApart,
    isErasure,
    run(doc) {
      changed = { answer: change(doc) }
      return alongside(changed.answer)
    },
    done: () => changed && resolve(changed.answer),
    failed: reject,
  }
  return { edit, answer: promise }
}

/** How many of the jobs go into one flush: an edit that is told apart has its own. */
export function endOfFlush(jobs: readonly Job[]): number {
  const apart = jobs.findIndex(job => job.kind === 'edit' && job.edit.isApart)
  return apart < 0 ? jobs.length : Math.max(apart, 1)
}

/** Puts what is too dear now before what is to come, but for the edit that is told apart: it does not wait for that. */
export const putBack = (deferred: readonly SentUpdate[], [next, ...others]: readonly Job[]): Job[] => [
  ...(next ? [next] : []),
  ...deferred.map((sent): Job => ({ kind: 'update', sent })),
  ...others,
]
