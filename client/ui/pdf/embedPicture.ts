import type { PDFDocument, PDFRef } from 'pdf-lib'

/** Puts a canvas into a document as it is, pixel by pixel; the browser packs it many times as fast as a script. */
export async function embedPicture(
  { context }: PDFDocument,
  canvas: Pick<HTMLCanvasElement, 'width' | 'height' | 'getContext'>,
): Promise<PDFRef> {
  const { width, height } = canvas
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data
  if (!pixels) throw new Error('The picture is too large')
  const packed = await deflate(withoutAlpha(pixels))
  return context.register(
    context.stream(packed, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
    }),
  )
}

function withoutAlpha(pixels: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const colors = new Uint8Array((pixels.length / 4) * 3)
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    colors[to] = pixels[from] ?? 0
    colors[to + 1] = pixels[from + 1] ?? 0
    colors[to + 2] = pixels[from + 2] ?? 0
  }
  return colors
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
