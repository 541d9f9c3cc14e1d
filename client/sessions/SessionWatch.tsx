import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useMatch, useNavigate } from 'react-router'
import { toast } from 'sonner'
import { z } from 'zod'
import { boardPath, summaryPath } from '#shared/links.ts'
import type { Run, Session } from '#shared/sessions/model.ts'
import { leftOf, warningMs } from '#shared/sessions/clock.ts'
import { roundNumber } from '#shared/sessions/round.ts'
import { ownBoardLike, placeOf } from '#shared/sessions/select.ts'
import { useMe, useRoom, useRoomConnection } from '../room/RoomContext.tsx'
import { chime } from './clock/chime.ts'
import { TurnBanner } from './TurnBanner.tsx'
import { useAttendance } from './useAttendance.ts'
import { useSession, type RunningSession } from './useSession.ts'

/** Left in the history by who has just come in by an invite: they go straight to where everybody is. */
const JoinedState = z.object({ hasJoined: z.literal(true) })

/**
 * While a session runs: says what begins and when the time is nearly up, and brings people to where it happens.
 * `atFirst`: what ran when this page was opened, which is told before this is here.
 */
export function SessionWatch({ atFirst }: { atFirst: Session | undefined }) {
  const session = useSession()
  useTellingEnd()
  return session ? <Watching session={session} atFirst={atFirst} /> : null
}

function Watching({ session, atFirst }: { session: RunningSession; atFirst: Session | undefined }) {
  useAttendance(session)
  useMoving(session, atFirst)
  useTelling(session, atFirst)
  useTurning()
  const { turn } = session.run
  return turn ? <TurnBanner session={session} at={turn.at} /> : null
}

const stepOf = (run: Run) => `${run.since} ${run.rounds.length}`

/**
 * At a step that begins people go to its board, if they are on one; those who read the lobby are left there. Where the
 * step names no board, a turn that is undone leads them from the board they were led to back to their own like it.
 */
function useMoving(session: RunningSession, atFirst: Session | undefined): void {
  const navigate = useNavigate()
  const location = useLocation()
  const me = useMe()
  const room = useRoom(({ state }) => state.room.id)
  const place = useRoom(({ state }) => placeOf(state, me.id))
  const here = useMatch('/rooms/:room/boards/:board')?.params.board
  const { view } = useRoomConnection()
  const step = stepOf(session.run)
  const round = roundNumber(session.run)
  const known = atFirst?.id === session.id ? atFirst.run : undefined
  const seen = useRef({ step: known && stepOf(known), round: known ? roundNumber(known) : round })
  const hasJoined = JoinedState.safeParse(location.state).success
  /** The board this page is on its way to: until that is drawn, `here` is the one before. */
  const heading = useRef<string>(undefined)
  useEffect(() => {
    heading.current = undefined
  }, [here])
  useEffect(() => {
    const there = heading.current ?? here
    const isNew = seen.current.step !== step
    const isUndone = round < seen.current.round
    seen.current = { step, round }
    const now = view()
    const own = isUndone && now.status === 'ready' ? ownBoardLike(now.state, me.id, there) : undefined
    const target = place ?? own
    if (target === undefined || target === there) return
    if (!hasJoined && (!isNew || there === undefined)) return
    heading.current = target
    void navigate(boardPath(room, target), { replace: hasJoined })
  }, [step, round, place, me.id, here, hasJoined, navigate, room, view])
}

const messageMs = 60_000

/** What facilitators say to everybody, and where a turn of the boards has led. */
function useTurning(): void {
  const { t } = useTranslation()
  const { onEvent, view } = useRoomConnection()
  useEffect(
    () =>
      onEvent(event => {
        if (event.type === 'session.said') {
          const room = view()
          const name = room.status === 'ready' ? room.state.people[event.by]?.name : undefined
          // Long enough for who has looked elsewhere.
          toast(event.text, { duration: messageMs, ...(name !== undefined && { description: name }) })
        }
        if (event.type === 'session.rotated') {
          const room = view()
          const place = room.status === 'ready' ? placeOf(room.state, room.me) : undefined
          const title =
            room.status === 'ready' && place !== undefined ? room.state.boards[place]?.title : undefined
          if (title !== undefined) toast.info(t('sessions.turn.turned', { round: event.round.number, title }))
        }
        if (event.type === 'session.turnUndone') toast.info(t('sessions.turn.undone'))
      }),
    [onEvent, view, t],
  )
}

/** Whoever has ended it knows. */
function useTellingEnd(): void {
  const navigate = useNavigate()
  const { t } = useTranslation()
  const me = useMe()
  const { onEvent, view } = useRoomConnection()
  useEffect(
    () =>
      onEvent(event => {
        if (event.type !== 'session.ended' || event.by === me.id) return
        const room = view()
        const title = room.status === 'ready' ? room.state.sessions[event.session]?.title : undefined
        if (title === undefined || room.status !== 'ready') return
        const path = summaryPath(room.state.room.id, event.session)
        toast.info(t('sessions.ended', { title }), {
          duration: 12_000,
          action: { label: t('summaries.open'), onClick: () => void navigate(path) },
        })
      }),
    [onEvent, view, me.id, navigate, t],
  )
}

/** At the start, thirty seconds before the end and at the end: nothing is cut off by it. */
function useTelling({ id, activity, activities, run }: RunningSession, atFirst: Session | undefined): void {
  const { t } = useTranslation()
  const { serverNow } = useRoomConnection()
  const { clock, step } = run
  const count = activities.length
  const { title } = activity
  const navigate = useNavigate()
  const me = useMe()
  const room = useRoom(({ state }) => state.room.id)
  const place = useRoom(({ state }) => placeOf(state, me.id))
  // What runs already when a page is opened is no news.
  const told = useRef(atFirst?.id === id ? run.since : undefined)
  // A board says itself what the step asks, and the lobby where it happens.
  const isOnBoard = useMatch('/rooms/:room/boards/:board') !== null
  const isInLobby = useMatch('/rooms/:room') !== null

  useEffect(() => {
    if (told.current === run.since) return
    const isFirst = told.current === undefined
    told.current = run.since
    if (isFirst && isInLobby) return
    if (isOnBoard) toast.dismiss(id)
    else
      toast.info(t('sessions.began', { step: step + 1, count, title }), {
        id,
        ...(place !== undefined &&
          !isInLobby && {
            duration: 12_000,
            action: { label: t('sessions.go'), onClick: () => void navigate(boardPath(room, place)) },
          }),
      })
  }, [run.since, step, count, title, id, isOnBoard, isInLobby, place, room, navigate, t])

  useEffect(() => {
    if (clock.state === 'paused') return
    const left = leftOf(clock, serverNow())
    const at = (ms: number, tell: () => void) => (ms > 0 ? setTimeout(tell, ms) : undefined)
    const warning = at(left - warningMs, () => toast.info(t('sessions.thirty'), { id }))
    const end = at(left, () => {
      toast.info(t('sessions.timeUp'), { id })
      chime()
    })
    return () => {
      clearTimeout(warning)
      clearTimeout(end)
    }
  }, [clock, serverNow, id, t])
}
