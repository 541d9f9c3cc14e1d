import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HTMLContainer, useEditor, useValue, type TLImageShape } from 'tldraw'
import { mirrorStyle, windowStyle } from './cropStyle.ts'
import { ownAddress } from './pictureStore.ts'
import styles from './Picture.module.css'
import { StillPicture } from './StillPicture.tsx'

/** A picture on the board. It is not mounted out of view, and decoded when the browser has time. */
export function Picture({ shape }: { shape: TLImageShape }) {
  const editor = useEditor()
  const { w, h, assetId, altText, crop } = shape.props
  const asset = useValue('asset', () => (assetId ? editor.getAsset(assetId) : undefined), [editor, assetId])
  const isCropping = useValue('cropping', () => editor.getCroppingShapeId() === shape.id, [editor, shape.id])
  const src = ownAddress(asset?.props.src)
  const isAnimated = asset?.type === 'image' && asset.props.isAnimated
  const picture = { className: styles.picture, style: mirrorStyle(shape), draggable: false }
  return (
    <>
      {isCropping && src !== null && (
        <div className={styles.beyond} style={windowStyle(shape)}>
          <img {...picture} src={src} alt="" />
        </div>
      )}
      <HTMLContainer
        className={styles.window}
        style={{ width: w, height: h }}
        data-round={crop?.isCircle || undefined}
      >
        <Whole key={src} src={src} altText={altText}>
          {onError => (
            <div style={windowStyle(shape)}>
              {src !== null && isAnimated && editor.user.getAnimationSpeed() === 0 ? (
                <StillPicture {...picture} src={src} label={altText} onError={onError} />
              ) : (
                src !== null && (
                  <img
                    {...picture}
                    src={src}
                    alt={altText}
                    decoding="async"
                    loading="lazy"
                    onError={onError}
                  />
                )
              )}
            </div>
          )}
        </Whole>
      </HTMLContainer>
    </>
  )
}

/** In the place of a picture that is not there, or that leads to another place than our server. */
function Whole({
  src,
  altText,
  children,
}: {
  src: string | null
  altText: string
  children: (onError: () => void) => React.ReactNode
}) {
  const { t } = useTranslation()
  const [isBroken, setBroken] = useState(false)
  if (src !== null && !isBroken) return children(() => setBroken(true))
  return (
    <div className={styles.missing} role="img" aria-label={altText || t('insert.missing')}>
      <ImageOff aria-hidden />
      <span>{altText || t('insert.missing')}</span>
    </div>
  )
}
