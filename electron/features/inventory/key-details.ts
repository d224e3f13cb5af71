import { randomBytes } from 'node:crypto';
import type { UseInput } from '../../../shared/contract/key-details-requests';
import { dependentsOf, isAsked } from '../../../shared/model/dependents';
import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import type { PlaceAnswerKind } from '../../../shared/model/place-answer';
import { maxPlaces, type UsedBy } from '../../../shared/model/used-by';
import { KnownFailure } from '../../failures';
import type { KeyWriter } from './key-writer';

/** The details that people enter for a key. Each call saves and journals before it returns, and throws `not-found`. */
export type KeyDetails = {
  /** Throws `bad-input` when the key already has the maximum number of uses. */
  readonly addUse: (id: string, use: UseInput) => Promise<KeyRecord>;
  readonly changeUse: (id: string, useId: string, use: UseInput) => Promise<KeyRecord>;
  readonly removeUse: (id: string, useId: string) => Promise<KeyRecord>;
  /**
   * Keeps what becomes of a present place of use before its key ends; null takes the answer back. Throws `not-found` for
   * a place that is gone or has moved.
   */
  readonly answerPlace: (id: string, placeId: string, answer: PlaceAnswerKind | null) => Promise<KeyRecord>;
  /** An empty name removes the owner. */
  readonly changeOwner: (id: string, owner: string) => Promise<KeyRecord>;
  /**
   * `day` is a local day; null restores the usual interval. Throws `bad-input` for a key that has ended or is still
   * being set up.
   */
  readonly changeReviewDue: (id: string, day: string | null) => Promise<KeyRecord>;
  /** Deletes the record of an ended key for good. Throws `bad-input` for any other, and `places-open`. */
  readonly purge: (id: string, reason?: string) => Promise<void>;
  /** Takes the mark of a leak back. Throws `bad-input` for a key without one. */
  readonly withdrawLeak: (id: string, reason: string) => Promise<KeyRecord>;
};

/** `now` returns ISO times. */
export function createKeyDetails(writer: KeyWriter, now: () => string): KeyDetails {
  const written = (id: string, { place, kind, contact, note }: UseInput): UsedBy => ({
    id,
    place: place.trim(),
    kind,
    contact: contact.trim(),
    note: note.trim(),
    known: 'typed',
    at: now(),
  });
  return {
    addUse: (id, use) =>
      writer.change(id, (record) => {
        if (record.usedBy.length >= maxPlaces) throw new KnownFailure('bad-input');
        const added = written(randomBytes(12).toString('hex'), use);
        return {
          record: { ...record, usedBy: [...record.usedBy, added], updatedAt: added.at },
          type: 'used-by-added',
          known: 'typed',
          facts: { place: added.place, kind: added.kind, contact: added.contact },
        };
      }),
    changeUse: (id, useId, use) =>
      writer.change(id, (record) => {
        const before = placeIn(record, useId);
        const changed = written(useId, use);
        return {
          record: {
            ...record,
            usedBy: record.usedBy.map((one) => (one.id === useId ? changed : one)),
            updatedAt: changed.at,
          },
          type: 'used-by-changed',
          known: 'typed',
          facts: { from: before.place, place: changed.place, kind: changed.kind, contact: changed.contact },
        };
      }),
    removeUse: (id, useId) =>
      writer.change(id, (record) => {
        const before = placeIn(record, useId);
        return {
          record: { ...record, usedBy: record.usedBy.filter((one) => one !== before), updatedAt: now() },
          type: 'used-by-removed',
          known: 'typed',
          facts: { place: before.place, kind: before.kind, contact: before.contact },
        };
      }),
    answerPlace: (id, placeId, answer) =>
      writer.change(id, (record) => {
        const places = dependentsOf(record, writer.find(record.replacedBy));
        const place = places.find((one) => one.id === placeId && isAsked(one));
        if (!place) throw new KnownFailure('not-found');
        const at = now();
        // Answers about places that are gone leave with them: the history keeps each.
        const others = places.flatMap(({ id, answer: given }) => (given && id !== placeId ? [given] : []));
        const given = answer === null ? [] : [{ placeId, place: place.name, placeAt: place.at, answer, at }];
        return {
          record: { ...record, placeAnswers: [...others, ...given], updatedAt: at },
          type: 'place-answered',
          known: 'typed',
          facts: { place: place.name, answer: answer ?? 'none', contact: place.contact },
        };
      }),
    changeOwner: (id, owner) =>
      writer.change(id, (record) => {
        const at = now();
        const value = owner.trim();
        return {
          record: { ...record, owner: value === '' ? null : { value, known: 'typed', at }, updatedAt: at },
          type: 'owner-changed',
          known: 'typed',
          facts: { from: record.owner?.value ?? '', to: value },
        };
      }),
    changeReviewDue: (id, day) =>
      writer.change(id, (record) => {
        if (hasEnded(record) || record.status.value === 'draft') throw new KnownFailure('bad-input');
        const at = now();
        return {
          record: { ...record, reviewDue: day === null ? null : { value: day, known: 'typed', at }, updatedAt: at },
          type: 'review-date-changed',
          known: 'typed',
          facts: { from: record.reviewDue?.value ?? '', to: day ?? '' },
        };
      }),
    purge: (id, reason = '') => writer.purge(id, reason.trim()),
    withdrawLeak: (id, reason) =>
      writer.change(id, ({ leaked, ...record }) => {
        if (leaked === undefined) throw new KnownFailure('bad-input');
        return {
          record: { ...record, updatedAt: now() },
          type: 'leak-withdrawn',
          known: 'typed',
          facts: { reason: reason.trim(), since: leaked.at },
        };
      }),
  };
}

function placeIn({ usedBy }: KeyRecord, useId: string): UsedBy {
  const found = usedBy.find(({ id }) => id === useId);
  if (!found) throw new KnownFailure('not-found');
  return found;
}
