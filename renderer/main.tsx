import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { locale, setLocale } from './messages/texts';
import { CrashBoundary } from './shell/crash/crash-boundary';
import { followEvents } from './state/main-events';
import { openApp } from './state/open-app';
import './styles/all.css';
import 'texts:app';
import 'texts:home';
import 'texts:kit';

followEvents({
  runCommand: (command) => void import('./shell/run-command').then((m) => m.runCommand(command)),
  followLink: () => void import('./shell/follow-link').then((m) => m.followLink()),
  undoChanged: (offer) => void import('./shell/undo').then((m) => m.undoChanged(offer)),
});
// Main prepares the answer while the page prepares its first screen.
const opening = openApp();

await setLocale(navigator.languages);
document.documentElement.lang = locale();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <CrashBoundary>
        <App opening={opening} />
      </CrashBoundary>
    </StrictMode>,
  );
}
