import { Group } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Tooltip } from '../../ui/overlays/Tooltip.tsx'
import { chordText } from '../keys/keys.ts'
import { useArrange } from './useArrange.ts'

/**
 * Puts the chosen notes under a heading: half of a retrospective is that, so it is not left to the menu, and says its
 * name where there is room.
 */
export function GroupButton({ editor, isNamed }: { editor: Editor; isNamed: boolean }) {
  const { t } = useTranslation()
  const { group } = useArrange(editor)
  const label = t('arrange.group')
  const shortcut = chordText({ key: 'g', code: 'KeyG', mod: true })
  if (!isNamed)
    return (
      <IconButton label={label} icon={Group} shortcut={shortcut} size="small" side="top" onClick={group} />
    )
  return (
    <Tooltip label={label} shortcut={shortcut} side="top">
      <Button tone="quiet" size="small" icon={Group} onClick={group}>
        {label}
      </Button>
    </Tooltip>
  )
}
