import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TemplateTitle, type OwnTemplate } from '#shared/ownTemplates/model.ts'
import { useAct } from '../../room/useAct.ts'
import { focusHere } from '../../ui/browser/focusHere.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import styles from './OwnTemplateActions.module.css'

/** For whoever made a template of the team, and facilitators: another name, or away with it. */
export function OwnTemplateActions({ template }: { template: OwnTemplate }) {
  const { t } = useTranslation()
  const act = useAct()
  const [asked, setAsked] = useState<'rename' | 'delete'>()
  const [title, setTitle] = useState(template.title)
  const named = TemplateTitle.safeParse(title)
  const rename = async () => {
    if (named.success && (await act({ type: 'template.rename', template: template.id, title: named.data })))
      setAsked(undefined)
  }
  if (asked === 'rename')
    return (
      <div className={styles.renaming}>
        <TextField
          ref={focusHere}
          label={t('templates.title')}
          value={title}
          onChange={event => setTitle(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void rename()
          }}
        />
        <Button size="small" disabled={!named.success} onClick={() => void rename()}>
          {t('common.rename')}
        </Button>
      </div>
    )
  return (
    <div className={styles.actions}>
      <Button size="small" tone="quiet" icon={Pencil} onClick={() => setAsked('rename')}>
        {t('templates.rename')}
      </Button>
      <Button size="small" tone="quiet" icon={Trash2} onClick={() => setAsked('delete')}>
        {t('templates.delete')}
      </Button>
      <ConfirmDialog
        open={asked === 'delete'}
        onOpenChange={isOpen => !isOpen && setAsked(undefined)}
        title={t('templates.deleteTitle', { title: template.title })}
        description={t('templates.deleteText')}
        confirmLabel={t('templates.deleteConfirm')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void act({ type: 'template.delete', template: template.id })}
      />
    </div>
  )
}
