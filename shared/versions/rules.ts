import { z } from 'zod'
import type { BoardEvent, BoardsState } from '../boards/events.ts'
import { BoardTitle, toBoardId } from '../boards/model.ts'
import { findBoard } from '../boards/rules.ts'
import { DomainError } from '../errors.ts'
import { Id, upTo } from '../fields.ts'
import type { PeopleState } from '../people/events.ts'
import type { Context } from '../room/context.ts'
import { accessOf } from '../sessions/access.ts'
import type { SessionsState } from '../sessions/events.ts'
import type { VersionEvent, VersionsState } from './events.ts'
import { mostLetGo, mostTitled, outdated } from './keep.ts'
import { VersionTitle, type Ended, type TakenCopy, type Version, type VersionReason } from './model.ts'
import { mayDelete, mayRename, versionsOf } from './select.ts'

export const VersionCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('version.create'), board: Id, title: VersionTitle }),
  z.object({ type: z.literal('version.rename'), version: Id, title: VersionTitle }),
  z.object({ type: z.literal('version.delete'), version: Id }),
  z.object({
    type: z.literal('board.restore'),
    board: Id,
    version: Id,
    /** A new board with what the version has, or the board itself brought back to it. */
    as: z.enum(['new', 'in-place']),
    /** Of the new board. */
    title: BoardTitle.optional(),
    /** In place: what the document's `meta.restored` says afterwards. By it a page knows the change as its own. */
    mark: Id.optional(),
  }),
])
export type VersionCommand = z.infer<typeof VersionCommand>

type Known = BoardsState &
  VersionsState &
  SessionsState &
  Pick<PeopleState, 'people'> & { room: { id: string } }

/** @throws DomainError when it is refused */
export function decideVersions(
  state: Known,
  command: VersionCommand,
  context: Context,
): (VersionEvent | BoardEvent)[] {
  switch (command.type) {
    case 'version.create': {
      const board = findBoard(state, command.board)
      assertRoom(state, board.id)
      const { copy } = context
      return copy ? [created(board.id, copy, { reason: 'named' }, command.title)] : []
    }
    case 'version.rename': {
      const version = findVersion(state, command.version)
      const { title } = command
      const person = state.people[context.by]
      if (!person || !mayRename(version, person)) throw new DomainError('not-allowed', { field: 'version' })
      if (version.title === title) return []
      if (version.title === undefined) assertRoom(state, version.board)
      return [{ type: 'version.renamed', version: version.id, title }]
    }
    case 'version.delete': {
      const { id: version, ...about } = findVersion(state, command.version)
      const person = state.people[context.by]
      if (!person || !mayDelete({ id: version, ...about }, person))
        throw new DomainError('not-allowed', { field: 'version' })
      return [{ type: 'version.deleted', version, board: about.board }]
    }
    case 'board.restore':
      return decideRestore(state, command, context)
  }
}

type Restore = Extract<VersionCommand, { type: 'board.restore' }>

function decideRestore(state: Known, command: Restore, context: Context): (VersionEvent | BoardEvent)[] {
  const board = findBoard(state, command.board)
  const version = findVersion(state, command.version)
  if (version.board !== board.id) throw new DomainError('no-such-version', { field: 'version' })
  if (command.as === 'new') {
    const { template, group, title } = board
    return [
      {
        type: 'board.created',
        board: toBoardId(state.room.id, context.newId()),
        title: command.title ?? `${upTo(116, title)} (2)`,
        template,
        group,
        fromVersion: { board: board.id, version: version.id },
      },
    ]
  }
  // Done already: the board was brought back while that was allowed.
  if (context.copy)
    return [{ type: 'board.restored', board: board.id, version: version.id, before: context.copy.version }]
  // It is drawing, only much of it at once: whoever may draw may restore, and nobody where nobody may.
  if (board.archived) throw new DomainError('board-archived')
  if (board.locked) throw new DomainError('board-locked')
  if (accessOf(state, context.by, board.id) !== 'edit') throw new DomainError('not-allowed')
  return []
}

/** Why a version is kept that nobody asked for, and what was over then. */
export interface WhyKept {
  reason: Exclude<VersionReason, 'named'>
  ended?: Ended | undefined
}

/**
 * What follows when a copy is to be kept that nobody asked for, and what is let go for it. A copy of what the last
 * version has already is kept only before a restore: that one may still be changed until it begins.
 */
export function decideKeeping(
  state: BoardsState & VersionsState,
  board: string,
  { reason, ended }: WhyKept,
  copy: TakenCopy,
  now: string,
): VersionEvent[] {
  if (!state.boards[board]) return []
  const versions = versionsOf(state, board)
  const newest = versions.find(version => version.reason !== 'restore')
  if (reason !== 'restore' && newest?.digest === copy.digest) return []
  const { version: id, of, notes, digest } = copy
  const kept: Version = { id, board, reason, of, by: '', notes, digest }
  return [
    created(board, copy, { reason, ended }),
    ...outdated([...versions, kept], now)
      .slice(-mostLetGo)
      .map(({ id: version }): VersionEvent => ({
        type: 'version.deleted',
        version,
        board,
      })),
  ]
}

/** What was on it is gone. */
export function decideLost(versions: VersionsState['versions'], id: string): VersionEvent[] {
  const version = versions[id]
  return version ? [{ type: 'version.deleted', version: id, board: version.board }] : []
}

const created = (
  board: string,
  copy: TakenCopy,
  { reason, ended }: Pick<Version, 'reason' | 'ended'>,
  title?: string,
): VersionEvent => ({
  type: 'version.created',
  board,
  reason,
  ...(ended && { ended }),
  ...copy,
  ...(title !== undefined && { title }),
})

/** @throws DomainError `versions-full` */
function assertRoom(state: VersionsState, board: string): void {
  const titled = versionsOf(state, board).filter(({ title }) => title !== undefined)
  if (titled.length >= mostTitled) throw new DomainError('versions-full', { detail: `at most ${mostTitled}` })
}

/** @throws DomainError `no-such-version` */
export function findVersion(state: VersionsState, id: string): Version {
  const version = state.versions[id]
  if (!version) throw new DomainError('no-such-version', { field: 'version' })
  return version
}
