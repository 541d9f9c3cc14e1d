import { ExternalLink, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import type { LinkShape } from './linkShape.ts'

/** What can be done with the one card that is chosen. */
export function LinkActions({ editor, card }: { editor: Editor; card: LinkShape }) {
  const { t } = useTranslation()
  return (
    <>
      <Button asChild size="small" tone="quiet" icon={ExternalLink}>
        <a href={card.props.url} target="_blank" rel="noopener noreferrer">
          {t('insert.open')}
        </a>
      </Button>
      {!card.isLocked && (
        <IconButton
          label={t('insert.editLink')}
          icon={Pencil}
          shortcut="Enter"
          size="small"
          side="top"
          onClick={() => editor.setEditingShape(card.id)}
        />
      )}
    </>
  )
}
