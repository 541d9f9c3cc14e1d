import { Suspense, type ReactNode } from 'react'
import { InitiativePanel } from '../../initiatives/one/InitiativePanel.tsx'
import { BoardThreads } from '../comments/BoardThreads.tsx'
import { NoteThread } from '../comments/NoteThread.tsx'
import { useBoard, type Panel } from '../boardContext.ts'
import { FramePanel } from '../frames/later.ts'
import { NotesPanel } from '../list/NotesPanel.tsx'
import { LookBackPanel } from '../lookBack/later.ts'
import { SessionBeside } from '../session/SessionBeside.tsx'
import { SetAsidePanel } from '../setAside/SetAsidePanel.tsx'
import { VersionsPanel } from '../versions/VersionsPanel.tsx'
import { BallotsPanel } from '../ballots/later.ts'
import styles from './BoardPanel.module.css'

/** Docked at the right, where it makes the canvas smaller; on a phone a sheet that rises from the bottom. */
export function BoardPanel({ panel, isSheet }: { panel: Panel; isSheet: boolean }) {
  const { setPanel } = useBoard()
  const inside = (): ReactNode => {
    switch (panel.kind) {
      case 'notes':
        return <NotesPanel />
      case 'initiative': {
        const { initiative, from } = panel
        return <InitiativePanel key={initiative} initiative={initiative} onClose={() => setPanel(from)} />
      }
      case 'session':
        return <SessionBeside tab={panel.tab} form={panel.form} />
      case 'lookBack':
        return (
          <Suspense>
            <LookBackPanel />
          </Suspense>
        )
      case 'setAside':
        return <SetAsidePanel />
      case 'versions':
        return <VersionsPanel />
      case 'comments':
        return <BoardThreads from={panel.from} />
      case 'thread':
        return <NoteThread key={panel.note} note={panel.note} from={panel.from} isSheet={isSheet} />
      case 'votes':
        return (
          <Suspense>
            <BallotsPanel form={panel.form} />
          </Suspense>
        )
      case 'frame':
        return (
          <Suspense>
            <FramePanel frame={panel.frame} />
          </Suspense>
        )
    }
  }
  return (
    <div className={isSheet ? styles.sheet : styles.dock} data-region="panel">
      {inside()}
    </div>
  )
}
