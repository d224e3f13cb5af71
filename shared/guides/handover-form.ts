import type { MessageKey } from '../messages/catalogue';
import type { HandoverScreen, Tick } from '../model/setup';

/**
 * The content of one field of Patchworks' form: an editable name, advice, a constant, or a value that only main can
 * copy.
 */
type FormValue =
  | { readonly kind: 'instance-name' }
  | { readonly kind: 'advice'; readonly text: MessageKey }
  | { readonly kind: 'constant'; readonly copy: 'url' | 'version' }
  | { readonly kind: 'secret'; readonly field: 'apiKey' | 'apiPassword' };

/** One field of Patchworks' form, with its label there. */
export type FormField = {
  readonly tick: Tick;
  readonly label: MessageKey;
  readonly value: FormValue;
  readonly note?: MessageKey;
};

/** The fields of one or more pages of the form, in order. */
export type FormGroup = {
  readonly id: 'first-pages' | 'credentials';
  readonly head: MessageKey;
  readonly fields: readonly FormField[];
};

const credentials: FormGroup = {
  id: 'credentials',
  head: 'handover.group.credentials',
  fields: [
    {
      tick: 'handover.url',
      label: 'handover.field.url',
      value: { kind: 'constant', copy: 'url' },
      note: 'handover.url.note',
    },
    {
      tick: 'handover.apiKey',
      label: 'handover.field.apiKey',
      value: { kind: 'secret', field: 'apiKey' },
    },
    {
      tick: 'handover.apiPassword',
      label: 'handover.field.apiPassword',
      value: { kind: 'secret', field: 'apiPassword' },
      note: 'handover.apiPassword.note',
    },
    {
      tick: 'handover.version',
      label: 'handover.field.version',
      value: { kind: 'constant', copy: 'version' },
    },
  ],
};

/** Both forms, field by field in Patchworks' order, so that nobody has to search for a value. */
export const handoverForms: Readonly<Record<HandoverScreen, readonly FormGroup[]>> = {
  instances: [
    {
      id: 'first-pages',
      head: 'handover.group.first-pages',
      fields: [
        { tick: 'handover.name', label: 'handover.field.name', value: { kind: 'instance-name' } },
        {
          tick: 'handover.details',
          label: 'handover.field.details',
          value: { kind: 'advice', text: 'handover.details.instances' },
        },
        {
          tick: 'handover.authentication',
          label: 'handover.field.authentication',
          value: { kind: 'advice', text: 'handover.authentication.advice' },
        },
      ],
    },
    credentials,
  ],
  services: [
    {
      id: 'first-pages',
      head: 'handover.group.first-pages',
      fields: [
        {
          tick: 'handover.name',
          label: 'handover.field.name',
          value: { kind: 'instance-name' },
          note: 'handover.name.services.note',
        },
        {
          tick: 'handover.details',
          label: 'handover.field.time-zone',
          value: { kind: 'advice', text: 'handover.details.services' },
        },
        {
          tick: 'handover.authentication',
          label: 'handover.field.authentication-type',
          value: { kind: 'advice', text: 'handover.authentication.advice' },
        },
      ],
    },
    credentials,
  ],
};

/** The part of a form to fill in: all of it, or only the values when a new key replaces an old one. */
export function formOf(screen: HandoverScreen, isReplacing = false): readonly FormGroup[] {
  return handoverForms[screen].filter(({ id }) => !isReplacing || id === 'credentials');
}

/** All ticks of one form, in order. */
export function ticksOf(screen: HandoverScreen, isReplacing = false): readonly Tick[] {
  return formOf(screen, isReplacing).flatMap((group) => group.fields.map((field) => field.tick));
}
