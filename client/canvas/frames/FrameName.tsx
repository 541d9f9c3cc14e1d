import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor, TLFrameShape } from 'tldraw'
import { nameFrame } from './nameFrame.ts'
import styles from './FrameName.module.css'

/** In the bar of a frame: what it is called, and a way to call it otherwise. */
export function FrameName({ editor, frame }: { editor: Editor; frame: TLFrameShape }) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={styles.name}
      title={t('frames.rename')}
      onClick={() => nameFrame(editor, frame)}
    >
      <PencilLine aria-hidden />
      <span>{frame.props.name || t('frames.name')}</span>
    </button>
  )
}
