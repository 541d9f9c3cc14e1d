import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import type { Drawing } from '#shared/exchange/imports/drawing.ts'
import { newId } from '../../room/newId.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { Progress } from '../../ui/states/Progress.tsx'
import { useBoard } from '../boardContext.ts'
import { noteMetaOf } from '../useBoardConnection.ts'
import styles from './Import.module.css'
import { prepareDrawing } from './prepareDrawing.ts'
import { showImported } from './showImported.ts'
import type { StepProps } from './stepFrame.ts'

/** A drawing of another program: how much of it comes, and what does not. */
export function DrawingStep({ drawing, frame, back, onClose }: StepProps & { drawing: Drawing }) {
  const { connection, editor } = useBoard()
  const { t } = useTranslation()
  const { prepared, done } = usePrepared(drawing)

  function put(): void {
    if (!prepared) return
    const { records } = prepared
    try {
      connection.edit(doc => {
        for (const record of records) recordsOf(doc).set(record.id, createRecordMap(record))
      })
    } catch {
      return void toast.error(t('files.import.failed'))
    }
    if (editor)
      showImported(
        editor,
        records.map(({ id }) => id),
      )
    toast.success(t('files.import.importedDrawing'))
    onClose()
  }

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
  const shapes = prepared.records.filter(({ typeName }) => typeName === 'shape')
  const notes = shapes.filter(({ type }) => type === 'sticky').length
  return (
    <Dialog
      {...frame}
      onSubmit={event => {
        event.preventDefault()
        if (shapes.length > 0) put()
      }}
      footer={
        <>
          {back}
          <Button type="submit" tone="primary" aria-disabled={shapes.length === 0}>
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
  const { doc, store } = useBoard().connection
  const me = useMe()
  const [prepared, setPrepared] = useState<Drawing>()
  const [done, setDone] = useState(0)
  const author = useRef(me)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const site = { doc, store, meta: noteMetaOf(author.current), newId }
    prepareDrawing(drawing, site, { onDone: setDone, signal }).then(
      ready => !signal.aborted && setPrepared(ready),
      // Only a cancelled one ends otherwise.
      () => undefined,
    )
    return () => controller.abort()
  }, [drawing, doc, store])
  return { prepared, done }
}
