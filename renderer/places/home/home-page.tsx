import { Plus, WifiOff } from 'lucide-react';
import { Suspense, useState } from 'react';
import { dayOf } from '../../../shared/model/days';
import { useFirstPaint } from '../../kit/after-paint';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { PageTitle } from '../../kit/page-title';
import { QuiltArt } from '../../kit/quilt-art';
import { Text, useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { askForNewSetup } from '../../state/new-setup-store';
import { useOverview } from '../../state/overview-store';
import { send } from '../../state/send';
import { KeyTaskList } from '../../tasks/key-tasks/key-task-list';
import { LockedBanner } from '../../tasks/protection/locked-banner';
import { AttentionTiles } from './attention-tiles';
import { areSerious } from './notice-weight';
import { PracticeHint } from './practice-hint';
import { RotationList } from './rotation-list';
import { SetupList } from './setup-list';

// Few have notices, and their texts are half of Home's.
const Notices = lazyPage(() => import('./notices').then((m) => m.Notices));
const RunningChecklists = lazyPage(() =>
  import('../../tasks/checklists/running-checklists').then((m) => m.RunningChecklists),
);

const KitBanner = lazyPage(() => import('../../tasks/recovery/kit-banner').then((m) => m.KitBanner));
const FirstLock = lazyPage(() => import('./first-lock').then((m) => m.FirstLock));

function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/**
 * Home waits for the notices that are there when it opens, so that it does not jump. One that arrives later must hold
 * up nothing: somebody is working by then.
 */
function HomeNotices() {
  const { notices } = useApp();
  const [read] = useState(notices);
  if (notices.length === 0) return null;
  if (read.length > 0) return <Notices read={read} />;
  return (
    <Suspense fallback={null}>
      <Notices read={read} />
    </Suspense>
  );
}

/** Home: what needs a person, and the set-ups to continue. */
export function HomePage() {
  const t = useText();
  const { person, settings, online, notices, vault, openers } = useApp();
  const overview = useOverview();
  const lacksKit =
    vault.protection === 'passphrase' &&
    vault.state === 'ready' &&
    openers.kit === null &&
    settings.kitReminder <= dayOf(new Date());
  const isPainted = useFirstPaint();
  if (!overview) return <main className="page" id="main" aria-busy="true" />;
  const { groups, tasks, rotations } = overview;
  const name = (settings.displayName || person).trim().split(/\s+/)[0] ?? '';
  const part = partOfDay(new Date().getHours());
  const greeting = name ? t(`home.greeting.${part}`, { name }) : t(`home.greeting.${part}.plain`);
  const empty = overview.total === 0;
  // Null while the values are locked: a banner says so, and "Nothing needs you today." above it would contradict it.
  const lead = areSerious(notices)
    ? t('home.lead.notices')
    : vault.state === 'locked'
      ? null
      : empty
        ? t('home.lead.empty')
        : t('home.lead', {
            failed: groups['act-now'].count,
            unfinished: groups.unfinished.count,
            waiting: tasks.waiting,
          });
  return (
    <main className="page" id="main">
      <div className="page-in">
        <div className="page-head">
          <div>
            <PageTitle windowTitle={t('app.home')}>{greeting}</PageTitle>
            {lead && <p className="lead">{lead}</p>}
          </div>
          {!empty && (
            <div className="end">
              <Button look="primary" onPress={askForNewSetup}>
                <Plus className="i" aria-hidden="true" />
                {t('home.newSetup')}
              </Button>
            </div>
          )}
        </div>
        <div className="banners">
          <LockedBanner />
          <HomeNotices />
          {lacksKit && isPainted && (
            <Suspense fallback={null}>
              <KitBanner />
            </Suspense>
          )}
          {!online && (
            <Banner
              tone="warn"
              icon={WifiOff}
              action={
                <Button small onPress={() => void send('app.read', {})}>
                  {t('home.checkAgain')}
                </Button>
              }
            >
              <p>
                <Text id="home.offline" />
              </p>
            </Banner>
          )}
        </div>
        {empty ? (
          <section className="card nothing" aria-labelledby="nothing-yet">
            <QuiltArt picture="nothing" centred />
            <h2 id="nothing-yet">{t('home.empty.title')}</h2>
            <p className="lead">{t('home.empty.text')}</p>
            <Button look="primary" onPress={askForNewSetup}>
              <Plus className="i" aria-hidden="true" />
              {t('home.empty.act')}
            </Button>
            {vault.protection === 'keyring' && vault.state === 'ready' && isPainted && (
              <Suspense fallback={null}>
                <FirstLock />
              </Suspense>
            )}
          </section>
        ) : (
          <>
            <AttentionTiles groups={groups} />
            <PracticeHint begun={overview.anySetup} />
            {isPainted && (
              <Suspense fallback={null}>
                <RunningChecklists />
              </Suspense>
            )}
            <RotationList {...rotations} />
            <KeyTaskList {...tasks} />
            <SetupList unfinished={overview.unfinished} finished={overview.finished} />
          </>
        )}
      </div>
    </main>
  );
}
