import type { ComponentProps } from 'react'
import { createPortal } from 'react-dom'
import styles from './Banner.module.css'
import { useBannerPlace } from './bannerPlace.ts'

/** What is about to happen to everybody, and how long until then. */
export function Banner(props: Omit<ComponentProps<'div'>, 'className'>) {
  const place = useBannerPlace()
  const banner = <div {...props} className={styles.banner} data-apart={place ? undefined : true} />
  return place ? createPortal(banner, place) : banner
}
