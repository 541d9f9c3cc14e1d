// The versions of boards: which there are, what is on one, and what is different on another.
import { notesOf, type Note } from '#shared/canvas/notes/notes.ts'
import { findBoard } from '#shared/boards/rules.ts'
import { DomainError } from '#shared/errors.ts'
import { compareDrawings, compareNotes } from '#shared/versions/compare.ts'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import { takeCopy, toDocument } from '#shared/versions/copy.ts'
import { findVersion } from '#shared/versions/rules.ts'
import { versionsOf } from '#shared/versions/select.ts'
import { createWordDiffs } from '#shared/versions/wordDiff.ts'
import type { Documents } from '../../sync/documents.ts'
import type { Versions } from '../../versions/versions.ts'
import type { Handlers, Insider } from '../handler.ts'

type VersionHandlers = Pick<Handlers, 'readVersions' | 'readVersion' | 'readVersionNotes' | 'compareVersion'>

interface VersionHandlerParts {
  versions: Versions
  documents: Documents
}

/** What was on a board at a moment. */
interface Content {
  copy: BoardCopy
  notes: Note[]
}

export function versionHandlers({ versions, documents }: VersionHandlerParts): VersionHandlers {
  const find = ({ state }: Insider, board: string, id: string) => {
    const version = findVersion(state, id)
    if (version.board !== findBoard(state, board).id) throw new DomainError('no-such-version')
    return version
  }

  async function contentOf(caller: Insider, board: string, version: string): Promise<Content> {
    if (version === 'now') return documents.read(board, doc => ({ copy: takeCopy(doc), notes: notesOf(doc) }))
    const copy = await versions.read(board, find(caller, board, version).id)
    return { copy, notes: notesOf(toDocument(copy)) }
  }

  return {
    readVersions({ params: { board }, caller: { state } }) {
      return versionsOf(state, findBoard(state, board).id)
    },
    async readVersion({ params: { board, version: id }, caller }) {
      const version = find(caller, board, id)
      return { version, ...(await versions.read(board, id)) }
    },
    async readVersionNotes({ params: { board, version }, caller }) {
      find(caller, board, version)
      return (await contentOf(caller, board, version)).notes
    },
    async compareVersion({ params: { board, version }, query, caller }) {
      find(caller, board, version)
      const before = await contentOf(caller, board, version)
      const after = await contentOf(caller, board, query.with)
      const wordDiff = createWordDiffs()
      const { changed, ...others } = compareNotes(before.notes, after.notes)
      return {
        ...others,
        changed: changed.map(change => ({
          ...change,
          ...(change.what.includes('text') && { text: wordDiff(change.before.text, change.after.text) }),
        })),
        drawings: compareDrawings(before.copy, after.copy),
      }
    },
  }
}
