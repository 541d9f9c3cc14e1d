import { Maximize, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import { showEverything } from '../../notes/boardActions.ts'
import { stepZoom } from '../../view/zoomSteps.ts'
import styles from './VersionStage.module.css'

export function VersionZoom({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  return (
    <div className={styles.zoom} role="toolbar" aria-label={t('canvas.view')}>
      <IconButton label={t('canvas.zoomOut')} icon={Minus} side="top" onClick={() => stepZoom(editor, -1)} />
      <IconButton label={t('canvas.zoomIn')} icon={Plus} side="top" onClick={() => stepZoom(editor, 1)} />
      <IconButton
        label={t('canvas.zoomFit')}
        icon={Maximize}
        shortcut="Shift+1"
        side="top"
        onClick={() => showEverything(editor)}
      />
    </div>
  )
}
