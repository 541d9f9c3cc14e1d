// Reads a PDF as somebody does who searches in it: size and words of each page.
import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream, type PDFPage } from 'pdf-lib'

export interface ReadPage {
  width: number
  height: number
  words: string
  /** How many. */
  pictures: number
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const pdf = await PDFDocument.load(bytes)
  return pdf.getPages().map(page => {
    const instructions = contentOf(page)
    return {
      ...page.getSize(),
      words: wordsIn(instructions),
      pictures: instructions.match(/\/\S+ Do\b/g)?.length ?? 0,
    }
  })
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return streams
    .map(entry => page.doc.context.lookup(entry))
    .map(stream => (stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array()))
    .map(bytes => new TextDecoder('latin1').decode(bytes))
    .join('\n')
}

const wordsIn = (instructions: string): string =>
  [...instructions.matchAll(/<([\da-f]*)>\s*Tj/gi)]
    .map(([, codes = '']) => Buffer.from(codes, 'hex').swap16().toString('utf16le'))
    .join('\n')
