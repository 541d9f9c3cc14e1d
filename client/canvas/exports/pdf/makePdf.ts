// The board as a PDF: a page a frame, each a picture with its words over it. In a chunk of its own: pdf-lib is large.
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib'
import type { Editor } from 'tldraw'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import type { Cutout } from '../cutouts.ts'
import { drawSvg, paint } from '../draw.ts'
import { pdfScale } from '../limits.ts'
import { headingSize, paintHeading, paperColor } from './heading.ts'
import { embedPicture } from '../../../ui/pdf/embedPicture.ts'
import { layOut, type Paper } from './layout.ts'
import { addTextLayer, addUnseenFont, type TextRun } from '../../../ui/pdf/textLayer.ts'
import { measure, wordsOn } from './words.ts'

export interface PdfWish {
  /** Of the board. */
  title: string
  paper: Paper
}

interface Work {
  /** How many pages are done. */
  onPage: (done: number) => void
  signal: AbortSignal
}

export async function makePdf(
  editor: Editor,
  cutouts: readonly Cutout[],
  { title, paper }: PdfWish,
  { onPage, signal }: Work,
): Promise<Blob> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(title)
  pdf.setCreator('Rotunda')
  pdf.setProducer('Rotunda')
  const font = addUnseenFont(pdf)
  for (const [index, cutout] of cutouts.entries()) {
    signal.throwIfAborted()
    const layout = layOut(cutout.bounds, paper)
    const page = pdf.addPage([layout.width, layout.height])
    page.drawRectangle({ width: layout.width, height: layout.height, color: paperColor() })

    const drawing = await drawSvg(editor, cutout, { hasBackground: true }, signal)
    const picture = await paint(drawing, pdfScale(cutout.bounds), signal)
    putPicture(page, await embedPicture(pdf, picture), layout.picture)

    const heading = {
      title: [title, cutout.title].filter(Boolean).join(' · '),
      number: `${index + 1} / ${cutouts.length}`,
    }
    putPicture(page, await embedPicture(pdf, paintHeading(heading, layout.heading)), layout.heading)
    addTextLayer(page, font, [
      ...headingRuns(heading, layout.heading),
      ...placeRuns(wordsOn(editor, cutout), cutout.bounds, layout.picture),
    ])
    onPage(index + 1)
  }
  const bytes = await pdf.save()
  signal.throwIfAborted()
  // Its buffer is never shared between threads.
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' })
}

function putPicture(page: PDFPage, picture: PDFRef, { x, y, w, h }: Box): void {
  const name = page.node.newXObject('Picture', picture)
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(w, 0, 0, h, x, y),
    drawObject(name),
    popGraphicsState(),
  )
}

/** From page units of the board, downwards, to points of the page, upwards. */
function placeRuns(runs: readonly TextRun[], from: Box, to: Box): TextRun[] {
  const scale = to.w / from.w
  return runs.map(({ text, x, y, width, size }) => ({
    text,
    x: to.x + (x - from.x) * scale,
    y: to.y + to.h - (y - from.y) * scale,
    width: width * scale,
    size: size * scale,
  }))
}

const headingRuns = (heading: { title: string; number: string }, { x, y, w }: Box): TextRun[] => [
  { text: heading.title, x, y: y + 7, width: measure(heading.title, headingSize), size: headingSize },
  { text: heading.number, x: x + w - 32, y: y + 7, width: 32, size: headingSize },
]
