import { useTranslation } from 'react-i18next'
import { VersionTitle, type Version } from '#shared/versions/model.ts'
import { useAsk } from '../../room/RoomContext.tsx'
import { TitleDialog } from '../../room/dialogs/TitleDialog.tsx'
import { nameOf } from './versionWords.ts'

export function RenameVersionDialog({
  version,
  onOpenChange,
}: {
  version: Version
  onOpenChange: (isOpen: boolean) => void
}) {
  const { t } = useTranslation()
  const ask = useAsk()
  return (
    <TitleDialog
      heading={nameOf(version, t)}
      description={version.title === undefined ? t('versions.nameHint') : undefined}
      label={t('versions.saveTitle')}
      submitLabel={t('common.save')}
      title={version.title ?? ''}
      schema={VersionTitle}
      save={title => ask({ type: 'version.rename', version: version.id, title })}
      onOpenChange={onOpenChange}
    />
  )
}
