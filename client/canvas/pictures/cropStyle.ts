// How a picture lies behind the window that its shape is: shifted by its crop, mirrored in itself.
import type { CSSProperties } from 'react'
import { getUncroppedSize, type TLImageShape } from 'tldraw'

export function windowStyle({ props }: TLImageShape): CSSProperties {
  const { crop } = props
  if (!crop) return { width: props.w, height: props.h }
  const { w, h } = getUncroppedSize(props, crop)
  return {
    width: w,
    height: h,
    transform: `translate(${-crop.topLeft.x * w}px, ${-crop.topLeft.y * h}px)`,
  }
}

/** The middle of what is seen stays where it is: tldraw turns the crop over with the picture. */
export function mirrorStyle({ props }: TLImageShape): CSSProperties | undefined {
  const { flipX, flipY } = props
  return flipX || flipY ? { transform: `scale(${flipX ? -1 : 1}, ${flipY ? -1 : 1})` } : undefined
}
