import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Count } from '../../ui/marks/Count.tsx'
import { SidePanel } from '../../ui/panels/SidePanel.tsx'
import { useBoard } from '../boardContext.ts'

interface ListPanelProps {
  title: string
  /** How many there are of what it lists. */
  count?: number | undefined
  foot?: ReactNode
  children: ReactNode
}

/** Beside the board: what it shows, how many of it, and how to close it. */
export function ListPanel({ title, count, foot, children }: ListPanelProps) {
  const { setPanel } = useBoard()
  const { t } = useTranslation()
  return (
    <SidePanel
      label={title}
      head={
        <>
          <h2>{title}</h2>
          {count !== undefined && <Count value={count} />}
        </>
      }
      foot={foot}
      closeLabel={t('canvas.closePanel')}
      onClose={() => setPanel(undefined)}
    >
      {children}
    </SidePanel>
  )
}
