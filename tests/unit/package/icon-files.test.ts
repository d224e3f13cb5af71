import { describe, expect, it } from 'vitest';
import { macIcon, windowsIcon } from '../../runs/package/icon-files.mjs';

const picture = (size: number) => ({ size, png: Buffer.alloc(size, size % 251) });

describe('icon containers', () => {
  it('lists each picture of a Windows icon with its size, length and place', () => {
    const icon = windowsIcon([picture(16), picture(256)]);
    expect([icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([1, 2]);
    expect([icon[6], icon[22]]).toEqual([16, 0]);
    const [length, place] = [icon.readUInt32LE(30), icon.readUInt32LE(34)];
    expect(icon.subarray(place, place + length).equals(picture(256).png)).toBe(true);
    expect(place + length).toBe(icon.length);
  });

  it('states the length of the whole and of each block of a macOS icon', () => {
    const icon = macIcon([picture(32), picture(24)]);
    expect(icon.toString('latin1', 0, 4)).toBe('icns');
    expect(icon.readUInt32BE(4)).toBe(icon.length);
    expect(icon.toString('latin1', 8, 12)).toBe('icp5');
    expect(icon.length).toBe(8 + 2 * (8 + 32));
  });
});
