import { ArrowLeft, PanelRight, Video } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { roomOfBoard } from '#shared/boards/model.ts'
import { roomPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import { useBoard } from '../boardContext.ts'
import { CommentsButton } from '../comments/CommentsButton.tsx'
import { FileMenu } from './FileMenu.tsx'
import { InviteButton } from '../people/InviteButton.tsx'
import { PeopleMenu } from '../people/PeopleMenu.tsx'
import { PeopleHere } from '../people/PeopleHere.tsx'
import { BoardStep } from '../session/BoardStep.tsx'
import { SessionMenu } from '../session/SessionMenu.tsx'
import { StartSession } from '../session/StartSession.tsx'
import { useUsualPanel } from '../session/useUsualPanel.ts'
import { SavePill } from './SavePill.tsx'
import { ReactButton } from '../together/reactions/ReactButton.tsx'
import styles from './TopBar.module.css'

export function TopBar({ isPhone }: { isPhone: boolean }) {
  const { board, editor, panel, setPanel } = useBoard()
  const { t } = useTranslation()
  const usual = useUsualPanel()
  const group = useRoom(({ state }) => (board.group === undefined ? undefined : state.groups[board.group]))
  return (
    <header className={styles.bar} data-region="bar">
      <div className={styles.start}>
        <Link className={styles.back} to={roomPath(roomOfBoard(board.id))} aria-label={t('canvas.toRoom')}>
          <ArrowLeft aria-hidden />
        </Link>
        {group && (
          <span title={group.name}>
            <Swatch color={group.color} />
            <VisuallyHidden>{t('canvas.group', { name: group.name })}</VisuallyHidden>
          </span>
        )}
        <h1 className={styles.title} title={board.title}>
          {board.title}
        </h1>
        <SavePill />
      </div>
      {!isPhone && <BoardStep />}
      {!isPhone && <StartSession />}
      <div className={styles.end}>
        {isPhone ? <PeopleMenu /> : <PeopleHere />}
        {!isPhone && editor && <ReactButton editor={editor} />}
        {!isPhone && <CallButton />}
        <CommentsButton />
        {!isPhone && <SessionMenu />}
        <FileMenu isCompact={isPhone} />
        {!isPhone && <InviteButton />}
        {!isPhone && (
          <IconButton
            label={panel ? t('canvas.closePanel') : t('canvas.panel')}
            icon={PanelRight}
            shortcut="Shift+P"
            size="small"
            aria-pressed={panel !== undefined}
            onClick={() => setPanel(panel ? undefined : usual)}
          />
        )}
      </div>
    </header>
  )
}

function CallButton() {
  const { t } = useTranslation()
  const url = useRoom(({ state }) => state.room.callUrl)
  if (url === undefined) return null
  return (
    <Button asChild tone="quiet" size="small" icon={Video}>
      <a href={url} target="_blank" rel="noreferrer">
        {t('canvas.call')}
      </a>
    </Button>
  )
}
