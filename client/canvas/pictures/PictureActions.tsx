import { Captions, Crop, Download, FlipHorizontal2, FlipVertical2, RotateCcw } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getDefaultCrop, getUncroppedSize, useValue, Vec, type Editor, type TLImageShape } from 'tldraw'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { AltTextDialog } from './later.ts'
import { ownAddress } from './pictureStore.ts'

/** What can be done with the one picture that is chosen. */
export function PictureActions({ editor, picture }: { editor: Editor; picture: TLImageShape }) {
  const { t } = useTranslation()
  const [isDescribing, setDescribing] = useState(false)
  const isCropping = useValue('cropping', () => editor.isIn('select.crop'), [editor])
  if (isCropping) return <CropActions editor={editor} picture={picture} />
  const flip = (axis: 'horizontal' | 'vertical') => {
    editor.markHistoryStoppingPoint('flip')
    editor.flipShapes([picture.id], axis)
  }
  return (
    <>
      <IconButton
        label={t('insert.crop')}
        icon={Crop}
        size="small"
        side="top"
        onClick={() => editor.setCurrentTool('select.crop.idle')}
      />
      <Button size="small" tone="quiet" icon={Captions} onClick={() => setDescribing(true)}>
        {t(picture.props.altText === '' ? 'insert.addAltText' : 'insert.altText')}
      </Button>
      <IconButton
        label={t('insert.flipHorizontally')}
        icon={FlipVertical2}
        size="small"
        side="top"
        onClick={() => flip('horizontal')}
      />
      <IconButton
        label={t('insert.flipVertically')}
        icon={FlipHorizontal2}
        size="small"
        side="top"
        onClick={() => flip('vertical')}
      />
      <IconButton
        label={t('insert.download')}
        icon={Download}
        size="small"
        side="top"
        onClick={() => download(editor, picture)}
      />
      {isDescribing && (
        <Suspense>
          <AltTextDialog editor={editor} picture={picture} onClose={() => setDescribing(false)} />
        </Suspense>
      )}
    </>
  )
}

function CropActions({ editor, picture }: { editor: Editor; picture: TLImageShape }) {
  const { t } = useTranslation()
  const end = () => {
    editor.setCroppingShape(null)
    editor.setCurrentTool('select.idle')
  }
  return (
    <>
      {picture.props.crop && (
        <Button size="small" tone="quiet" icon={RotateCcw} onClick={() => uncrop(editor, picture)}>
          {t('insert.uncrop')}
        </Button>
      )}
      <Button size="small" tone="primary" onClick={end}>
        {t('insert.cropDone')}
      </Button>
    </>
  )
}

/** All of the picture again, and what was seen of it stays where it was. */
function uncrop(editor: Editor, { id, x, y, rotation, props }: TLImageShape): void {
  const crop = props.crop ?? getDefaultCrop()
  const { w, h } = getUncroppedSize(props, crop)
  const corner = new Vec(crop.topLeft.x * w, crop.topLeft.y * h).rot(rotation)
  editor.markHistoryStoppingPoint('uncrop')
  editor.updateShape<TLImageShape>({
    id,
    type: 'image',
    x: x - corner.x,
    y: y - corner.y,
    props: { crop: null, w, h },
  })
}

function download(editor: Editor, { props: { assetId } }: TLImageShape): void {
  const asset = assetId ? editor.getAsset(assetId) : undefined
  const src = ownAddress(asset?.props.src)
  if (src === null || asset?.type !== 'image') return
  const link = document.createElement('a')
  link.href = src
  link.download = nameOf(asset.props.name, asset.props.mimeType)
  link.click()
}

/** It was called so where it came from; what it is may have changed on the way. */
function nameOf(name: string, type: string | null): string {
  const stem = name.replace(/\.\w{1,5}$/, '') || 'picture'
  const extension = (type ?? 'image/png').replace('image/', '').replace('jpeg', 'jpg')
  return `${stem}.${extension}`
}
