import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxTextLength } from '#shared/canvas/notes/sticky.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { endsByKey } from '../../ui/fields/endsByKey.ts'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useBoard } from '../boardContext.ts'
import { mergeText } from '../shapes/mergeText.ts'
import { focusHere } from '../../ui/browser/focusHere.ts'
import { rewriteNote } from './noteEdits.ts'
import styles from './NotesList.module.css'
import type { ListedNote } from './sections.ts'

/** Enter keeps, Escape leaves it as it was; what others wrote meanwhile stays either way. */
export function NoteRowEditor({ note, onEnd }: { note: ListedNote; onEnd: () => void }) {
  const { connection } = useBoard()
  const { t } = useTranslation()
  const [first] = useState(note.text)
  const [text, setText] = useState(note.text)

  function keep(): void {
    if (text !== first) rewriteNote(connection, note, mergeText(first, text, note.text))
    onEnd()
  }

  const endOnKey = endsByKey({
    onKeep: keep,
    onLeave: event => {
      event.stopPropagation()
      onEnd()
    },
    hasLines: true,
  })

  return (
    <div className={styles.editor}>
      <TextArea
        label={t('canvas.note.text')}
        labelHidden
        rows={2}
        ref={focusHere}
        maxLength={maxTextLength}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={endOnKey}
      />
      <div className={styles.buttons}>
        <Button size="small" onClick={onEnd}>
          {t('common.cancel')}
        </Button>
        <Button size="small" tone="primary" onClick={keep}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  )
}
