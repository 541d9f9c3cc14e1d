import { ExternalLink, Link2, Mail } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { HTMLContainer } from 'tldraw'
import { linkSize } from '#shared/canvas/link.ts'
import styles from './LinkCard.module.css'
import type { LinkShape } from './linkShape.ts'
import { useLinkWords } from './useLinkWords.ts'

/** A link as a card: what it is called, where it leads. No picture of the page, for that would have to be fetched. */
export function LinkCard({ shape }: { shape: LinkShape }) {
  const { t } = useTranslation()
  const { url } = shape.props
  const { title, host, path } = useLinkWords(shape.props)
  const Icon = url.startsWith('mailto:') ? Mail : Link2
  return (
    <HTMLContainer className={styles.card} style={{ width: linkSize.w, height: linkSize.h }}>
      <span className={styles.icon}>
        <Icon aria-hidden />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.address}>
          {title === host ? '' : host}
          {path}
        </span>
      </span>
      <a
        className={styles.open}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('insert.openLink', { title })}
        title={url}
        draggable={false}
        onPointerDown={event => event.stopPropagation()}
      >
        <ExternalLink aria-hidden />
      </a>
    </HTMLContainer>
  )
}
