import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../room/page/PageHeader.tsx'
import { Appearance } from './Appearance.tsx'
import { DataSection } from './DataSection.tsx'
import { DeviceSection } from './DeviceSection.tsx'
import { InvitesSection } from './InvitesSection.tsx'
import { MeForm } from './MeForm.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { RoomForm } from './RoomForm.tsx'
import { Section } from './Section.tsx'
import styles from './SettingsPage.module.css'
import { useMay } from '../../room/usePeople.ts'

export function SettingsPage() {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <>
      <PageHeader title={t('room.settings')} />
      <div className={styles.sections}>
        <Section title={t('settings.you')} text={t('settings.youText')}>
          <MeForm />
        </Section>
        <Section title={t('settings.appearance')} text={t('settings.appearanceText')}>
          <Appearance />
        </Section>
        {may('room.rename') && (
          <Section title={t('settings.room')} text={t('settings.roomText')}>
            <RoomForm />
          </Section>
        )}
        {may('invite.create') && (
          <Section title={t('settings.invites')} text={t('settings.invitesText')}>
            <InvitesSection />
          </Section>
        )}
        <Section title={t('settings.people')} text={t('settings.peopleText')}>
          <PeopleSection />
        </Section>
        <Section title={t('privacy.title')} text={t('privacy.text')}>
          <DataSection />
        </Section>
        <Section title={t('device.title')} text={t('device.text')}>
          <DeviceSection />
        </Section>
        <Section title={t('settings.api')} text={t('settings.apiText')}>
          <a className={styles.link} href="/api" target="_blank" rel="noreferrer">
            {t('settings.apiLink')}
          </a>
        </Section>
      </div>
    </>
  )
}
