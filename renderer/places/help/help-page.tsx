import { goodToKnow, reportProofs, waysToAuthenticate } from '../../../shared/guides/help-topics';
import { proofs } from '../../../shared/guides/proofs';
import { serviceGuides } from '../../../shared/guides/service-guides';
import { services, systems } from '../../../shared/model/services/services';
import { Disclosure } from '../../kit/disclosure';
import { ExternalLink } from '../../kit/external-link';
import { PageTitle } from '../../kit/page-title';
import { SystemTag } from '../../kit/system-tag';
import { Text, useText } from '../../messages/t';
import { HelpChecklists } from '../../tasks/checklists/help-checklists';
import { KeyTaskGuide } from '../../tasks/key-tasks/key-task-guide';
import { TopicList } from './topic-list';
import 'texts:doctor';
import 'texts:guides';
import 'texts:key-tasks';
import 'texts:settings';

/**
 * Short help: what the app does, how each service authenticates a caller, what is not supported, the official pages.
 */
export function HelpPage() {
  const t = useText();
  return (
    <main className="page" id="main">
      <div className="page-in narrow-in help">
        <div className="page-head">
          <div>
            <PageTitle>{t('app.help')}</PageTitle>
            <p className="lead">{t('settings.help.lead')}</p>
          </div>
        </div>
        <section className="card card-pad">
          <h2>{t('settings.help.does')}</h2>
          <ul className="plain-list">
            {(['make', 'test', 'hand', 'record'] as const).map((part) => (
              <li key={part}>
                <Text id={`settings.help.does.${part}`} />
              </li>
            ))}
          </ul>
        </section>
        <section className="card card-pad">
          <h2>{t('settings.help.ways')}</h2>
          <p>{t('settings.help.waysLead')}</p>
          <TopicList topics={waysToAuthenticate} />
        </section>
        <section className="card card-pad">
          <h2>{t('help.goodToKnow')}</h2>
          <TopicList topics={goodToKnow} />
        </section>
        <section className="card card-pad">
          <h2>{t('help.proofs')}</h2>
          <ProofList />
        </section>
        <section className="card card-pad">
          <h2>{t('help.proof')}</h2>
          <p>{t('help.proofLead')}</p>
          <TopicList topics={reportProofs} />
        </section>
        <HelpChecklists />
        <section className="card card-pad">
          <h2>{t('help.guides')}</h2>
          <p>{t('help.guidesLead')}</p>
          <HelpGuides />
        </section>
        <section className="card card-pad">
          <h2>{t('settings.help.selfHosted')}</h2>
          <p>{t('settings.help.selfHostedText')}</p>
        </section>
        <section className="card card-pad">
          <h2>{t('settings.help.pages')}</h2>
          {systems.map((system) => (
            <div key={system} className="link-group">
              <SystemTag system={system} />
              <ul className="plain-list">
                {services[system].helpPages.map((link) => (
                  <li key={link}>
                    <ExternalLink link={link}>{t(`settings.link.${link}`)}</ExternalLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      </div>
    </main>
  );
}

/** What the app claims about a key, and the proof of each claim. */
function ProofList() {
  const t = useText();
  return (
    <dl className="branches">
      {proofs.map(({ covers, claim, proof }) => (
        <div key={covers}>
          <dt>{t(claim)}</dt>
          <dd>{t(proof)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The guides to key tasks, for reading in advance. */
function HelpGuides() {
  const t = useText();
  return systems.map((system) => (
    <div key={system} className="link-group narrow-guide">
      <SystemTag system={system} />
      {serviceGuides[system].help.map(({ guide, title }) => (
        <Disclosure key={guide.id} title={t(title)} quiet>
          <KeyTaskGuide guide={guide} />
        </Disclosure>
      ))}
    </div>
  ));
}
