import { describe, expect, it } from 'vitest';
import { promises } from '../../runs/conformance/table';
import { appEvents, hostMembers, preloadMembers } from './host-members';

const held = new Set(promises.flatMap(({ members }) => members));
const missing = (names: readonly string[]) => names.filter((name) => !held.has(name));

describe('the table of what Electron promises', () => {
  it('names each row once', () => {
    const ids = promises.map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('says of each row where Electron promises it', () => {
    const bare = promises.filter(({ source }) => !/\.(md|ts|cc|mm|h|json|patch)\b|spec: "|electron#\d/.test(source));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('has a check in each row, or the reason why no program can see it', () => {
    expect(promises.filter(({ check, byHand }) => !check === !byHand).map(({ id }) => id)).toEqual([]);
  });

  it('reads the members of the host', () => {
    expect(hostMembers().length).toBeGreaterThan(60);
    expect(hostMembers()).toEqual(expect.arrayContaining(['app.quit', 'window.setBounds', 'screen.on', 'net.fetch']));
  });

  it('has a row for each member of the host', () => expect(missing(hostMembers())).toEqual([]));

  it('has a row for each event of the app that is listened to', () => expect(missing(appEvents())).toEqual([]));

  it('has a row for each member that the preload calls', () => expect(missing(preloadMembers())).toEqual([]));
});
