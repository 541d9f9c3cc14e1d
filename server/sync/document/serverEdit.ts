// A change the server makes to a document in a person's name.
import type * as Y from 'yjs'
import type { Append } from '../../logs/logStore.ts'

export interface ServerEdit {
  by: string
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
): { edit: ServerEdit; answer: Promise<T> } {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  let changed: { answer: T } | undefined
  const edit: ServerEdit = {
    by,
    run(doc) {
      changed = { answer: change(doc) }
      return alongside(changed.answer)
    },
    done: () => changed && resolve(changed.answer),
    failed: reject,
  }
  return { edit, answer: promise }
}
