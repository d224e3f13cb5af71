import { describe, expect, test } from 'vitest';
import { allGuides } from '../../../../shared/guides/all-guides';
import type { Guide, GuideStep } from '../../../../shared/guides/guide';
import { handoverForms, ticksOf } from '../../../../shared/guides/handover-form';
import { goodToKnow, headerExample, waysToAuthenticate } from '../../../../shared/guides/help-topics';
import { keyTaskGuide } from '../../../../shared/guides/key-task-guides';
import { pictureIds } from '../../../../shared/guides/picture-ids';
import { proofs } from '../../../../shared/guides/proofs';
import { documentedRows } from '../../../../shared/guides/rows';
import { english, type MessageKey } from '../../../../shared/messages/catalogue';
import { Tick } from '../../../../shared/model/setup';

const steps: readonly (GuideStep & { readonly guide: Guide })[] = allGuides.flatMap((guide) =>
  guide.steps.map((step) => ({ ...step, guide })),
);

function keysOf(step: GuideStep): readonly MessageKey[] {
  const acts = [...step.acts, ...step.branches.flatMap((branch) => branch.acts ?? [])];
  return [
    step.title,
    ...acts.flatMap((act) => [act.do, ...(act.more ? [act.more] : [])]),
    ...step.branches.flatMap((branch) => [branch.cause, branch.advice]),
    ...step.notes.map((note) => note.text),
  ];
}

function wordsOf(step: GuideStep): string {
  return keysOf(step)
    .map((key) => english[key])
    .join('\n');
}

describe('the documented rows', () => {
  test('are all shown somewhere, and nothing else is claimed', () => {
    const covered = new Set([
      ...steps.flatMap((step) => [...step.covers, ...step.branches.flatMap((branch) => branch.covers ?? [])]),
      ...[...waysToAuthenticate, ...goodToKnow].flatMap(({ covers }) => covers),
      ...proofs.map(({ covers }) => covers),
    ]);
    expect([...covered].sort()).toEqual([...documentedRows].sort());
  });

  test('of making the Plytix key stand in their order, the other ways to the page aside', () => {
    const create = allGuides.filter((guide) => guide.id === 'plytix-create' || guide.id === 'plytix-collect');
    const rows = create
      .flatMap((guide) => guide.steps.flatMap((step) => step.covers))
      .filter((row) => /^A\.\d/.test(row));
    expect(rows).toEqual(['A.1', 'A.4', 'A.5', 'A.6', 'A.7', 'A.8', 'A.9', 'A.9', 'A.10']);
  });
});

describe('the tasks with keys that exist', () => {
  test.each([
    ['plytix', ['rename', 'change-role', 'delete']],
    ['patchworks', ['revoke', 'delete']],
  ] as const)('of %s each have their guide', (system, tasks) => {
    for (const task of tasks) expect(keyTaskGuide(system, task)).toMatchObject({ system, task });
  });

  test('say in words what each sets off', () => {
    const open = ['patchworks-revoke', 'patchworks-delete', 'plytix-delete', 'plytix-set-role'];
    for (const id of open) {
      const kinds = steps.filter(({ guide }) => guide.id === id).flatMap((step) => step.notes.map(({ kind }) => kind));
      expect(kinds, id).toContain('consequence');
    }
    expect(english['guide.plytix-set-role.set-role.risk']).toContain('integration malfunction');
    expect(english['guide.patchworks-delete.delete.keep-track']).toContain('revoke instead');
    expect(english['guide.plytix-delete.delete.confirm.more']).toContain('does not say how it asks');
  });

  test('the example of a request holds a placeholder and no scheme word', () => {
    expect(headerExample).toContain("'Authorization: YOUR_PATCHWORKS_API_KEY'");
    expect(headerExample).not.toMatch(/bearer/i);
  });
});

describe('every step', () => {
  test.each(steps.map((step) => [`${step.guide.id}, ${step.id}`, step] as const))('%s has words', (_, step) => {
    for (const key of keysOf(step)) expect(english[key], key).toBeTruthy();
    expect(step.acts.length).toBeGreaterThan(0);
  });

  test.each(steps.map((step) => [`${step.guide.id}, ${step.id}`, step] as const))(
    '%s names its labels exactly, both spellings where they differ',
    (_, step) => {
      const words = wordsOf(step);
      for (const label of step.labels) {
        expect(words).toContain(`<b>${label.text}</b>`);
      }
    },
  );

  test('that creates a key shows the other service’s spelling next to Plytix’s', () => {
    const button = steps.find((step) => step.id === 'create-button' && step.guide.id === 'plytix-create');
    const form = steps.find((step) => step.id === 'form');
    expect(button && wordsOf(button)).toContain('<b>create API key</b>');
    expect(form && wordsOf(form)).toContain('<b>Admin</b>');
  });

  test('has a unique id in its guide', () => {
    for (const guide of allGuides) {
      expect(new Set(guide.steps.map((step) => step.id)).size).toBe(guide.steps.length);
    }
  });
});

describe('every picture', () => {
  test('belongs to a step and has a title and a full description', () => {
    const shown = new Set(steps.flatMap((step) => [step.picture, ...step.branches.map((branch) => branch.picture)]));
    for (const id of pictureIds) {
      expect(shown, id).toContain(id);
      expect(english[`picture.${id}.title`]).toBeTruthy();
      expect(english[`picture.${id}.description`].length).toBeGreaterThan(40);
    }
  });
});

describe('the forms of the hand-over', () => {
  test.each(['instances', 'services'] as const)('%s asks for every value once', (screen) => {
    const wanted = Tick.options.filter((tick) => tick.startsWith('handover.'));
    expect([...ticksOf(screen)].sort()).toEqual([...wanted].sort());
  });

  test('end with the four credentials in the documented order', () => {
    for (const form of Object.values(handoverForms)) {
      expect(form.at(-1)?.fields.map((field) => english[field.label])).toEqual([
        'URL',
        'API Key',
        'API Password',
        'Version',
      ]);
    }
  });
});
