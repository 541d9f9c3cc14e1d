import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { react, unsafe__withoutCapture, type Editor } from 'tldraw'
import { useRoom } from '../../room/RoomContext.tsx'
import { useArrive } from '../../sessions/gathering/useArrive.ts'
import { Button } from '../../ui/controls/Button.tsx'
import hints from '../hints/BoardHints.module.css'
import { useBoard } from '../boardContext.ts'

/** Whoever one followed has gone to another board: the way after them. */
export function FollowedAway({ editor }: { editor: Editor }) {
  const { board } = useBoard()
  const [left, setLeft] = useState<string>()
  useEffect(() => {
    let last: string | null = null
    return react('who was followed', () => {
      const followed = editor.getInstanceState().followingUserId
      // Whoever is still here was left, and has not gone.
      const hasGone =
        last !== null &&
        unsafe__withoutCapture(() => editor.getCollaborators().every(({ userId }) => userId !== last))
      if (followed === null && hasGone) setLeft(last ?? undefined)
      else if (followed !== null) setLeft(undefined)
      last = followed
    })
  }, [editor])
  return left === undefined ? null : <Gone person={left} from={board.id} onEnd={() => setLeft(undefined)} />
}

function Gone({ person, from, onEnd }: { person: string; from: string; onEnd: () => void }) {
  const { t } = useTranslation()
  const { arrive } = useArrive()
  const name = useRoom(({ state }) => state.people[person]?.name ?? '')
  const place = useRoom(({ state, presence }) => {
    const on = presence.find(
      each => each.person === person && each.board !== undefined && each.board !== from,
    )
    return on?.board === undefined ? undefined : state.boards[on.board]
  })
  if (!place) return null
  return (
    <div className={hints.hint} data-followed-away>
      <output>{t('together.gone', { name, title: place.title })}</output>
      <Button
        size="small"
        tone="primary"
        onClick={() => arrive({ board: place.id, by: person, follow: true })}
      >
        {t('together.goAlong')}
      </Button>
      <Button size="small" tone="quiet" onClick={onEnd}>
        {t('together.call.stay')}
      </Button>
    </div>
  )
}
