import { describe, expect, it } from 'vitest';
import { questionOf } from '../../stand-in/dialogs/message-box';

type Given = Parameters<typeof questionOf>[0];
const asked = (options: Given) => questionOf(options, 'Keyquilt');

describe('a message box', () => {
  it.each([
    [{ type: 'sandwich' }, 'TypeError: Invalid message box type'],
    [{ buttons: 'OK' }, 'TypeError: Buttons must be an array'],
    [{ id: 1 }, 'TypeError: ID must be a string'],
    [{ title: 1 }, 'TypeError: Title must be a string'],
    [{ noLink: 1 }, 'TypeError: noLink must be a boolean'],
    [{ message: 1 }, 'TypeError: Message must be a string'],
    [{ detail: 1 }, 'TypeError: Detail must be a string'],
    [{ checkboxLabel: 1 }, 'TypeError: checkboxLabel must be a string'],
    [{ checkboxChecked: true }, 'Error: checkboxChecked requires that checkboxLabel also be passed'],
  ])('refuses %j as Electron does', (options, error) => {
    expect(() => asked(options as Given)).toThrow(error.replace(/^\w+: /, ''));
    expect(() => asked(options as Given)).toThrow(error.startsWith('TypeError') ? TypeError : Error);
  });

  it.each([
    ['the button that says so', { buttons: ['Yes', 'NO'] }, 1],
    ['the one that is not the default', { buttons: ['Show', 'Keep'], defaultId: 0 }, 1],
    ['the first', { buttons: ['Show', 'Keep'], defaultId: 1 }, 0],
    ['the one that was named', { buttons: ['Cancel', 'Keep'], cancelId: 1 }, 1],
    ['the only one', {}, 0],
  ])('is cancelled by %s', (_which, options, place) => {
    expect(asked(options).cancelId).toBe(place);
  });

  it('has a button where none is named, and shows no marks of access keys', () => {
    expect(asked({}).buttons).toEqual(['OK']);
    expect(asked({ buttons: ['&Save && close'], normalizeAccessKeys: true }).buttons).toEqual(['Save & close']);
  });
});
