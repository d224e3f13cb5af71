import { Info } from 'lucide-react';
import { Text, useText } from '../messages/t';
import { chooseCompany, isHidden, useChosenCompany } from '../state/company-store';
import { LinkButton } from './link-button';

/**
 * Says that a key which is shown, by a link, a search or a task that began before, is of another company than the
 * chosen one, and switches to it. Renders nothing for a key of the chosen company.
 */
export function OtherCompany({ company }: { readonly company: string }) {
  const t = useText();
  const chosen = useChosenCompany();
  if (chosen === null || company.trim() === '' || !isHidden(company, chosen)) return null;
  return (
    <p className="company-line warn">
      <Info className="i i-sm" aria-hidden="true" />
      <span>
        <Text id="app.company.otherKey" values={{ company, chosen }} />
      </span>
      <LinkButton onPress={() => chooseCompany(company)}>{t('app.company.switchTo', { company })}</LinkButton>
    </p>
  );
}
