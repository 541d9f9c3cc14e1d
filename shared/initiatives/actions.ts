// The actions that retrospectives agree on. They are initiatives like all others; what makes them so is the board they came
// from. Nothing here is stored.
import type { BoardsState } from '../boards/events.ts'
import type { Board } from '../boards/model.ts'
import type { TemplatesState } from '../ownTemplates/events.ts'
import type { SessionsState } from '../sessions/events.ts'
import type { InitiativesState } from './events.ts'
import type { Initiative } from './model.ts'
import { openInitiatives, rests } from './select.ts'
import { dueAt, happensOn, sessionsOn, slippedTimes } from './slipped.ts'
import type { Made } from './statusWords.ts'

type Known = BoardsState & TemplatesState & SessionsState & InitiativesState

export interface ActionItem {
  initiative: Initiative
  /** How often it was carried over: see `slippedTimes`. */
  slipped: number
  /** The retrospective it comes from: id of its board. */
  from: string
}

/** Whether a template is for retrospectives, by its id. */
export type IsRetrospective = (template: string) => boolean

interface Retrospective {
  board: string
  /** When it began: with its session, where there is one, else with its board. A board may have several. */
  at: string
}

/** A board made from such a template, or from one that the team made of such a board. */
export function isRetro(state: BoardsState & TemplatesState, board: Board, is: IsRetrospective): boolean {
  const own = state.templates[board.template]
  const origin = own && state.boards[own.board]
  return is(origin && origin.id !== board.id ? origin.template : board.template)
}

/** What people call one: an action where it comes from a retrospective. */
export const madeOf = (
  state: BoardsState & TemplatesState,
  { sources }: Pick<Initiative, 'sources'>,
  is: IsRetrospective,
): Made =>
  sources.some(source => {
    const board = state.boards[source.board]
    return board !== undefined && isRetro(state, board, is)
  })
    ? 'action'
    : 'initiative'

/** The sessions that are, or will be, on a board. */
const sessionsAt = ({ sessions }: SessionsState, board: Board) =>
  Object.values(sessions).filter(session => happensOn(session, board))

/** Those that have begun, the first one first. */
export function retrosOf(state: Known, is: IsRetrospective): Retrospective[] {
  return Object.values(state.boards)
    .filter(board => isRetro(state, board, is))
    .flatMap((board): Retrospective[] => {
      const own = sessionsAt(state, board)
      if (own.length === 0) return [{ board: board.id, at: board.createdAt }]
      return own.flatMap(({ startedAt: at }) => (at === undefined ? [] : { board: board.id, at }))
    })
    .sort((a, b) => a.at.localeCompare(b.at))
}

/** All actions there have ever been, those of the first retrospective first. */
export function actionItems(state: Known, is: IsRetrospective): ActionItem[] {
  const retros = retrosOf(state, is)
  const boards = new Set(retros.map(({ board }) => board))
  const sessions = sessionsOn(state, boards)
  return openInitiatives(state).flatMap(initiative => {
    const from = initiative.sources.find(({ board }) => boards.has(board))?.board
    return from === undefined
      ? []
      : [{ initiative, slipped: slippedTimes(state, sessions, initiative), from }]
  })
}

/** Whether the next retrospective on a board is planned and has not begun: it will come after all there are. */
function isToCome(state: Known, id: string, is: IsRetrospective): boolean {
  const board = state.boards[id]
  if (!board || !isRetro(state, board, is)) return false
  const own = sessionsAt(state, board)
  return own.some(({ status }) => status === 'planned') && own.every(({ status }) => status !== 'running')
}

/** After every moment there is. */
const later = '9'

/**
 * What a retrospective begins with: the actions of those before it that were open when it began, and all of the last
 * one, done or not. One that is planned has them already: who prepares it sees what there is to ask. What had slipped most
 * when it began comes first, what was done by then last: nothing moves while it is talked about.
 * @param when the retrospective began; else the one that is there now, or was last
 */
export function broughtAlong(state: Known, board: string, is: IsRetrospective, when?: string): ActionItem[] {
  const retros = retrosOf(state, is)
  const newest = isToCome(state, board, is) ? later : retros.findLast(retro => retro.board === board)?.at
  if (newest === undefined) return []
  const began = when ?? newest
  const last = retros.findLast(({ at }) => at < began)?.at
  /** The retrospective it was made in, or for which it was prepared. */
  const madeAt = ({ initiative: { createdAt }, from }: ActionItem) => {
    const there = retros.filter(retro => retro.board === from)
    return (there.findLast(({ at }) => at <= createdAt) ?? there[0])?.at ?? later
  }
  const boards = new Set(retros.map(({ board }) => board))
  const sessions = sessionsOn(state, boards)
  const before = ({ at }: { at: string }) => at < began
  const slippedBefore = ({ initiative }: ActionItem) =>
    slippedTimes(
      state,
      sessions.filter(({ startedAt }) => startedAt <= began),
      {
        ...initiative,
        due: dueAt(initiative, began),
        answers: initiative.answers?.filter(before),
        putOff: initiative.putOff?.filter(before),
      },
    )
  const restedBefore = ({ initiative: { status, statusAt } }: ActionItem) => rests(status) && statusAt < began
  return actionItems(state, is)
    .filter(item => {
      const { createdAt, status, statusAt } = item.initiative
      if (createdAt >= began || madeAt(item) >= began) return false
      return !rests(status) || statusAt >= began || madeAt(item) === last
    })
    .map(item => ({ item, isLast: restedBefore(item), slipped: slippedBefore(item) }))
    .sort(
      (a, b) =>
        Number(a.isLast) - Number(b.isLast) ||
        b.slipped - a.slipped ||
        (dueAt(a.item.initiative, began) ?? '9').localeCompare(dueAt(b.item.initiative, began) ?? '9'),
    )
    .map(({ item }) => item)
}

/** The zones that retrospectives have for the actions of the last one, and for their own. */
export const lastActions = 'last-actions'
export const nextActions = 'next-actions'

/** Whether a retrospective is the last that has begun, or is still to come. */
export function isLastRetro(state: Known, board: string, is: IsRetrospective): boolean {
  if (isToCome(state, board, is)) return true
  const retros = retrosOf(state, is)
  const began = retros.findLast(retro => retro.board === board)?.at
  return began !== undefined && began === retros.at(-1)?.at
}
