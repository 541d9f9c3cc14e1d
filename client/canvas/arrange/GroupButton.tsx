import { Group } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { chordText } from '../keys/keys.ts'
import { useArrange } from './useArrange.ts'

/** Puts the chosen notes under a heading: half of a retrospective is that, so it is not left to the menu. */
export function GroupButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const { group } = useArrange(editor)
  return (
    <IconButton
      label={t('arrange.group')}
      icon={Group}
      shortcut={chordText({ key: 'g', code: 'KeyG', mod: true })}
      size="small"
      side="top"
      onClick={group}
    />
  )
}
