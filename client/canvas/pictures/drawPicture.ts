// A picture from a file, made ready to be sent: drawn anew, so that it stands upright, has a bearable size, and nothing
// goes along that a camera has written into it.
import { MediaHelpers } from 'tldraw'
import { problemOf } from '#shared/api/problemOf.ts'
import { pictureLimits } from '#shared/canvas/picture.ts'
import type { RefusalCode } from '#shared/errors.ts'
import { CallFailed } from '../../api/call.ts'

/** Pixels; a screen shows no more. */
const largestSide = 4_096
/** A drawing with few colours is small as a PNG. What is larger is a photo, whatever its name says. */
const largestDrawing = 2 * 1024 * 1024

export interface DrawnPicture {
  blob: Blob
  /** Pixels. */
  w: number
  h: number
  isAnimated: boolean
}

const refuse = (code: RefusalCode) => new CallFailed(problemOf({ code, detail: undefined, field: undefined }))

/** @throws CallFailed when the browser cannot show it */
export async function loadPicture(url: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = url
  try {
    await image.decode()
  } catch {
    throw refuse('not-a-picture')
  }
  if (image.naturalWidth === 0 || image.naturalHeight === 0) throw refuse('not-a-picture')
  return image
}

/**
 * @param image of the file, as `loadPicture` gives it
 * @throws CallFailed when it cannot be drawn, or is too large whatever is done
 */
export async function drawPicture(file: Blob, image: HTMLImageElement): Promise<DrawnPicture> {
  const { naturalWidth, naturalHeight } = image
  // Drawn anew it would stand still.
  const isAnimated = await MediaHelpers.isAnimated(file).catch(() => false)
  if (isAnimated) return limited({ blob: file, w: naturalWidth, h: naturalHeight, isAnimated })
  const scale = Math.min(1, largestSide / Math.max(naturalWidth, naturalHeight))
  const w = Math.max(1, Math.round(naturalWidth * scale))
  const h = Math.max(1, Math.round(naturalHeight * scale))
  const canvas = document.createElement('canvas')
  canvas.width = w
  canvas.height = h
  const context = canvas.getContext('2d')
  if (!context) throw refuse('not-a-picture')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, w, h)
  return limited({ blob: await encode(canvas, file, scale === 1), w, h, isAnimated })
}

function limited(picture: DrawnPicture): DrawnPicture {
  if (picture.blob.size > pictureLimits.bytes) throw refuse('picture-too-large')
  return picture
}

/** What had sharp edges and clear ground keeps them; a photo becomes WebP, or what the browser can write instead. */
async function encode(canvas: HTMLCanvasElement, file: Blob, isWhole: boolean): Promise<Blob> {
  if (file.type === 'image/jpeg')
    return smallest(await photo(canvas, 'image/webp'), await photo(canvas, 'image/jpeg'))
  const drawing = await photo(canvas, 'image/png')
  // The server takes words and places out of a PNG; its own way of packing may be the better one.
  const packed = isWhole && file.type === 'image/png' ? smallest(file, drawing) : drawing
  const webp = packed.size > largestDrawing ? await photo(canvas, 'image/webp') : packed
  return smallest(packed, webp)
}

const smallest = (one: Blob, other: Blob) => (other.size < one.size ? other : one)

const photo = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((resolve, reject) => {
    try {
      // A browser that cannot write this type writes a PNG.
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(refuse('picture-too-large'))), type, 0.9)
    } catch {
      // A drawing with a page of another site in it.
      reject(refuse('not-a-picture'))
    }
  })
