import { useTranslation } from 'react-i18next'
import { roomOfBoard } from '#shared/boards/model.ts'
import type { BoardFormat } from '#shared/exchange/formats.ts'
import { callFile } from '../api/call.ts'
import { saveFile } from '../problems/saveFile.tsx'
import { useLanguage } from '../text/useLanguage.ts'
import { MenuItem } from '../ui/overlays/Menu.tsx'

const formats: readonly BoardFormat[] = ['markdown', 'csv', 'json', 'tldr']

/** Items of a menu: a board's words as files, which the server writes. */
export function BoardFileItems({ board }: { board: string }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const params = { room: roomOfBoard(board), board }
  return formats.map(format => (
    <MenuItem
      key={format}
      onSelect={() => void saveFile(callFile('exportBoard', { params, query: { format, language } }))}
    >
      {t(`boards.formats.${format}`)}
    </MenuItem>
  ))
}
