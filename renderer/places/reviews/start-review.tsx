import { useId, useRef, useState } from 'react';
import { keyLimits } from '../../../shared/model/key-limits';
import { seasonOf } from '../../../shared/review/review-rules';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { type RadioCard, RadioCards } from '../../kit/radio-cards';
import { CompanyShares } from '../../kit/several-companies';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { useChosenCompany, useCompanies } from '../../state/company-store';
import { readReviews } from '../../state/reviews-store';
import { go } from '../../state/route-store';
import { useAction } from '../../state/use-action';
import { type ScopeKind, type Scopes, useScopes } from './use-scopes';
import 'texts:inventory';
import 'texts:review';

type StartReviewProps = {
  readonly onClose: () => void;
  /** Keys selected on the Keys page. They are the scope, so the dialog does not ask for one. */
  readonly picked?: readonly string[] | null;
};

/** Asks for the title and scope of a new review, once main has counted the keys of each scope. */
export function StartReview({ onClose, picked = null }: StartReviewProps) {
  const t = useText();
  const { scopes, failure } = useScopes(picked);
  if (scopes) return <StartForm onClose={onClose} picked={picked} scopes={scopes} />;
  if (!failure) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('review.start.title')}
      actions={<Button onPress={onClose}>{t('review.start.cancel')}</Button>}
    >
      <FailureNote failure={failure} />
    </Dialog>
  );
}

type StartFormProps = Required<StartReviewProps> & { readonly scopes: Scopes };

function StartForm({ onClose, picked, scopes }: StartFormProps) {
  const t = useText();
  const companyField = useId();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const companies = useCompanies();
  const narrowed = useChosenCompany();
  const now = new Date();
  const [title, setTitle] = useState(
    t('review.start.suggestion', { season: seasonOf(now), year: String(now.getFullYear()) }),
  );
  const [kind, setKind] = useState<ScopeKind>(scopes.isNarrowed ? 'shown' : narrowed ? 'company' : 'all');
  const [company, setCompany] = useState(narrowed ?? companies[0] ?? '');
  const [attempt, setAttempt] = useState(0);
  const { run, busy, failure } = useAction(kind === 'company' ? `company ${company}` : kind);
  const count = scopes.countOf(kind, company);
  const tooMany = count > keyLimits.reviewed;
  const missing = attempt > 0 && title.trim() === '' ? t('review.start.needsTitle') : null;
  const start = async () => {
    setAttempt(attempt + 1);
    if (title.trim() === '') return field.current?.focus();
    if (count === 0 || tooMany) return;
    const started = await run('reviews.start', scopes.requestOf(kind, company, title.trim()));
    if (!started) return;
    void readReviews();
    onClose();
    go({ name: 'review', id: started.review.id });
  };
  const shares = scopes.sharesOf(kind, company);
  const card = (value: ScopeKind): RadioCard<ScopeKind> => ({
    value,
    title:
      narrowed !== null && (value === 'due' || value === 'all')
        ? t(`review.start.${value}Narrowed`, { company: narrowed })
        : t(`review.start.${value}`),
    hint: t('review.start.count', { count: scopes.countOf(value, company) }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('review.start.title')}
      lead={t('review.start.lead')}
      actions={
        <>
          <Button onPress={onClose}>{t('review.start.cancel')}</Button>
          {count > 0 && !tooMany && (
            <Button look="primary" busy={busy} onPress={() => form.current?.requestSubmit()}>
              {t('review.start.act', { count })}
            </Button>
          )}
        </>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <div className="stack">
          <TextField
            ref={field}
            label={t('review.start.name')}
            hint={t('review.start.nameHint')}
            value={title}
            onChange={setTitle}
            maxLength={120}
            error={missing}
          />
          {picked && count > 0 && (
            <p className="hint">{t('review.start.picked', { count, left: picked.length - count })}</p>
          )}
          {!picked && (
            <RadioCards
              legend={t('review.start.scope')}
              cards={[
                // What one company holds comes first while it is the one that is shown.
                ...(narrowed === null ? [card('all')] : []),
                ...(companies.length > 1 ? [card('company')] : []),
                card('due'),
                ...(scopes.isNarrowed ? [card('shown')] : []),
                ...(narrowed === null ? [] : [card('all')]),
              ]}
              value={kind}
              onChange={setKind}
            />
          )}
          {kind === 'company' && (
            <div className="field">
              <label htmlFor={companyField}>{t('review.start.companyLabel')}</label>
              <select
                id={companyField}
                className="input select"
                value={company}
                onChange={(event) => setCompany(event.target.value)}
              >
                {companies.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          {shares.length > 1 && (
            <div>
              <p className="hint">{t('review.start.several', { count: shares.length })}</p>
              <CompanyShares shares={shares} />
            </div>
          )}
          {tooMany && (
            <p className="hint" role="status">
              {t('review.start.tooMany', { count, limit: keyLimits.reviewed })}
            </p>
          )}
          {count === 0 && (
            <p className="hint" role="status">
              {t(picked ? 'review.start.pickedNone' : 'review.start.none')}
            </p>
          )}
        </div>
      </form>
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
