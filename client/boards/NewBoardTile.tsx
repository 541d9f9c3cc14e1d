import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { templateZones } from '#shared/boards/miniature.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { Miniature } from './card/Miniature.tsx'
import styles from './NewBoardTile.module.css'
import { useTemplates } from '../api/useTemplates.ts'

/** The last tile of the lobby: a new board, with a look at what it can start from. */
export function NewBoardTile({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { data: templates = [] } = useTemplates()
  const withFrames = templates.filter(template => template.frames.length > 0)
  return (
    <div className={styles.place}>
      <button type="button" className={styles.tile} onClick={onPress}>
        <span className={styles.title}>
          <Plus aria-hidden />
          {t('boards.new')}
        </span>
        <span className={styles.pictures}>
          {differentLooking(withFrames)
            .slice(0, 4)
            .map(template => (
              <span key={template.id} className={styles.picture}>
                <Miniature zones={templateZones(template, language)} />
              </span>
            ))}
        </span>
      </button>
      <p className={styles.words}>
        {templates.length > 0 && t('boards.templatesCount', { count: withFrames.length })}
      </p>
    </div>
  )
}

/** Templates with the same frames make the same picture: one of them is enough. */
function differentLooking<T extends { frames: readonly { id: string }[] }>(templates: readonly T[]): T[] {
  const seen = new Set<string>()
  return templates.filter(({ frames }) => {
    const look = frames.map(frame => frame.id).join()
    return seen.has(look) ? false : seen.add(look)
  })
}
