import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { TLImageAsset } from 'tldraw'
import { roomOfBoard } from '#shared/boards/model.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap, type PlainRecord } from '#shared/canvas/fields.ts'
import type { Drawing } from '#shared/exchange/imports/drawing.ts'
import type { Work } from '../../../ui/states/useWork.ts'
import { useBoard } from '../../boardContext.ts'
import { FOLLOW_UP } from '../../sync/origins.ts'
import { assetOf } from './prepareDrawing.ts'
import { sendPictures } from './sendPictures.ts'
import { recordSlices, recordsIn } from './slices.ts'
import { usePlacing } from './usePlacing.ts'

type Arrived = ReadonlyMap<string, TLImageAsset['props']>

/** Puts a prepared drawing on the board, its pictures into the room before: all of it or none, one step to undo. */
export function usePutDrawing(onClose: () => void): {
  work: Work
  stop: () => void
  put: (drawing: Drawing) => void
} {
  const { board, connection } = useBoard()
  const { t } = useTranslation()
  const { work, stop, place } = usePlacing(onClose)
  const { doc } = connection

  function put({ records, pictures }: Drawing): void {
    void place({
      total: pictures.length + records.length,
      told: t('files.import.importedDrawing'),
      async run({ onDone, signal }) {
        const arrived = await sendPictures(roomOfBoard(board.id), pictures, { onDone, signal })
        const shapes = records.filter(record => record.typeName !== 'asset' && isWhole(record, arrived))
        const assets = records.filter(({ id }) => arrived.has(id))
        const lost = pictures.length - assets.length
        const show = (slices: number) =>
          onDone(Math.min(pictures.length + recordsIn(slices), pictures.length + records.length))
        // As with every picture: nobody's undo takes back what a picture is.
        doc.transact(() => writeAssets(assets, arrived), FOLLOW_UP)
        try {
          await connection.editInSlices(recordSlices(shapes), { onDone: show, signal })
        } catch (error) {
          doc.transact(() => assets.forEach(({ id }) => recordsOf(doc).delete(id)), FOLLOW_UP)
          throw error
        }
        if (lost > 0) toast.warning(t('files.import.lostPictures', { count: lost }))
        return shapes.map(({ id }) => id)
      },
    })
  }

  function writeAssets(assets: readonly PlainRecord[], arrived: Arrived): void {
    for (const asset of assets)
      recordsOf(doc).set(asset.id, createRecordMap({ ...asset, props: arrived.get(asset.id) }))
  }
  return { work, stop, put }
}

const isWhole = (record: PlainRecord, arrived: Arrived): boolean =>
  record.type !== 'image' || arrived.has(assetOf(record))
