import { ArrowDownUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuHeading, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { SortItems, TidyItem } from './TidyItems.tsx'
import { useArrange } from './useArrange.ts'

/** In the bar of several notes, where one looks for it: tidy them up, put them in an order. */
export function ArrangeChosen({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const arranging = useArrange(editor)
  return (
    <Menu trigger={<IconButton label={t('arrange.chosen')} icon={ArrowDownUp} size="small" side="top" />}>
      <TidyItem arranging={arranging} />
      <MenuSeparator />
      <MenuHeading>{t('arrange.sort')}</MenuHeading>
      <SortItems arranging={arranging} />
    </Menu>
  )
}
