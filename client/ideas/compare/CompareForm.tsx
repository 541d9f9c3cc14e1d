import { Combine } from 'lucide-react'
import { useId, useMemo, useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { openBoards } from '#shared/boards/select.ts'
import { ProblemNotice } from '../../problems/ProblemNotice.tsx'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { Skeleton } from '../../ui/states/Skeleton.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { AskModel } from '../eye/AskModel.tsx'
import { asksEmbedder, useEmbedder } from '../eye/useEmbedder.ts'
import { useNotesOf } from '../useNotesOf.ts'
import styles from './CompareForm.module.css'
import { firstChoice } from './firstChoice.ts'
import { useCompare } from './useCompare.ts'
import { useZones } from './useZones.ts'

/** Which boards, and which areas of them, are compared. */
export function CompareForm({
  onDone,
  onCancel,
}: {
  onDone: () => void
  onCancel?: (() => void) | undefined
}) {
  const { t } = useTranslation()
  const legendId = useId()
  const boards = useRoom(({ state }) => state.boards)
  const groups = useRoom(({ state }) => state.groups)
  const before = useRoom(({ state }) => state.comparison)
  const offered = useMemo(() => openBoards({ boards }), [boards])
  const ids = useMemo(() => offered.map(({ id }) => id), [offered])
  const { notes, isLoading, error, refetch } = useNotesOf(ids)
  const [picked, setPicked] = useState<readonly string[]>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = picked ?? before?.boards ?? firstChoice(offered, notes)
  const onChosen = notes.filter(({ board, text }) => chosen.includes(board) && text.trim() !== '')
  const zones = useZones(
    offered.filter(({ id }) => chosen.includes(id)),
    onChosen,
  )
  const compared = onChosen.filter(({ zone }) => !left.has(zone ?? ''))
  const isEnough = new Set(compared.map(({ side }) => side)).size > 1
  const { compare, isComparing } = useCompare()
  const host = useEmbedder()
  const isAsked = asksEmbedder.use()

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const kept = zones.map(({ id }) => id).filter(id => !left.has(id))
    const comparison = { boards: [...chosen], ...(kept.length < zones.length && { zones: kept }) }
    const background = notes.filter(({ key }) => !compared.some(note => note.key === key))
    void compare(comparison, compared, background, isAsked ? host : undefined).then(
      isDone => isDone && onDone(),
    )
  }
  if (error) return <ProblemNotice error={error} onRetry={refetch} />
  if (offered.length === 0) return <EmptyState icon={Combine}>{t('ideas.noBoards')}</EmptyState>
  return (
    <form className={styles.form} onSubmit={submit} aria-busy={isLoading}>
      <p className={styles.intro}>{t('ideas.intro')}</p>
      <div role="group" aria-labelledby={legendId}>
        <h2 id={legendId} className={styles.legend}>
          {t('ideas.boards')}
        </h2>
        {isLoading ? (
          <Skeleton height={120} />
        ) : (
          <ul className={styles.list}>
            {offered.map(({ id, title, group }) => (
              <li key={id}>
                <Checkbox
                  checked={chosen.includes(id)}
                  onChange={isOn => setPicked(isOn ? [...chosen, id] : chosen.filter(each => each !== id))}
                  label={
                    <span className={styles.board}>
                      {group !== undefined && groups[group] && <Swatch color={groups[group].color} />}
                      {title}
                      <span className={styles.count}>
                        {t('ideas.notes', { count: notes.filter(({ board }) => board === id).length })}
                      </span>
                    </span>
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      {zones.length > 1 && (
        <details className={styles.zones}>
          <summary>{t('ideas.someAreas')}</summary>
          <ul className={styles.list}>
            {zones.map(({ id, title, count }) => (
              <li key={id}>
                <Checkbox
                  checked={!left.has(id)}
                  onChange={isOn =>
                    setLeft(isOn ? new Set([...left].filter(each => each !== id)) : new Set([...left, id]))
                  }
                  label={
                    <span className={styles.board}>
                      {title} <span className={styles.count}>{t('ideas.notes', { count })}</span>
                    </span>
                  }
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      {host !== undefined && <AskModel host={host} />}
      <div className={styles.foot}>
        {!isEnough && !isLoading && <p className={styles.hint}>{t('ideas.tooFew')}</p>}
        {isEnough && onCancel && <p className={styles.hint}>{t('ideas.againHint')}</p>}
        {onCancel && <Button onClick={onCancel}>{t('common.cancel')}</Button>}
        <Button type="submit" tone="primary" icon={Combine} busy={isComparing} disabled={!isEnough}>
          {t(isComparing ? 'ideas.finding' : 'ideas.find')}
        </Button>
      </div>
    </form>
  )
}
