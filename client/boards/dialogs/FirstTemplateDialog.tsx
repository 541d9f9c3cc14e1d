import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/language.ts'
import { useTemplates } from '../../api/useTemplates.ts'
import { ProblemNotice } from '../../problems/ProblemNotice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Skeleton } from '../../ui/states/Skeleton.tsx'
import { choicesOf } from '../picker/choices.ts'
import { TemplatePicker } from '../picker/TemplatePicker.tsx'

export interface FirstTemplateDialogProps {
  template: string | undefined
  /** That of the room to come: its boards are in it. */
  language: Language
  onChoose: (template: string | undefined) => void
  onClose: () => void
}

/** The templates, to choose the first board of a room that is not there yet. */
export function FirstTemplateDialog({ template, language, onChoose, onClose }: FirstTemplateDialogProps) {
  const { t } = useTranslation()
  const { data, isError, error, refetch } = useTemplates()
  const choices = useMemo(() => data && choicesOf(data, [], language), [data, language])
  const [chosen, setChosen] = useState(template ?? '')
  return (
    <Dialog
      size="large"
      open
      onOpenChange={onClose}
      title={t('home.firstBoard')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={() => onChoose(undefined)}>{t('home.withoutBoard')}</Button>
          <Button tone="primary" disabled={chosen === ''} onClick={() => onChoose(chosen)}>
            {t('home.chooseTemplate')}
          </Button>
        </>
      }
    >
      {isError && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!isError && !choices && <Skeleton height={320} radius={10} />}
      {choices && <TemplatePicker choices={choices} value={chosen} onChange={setChosen} />}
    </Dialog>
  )
}
