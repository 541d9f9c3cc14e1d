import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import { Progress } from '../../ui/states/Progress.tsx'
import { useBoard } from '../boardContext.ts'
import { DrawingStep } from './DrawingStep.tsx'
import { OutlineStep } from './OutlineStep.tsx'
import { FileRefused } from './reading/readTldr.ts'
import { readSource, sourceOf, type Source } from './reading/source.ts'
import { SourceStep } from './reading/SourceStep.tsx'
import { TableStep } from './table/TableStep.tsx'

type Reading =
  | { phase: 'choosing'; refusal?: FileRefused['reason'] }
  | { phase: 'reading' }
  | { phase: 'read'; source: Source }

/** Things out of a file or the clipboard, put on the board: first what it is, then what becomes of it. */
export function ImportDialog({
  file,
  text,
  onClose,
}: {
  file: File | undefined
  text: string | undefined
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { reading, readFile, readText, startAgain } = useReading(file, text)
  const source = reading.phase === 'read' ? reading.source : undefined
  const back = <Button onClick={startAgain}>{t('files.import.back')}</Button>
  const frame = {
    open: true,
    onOpenChange: (open: boolean) => !open && onClose(),
    title: t('files.import.title'),
    closeLabel: t('common.close'),
  }
  if (reading.phase === 'reading')
    return (
      <Dialog {...frame} footer={<Button onClick={onClose}>{t('common.cancel')}</Button>}>
        <Progress label={t('files.import.reading')} done={0} />
      </Dialog>
    )
  switch (source?.kind) {
    case 'table':
      return <TableStep table={source.table} frame={frame} back={back} onClose={onClose} />
    case 'outline':
      return <OutlineStep text={source.text} frame={frame} back={back} onClose={onClose} />
    case 'drawing':
      return <DrawingStep drawing={source.drawing} frame={frame} back={back} onClose={onClose} />
    case undefined:
      return (
        <SourceStep
          frame={frame}
          onFile={readFile}
          onText={readText}
          notice={
            reading.phase === 'choosing' &&
            reading.refusal && <Notice tone="danger">{t(`files.import.refusals.${reading.refusal}`)}</Notice>
          }
        />
      )
  }
}

function useReading(file: File | undefined, text: string | undefined) {
  const { store } = useBoard().connection
  const [reading, setReading] = useState<Reading>({
    phase: file || text !== undefined ? 'reading' : 'choosing',
  })
  const isShown = useRef(true)

  const read = async (begin: () => Source | Promise<Source>): Promise<void> => {
    setReading({ phase: 'reading' })
    try {
      const source = await begin()
      if (isShown.current) setReading({ phase: 'read', source })
    } catch (error) {
      const refusal = error instanceof FileRefused ? error.reason : 'unreadable'
      if (isShown.current) setReading({ phase: 'choosing', refusal })
    }
  }
  const readFile = (file: File) => void read(() => readSource(file, store))
  const readText = (text: string) => void read(() => sourceOf(text, store))

  // What was dropped or pasted is read once, when the dialog comes.
  const first = useRef({ file, text, readFile, readText })
  useEffect(() => {
    isShown.current = true
    const { file, text, readFile, readText } = first.current
    if (file) readFile(file)
    else if (text !== undefined) readText(text)
    return () => {
      isShown.current = false
    }
  }, [])
  return { reading, readFile, readText, startAgain: () => setReading({ phase: 'choosing' }) }
}
