import { Combine, Ellipsis, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Idea } from '#shared/ideas/model.ts'
import { Menu, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import styles from '../Action.module.css'
import { IdeaChoices } from '../IdeaChoices.tsx'
import { useActs } from '../useIdeaActs.ts'

/** What dragging does, without it. */
export function IdeaMenu({ idea }: { idea: Idea }) {
  const { t } = useTranslation()
  const acts = useActs()
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={styles.action} aria-label={t('ideas.menu', { title: idea.title })}>
          <Ellipsis aria-hidden />
        </button>
      }
    >
      <IdeaChoices
        icon={Combine}
        label={t('ideas.merge')}
        from={idea}
        onChoose={other => void acts?.merge(other, idea)}
      />
      <MenuSeparator />
      <MenuItem icon={X} onSelect={() => void acts?.dismiss(idea)}>
        {t('ideas.dismiss')}
      </MenuItem>
    </Menu>
  )
}
