import 'tldraw/tldraw.css'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import {
  AssetUrlsProvider,
  atom,
  createTLUser,
  TldrawEditor,
  TldrawHandles,
  TldrawOverlays,
  TldrawScribble,
  TldrawSelectionForeground,
  TldrawUiTranslationProvider,
  useNativeClipboardEvents,
  type Editor,
  type TLEditorComponents,
  type TLUser,
  type TLUserPreferences,
} from 'tldraw'
import { useLanguage } from '../../text/useLanguage.ts'
import { useTheme } from '../../ui/theme/theme.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { snapping } from '../align/snapping.ts'
import { FoundOutlines } from '../find/FoundOutlines.tsx'
import { AuthorTip } from '../marks/AuthorTip.tsx'
import styles from './Canvas.module.css'
import { Caret } from '../forms/Caret.tsx'
import { DropZones } from '../clusters/DropZones.tsx'
import { CommentBubbles } from '../comments/CommentBubbles.tsx'
import { canvasAssets } from './canvasAssets.ts'
import { bindingUtils, cameraOptions, canvasOptions, shapeUtils, textOptions, tools } from './canvasKit.ts'
import { PersonBeyond, PersonChoice, PersonCursor } from '../people/PersonCursor.tsx'
import { PersonTrail } from '../people/PersonTrail.tsx'
import { useLicenceKey } from './useLicenceKey.ts'
import { StickyGhost } from '../notes/StickyGhost.tsx'
import { FloatingReactions } from '../together/reactions/FloatingReactions.tsx'
import { TopicRing } from '../topics/TopicRing.tsx'
import { Spotlight } from '../together/Spotlight.tsx'
import { Uploads } from '../pictures/Uploads.tsx'
import type { BoardConnection } from '../sync/connectBoard.ts'
import { BoardCanvas } from '../view/BoardCanvas.tsx'
import { Indicators } from '../view/Indicators.tsx'
import { PaintedNotes } from '../view/PaintedNotes.tsx'

const components: TLEditorComponents = {
  Scribble: TldrawScribble,
  CollaboratorScribble: PersonTrail,
  ShapeIndicators: Indicators,
  Canvas: BoardCanvas,
  OnTheCanvas: BelowShapes,
  SelectionForeground: TldrawSelectionForeground,
  Handles: TldrawHandles,
  Overlays: CanvasOverlays,
  CollaboratorCursor: PersonCursor,
  CollaboratorHint: PersonBeyond,
  CollaboratorShapeIndicator: PersonChoice,
  InFrontOfTheCanvas: Clipboard,
  LoadingScreen: null,
  Spinner: null,
}

function BelowShapes() {
  return (
    <>
      <TopicRing />
      <PaintedNotes />
    </>
  )
}

/** What is drawn over the shapes, on the page, besides what the canvas itself draws there. */
const Marks = createContext<ReactNode>(undefined)

function CanvasOverlays() {
  const marks = useContext(Marks)
  return (
    <>
      <TldrawOverlays />
      <CommentBubbles />
      <StickyGhost />
      <Caret />
      <Uploads />
      <DropZones />
      <FoundOutlines />
      <AuthorTip />
      <Spotlight />
      <FloatingReactions />
      {marks}
    </>
  )
}

function Clipboard() {
  useNativeClipboardEvents()
  return null
}

/** The canvas itself. Whatever stands around and above it belongs to Board.tsx. */
export function Canvas({
  store,
  onMount,
  marks,
}: {
  store: BoardConnection['store']
  onMount: (editor: Editor) => () => void
  /** Drawn over the shapes, in page units. */
  marks?: ReactNode
}) {
  const user = useCanvasUser()
  const { language } = useLanguage()
  const licence = useLicenceKey()
  if (!licence.isKnown) return null
  return (
    <AssetUrlsProvider assetUrls={canvasAssets}>
      <TldrawUiTranslationProvider locale={language}>
        <Marks value={marks}>
          <TldrawEditor
            className={styles.canvas}
            store={store}
            user={user}
            shapeUtils={shapeUtils}
            bindingUtils={bindingUtils}
            tools={tools}
            // The tool to choose with looks for what is under the pointer: not before it is known what is in view.
            initialState="hand"
            components={components}
            textOptions={textOptions}
            options={canvasOptions}
            cameraOptions={cameraOptions}
            assetUrls={canvasAssets}
            onMount={onMount}
            {...(licence.key !== undefined && { licenseKey: licence.key })}
          />
        </Marks>
      </TldrawUiTranslationProvider>
    </AssetUrlsProvider>
  )
}

/** The canvas follows the page: its theme, its language, its person. It keeps nothing of its own. */
function useCanvasUser(): TLUser {
  const { id, name } = useMe()
  const { theme } = useTheme()
  const { language } = useLanguage()
  const isSnapMode = snapping.use()
  const preferences = useMemo<TLUserPreferences>(
    () => ({
      id,
      name,
      locale: language,
      colorScheme: theme,
      animationSpeed: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1,
      areKeyboardShortcutsEnabled: false,
      isSnapMode,
    }),
    [id, name, language, theme, isSnapMode],
  )
  const [current] = useState(() => atom('preferences', preferences))
  useEffect(() => void current.set(preferences), [current, preferences])
  return useMemo(
    () => createTLUser({ userPreferences: current, setUserPreferences: next => void current.set(next) }),
    [current],
  )
}
