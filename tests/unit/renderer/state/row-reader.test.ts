import '../../all-texts';
import { describe, expect, it } from 'vitest';
import { readListAgain, watchRows } from '../../../../renderer/state/keys-list-store';
import { changeKeysView } from '../../../../renderer/state/keys-view-store';
import { idsHere } from '../../../../renderer/state/list-ids';
import { useListedKeys } from '../../../../renderer/state/listed-keys';
import { go } from '../../../../renderer/state/route-store';
import { all, answerAll, asked, changeKeys, counted, keysPage, list, soon, waiting } from './list-bench';

describe('the rows of the list', () => {
  it('are read around those in sight, and further in the direction of scrolling', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    expect(asked()).toEqual([]);
    watchRows({ first: 300, last: 320, atTop: false });
    expect(asked().map(({ from }) => from)).toEqual([200, 300, 400, 500]);
    const { arrivals } = useListedKeys.getState();
    await answerAll();
    expect(list()?.rows.rowAt(310)).not.toBeNull();
    expect(useListedKeys.getState().arrivals).toBe(arrivals + 1);
  });

  it('are all read while the page is idle', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    await soon(async () => {
      await answerAll();
      expect(list()?.rows.rowAt(999)).not.toBeNull();
    });
    expect(new Set(Array.from({ length: 1000 }, (_, place) => list()?.rows.rowAt(place)?.id)).size).toBe(1000);
  });

  it('that answer a newer revision are not mixed with older ones', async () => {
    go(keysPage);
    watchRows({ first: 300, last: 320, atTop: false });
    changeKeys(all.slice(1));
    await answerAll();
    expect(list()?.rows.rowAt(310)).toBeNull();
    await soon(async () => {
      await answerAll();
      expect(list()).toMatchObject({ listed: 999, revision: counted.revision });
    });
  });

  it('that could not be read are asked for again with the list', async () => {
    go(keysPage);
    watchRows({ first: 300, last: 320, atTop: false });
    for (const each of waiting.splice(0)) await each.answer(false);
    expect(useListedKeys.getState().failure).not.toBeNull();
    readListAgain();
    await answerAll();
    expect(useListedKeys.getState().failure).toBeNull();
    await answerAll();
    expect(list()?.rows.rowAt(310)).not.toBeNull();
  });

  it('are ids at once when the list is short, and have to be asked for when it is long', async () => {
    go(keysPage);
    const long = list();
    expect(long && idsHere(long)).toBeNull();
    changeKeysView({ query: all[3]?.name.value ?? '' });
    await answerAll();
    const short = list();
    expect(short && idsHere(short)).toContain(all[3]?.id);
  });
});
