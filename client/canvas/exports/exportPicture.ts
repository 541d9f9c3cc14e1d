import type { Editor } from 'tldraw'
import type { Cutout } from './cutouts.ts'
import { download } from '../../ui/browser/download.ts'
import { fileNameOf } from './fileName.ts'
import { drawSvg, paint, toPng } from './draw.ts'
import { possibleScale } from './limits.ts'

export type PictureFormat = 'png' | 'svg'

export interface PictureWish {
  format: PictureFormat
  /** Pixels a page unit, of a PNG. */
  scale: number
  hasBackground: boolean
}

export async function makePicture(
  editor: Editor,
  cutout: Cutout,
  { format, scale, hasBackground }: PictureWish,
  signal?: AbortSignal,
): Promise<Blob> {
  const drawing = await drawSvg(editor, cutout, { hasBackground }, signal)
  if (format === 'svg') return new Blob([drawing.svg], { type: 'image/svg+xml' })
  const png = await toPng(await paint(drawing, possibleScale(cutout.bounds, scale), signal))
  signal?.throwIfAborted()
  return png
}

export async function savePicture(
  editor: Editor,
  title: string,
  cutout: Cutout,
  wish: PictureWish,
  signal?: AbortSignal,
): Promise<void> {
  const name = [title, cutout.title].filter(Boolean).join(' – ')
  download(await makePicture(editor, cutout, wish, signal), fileNameOf(name, wish.format))
}

/** The picture is still being made when it is put on the clipboard: Safari wants the promise within the click. */
export async function copyPicture(
  editor: Editor,
  cutout: Cutout,
  wish: Omit<PictureWish, 'format'>,
  signal?: AbortSignal,
): Promise<void> {
  const picture = makePicture(editor, cutout, { ...wish, format: 'png' }, signal)
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
}
