import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { canGo, type Initiative } from '#shared/initiatives/model.ts'
import { isStatus } from '../status/isStatus.ts'

/** What is read aloud while a card is dragged, in the reader's language. */
export function useDragWords(initiativeOf: (id: unknown) => Initiative | undefined) {
  const { t } = useTranslation()
  return useMemo(() => {
    const words = (key: 'dragOver' | 'dragEnd', active: unknown, over: unknown) => {
      const initiative = initiativeOf(active)
      if (!initiative || !isStatus(over)) return undefined
      const isTaken = over === initiative.status || canGo(initiative.status, over)
      const { title } = initiative
      return t(`initiatives.${isTaken ? key : 'dragRefused'}`, {
        title,
        status: t(`initiatives.columns.${over}`),
      })
    }
    const titled = (key: 'dragStart' | 'dragCancel', active: unknown) =>
      t(`initiatives.${key}`, { title: initiativeOf(active)?.title ?? '' })
    const announcements: Announcements = {
      onDragStart: ({ active }) => titled('dragStart', active.id),
      onDragOver: ({ active, over }) => words('dragOver', active.id, over?.id),
      onDragEnd: ({ active, over }) =>
        over ? words('dragEnd', active.id, over.id) : titled('dragCancel', active.id),
      onDragCancel: ({ active }) => titled('dragCancel', active.id),
    }
    const screenReaderInstructions: ScreenReaderInstructions = { draggable: t('initiatives.dragHelp') }
    return { announcements, screenReaderInstructions }
  }, [t, initiativeOf])
}
