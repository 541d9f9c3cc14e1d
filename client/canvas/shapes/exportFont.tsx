// A picture stands alone: the letters it uses are put into it.
import cyrillicUrl from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import latinUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { FileHelpers, type SvgExportContext } from 'tldraw'

const faces = [
  { key: 'latin', url: latinUrl, letters: /./, range: 'U+0000-02FF, U+2000-2BFF' },
  { key: 'cyrillic', url: cyrillicUrl, letters: /[\u0400-\u04ff]/, range: 'U+0400-04FF, U+2116' },
] as const

/** Puts the alphabets of a text into the picture, each once. */
export function addExportFont(context: SvgExportContext, text: string): void {
  for (const { key, url, letters, range } of faces) {
    if (!letters.test(text)) continue
    context.addExportDef({ key: `inter-${key}`, getElement: () => readFace(url, range) })
  }
}

async function readFace(url: string, range: string) {
  const source = await FileHelpers.urlToDataUrl(url)
  return (
    <style>{`@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${source}) format("woff2");unicode-range:${range}}`}</style>
  )
}
