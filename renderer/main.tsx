import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { locale, setLocale } from './messages/texts';
import { CrashBoundary } from './shell/crash/crash-boundary';
import './styles/all.css';
import 'texts:app';
import 'texts:failures';
import 'texts:home';
import 'texts:kit';

await setLocale(navigator.languages);
document.documentElement.lang = locale();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <CrashBoundary>
        <App />
      </CrashBoundary>
    </StrictMode>,
  );
}
