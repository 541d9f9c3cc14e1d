import { ChevronLeft, ChevronRight, Users, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import { useMe } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { slideOn, stepFrames, stopPresenting, type Slide } from './frames.ts'
import styles from './PresentBar.module.css'
import { useCallAll } from './useCallAll.ts'

/** While somebody goes through the frames: where they are, and who comes along. */
export function PresentBar({ editor }: { editor: Editor }) {
  const slide = useValue('slide', () => slideOn(editor).get(), [editor])
  useEffect(() => () => stopPresenting(editor), [editor])
  return slide ? <Presenting editor={editor} slide={slide} /> : null
}

function Presenting({ editor, slide }: { editor: Editor; slide: Slide }) {
  const { t } = useTranslation()
  const me = useMe().id
  const callAll = useCallAll()
  const following = useValue(
    'following',
    () => editor.getCollaborators().filter(({ followingUserId }) => followingUserId === me).length,
    [editor, me],
  )
  const { number, count, title } = slide
  return (
    <div className={styles.bar} role="group" aria-label={t('together.present.bar')}>
      <IconButton
        label={t('together.present.previous')}
        icon={ChevronLeft}
        shortcut="Page Up"
        size="small"
        side="bottom"
        aria-disabled={number === 1}
        onClick={() => stepFrames(editor, -1)}
      />
      <output className={styles.words}>
        <span className={styles.count}>{t('together.present.at', { number, count })}</span>
        <strong className={styles.title}>{title}</strong>
      </output>
      <IconButton
        label={t('together.present.next')}
        icon={ChevronRight}
        shortcut="Page Down"
        size="small"
        side="bottom"
        aria-disabled={number === count}
        onClick={() => stepFrames(editor, 1)}
      />
      {following > 0 && (
        <span className={styles.count}>{t('together.present.following', { count: following })}</span>
      )}
      {callAll && (
        <Button size="small" icon={Users} onClick={() => callAll(true)}>
          {t('together.present.all')}
        </Button>
      )}
      <IconButton
        label={t('together.present.end')}
        icon={X}
        size="small"
        side="bottom"
        onClick={() => stopPresenting(editor)}
      />
    </div>
  )
}
