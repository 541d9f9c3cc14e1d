import { LayoutTemplate, X } from 'lucide-react'
import { Suspense, useId, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/language.ts'
import { useTemplates } from '../../api/useTemplates.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import styles from './FirstBoard.module.css'
import form from '../Form.module.css'

/** Where templates are chosen from; the pictures come with it, so it is fetched when it is asked for. */
export type TemplateDialog = ComponentType<{
  template: string | undefined
  language: Language
  onChoose: (template: string | undefined) => void
  onClose: () => void
}>

/** What the room begins with: nothing, or a board from a template. */
export function FirstBoard({
  value,
  language,
  onChange,
  TemplateDialog,
}: {
  value: string | undefined
  language: Language
  onChange: (template: string | undefined) => void
  TemplateDialog: TemplateDialog
}) {
  const { t } = useTranslation()
  const id = useId()
  const [isChoosing, setChoosing] = useState(false)
  const { data: templates = [] } = useTemplates()
  const title = templates.find(template => template.id === value)?.title[language]
  return (
    <div className={form.labelled}>
      <span id={id}>{t('home.firstBoard')}</span>
      <div className={styles.choice}>
        <Button
          wide
          size="tall"
          icon={LayoutTemplate}
          className={styles.button}
          aria-describedby={id}
          onClick={() => setChoosing(true)}
        >
          <span>{title ?? t('home.chooseFirst')}</span>
        </Button>
        {value !== undefined && (
          <IconButton
            label={t('home.withoutBoard')}
            icon={X}
            size="tall"
            onClick={() => onChange(undefined)}
          />
        )}
      </div>
      {isChoosing && (
        <Suspense>
          <TemplateDialog
            template={value}
            language={language}
            onChoose={template => {
              onChange(template)
              setChoosing(false)
            }}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
