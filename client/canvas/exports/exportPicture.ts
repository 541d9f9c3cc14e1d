import type { Editor } from 'tldraw'

export type PictureFormat = 'png' | 'svg'

/** A name that every file system takes, in the language it is written in. */
export const fileNameOf = (title: string, extension: string): string =>
  `${
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'board'
  }.${extension}`

/** Room around everything, for titles stand above their frames. */
const padding = 56

/** Browsers draw nothing on a canvas that is larger. */
const largestSide = 16_000

/** Draws the whole board, twice as fine as the screen, and hands it over as a download. False when it is empty. */
export async function exportPicture(editor: Editor, title: string, format: PictureFormat): Promise<boolean> {
  const ids = [...editor.getCurrentPageShapeIds()]
  const bounds = editor.getCurrentPageBounds()
  if (ids.length === 0 || !bounds) return false
  const pixelRatio = Math.min(2, largestSide / Math.max(bounds.w, bounds.h, 1))
  const blob =
    format === 'png'
      ? (await editor.toImage(ids, { format, background: true, pixelRatio, padding })).blob
      : await drawSvg(editor, ids)
  if (!blob) return false
  download(blob, fileNameOf(title, format))
  return true
}

async function drawSvg(
  editor: Editor,
  ids: Parameters<Editor['getSvgString']>[0],
): Promise<Blob | undefined> {
  const drawing = await editor.getSvgString(ids, { background: true, padding })
  return drawing && new Blob([drawing.svg], { type: 'image/svg+xml' })
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
