// The actions of a session: those it was looked back at, and those it made.
import type { Board } from '../boards/model.ts'
import { noteKey } from '../canvas/document.ts'
import { actionItems, broughtAlong, isRetro, lastActions, nextActions } from '../initiatives/actions.ts'
import type { ActionItem, IsRetrospective } from '../initiatives/actions.ts'
import { answersSince } from '../initiatives/lookBack.ts'
import type { Initiative, Outcome } from '../initiatives/model.ts'
import { initiativesByNote } from '../initiatives/select.ts'
import { statusWords } from '../initiatives/statusWords.ts'
import type { RoomState } from '../room/model.ts'
import { isWithin, type Begun } from './begun.ts'
import type { BoardCard, Worn } from './picture/worn.ts'

export interface SessionActions {
  /** By id of the board that they were brought along to. */
  brought: ReadonlyMap<string, ActionItem[]>
  fresh: ActionItem[]
  outcomeOf: (initiative: Initiative) => Outcome | undefined
}

export function actionsOf(
  state: RoomState,
  session: Begun,
  boards: readonly Board[],
  is: IsRetrospective,
): SessionActions {
  const { startedAt, endedAt } = session
  const since = new Map(boards.map(board => [board.id, answersSince(state, board, startedAt)]))
  return {
    brought: new Map(boards.map(({ id }) => [id, broughtAlong(state, id, is, startedAt)])),
    fresh: actionItems(state, is).filter(
      ({ initiative, from }) => since.has(from) && isWithin(session, initiative.createdAt),
    ),
    outcomeOf: ({ answers = [] }) =>
      answers.findLast(
        ({ board, at }) => at > (since.get(board) ?? at) && (endedAt === undefined || at <= endedAt),
      )?.outcome,
  }
}

/** What stands on a board that its document does not know, in the words of the room. */
export function wornOn(
  state: RoomState,
  board: Board,
  { brought, fresh }: SessionActions,
  is: IsRetrospective,
): Worn {
  const { language } = state.room
  const words = statusWords[isRetro(state, board, is) ? 'action' : 'initiative'][language]
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const about = ({ status, owner, due }: Initiative, withDay: boolean) =>
    [
      words[status],
      owner !== undefined && state.people[owner]?.name,
      withDay && due !== undefined && day.format(new Date(due)),
    ]
      .filter(Boolean)
      .join(' · ')
  const toCard = ({ initiative }: ActionItem): BoardCard => ({
    title: initiative.title,
    about: about(initiative, true),
  })
  const last = brought.get(board.id) ?? []
  // A note that was written there and promoted wears its status: it is not shown twice.
  const next = fresh.filter(
    ({ initiative: { sources }, from }) =>
      from === board.id && sources.every(({ zone }) => zone !== nextActions),
  )
  const byNote = initiativesByNote(state)
  return {
    cards: new Map([
      [lastActions, last.map(toCard)],
      [nextActions, next.map(toCard)],
    ]),
    statusOf: note => {
      const initiative = byNote.get(noteKey(board.id, note))
      return initiative && about(initiative, false)
    },
  }
}
