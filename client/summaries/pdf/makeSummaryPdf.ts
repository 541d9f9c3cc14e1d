// A summary as pages of A4. Like a board's: painted, with the words over it that are found and copied.
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib'
import type { SummaryDocument } from '#shared/summaries/document.ts'
import { embedPicture } from '../../ui/pdf/embedPicture.ts'
import { addTextLayer, addUnseenFont } from '../../ui/pdf/textLayer.ts'
import { fontOf, loadLetters, measure, muted, type Letters } from './letters.ts'
import { pagesOf, type PlacedPiece } from './pages.ts'
import { piecesOf } from './pieces.ts'

/** Points. */
const paper = { width: 595.28, height: 841.89 }
const margin = 48
const foot = 24
/** Pixels a point. */
const fineness = 2.5

export async function makeSummaryPdf(document: SummaryDocument): Promise<Blob> {
  await loadLetters()
  const width = paper.width - 2 * margin
  const pages = pagesOf(piecesOf(document, width), paper.height - 2 * margin - foot)
  const pdf = await PDFDocument.create()
  pdf.setTitle(document.title)
  pdf.setLanguage(document.language)
  pdf.setCreator('Rotunda')
  pdf.setProducer('Rotunda')
  const font = addUnseenFont(pdf)
  for (const [index, pieces] of pages.entries()) {
    const number = `${index + 1} / ${pages.length}`
    const page = pdf.addPage([paper.width, paper.height])
    const picture = page.node.newXObject(
      'Picture',
      await embedPicture(pdf, await paint(pieces, width, number)),
    )
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(paper.width, 0, 0, paper.height, 0, 0),
      drawObject(picture),
      popGraphicsState(),
    )
    addTextLayer(
      page,
      font,
      pieces.flatMap(({ top, lines }) =>
        lines.map(({ text, x, y, letters }) => ({
          text,
          x: margin + x,
          y: paper.height - margin - top - y,
          width: measure(text, letters),
          size: letters.size,
        })),
      ),
    )
  }
  // Its buffer is never shared between threads.
  return new Blob([(await pdf.save()) as Uint8Array<ArrayBuffer>], { type: 'application/pdf' })
}

const footLetters: Letters = { size: 9, weight: 400, color: muted }

async function paint(
  pieces: readonly PlacedPiece[],
  width: number,
  number: string,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(paper.width * fineness)
  canvas.height = Math.round(paper.height * fineness)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('The browser has no canvas of this size')
  pen.scale(fineness, fineness)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, paper.width, paper.height)
  const write = (text: string, x: number, y: number, letters: Letters) => {
    pen.font = fontOf(letters)
    pen.fillStyle = letters.color
    pen.fillText(text, x, y)
  }
  for (const { top, height, lines, svg, isRuled } of pieces) {
    const y = margin + top
    if (svg !== undefined) {
      pen.drawImage(await load(svg), margin, y, width, width * (9 / 16))
      pen.strokeStyle = '#d5d9e0'
      pen.lineWidth = 0.5
      pen.strokeRect(margin, y, width, width * (9 / 16))
    }
    for (const line of lines) write(line.text, margin + line.x, y + line.y, line.letters)
    if (isRuled) {
      pen.fillStyle = '#d5d9e0'
      pen.fillRect(margin, y + height - 0.5, width, 0.5)
    }
  }
  write(
    number,
    paper.width - margin - measure(number, footLetters),
    paper.height - margin + foot / 2,
    footLetters,
  )
  return canvas
}

async function load(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  // Without a size of its own, a drawing has none on a canvas of some browsers.
  const sized = svg.replace('<svg ', '<svg width="1600" height="900" ')
  image.src = `data:image/svg+xml,${encodeURIComponent(sized)}`
  await image.decode()
  return image
}
