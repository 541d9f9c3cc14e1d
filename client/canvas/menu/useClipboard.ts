import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { useMenuClipboardEvents, type VecLike } from 'tldraw'

/** Copy, cut and paste from a menu. On plain http, or when it is refused, the browser leaves only the keys. */
export function useClipboard(point: VecLike) {
  const { t } = useTranslation()
  const clipboard = useMenuClipboardEvents()
  const orSay = (work: () => Promise<void>) => () => void work().catch(() => toast(t('drawing.menu.useKeys')))
  return {
    copy: orSay(() => clipboard.copy('context-menu')),
    cut: orSay(() => clipboard.cut('context-menu')),
    paste: orSay(async () => {
      const items = await navigator.clipboard.read()
      await clipboard.paste(items, 'context-menu', point)
    }),
  }
}
