import { Grid2x2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { chordText } from '../keys/keys.ts'
import { useArrange } from './useArrange.ts'

/** In the bar of several notes: what one wants most often with them. */
export function TidyButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const { tidy } = useArrange(editor)
  return (
    <IconButton
      label={t('arrange.tidy')}
      icon={Grid2x2}
      shortcut={chordText({ key: 'g', code: 'KeyG', shift: true })}
      size="small"
      side="top"
      onClick={tidy}
    />
  )
}
