import { Component, type ReactNode } from 'react';
import { resetRoute } from '../../state/route-store';
import { CrashScreen } from './crash-screen';

type CrashState = { readonly crash: { readonly error: unknown; readonly at: string } | null };

/** Catches what breaks while a screen is drawn, and puts the screen after a breakdown in its place. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { crash: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { crash: { error, at: new Date().toISOString() } };
  }

  override render(): ReactNode {
    const { crash } = this.state;
    if (crash === null) return this.props.children;
    const again = () => {
      // At the beginning, because the place itself may be what broke.
      resetRoute();
      this.setState({ crash: null });
    };
    return <CrashScreen error={crash.error} at={crash.at} onAgain={again} />;
  }
}
