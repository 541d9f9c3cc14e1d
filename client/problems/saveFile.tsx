import { i18n } from '../text/i18n.ts'
import type { FetchedFile } from '../api/call.ts'
import { download } from '../ui/browser/download.ts'
import { tellProblem } from './tellProblem.ts'

const shown = 5

/** Saves a file the server writes, and says what its reader should know until they have read it. */
export async function saveFile(fetching: Promise<FetchedFile>): Promise<void> {
  try {
    const { name, blob, warnings } = await fetching
    download(blob, name)
    if (warnings.length > 0) await warn(name, warnings)
  } catch (error) {
    tellProblem(error)
  }
}

async function warn(name: string, warnings: readonly string[]): Promise<void> {
  const { toast } = await import('sonner')
  const rest = warnings.length - shown
  toast.warning(i18n.t('common.warnings', { name }), {
    duration: Infinity,
    description: (
      <ul>
        {warnings.slice(0, shown).map(warning => (
          <li key={warning}>{warning}</li>
        ))}
        {rest > 0 && <li>{i18n.t('common.moreWarnings', { count: rest })}</li>}
      </ul>
    ),
  })
}
