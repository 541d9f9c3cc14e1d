import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'
import { leftOver } from './dragged.ts'

/** What is read aloud while something is dragged, in the reader's language. */
export function useDragWords(nameOf: (id: unknown) => string | undefined) {
  const { t } = useTranslation()
  const what = (id: unknown) => nameOf(id) ?? ''
  const where = (id: unknown) => (id === leftOver ? t('ideas.left') : what(id))
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('ideas.dragStart', { what: what(active.id) }),
    onDragOver: ({ active, over }) =>
      over
        ? t('ideas.dragOver', { what: what(active.id), where: where(over.id) })
        : t('ideas.dragNowhere', { what: what(active.id) }),
    onDragEnd: ({ active, over }) =>
      over
        ? t('ideas.dragEnd', { what: what(active.id), where: where(over.id) })
        : t('ideas.dragCancel', { what: what(active.id) }),
    onDragCancel: ({ active }) => t('ideas.dragCancel', { what: what(active.id) }),
  }
  // The keyboard has menus for all of it, so that nothing is said of dragging.
  const screenReaderInstructions: ScreenReaderInstructions = { draggable: '' }
  return { announcements, screenReaderInstructions }
}
