// Words over a page's picture that nobody sees and everybody can find, choose and copy. They need no letters, so no
// font is put into the file: codes are UTF-16 as they stand, and a table says so. Any alphabet comes out right.
import {
  beginText,
  endText,
  PDFHexString,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
  type PDFDocument,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib'

/** One line, as long as its picture. */
export interface TextRun {
  text: string
  /** Where its baseline begins. */
  x: number
  y: number
  width: number
  /** Height of the letters. */
  size: number
}

/** In thousandths of the size; a run is stretched to its own width. */
const advance = 500

const unicodeTable = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`

/** The font that all pages of a document write with. */
export function addUnseenFont({ context }: PDFDocument): PDFRef {
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'Unseen',
      // Symbolic, of one width.
      Flags: 5,
      FontBBox: [0, -200, advance, 800],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
    }),
  )
  const letters = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'Unseen',
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      DW: advance,
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'Unseen',
      Encoding: 'Identity-H',
      DescendantFonts: [letters],
      ToUnicode: context.register(context.flateStream(unicodeTable)),
    }),
  )
}

/** @param runs in points, from the lower left corner of the page */
export function addTextLayer(page: PDFPage, font: PDFRef, runs: readonly TextRun[]): void {
  const name = page.node.newFontDictionary('Unseen', font)
  const lines = runs
    .filter(({ text, width }) => text !== '' && width > 0)
    .flatMap(({ text, x, y, width, size }): PDFOperator[] => [
      setFontAndSize(name, size),
      setCharacterSqueeze((100 * width) / ((text.length * size * advance) / 1_000)),
      setTextMatrix(1, 0, 0, 1, x, y),
      showText(toCodes(text)),
    ])
  page.pushOperators(
    pushGraphicsState(),
    beginText(),
    setTextRenderingMode(TextRenderingMode.Invisible),
    ...lines,
    endText(),
    popGraphicsState(),
  )
}

const toCodes = (text: string): PDFHexString => {
  let codes = ''
  for (let at = 0; at < text.length; at++) codes += text.charCodeAt(at).toString(16).padStart(4, '0')
  return PDFHexString.of(codes)
}
