import { Download, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { SummaryFormat } from '#shared/exchange/formats.ts'
import { fileName } from '#shared/exchange/slug.ts'
import type { SummaryDocument } from '#shared/summaries/document.ts'
import { callFile } from '../api/call.ts'
import { saveFile } from '../problems/saveFile.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { currentLocale } from '../text/format.ts'
import { download } from '../ui/browser/download.ts'
import { Button } from '../ui/controls/Button.tsx'
import { IconButton } from '../ui/controls/IconButton.tsx'
import { Menu, MenuItem } from '../ui/overlays/Menu.tsx'
import { ownTimeZone } from './useSummary.ts'

/** Print it, or take it along: text is written by the server, pages are drawn here. */
export function SummaryMenu({ session, document }: { session: string; document: SummaryDocument }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const [isBusy, setBusy] = useState(false)
  const { language, title } = document

  async function savePdf(): Promise<void> {
    setBusy(true)
    try {
      const { makeSummaryPdf } = await import('./pdf/makeSummaryPdf.ts')
      download(await makeSummaryPdf(document), fileName(title, '', 'pdf'))
    } catch {
      toast.error(t('summaries.failed'))
    } finally {
      setBusy(false)
    }
  }
  async function save(format: SummaryFormat): Promise<void> {
    setBusy(true)
    const query = { format, language, locale: currentLocale(), timeZone: ownTimeZone() }
    await saveFile(callFile('exportSummary', { params: { room, session }, query }))
    setBusy(false)
  }

  return (
    <>
      <IconButton label={t('summaries.print')} icon={Printer} onClick={() => window.print()} />
      <Menu
        align="end"
        trigger={
          <Button icon={Download} busy={isBusy}>
            {t('summaries.export')}
          </Button>
        }
      >
        <MenuItem onSelect={() => void savePdf()}>{t('summaries.pdf')}</MenuItem>
        {SummaryFormat.options.map(format => (
          <MenuItem key={format} onSelect={() => void save(format)}>
            {t(`summaries.formats.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
