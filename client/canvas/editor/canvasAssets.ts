// What the canvas fetches, all of it from us. Naming files one by one keeps the other hundred of the package out of the build.
import english from '@tldraw/assets/translations/en.json?url'
import russian from '@tldraw/assets/translations/ru.json?url'
import type { TLUiAssetUrls } from 'tldraw'
import { canvasFonts } from './canvasFonts.ts'

/** tldraw asks for a URL of each of its languages; only these two are ever chosen here. */
const translations = { en: english, ru: russian } as TLUiAssetUrls['translations']

export const canvasAssets: TLUiAssetUrls = { fonts: canvasFonts, translations, icons: {}, embedIcons: {} }
