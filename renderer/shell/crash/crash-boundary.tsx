import { Component, type ReactNode } from 'react';
import { resetRoute } from '../../state/route-store';
import { CrashScreen } from './crash-screen';

type CrashState = { readonly crash: { readonly error: unknown; readonly at: string } | null };

/** Catches errors thrown while a screen renders and shows the crash screen instead. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { crash: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { crash: { error, at: new Date().toISOString() } };
  }

  override render(): ReactNode {
    const { crash } = this.state;
    if (crash === null) return this.props.children;
    const again = () => {
      // Starts at home, because the current place may have caused the crash.
      resetRoute();
      this.setState({ crash: null });
    };
    return <CrashScreen error={crash.error} at={crash.at} onAgain={again} />;
  }
}
