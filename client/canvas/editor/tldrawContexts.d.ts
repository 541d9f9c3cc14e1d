// tldraw exports these two at runtime and leaves them out of its types, as internal. Without tldraw's own interface
// around the canvas, its selection handles still ask them for words. The version is pinned.
import type { ComponentType, ReactNode } from 'react'
import type { TLUiAssetUrls } from 'tldraw'

declare module 'tldraw' {
  export const AssetUrlsProvider: ComponentType<{ assetUrls: TLUiAssetUrls; children: ReactNode }>
  export const TldrawUiTranslationProvider: ComponentType<{ locale: string; children: ReactNode }>
}
