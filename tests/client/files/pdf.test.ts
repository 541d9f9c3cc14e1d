import fc from 'fast-check'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { layOut } from '../../../client/canvas/exports/pdf/layout.ts'
import { addTextLayer, addUnseenFont } from '../../../client/ui/pdf/textLayer.ts'
import { readPdf } from '../../pdfPages.ts'

async function pageOf(texts: string[]) {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([600, 400])
  const runs = texts.map((text, index) => ({ text, x: 10, y: 380 - index * 14, width: 200, size: 12 }))
  addTextLayer(page, addUnseenFont(pdf), runs)
  const [read] = await readPdf(await pdf.save())
  return read
}

test('the words of a page are found in it, whatever their alphabet', async () => {
  const texts = ['Накладных нет', 'no waybills', '納品書なし', '🚚 – «да»']
  expect((await pageOf(texts))?.words.split('\n')).toEqual(texts)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), async texts => {
      const lines = texts.map(text => text.replace(/\n/g, ' '))
      expect((await pageOf(lines))?.words).toBe(lines.join('\n'))
    }),
    { numRuns: 30 },
  )
})

test('a picture lies whole on its page, under the heading, and keeps its proportions', () => {
  const side = fc.double({ min: 20, max: 200_000, noNaN: true })
  fc.assert(
    fc.property(side, side, fc.constantFrom('frame', 'a4', 'a3'), (w, h, paper) => {
      const { width, height, picture, heading } = layOut({ w, h }, paper)
      expect(width).toBeLessThanOrEqual(14_400.01)
      expect(height).toBeLessThanOrEqual(14_400.01)
      expect(picture.x).toBeGreaterThanOrEqual(0)
      expect(picture.y).toBeGreaterThanOrEqual(0)
      expect(picture.x + picture.w).toBeLessThanOrEqual(width + 0.01)
      expect(picture.y + picture.h).toBeLessThanOrEqual(heading.y + 0.01)
      expect(heading.y + heading.h).toBeLessThanOrEqual(height)
      expect(picture.w / picture.h).toBeCloseTo(w / h, 4)
    }),
  )
})
