import { plytixChangeRole } from '../../../../shared/guides/plytix-change-role';
import { hasEveryValue } from '../../../../shared/model/held-values';
import { GuideSplit } from '../../../guide/guide-split';
import { OpenSite } from '../../../guide/open-site';
import { LinkButton } from '../../../kit/link-button';
import { Text, useText } from '../../../messages/t';
import { SecretSummaryText } from '../capture/secret-summary';
import { OneFieldPage } from '../one-field-page';
import { testKey } from '../test/test-key';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';

const here = { step: 'answers', page: 0 } as const;

/** Fourth step: everything on one page before the test, each line with a link to change it and return. */
export function AnswersPage({ record }: PageProps) {
  const t = useText();
  const saving = useSetup(record.id);
  const { page } = record.setup;
  if (page === 1 || page === 2) {
    const which = page === 1 ? 'company' : 'name';
    return (
      <OneFieldPage
        record={record}
        title={t(`setup.answers.${which}.title`)}
        lead={t(`setup.answers.${which}.lead`)}
        label={t(`setup.answers.${which}`)}
        saved={page === 1 ? record.company : record.name.value}
        change={(value) => (page === 1 ? { company: value } : { name: value })}
        missing={t(`setup.answers.${which}.missing`)}
        act={t('setup.answers.saved')}
        next={here}
      />
    );
  }
  if (page === 3) {
    return (
      <WizardPage
        record={record}
        saving={saving}
        title={t('setup.answers.role.title')}
        lead={t('setup.answers.role.lead')}
        primary={{ label: t('setup.answers.role.act'), press: () => void saving.goTo(here) }}
      >
        <GuideSplit step={plytixChangeRole.steps[0]}>
          <OpenSite system="plytix" />
        </GuideSplit>
      </WizardPage>
    );
  }
  const change = (name: string, onPress: () => void) => (
    <LinkButton onPress={onPress} label={t('setup.answers.changeLabel', { name })}>
      {t('setup.answers.change')}
    </LinkButton>
  );
  const toPage = (to: number) => () => void saving.goTo({ step: 'answers', page: to });
  const toCapture = () => void saving.goTo({ step: 'capture', page: 0 });
  const test = async () => {
    if (await saving.goTo({ step: 'test', page: 0 })) void testKey(record.id);
  };
  const rows = [
    // Both keys of a rotation belong to the same company.
    ['company', record.company || t('setup.notGiven'), record.replaces === null ? toPage(1) : null],
    ['name', record.name.value, toPage(2)],
    ['role', <Text id="setup.answers.role.value" key="role" />, toPage(3)],
    ['apiKey', <SecretSummaryText summary={record.secrets.apiKey} key="apiKey" />, toCapture],
    ['apiPassword', <SecretSummaryText summary={record.secrets.apiPassword} key="apiPassword" />, toCapture],
  ] as const;
  const ready = hasEveryValue(record) && !record.findings.some((finding) => finding.severity === 'stop');
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={t('setup.answers.title')}
      lead={t('setup.answers.lead')}
      width="middle"
      footNote={ready ? null : t('setup.answers.notReady')}
      primary={
        ready
          ? { label: t('setup.answers.act'), press: () => void test() }
          : { label: t('setup.answers.backToValues'), press: toCapture }
      }
    >
      <dl className="card answers page-part">
        {rows.map(([id, value, act]) => (
          <div key={id}>
            <dt>{t(`setup.answers.${id}`)}</dt>
            <dd>{value}</dd>
            <dd className="act">{act && change(t(`setup.answers.${id}`), act)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint page-part">{t('setup.answers.promise')}</p>
    </WizardPage>
  );
}
