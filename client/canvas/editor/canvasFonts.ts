// The letters of texts, labels and drawn frames are those of notes. A file of letters has one alphabet, and the canvas
// asks for one file a style: here the other alphabet goes along, into pictures as well.
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { defaultAddFontsFromNode, WeakCache, type TLFontFace, type TLTextOptions } from 'tldraw'

const families = ['draw', 'sans', 'serif', 'mono']
const cuts = ['', '_italic', '_bold', '_italic_bold']

/** By the names under which the canvas asks for them. */
export const canvasFonts = Object.fromEntries(
  families.flatMap(family => cuts.map(cut => [`tldraw_${family}${cut}`, latin])),
)

const cyrillicFaces = new WeakCache<TLFontFace, TLFontFace>()

const inCyrillic = (face: TLFontFace): TLFontFace =>
  cyrillicFaces.get(face, () => ({
    ...face,
    src: { url: cyrillic, format: 'woff2' },
    unicodeRange: 'U+0400-04FF, U+2116',
  }))

export const addFontsOf: TLTextOptions['addFontsFromNode'] = (node, state, addFont) =>
  defaultAddFontsFromNode(node, state, face => {
    addFont(face)
    addFont(inCyrillic(face))
  })
