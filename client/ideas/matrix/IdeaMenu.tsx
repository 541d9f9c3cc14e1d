import { Combine, Ellipsis, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Idea } from '#shared/ideas/model.ts'
import { Menu, MenuItem, MenuSeparator, Submenu } from '../../ui/overlays/Menu.tsx'
import styles from '../Action.module.css'
import { useActs } from '../useIdeaActs.ts'

/** What dragging does, without it. */
export function IdeaMenu({ idea, others }: { idea: Idea; others: readonly Idea[] }) {
  const { t } = useTranslation()
  const acts = useActs()
  const into = others.filter(({ id, status }) => id !== idea.id && status !== 'promoted')
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={styles.action} aria-label={t('ideas.menu', { title: idea.title })}>
          <Ellipsis aria-hidden />
        </button>
      }
    >
      {into.length > 0 && (
        <Submenu icon={Combine} label={t('ideas.merge')}>
          {into.map(other => (
            <MenuItem key={other.id} onSelect={() => void acts?.merge(other, idea)}>
              {other.title}
            </MenuItem>
          ))}
        </Submenu>
      )}
      <MenuSeparator />
      <MenuItem icon={X} onSelect={() => void acts?.dismiss(idea)}>
        {t('ideas.dismiss')}
      </MenuItem>
    </Menu>
  )
}
