import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { Menu, MenuHeading, MenuItem } from '../../ui/overlays/Menu.tsx'
import { useHiddenNotes } from './useHiddenNotes.ts'
import { useReveal } from './useReveal.ts'

/** Shows what was written hidden: all of it, or one person's. */
export function Reveal() {
  const { t } = useTranslation()
  const written = useHiddenNotes()
  const reveal = useReveal()
  return (
    <Menu
      align="center"
      trigger={
        <Button size="small" tone="primary">
          {t('hiding.reveal')}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuItem onSelect={() => reveal()}>{t('hiding.revealAll')}</MenuItem>
      {written.length > 0 && <MenuHeading>{t('hiding.revealOne')}</MenuHeading>}
      {written.map(({ person, name, notes }) => (
        <MenuItem key={person} onSelect={() => reveal(person)}>
          {t('hiding.ofPerson', { name, notes: t('hiding.notes', { count: notes }) })}
        </MenuItem>
      ))}
    </Menu>
  )
}
