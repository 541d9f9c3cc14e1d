// What the canvas fetches, all of it from us. Its sixteen fonts are two here, which is what boards use; naming
// files one by one keeps the other hundred of the package out of the build.
import bold from '@tldraw/assets/fonts/IBMPlexSans-Bold.woff2?url'
import regular from '@tldraw/assets/fonts/IBMPlexSans-Medium.woff2?url'
import english from '@tldraw/assets/translations/en.json?url'
import russian from '@tldraw/assets/translations/ru.json?url'
import type { TLUiAssetUrls } from 'tldraw'

const families = ['draw', 'sans', 'serif', 'mono']

const fonts = Object.fromEntries(
  families.flatMap(family => [
    [`tldraw_${family}`, regular],
    [`tldraw_${family}_italic`, regular],
    [`tldraw_${family}_bold`, bold],
    [`tldraw_${family}_italic_bold`, bold],
  ]),
)

/** tldraw asks for a URL of each of its languages; only these two are ever chosen here. */
const translations = { en: english, ru: russian } as TLUiAssetUrls['translations']

export const canvasAssets: TLUiAssetUrls = { fonts, translations, icons: {}, embedIcons: {} }
