import { Combine, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilledPage } from '../room/page/FilledPage.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { useMay } from '../room/usePeople.ts'
import { Button } from '../ui/controls/Button.tsx'
import { IconButton } from '../ui/controls/IconButton.tsx'
import { EmptyState } from '../ui/states/EmptyState.tsx'
import { CompareForm } from './compare/CompareForm.tsx'
import { Comparison } from './Comparison.tsx'
import styles from './IdeasPage.module.css'
import { PromoteButton } from './PromoteButton.tsx'
import { IdeaActsContext, useIdeaActs, type IdeaActs } from './useIdeaActs.ts'
import { useShownIdeas } from './useShownIdeas.ts'

/** What several groups found: compared, looked over together, and promoted. */
export function IdeasPage() {
  const { t } = useTranslation()
  const may = useMay()
  const comparison = useRoom(({ state }) => state.comparison)
  const shown = useShownIdeas()
  const [isChoosing, setChoosing] = useState(false)
  const acts = useIdeaActs()
  const mayArrange = may('idea.move')
  useUndoKey(mayArrange ? acts : undefined)
  const isForm = mayArrange && (isChoosing || comparison === undefined)
  return (
    <IdeaActsContext value={mayArrange ? acts : undefined}>
      <FilledPage
        title={t('ideas.title')}
        count={shown.length > 0 ? shown.length : undefined}
        actions={
          mayArrange &&
          comparison !== undefined &&
          !isForm && (
            <>
              {acts.canUndo && (
                <IconButton
                  label={t('ideas.undo')}
                  shortcut="Ctrl+Z"
                  icon={Undo2}
                  onClick={() => void acts.undo()}
                />
              )}
              <Button tone="quiet" icon={Combine} className={styles.action} onClick={() => setChoosing(true)}>
                <span>{t('ideas.again')}</span>
              </Button>
              <PromoteButton ideas={shown} />
            </>
          )
        }
      >
        {isForm ? (
          <CompareForm
            onDone={() => {
              acts.forget()
              setChoosing(false)
            }}
            onCancel={comparison === undefined ? undefined : () => setChoosing(false)}
          />
        ) : comparison === undefined ? (
          <EmptyState icon={Combine}>{t('ideas.empty')}</EmptyState>
        ) : (
          <Comparison comparison={comparison} ideas={shown} />
        )}
      </FilledPage>
    </IdeaActsContext>
  )
}

/** Ctrl+Z, where nobody is typing. */
function useUndoKey(acts: IdeaActs | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === 'KeyZ'
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null
      if (!isUndo || isTyping || !acts?.canUndo) return
      event.preventDefault()
      void acts.undo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [acts])
}
