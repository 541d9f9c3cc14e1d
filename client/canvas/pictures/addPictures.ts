// Pictures from files, onto the board: shown where they will stand, sent, and put there when all have arrived.
import {
  AssetRecordType,
  createShapeId,
  type Editor,
  type TLImageAsset,
  type TLImageShape,
  type VecLike,
} from 'tldraw'
import type { Answer } from '#shared/api/endpoints.ts'
import { uploadAsset } from '../../api/uploadAsset.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { pointForNote } from '../notes/addNote.ts'
import { drawPicture, loadPicture, type DrawnPicture } from './drawPicture.ts'
import { layOut } from './layOut.ts'
import { hideUploads, showProgress, showUploads, type Upload } from './uploads.ts'

/** What pictures need of the world around the canvas. */
export interface PictureDesk {
  room: string
  isOnline: () => boolean
  needsConnection: () => void
  tooManyFiles: (most: number) => void
}

/** At once; each is drawn and sent after the one before. */
const mostFiles = 20

const desks = new WeakMap<Editor, PictureDesk>()

export const setPictureDesk = (editor: Editor, desk: PictureDesk): void => void desks.set(editor, desk)

export const pictureDeskOf = (editor: Editor): PictureDesk | undefined => desks.get(editor)

interface Candidate {
  file: File
  preview: string
  image: HTMLImageElement
}

interface Arrived {
  upload: Upload
  file: File
  drawn: DrawnPicture
  asset: Answer<'uploadAsset'>
}

/** One step to undo, however many files. What cannot be shown or sent is said, and leaves nothing behind. */
export async function addPictures(editor: Editor, given: readonly File[], point?: VecLike): Promise<void> {
  const desk = desks.get(editor)
  if (!desk || editor.getIsReadonly() || given.length === 0) return
  if (!desk.isOnline()) return desk.needsConnection()
  if (given.length > mostFiles) desk.tooManyFiles(mostFiles)
  const around = point ?? pointForNote(editor)
  const candidates = await loadAll(given.slice(0, mostFiles))
  const places = layOut(
    candidates.map(({ image }) => ({ w: image.naturalWidth, h: image.naturalHeight })),
    around,
  )
  const waiting = candidates.flatMap((candidate, index) => {
    const place = places[index]
    return place ? [{ ...candidate, upload: uploadAt(place, candidate.preview) }] : []
  })
  const uploads = waiting.map(({ upload }) => upload)
  showUploads(editor, uploads)
  const arrived: Arrived[] = []
  for (const { file, image, upload } of waiting)
    try {
      const drawn = await drawPicture(file, image)
      const onProgress = (share: number) => showProgress(editor, upload.id, share)
      arrived.push({ upload, file, drawn, asset: await uploadAsset(desk.room, drawn.blob, { onProgress }) })
    } catch (error) {
      tellProblem(error)
    }
  hang(editor, arrived)
  hideUploads(editor, uploads)
  for (const { preview } of candidates) URL.revokeObjectURL(preview)
}

const uploadAt = (place: Pick<Upload, 'x' | 'y' | 'w' | 'h'>, preview: string): Upload => ({
  id: createShapeId(),
  ...place,
  preview,
  share: 0,
})

/** Those that the browser can show, in the order given. */
async function loadAll(files: readonly File[]): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  for (const file of files) {
    const preview = URL.createObjectURL(file)
    try {
      candidates.push({ file, preview, image: await loadPicture(preview) })
    } catch (error) {
      URL.revokeObjectURL(preview)
      tellProblem(error)
    }
  }
  return candidates
}

/** By now the board may be left, locked or archived: then there is nothing to put them on. */
function hang(editor: Editor, arrived: readonly Arrived[]): void {
  if (arrived.length === 0 || editor.isDisposed || editor.getIsReadonly()) return
  const hung = arrived.map(picture => ({ ...picture, record: assetRecord(picture), id: createShapeId() }))
  editor.markHistoryStoppingPoint('pictures')
  editor.run(() => {
    editor.createAssets(hung.map(({ record }) => record))
    editor.createShapes<TLImageShape>(
      hung.map(({ id, record, upload: { x, y, w, h } }) => ({
        id,
        type: 'image',
        x,
        y,
        props: { assetId: record.id, w, h },
      })),
    )
    editor.setCurrentTool('select')
    editor.select(...hung.map(({ id }) => id))
  })
}

const assetRecord = ({ asset, file, drawn }: Omit<Arrived, 'upload'>): TLImageAsset => ({
  id: AssetRecordType.createId(),
  typeName: 'asset',
  type: 'image',
  props: assetProps(asset, file.name, drawn),
  meta: {},
})

/** What the record of an asset says of a picture that is in the room. */
export const assetProps = (
  { url, width, height, type, size }: Answer<'uploadAsset'>,
  name: string,
  { isAnimated }: Pick<DrawnPicture, 'isAnimated'>,
): TLImageAsset['props'] => ({
  src: url,
  w: width,
  h: height,
  name: name.slice(0, 200),
  mimeType: type,
  isAnimated,
  fileSize: size,
})
