import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Drawing } from '#shared/exchange/imports/drawing.ts'
import { newId } from '../../room/newId.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { Progress } from '../../ui/states/Progress.tsx'
import { useBoard } from '../boardContext.ts'
import { useObservable } from '../sync/useObservable.ts'
import { signatureIn } from '../meIn.ts'
import styles from './Import.module.css'
import { prepareDrawing } from './placing/prepareDrawing.ts'
import { PlacingStep } from './placing/PlacingStep.tsx'
import type { StepProps } from './stepFrame.ts'
import { usePutDrawing } from './placing/usePutDrawing.ts'

/** A drawing of another program: how much of it comes, and what does not. */
export function DrawingStep({ drawing, frame, back, onClose }: StepProps & { drawing: Drawing }) {
  const { connection } = useBoard()
  const { t } = useTranslation()
  const { prepared, done } = usePrepared(drawing)
  const { work, stop, put } = usePutDrawing(onClose)
  const status = useObservable(connection.status)
  const isOnline = status.phase === 'ready' && status.isOnline

  if (!prepared)
    return (
      <Dialog {...frame} footer={<Button onClick={onClose}>{t('common.cancel')}</Button>}>
        <Progress
          label={t('files.import.checking', { done, total: drawing.records.length })}
          done={done}
          total={drawing.records.length}
        />
      </Dialog>
    )
  if (work.phase === 'working') {
    const isSending = work.done < prepared.pictures.length
    const [reached, total] = isSending
      ? [work.done, prepared.pictures.length]
      : [work.done - prepared.pictures.length, prepared.records.length]
    const label = isSending
      ? t('files.import.sending', { done: reached + 1, total })
      : t('files.import.placing')
    return <PlacingStep frame={frame} label={label} done={reached} total={total} onStop={stop} />
  }
  const shapes = prepared.records.filter(({ typeName }) => typeName === 'shape')
  const isOffline = prepared.pictures.length > 0 && !isOnline
  const mayPut = shapes.length > 0 && !isOffline
  const notes = shapes.filter(({ type }) => type === 'sticky').length
  return (
    <Dialog
      {...frame}
      onSubmit={event => {
        event.preventDefault()
        if (mayPut) put(prepared)
      }}
      footer={
        <>
          {back}
          <Button type="submit" tone="primary" aria-disabled={!mayPut}>
            {t('files.import.put')}
          </Button>
        </>
      }
    >
      <div className={styles.step}>
        {shapes.length === 0 ? (
          <Notice tone="warning">{t('files.import.refusals.empty')}</Notice>
        ) : (
          <p>
            {t('files.import.drawing', { count: shapes.length })}{' '}
            {notes > 0 && t('files.import.drawingNotes', { count: notes })}
          </p>
        )}
        {prepared.pictures.length > 0 && (
          <p>{t('files.import.drawingPictures', { count: prepared.pictures.length })}</p>
        )}
        {isOffline && <Notice tone="warning">{t('insert.needsConnection')}</Notice>}
        <Skipped skipped={prepared.skipped} />
      </div>
    </Dialog>
  )
}

const kinds = ['image', 'video', 'embed', 'bookmark', 'page', 'broken'] as const

function Skipped({ skipped }: Pick<Drawing, 'skipped'>) {
  const { t, i18n } = useTranslation()
  if (skipped.size === 0) return null
  const counts = new Map<string, number>()
  for (const [given, count] of skipped) {
    const name = t(`files.import.kinds.${kinds.find(kind => kind === given) ?? 'unknown'}`)
    counts.set(name, (counts.get(name) ?? 0) + count)
  }
  const list = new Intl.ListFormat(i18n.language).format(
    [...counts].map(([name, count]) => `${name} (${count})`),
  )
  return <Notice tone="warning">{t('files.import.skipped', { list })}</Notice>
}

/** The drawing judged and placed, slice by slice, while the dialog is there. */
function usePrepared(drawing: Drawing): { prepared: Drawing | undefined; done: number } {
  const { board, connection } = useBoard()
  const { doc, store } = connection
  const room = useRoomConnection()
  const [prepared, setPrepared] = useState<Drawing>()
  const [done, setDone] = useState(0)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const site = { doc, store, meta: signatureIn(room, board.id), newId }
    prepareDrawing(drawing, site, { onDone: setDone, signal }).then(
      ready => !signal.aborted && setPrepared(ready),
      // Only a cancelled one ends otherwise.
      () => undefined,
    )
    return () => controller.abort()
  }, [drawing, doc, store, room, board.id])
  return { prepared, done }
}
