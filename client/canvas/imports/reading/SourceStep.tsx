import { FileUp } from 'lucide-react'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/Button.tsx'
import { TextArea } from '../../../ui/fields/TextArea.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import styles from '../Import.module.css'
import type { StepProps } from '../stepFrame.ts'

const endings = '.csv,.tsv,.md,.txt,.tldr,.excalidraw,.json'

/** A file, or what was copied elsewhere. */
export function SourceStep({
  frame,
  notice,
  onFile,
  onText,
}: {
  frame: StepProps['frame']
  notice: ReactNode
  onFile: (file: File) => void
  onText: (text: string) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isOver, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onText(text)
  }
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? []
    if (file) onFile(file)
  }
  return (
    <Dialog
      {...frame}
      description={t('files.import.intro')}
      onSubmit={submit}
      footer={
        <Button type="submit" tone="primary" aria-disabled={text.trim() === ''}>
          {t('files.import.continue')}
        </Button>
      }
    >
      <div className={styles.step}>
        {notice}
        <div
          className={styles.drop}
          data-over={isOver || undefined}
          onDragOver={event => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={event => {
            event.preventDefault()
            setOver(false)
            take(event.dataTransfer.files)
          }}
        >
          <input
            ref={picker}
            type="file"
            hidden
            accept={endings}
            onChange={event => take(event.target.files)}
          />
          <Button icon={FileUp} onClick={() => picker.current?.click()}>
            {t('files.import.choose')}
          </Button>
          <p className={styles.hint}>{t('files.import.chooseHint')}</p>
        </div>
        <TextArea
          label={t('files.import.paste')}
          rows={5}
          value={text}
          spellCheck={false}
          onChange={event => setText(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
