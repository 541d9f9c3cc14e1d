import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { lastActions, nextActions } from '#shared/initiatives/actions.ts'
import type { Initiative } from '#shared/initiatives/model.ts'
import { initiativesOn } from '#shared/initiatives/select.ts'
import { shortDay } from '../../initiatives/dates.ts'
import { useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'
import { useLookBack } from '../lookBack/useLookBack.ts'
import { useMade } from '../promote/badges.ts'
import { zoneCardsOf, type ZoneCard } from './zoneCards.ts'

/** Keeps the cards in the zones of a retrospective as the room has them. */
export function useZoneCards(editor: Editor | undefined): void {
  const { board } = useBoard()
  const { t } = useTranslation()
  const isRetro = useMade() === 'action'
  const { items } = useLookBack(board)
  const initiatives = useRoom(({ state }) => state.initiatives)
  const people = useRoom(({ state }) => state.people)
  const { serverNow } = useRoomConnection()
  const made = useMemo(
    () => (isRetro ? initiativesOn({ initiatives }, board.id) : []),
    [isRetro, initiatives, board.id],
  )
  useEffect(() => {
    if (!editor) return
    const toCard = ({ id, title, status, owner, due }: Initiative): ZoneCard => ({
      initiative: id,
      title,
      status,
      about: [
        t(`initiatives.statuses.action.${status}`),
        owner !== undefined && people[owner]?.name,
        due !== undefined && shortDay(due, serverNow()),
      ]
        .filter(Boolean)
        .join(' · '),
    })
    // A note that was written there and promoted wears its badge: it is not shown twice.
    // Where a team meets on one board again, those of last time are brought along from that same board.
    const brought = new Set(items.map(({ initiative }) => initiative.id))
    const fresh = made.filter(
      ({ id, sources }) => !brought.has(id) && sources.every(({ zone }) => zone !== nextActions),
    )
    zoneCardsOf(editor).set(
      new Map([
        [lastActions, items.map(({ initiative }) => toCard(initiative))],
        [nextActions, fresh.map(toCard)],
      ]),
    )
  }, [editor, items, made, people, serverNow, t])
}
