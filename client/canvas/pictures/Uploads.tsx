import { useTranslation } from 'react-i18next'
import { useEditor, useValue } from 'tldraw'
import { uploadsOf } from './uploads.ts'
import styles from './Uploads.module.css'

/** Where pictures will stand once they have arrived, and how far each is. */
export function Uploads() {
  const editor = useEditor()
  const { t } = useTranslation()
  const uploads = useValue(uploadsOf(editor))
  return uploads.map(({ id, x, y, w, h, preview, share }) => (
    <div
      key={id}
      className={styles.upload}
      style={{ width: w, height: h, transform: `translate(${x}px, ${y}px)` }}
      role="progressbar"
      aria-label={t('insert.sending')}
      aria-valuenow={Math.round(share * 100)}
    >
      <img src={preview} alt="" decoding="async" draggable={false} />
      <span className={styles.track}>
        <span className={styles.bar} style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
    </div>
  ))
}
