// What is known of a session, put together from the room and from what lies on its boards.
import type { Board } from '../boards/model.ts'
import { madeOf, type IsRetrospective } from '../initiatives/actions.ts'
import type { Initiative } from '../initiatives/model.ts'
import { openInitiatives, sourceGroups } from '../initiatives/select.ts'
import type { RoomState } from '../room/model.ts'
import { isOpen } from '../ballots/secret.ts'
import { nameOf, ranked, topOf } from '../votes/ranking.ts'
import { turnoutOf } from '../votes/select.ts'
import { actionsOf, wornOn, type SessionActions } from './actions.ts'
import { commentsOnBoard } from './comments.ts'
import { boardsOfSession, isWithin, type Begun, type BoardNotes } from './begun.ts'
import { boardPicture } from './picture/boardPicture.ts'
import { noEdits } from './edits.ts'
import { groupsAt } from './groupsAt.ts'
import { fistsOf } from './hands.ts'
import { topIdeas } from './topIdeas.ts'
import { dotsOnBoard, zonesOfBoard } from './zones.ts'
import type { Summary, SummaryInitiative, SummaryVote } from './model.ts'

const shownPlaces = 10

/** @param lying by id of the board, for each board of the session */
export function summarise(
  state: RoomState,
  session: Begun,
  lying: ReadonlyMap<string, BoardNotes>,
  isRetrospective: IsRetrospective,
): Summary {
  const boards = boardsOfSession(state, session)
  const { id, title, startedAt, endedAt } = session
  const actions = actionsOf(state, session, boards, isRetrospective)
  const ideas = topIdeas(state, session, boards, lying)
  const promoted = new Set(ideas.flatMap(({ initiative }) => initiative ?? []))
  const initiatives = openInitiatives(state).filter(
    ({ id: each, createdAt }) => promoted.has(each) || isWithin(session, createdAt),
  )
  return {
    session: { id, title, startedAt, endedAt },
    room: { id: state.room.id, name: state.room.name },
    edits: session.summary ?? noEdits,
    groups: groupsAt(state, session, lying),
    steps: stepsOf(session),
    boards: boards.map(board => {
      const there = lying.get(board.id) ?? { notes: [], zones: [] }
      const { id, title, group } = board
      const dots = dotsOnBoard(state, session, board)
      return {
        id,
        title,
        group,
        notes: there.notes.length,
        picture: boardPicture(there, dots, wornOn(state, board, actions, isRetrospective)),
        zones: zonesOfBoard(there, { dots, comments: commentsOnBoard(state, board) }),
      }
    }),
    votes: votesOf(state, session, boards),
    fists: fistsOf(state, session),
    ideas,
    initiatives: initiatives.map(each => toInitiative(state, each, isRetrospective)),
    actions: toActions(state, actions, isRetrospective),
  }
}

function stepsOf({ activities, run, status }: Begun): Summary['steps'] {
  const current = activities[run.step]
  const now = status === 'running' && current ? [{ activity: current.id, from: run.since }] : []
  const known = new Set<string>()
  return [...run.passed, ...now].flatMap(({ activity: id, ...times }) => {
    const activity = activities.find(each => each.id === id)
    if (!activity) return []
    const { title, mode, minutes } = activity
    const again = known.has(id) ? { isAgain: true as const } : {}
    known.add(id)
    return [{ title, mode, minutes, ...times, ...again }]
  })
}

function votesOf(state: RoomState, session: Begun, boards: readonly Board[]): SummaryVote[] {
  const own = new Set(boards.map(board => board.id))
  return Object.values(state.votes)
    .filter(
      ({ session: of, board, openedAt }) =>
        of === session.id || (of === undefined && own.has(board) && isWithin(session, openedAt)),
    )
    .map(vote => {
      const { id, board, title, anonymous, outcome } = vote
      const results = topOf(vote, shownPlaces)
      const dots = outcome?.results.reduce((sum, each) => sum + each.dots, 0) ?? turnoutOf(vote).dots
      return {
        id,
        board,
        title,
        anonymous,
        isOpen: isOpen(vote),
        people: outcome?.people ?? turnoutOf(vote).people,
        dots,
        results: results.map(({ rank, dots, isTied, ...voted }) => ({
          note: voted.notes[0].note,
          rank,
          dots,
          isTied,
          excerpt: nameOf(voted),
          ...(voted.heading !== undefined && { cluster: voted.id }),
        })),
        more: ranked(vote).length - results.length,
      }
    })
}

function toInitiative(state: RoomState, initiative: Initiative, is: IsRetrospective): SummaryInitiative {
  const { id, title, status, owner, due } = initiative
  const name = owner === undefined ? undefined : state.people[owner]?.name
  const made = madeOf(state, initiative, is)
  return { id, title, made, status, owner: name, due, groups: sourceGroups(initiative) }
}

function toActions(
  state: RoomState,
  { brought, fresh, outcomeOf }: SessionActions,
  is: IsRetrospective,
): Summary['actions'] {
  const all = [...brought.values()].flat().concat(fresh)
  const once = new Map(all.map(item => [item.initiative.id, item]))
  return [...once.values()].map(item => ({
    ...toInitiative(state, item.initiative, is),
    isNew: fresh.includes(item),
    slipped: item.slipped,
    outcome: outcomeOf(item.initiative),
  }))
}
