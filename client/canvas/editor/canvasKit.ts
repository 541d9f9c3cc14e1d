// Which shapes and tools a board knows.
import {
  ArrowBindingUtil,
  ArrowShapeTool,
  defaultTools,
  DrawShapeTool,
  FontManager,
  HighlightShapeTool,
  LineShapeTool,
  TextShapeTool,
  tipTapDefaultExtensions,
  type TLAnyShapeUtilConstructor,
  type TLCameraOptions,
  type TldrawOptions,
  type TLTextOptions,
} from 'tldraw'
import { addFontsOf } from './canvasFonts.ts'
import { FormTool } from '../forms/FormTool.ts'
import { FrameTool } from '../frames/FrameTool.ts'
import { CarryingFrameUtil } from '../shapes/CarryingFrameUtil.tsx'
import { LinkShapeUtil } from '../links/LinkShapeUtil.tsx'
import { PictureShapeUtil } from '../pictures/PictureShapeUtil.tsx'
import { ClusterShapeUtil } from '../shapes/clusters/ClusterShapeUtil.tsx'
import { fieldOptions } from '../shapes/labels/openFields.ts'
import { LanesShapeUtil } from '../shapes/lanes/LanesShapeUtil.tsx'
import { StickyShapeUtil } from '../shapes/sticky/StickyShapeUtil.tsx'
import { allShapeUtils } from '../sync/boardStore.ts'
import { StickyTool } from '../notes/StickyTool.ts'
import { zoomStops } from '../view/zoomSteps.ts'

export const ownShapeUtils: TLAnyShapeUtilConstructor[] = [
  StickyShapeUtil,
  LanesShapeUtil,
  ClusterShapeUtil,
  CarryingFrameUtil,
  PictureShapeUtil,
  LinkShapeUtil,
]

export const shapeUtils = allShapeUtils(ownShapeUtils)

export const bindingUtils = [ArrowBindingUtil]

export const tools = [
  ...defaultTools,
  StickyTool,
  TextShapeTool,
  DrawShapeTool,
  HighlightShapeTool,
  FormTool,
  LineShapeTool,
  FrameTool,
  ArrowShapeTool,
]

export const textOptions: TLTextOptions = {
  addFontsFromNode: addFontsOf,
  tipTapConfig: { extensions: tipTapDefaultExtensions, ...fieldOptions },
}

export const cameraOptions: Partial<TLCameraOptions> = { zoomSteps: [...zoomStops] }

export const canvasOptions: Partial<TldrawOptions> = {
  maxPages: 1,
  maxShapesPerPage: 20_000,
  /** Text is shown at once in another font rather than late. */
  maxFontsToLoadBeforeRender: 0,
  createTextOnCanvasDoubleClick: false,
  /** Cursors go away after three seconds of rest. */
  collaboratorIdleTimeoutMs: 3_000,
  collaboratorInactiveTimeoutMs: 3_000,
  collaboratorCheckIntervalMs: 500,
}

// With a limit of 0 it waits for no font, but asks every shape for its fonts first: 0.1 s for 5,000 notes. Shapes ask
// for theirs when they are shown.
FontManager.prototype.loadRequiredFontsForCurrentPage = () => Promise.resolve()
