import { EyeOff, Info, X } from 'lucide-react';
import { sameCompany } from '../../shared/model/company';
import { LinkButton } from '../kit/link-button';
import { OtherCompany } from '../kit/other-company';
import { Text, useText } from '../messages/t';
import { useChecklistsStore } from '../state/checklists-store';
import {
  chooseCompany,
  forgetLostCompany,
  useChosenCompany,
  useCompanyStore,
  useHiddenKeys,
} from '../state/company-store';
import { useKey } from '../state/keys-store';
import { useReviewsStore } from '../state/reviews-store';
import { keyOf, type Route } from '../state/route-store';

/** The places that list keys or what is about keys. Settings and Help are the same for all companies. */
const narrowed: readonly Route['name'][] = ['home', 'keys', 'reviews', 'activity', 'records'];

/**
 * One line below the top bar on every place: what is not shown because of the chosen company, or that what is shown is
 * another company's. Takes no room where neither is so.
 */
export function CompanyLine({ route }: { readonly route: Route }) {
  const t = useText();
  return (
    <section className="company-strip" aria-label={t('app.company.region')}>
      <Line route={route} />
    </section>
  );
}

function Line({ route }: { readonly route: Route }) {
  const t = useText();
  const company = useChosenCompany();
  const lost = useCompanyStore((store) => store.lost);
  if (lost !== null) {
    return (
      <p className="company-line warn" role="status">
        <Info className="i i-sm" aria-hidden="true" />
        <span>
          <Text id="app.company.lost" values={{ company: lost }} />
        </span>
        <LinkButton onPress={forgetLostCompany} label={t('app.company.lostRead')}>
          <X className="i i-sm" aria-hidden="true" />
        </LinkButton>
      </p>
    );
  }
  if (company === null) return null;
  if (narrowed.includes(route.name)) return <Hidden company={company} />;
  if (route.name === 'review') return <OfReview id={route.id} company={company} />;
  if (route.name === 'checklist') return <OfChecklist id={route.id} company={company} />;
  const id = keyOf(route);
  return id === null ? null : <OfKey id={id} />;
}

/** Shows all companies again. */
function ShowAll() {
  const t = useText();
  return <LinkButton onPress={() => chooseCompany(null)}>{t('app.company.showAll')}</LinkButton>;
}

function Hidden({ company }: { readonly company: string }) {
  const t = useText();
  const count = useHiddenKeys();
  const unsaved = useCompanyStore((store) => store.unsaved);
  return (
    <p className="company-line">
      <EyeOff className="i i-sm" aria-hidden="true" />
      <span>
        <Text id="app.company.only" values={{ company, count }} /> {unsaved && t('app.company.unsaved')}
      </span>
      <ShowAll />
    </p>
  );
}

function OfKey({ id }: { readonly id: string }) {
  return <OtherCompany company={useKey(id)?.company ?? ''} />;
}

/** A review is signed as a whole, so it is shown whole. */
function OfReview({ id, company }: { readonly id: string; readonly company: string }) {
  const review = useReviewsStore(({ reviews }) => reviews?.find(({ review }) => review.id === id)?.review ?? null);
  if (!review) return null;
  const { companies } = review;
  const others = companies?.filter((share) => !sameCompany(share.company, company)) ?? [];
  const count = others.reduce((sum, share) => sum + share.count, 0);
  if (companies && count === 0) return null;
  return (
    <p className="company-line warn">
      <Info className="i i-sm" aria-hidden="true" />
      <Text id={companies ? 'app.company.reviewOthers' : 'app.company.reviewUnknown'} values={{ count, company }} />
    </p>
  );
}

/** A to-do list is worked through as a whole, so it is shown whole. */
function OfChecklist({ id, company }: { readonly id: string; readonly company: string }) {
  const checklist = useChecklistsStore(({ checklists }) => checklists.find((each) => each.id === id));
  const others = checklist?.companies.filter((name) => !sameCompany(name, company)) ?? [];
  if (others.length === 0) return null;
  return (
    <p className="company-line warn">
      <Info className="i i-sm" aria-hidden="true" />
      <Text id="app.company.listOthers" values={{ company, count: others.length }} />
    </p>
  );
}
