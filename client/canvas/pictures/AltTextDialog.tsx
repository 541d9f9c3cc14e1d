import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor, TLImageShape } from 'tldraw'
import { Button } from '../../ui/controls/Button.tsx'
import { FirstFocus } from '../../ui/fields/FirstFocus.tsx'
import { submitsForm } from '../../ui/fields/submitsForm.ts'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'

const longest = 1_000

/** What a picture shows, for those who cannot see it. */
export function AltTextDialog({
  editor,
  picture,
  onClose,
}: {
  editor: Editor
  picture: TLImageShape
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(picture.props.altText)

  function save(event: FormEvent): void {
    event.preventDefault()
    editor.markHistoryStoppingPoint('alt text')
    editor.updateShape<TLImageShape>({ id: picture.id, type: 'image', props: { altText: text.trim() } })
    onClose()
  }

  return (
    <Dialog
      size="small"
      open
      onOpenChange={onClose}
      title={t('insert.altText')}
      description={t('insert.altTextHint')}
      closeLabel={t('common.close')}
      onSubmit={save}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" tone="primary">
            {t('common.save')}
          </Button>
        </>
      }
    >
      <FirstFocus>
        <TextArea
          label={t('insert.altTextLabel')}
          value={text}
          maxLength={longest}
          onChange={event => setText(event.target.value)}
          onKeyDown={submitsForm}
        />
      </FirstFocus>
    </Dialog>
  )
}
