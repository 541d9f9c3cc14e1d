import type { LucideIcon } from 'lucide-react'
import type { Idea } from '#shared/ideas/model.ts'
import { MenuItem, Submenu } from '../ui/overlays/Menu.tsx'
import { useShownIdeas } from './useShownIdeas.ts'

/**
 * The other ideas, in a menu: all that take something in. They are looked for when the menu opens: a room has hundreds,
 * and every note a menu.
 */
export function IdeaChoices({
  icon,
  label,
  from,
  onChoose,
}: {
  icon: LucideIcon
  label: string
  /** Where it is already. */
  from: Idea | undefined
  onChoose: (idea: Idea) => void
}) {
  const others = useShownIdeas().filter(({ id, status }) => id !== from?.id && status !== 'promoted')
  if (others.length === 0) return null
  return (
    <Submenu icon={icon} label={label}>
      {others.map(idea => (
        <MenuItem key={idea.id} onSelect={() => onChoose(idea)}>
          {idea.title}
        </MenuItem>
      ))}
    </Submenu>
  )
}
