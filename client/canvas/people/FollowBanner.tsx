import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './FollowBanner.module.css'
import { personColor } from './personColor.ts'

/** Whose view is shown, and the way out: the button, Escape, or any move of one's own. */
export function FollowBanner({ editor }: { editor: Editor }) {
  const followed = useValue('followed', () => editor.getInstanceState().followingUserId, [editor])
  return followed === null ? null : <Following editor={editor} followed={followed} />
}

function Following({ editor, followed }: { editor: Editor; followed: string }) {
  const { t } = useTranslation()
  const person = useRoom(room => room.state.people[followed])
  const color = useRoom(({ state }) => person && personColor(state, person))

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) editor.stopFollowingUser()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [editor])

  return (
    <div className={styles.edge} data-color={color} data-following>
      <output className={styles.banner}>
        {t('drawing.follow.following', { name: person?.name ?? '' })}
        <Button size="small" tone="quiet" onClick={() => editor.stopFollowingUser()}>
          {t('drawing.follow.leave')}
        </Button>
      </output>
    </div>
  )
}
