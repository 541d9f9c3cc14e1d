import { Copy, Download } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { Editor } from 'tldraw'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { Progress } from '../../ui/states/Progress.tsx'
import { useBoard } from '../boardContext.ts'
import { cutoutsFor, everyFrame, partsOf } from './choices.ts'
import { download } from '../../ui/browser/download.ts'
import { fileNameOf } from './fileName.ts'
import { copyPicture, savePicture } from './exportPicture.ts'
import { ExportFields, type ExportWish } from './ExportFields.tsx'
import { useWork } from '../../ui/states/useWork.ts'
import type { Cutout } from './cutouts.ts'

/** A picture or a PDF of the board, as a person wants it. */
export function ExportDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { board } = useBoard()
  const { t } = useTranslation()
  const [parts] = useState(() => partsOf(editor))
  const [wish, setWish] = useState<ExportWish>(() => ({
    format: 'png',
    part: parts.chosen ? 'selection' : 'board',
    pages: parts.frames.length > 0 ? everyFrame : 'board',
    scale: 2,
    hasBackground: true,
    paper: 'frame',
  }))
  const { work, start, stop } = useWork()
  const { format, scale, hasBackground, paper } = wish
  const cutouts = cutoutsFor(parts, format === 'pdf' ? wish.pages : wish.part)
  const [first] = cutouts

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!first) return
    const isSaved = await start(cutouts.length, (onPage, signal) =>
      format === 'pdf'
        ? savePdf(cutouts, onPage, signal)
        : savePicture(editor, board.title, first, { format, scale, hasBackground }, signal),
    )
    if (!isSaved) return
    toast.success(t('files.export.saved'))
    onClose()
  }

  async function savePdf(
    pages: Cutout[],
    onPage: (done: number) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { makePdf } = await import('./pdf/makePdf.ts')
    const pdf = await makePdf(editor, pages, { title: board.title, paper }, { onPage, signal })
    download(pdf, fileNameOf(board.title, 'pdf'))
  }

  async function copy(): Promise<void> {
    if (!first) return
    let isAllowed = true
    const isCopied = await start(1, async (_, signal) => {
      try {
        await copyPicture(editor, first, { scale, hasBackground }, signal)
      } catch (error) {
        isAllowed = false
        throw error
      }
    })
    if (isCopied) toast.success(t('files.export.copied'))
    else if (!isAllowed) toast.error(t('files.export.copyFailed'))
  }

  const isWorking = work.phase === 'working'
  const close = () => {
    if (isWorking) toast.info(t('files.cancelled'))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={open => !open && close()}
      title={t('files.export.title')}
      closeLabel={t('common.close')}
      onSubmit={event => void save(event)}
      footer={
        isWorking ? (
          <Button onClick={stop}>{t('common.cancel')}</Button>
        ) : (
          <>
            {format === 'png' && (
              <Button icon={Copy} onClick={() => void copy()}>
                {t('files.export.copy')}
              </Button>
            )}
            <Button type="submit" tone="primary" icon={Download}>
              {t('files.export.save')}
            </Button>
          </>
        )
      }
    >
      {isWorking ? (
        <Progress
          label={
            format === 'pdf'
              ? t('files.export.page', { done: Math.min(work.done + 1, work.total), total: work.total })
              : t('files.export.drawing')
          }
          done={work.done}
          {...(format === 'pdf' && { total: work.total })}
        />
      ) : (
        <>
          {work.phase === 'failed' && <Notice tone="danger">{t('files.export.failed')}</Notice>}
          <ExportFields parts={parts} cutouts={cutouts} wish={wish} onChange={setWish} />
        </>
      )}
    </Dialog>
  )
}
