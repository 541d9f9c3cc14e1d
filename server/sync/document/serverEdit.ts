// A change the server makes to a document in a person's name.
import type * as Y from 'yjs'
import type { Append } from '../../logs/logStore.ts'

export interface ServerEdit {
  by: string
  /** Whether it writes something of its own, for which it needs a client id. */
  isWriting: boolean
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
  alongside: (changed: T) => Append[],
  isWriting = true,
): { edit: ServerEdit; answer: Promise<T> } {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  let changed: { answer: T } | undefined
  const edit: ServerEdit = {
    by,
    isWriting,
    run(doc) {
      changed = { answer: change(doc) }
      return alongside(changed.answer)
    },
    done: () => changed && resolve(changed.answer),
    failed: reject,
  }
  return { edit, answer: promise }
}
