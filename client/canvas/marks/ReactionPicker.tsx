import { SmilePlus } from 'lucide-react'
import { ToggleGroup } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emojis, ReactionName, type Reaction } from '#shared/canvas/notes/reactions.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'
import type { TooltipSide } from '../../ui/overlays/Tooltip.tsx'
import emoji from './Emoji.module.css'
import styles from './ReactionPicker.module.css'
import { useMarks } from './useMarks.ts'

/** Gives a reaction to notes, or takes one's own back. */
export function ReactionPicker({
  notes,
  side,
}: {
  notes: readonly { id: string; reactions: readonly Reaction[] }[]
  side: TooltipSide
}) {
  const { t } = useTranslation()
  const { me, react } = useMarks()
  const [isOpen, setOpen] = useState(false)
  const own = ReactionName.options.filter(name =>
    notes.every(({ reactions }) => reactions.some(each => each.name === name && each.people.includes(me))),
  )
  if (!react) return null

  function choose(chosen: string[]): void {
    const changed = ReactionName.options.find(name => own.includes(name) !== chosen.includes(name))
    setOpen(false)
    if (changed)
      react?.(
        notes.map(({ id }) => id),
        changed,
      )
  }

  return (
    <Popover
      label={t('marks.react')}
      side={side}
      align="center"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton label={t('marks.react')} icon={SmilePlus} size="small" side={side} />}
    >
      <ToggleGroup.Root
        type="multiple"
        className={styles.choice}
        aria-label={t('marks.react')}
        value={own}
        onValueChange={choose}
      >
        {ReactionName.options.map(name => (
          <ToggleGroup.Item
            key={name}
            value={name}
            className={emoji.emoji}
            aria-label={t(`marks.reactions.${name}`)}
            title={t(`marks.reactions.${name}`)}
          >
            {emojis[name]}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </Popover>
  )
}
