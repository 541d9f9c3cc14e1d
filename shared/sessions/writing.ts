// Where what somebody writes on a board goes: to the board itself, to a draft that nobody else sees, or to a layer of
// their group, which adds to the board and changes nothing that was there.
import type { BoardsState } from '../boards/events.ts'
import type { Layer } from '../boards/layers.ts'
import type { Board, Hiding } from '../boards/model.ts'
import type { PeopleState } from '../people/events.ts'
import { mayDraw } from '../room/permissions.ts'
import { accessOf, roundOf } from './access.ts'
import type { SessionsState } from './events.ts'
import { isHiddenWriting, runningSession } from './select.ts'

type State = SessionsState & BoardsState & Pick<PeopleState, 'people'>

/** Why writing on a board is hidden now: a step of a session, a facilitator's wish, or both. */
export function hidingsOn(state: SessionsState & BoardsState, board: string): Hiding[] {
  const own = state.boards[board]?.hiding
  const run = isHiddenWriting(state, board) ? runningSession(state)?.run : undefined
  return [...(own ? [own] : []), ...(run ? [{ since: run.since, revealed: run.revealed.people }] : [])]
}

/**
 * Since when what a person newly writes on a board is hidden from the others; undefined when it is not. Where it is
 * hidden for two reasons, what was written for the first stays hidden with the second.
 */
export const hiddenSince = (
  state: SessionsState & BoardsState,
  board: string,
  person: string,
): string | undefined =>
  hidingsOn(state, board)
    .filter(({ revealed }) => !revealed.includes(person))
    .map(({ since }) => since)
    .sort()
    .at(0)

/** Since when what is in a layer is held back from the board. What is not held back is on the board at once. */
export const heldBackSince = (
  state: SessionsState & BoardsState,
  board: string,
  layer: Layer,
): string | undefined => (layer.kind === 'draft' ? hiddenSince(state, board, layer.person) : undefined)

/** The layer that what a person newly writes on a board goes to; undefined: the board itself, or nowhere. */
export function layerFor(state: State, person: string, board: string): Layer | undefined {
  const access = accessOf(state, person, board)
  if (access === 'look') return undefined
  if (access === 'edit' && hiddenSince(state, board, person) === undefined) return undefined
  const round = roundOf(state)?.number
  const group = state.people[person]?.group
  // Who is in no group adds by themselves.
  if (access === 'edit' || round === undefined || group === undefined || hiddenSince(state, board, person))
    return { kind: 'draft', person }
  return { kind: 'round', round, group }
}

/** Whether a group has added on a board in a round, of whatever session: what comes late is still let in. */
const hasVisited = (
  { sessions }: SessionsState,
  board: Board,
  { round, group }: Extract<Layer, { kind: 'round' }>,
): boolean =>
  Object.values(sessions).some(({ run }) =>
    run?.rounds.some(
      ({ number, access, visits }) =>
        number === round && access === 'add' && visits[group]?.includes(board.id) && board.group !== group,
    ),
  )

/** The layers of a person's group on a board, of the turns there have been. */
export function addedTo(state: State, person: string, board: string): Layer[] {
  const group = state.people[person]?.group
  const on = state.boards[board]
  if (group === undefined || !on) return []
  const rounds = runningSession(state)?.run?.rounds ?? []
  return rounds
    .map(({ number: round }) => ({ kind: 'round' as const, round, group }))
    .filter(layer => hasVisited(state, on, layer))
}

/** What a person may do in a layer; undefined: for them there is none. */
export function accessToLayer(
  state: State,
  person: string,
  board: string,
  layer: Layer,
): 'write' | 'read' | undefined {
  const me = state.people[person]
  const on = state.boards[board]
  if (!me || me.removed || !on || on.archived) return undefined
  if (layer.kind === 'draft') {
    if (layer.person !== person) return undefined
    return accessOf(state, person, board) === 'look' ? 'read' : 'write'
  }
  if (!hasVisited(state, on, layer)) return undefined
  return me.group === layer.group && mayDraw(me.role, on) ? 'write' : 'read'
}
