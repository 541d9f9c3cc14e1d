import { T, type RecordProps, type TLBaseShape, type TLShape } from 'tldraw'
import { LinkProps } from '#shared/canvas/link.ts'

export type LinkShape = TLBaseShape<'link', LinkProps>

export const isLinkShape = (shape: TLShape | undefined): shape is TLShape & LinkShape =>
  shape?.type === 'link'

/** The same limits as LinkProps in shared/canvas, in the form the canvas validates with. */
export const linkProps: RecordProps<LinkShape> = {
  url: T.string.check(url => void LinkProps.shape.url.parse(url)),
  title: T.string.check(title => void LinkProps.shape.title.parse(title)),
}
