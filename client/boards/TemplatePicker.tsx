import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { templateZones } from '#shared/boards/miniature.ts'
import type { Template } from '#shared/boards/template.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { Miniature } from './Miniature.tsx'
import styles from './TemplatePicker.module.css'

/** The templates as pictures of what the new board will look like. */
export function TemplatePicker({
  templates,
  value,
  onChange,
}: {
  templates: readonly Template[]
  value: string
  onChange: (template: string) => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const id = useId()
  return (
    <div>
      <h3 id={id} className={styles.label}>
        {t('boards.template')}
      </h3>
      <RadioGroup.Root className={styles.grid} aria-labelledby={id} value={value} onValueChange={onChange}>
        {templates.map(template => (
          <RadioGroup.Item key={template.id} value={template.id} className={styles.option}>
            <span className={styles.picture}>
              <Miniature zones={templateZones(template, language)} />
            </span>
            <span className={styles.words}>
              <strong>{template.title[language]}</strong>
              <span>{template.purpose[language]}</span>
              {template.minutes > 0 && <span>{t('boards.minutes', { count: template.minutes })}</span>}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
