import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor, TLImageShape } from 'tldraw'
import { FormDialog } from '../../room/dialogs/FormDialog.tsx'
import { FirstFocus } from '../../ui/fields/FirstFocus.tsx'
import { submitsForm } from '../../ui/fields/submitsForm.ts'
import { TextArea } from '../../ui/fields/TextArea.tsx'

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
    <FormDialog
      size="small"
      onOpenChange={onClose}
      title={t('insert.altText')}
      description={t('insert.altTextHint')}
      onSubmit={save}
      submitLabel={t('common.save')}
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
    </FormDialog>
  )
}
