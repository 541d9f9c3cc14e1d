import type { TLAnyShapeUtilConstructor, TLAssetStore } from 'tldraw'
import type { NoteMeta } from '#shared/canvas/notes/sticky.ts'
import type { QuarantinedRecord } from './judge/validate.ts'
import type { PresentPerson } from './presence/presence.ts'
import type { Shelf } from './unsent/shelf.ts'

/** How a board is opened. */
export interface BoardOptions {
  /** Id of the board, or `<board>~<layer>`. */
  board: string
  /** Default: where the page comes from. */
  origin?: string
  /** For programs without the cookie. */
  token?: string
  WebSocketPolyfill?: typeof WebSocket
  /** Ours; tldraw's own are there anyway. */
  shapeUtils: TLAnyShapeUtilConstructor[]
  me: () => PresentPerson
  isReadonly: boolean
  /** Where this person's changes wait for the server, and those in a layer. Without it they go with the tab. */
  shelf?: Shelf
  layerShelf?: (id: string) => Shelf
  /** What is written into a new note besides its author and the time. */
  noteMeta?: () => NoteMeta
  /** Where pictures are put, and where they are loaded from. Without it there are none. */
  assets?: TLAssetStore
  /** A change of this person's that no other canvas would take, for example a text without end. It was undone. */
  onRefused?: (record: QuarantinedRecord) => void
}
