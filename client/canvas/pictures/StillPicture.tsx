import { useEffect, useRef, type CSSProperties } from 'react'

/** A picture that moves, at rest: for those who have asked their device for less motion. */
export function StillPicture({
  src,
  label,
  className,
  style,
  onError,
}: {
  src: string
  label: string
  className: string | undefined
  style: CSSProperties | undefined
  onError: () => void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const image = new Image()
    image.src = src
    image.decode().then(() => {
      if (!canvas.current) return
      canvas.current.width = image.naturalWidth
      canvas.current.height = image.naturalHeight
      canvas.current.getContext('2d')?.drawImage(image, 0, 0)
    }, onError)
    // Drawn once a picture: a new `onError` is no reason to draw it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as said above
  }, [src])
  return <canvas ref={canvas} className={className} style={style} role="img" aria-label={label} />
}
