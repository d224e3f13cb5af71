import type { HandoverScreen } from '../../../../shared/model/setup';
import { Text, useText } from '../../../messages/t';

type ReplaceStepsProps = {
  readonly screen: HandoverScreen;
  /** The name of the instance with the old key's values. */
  readonly name: string;
};

/**
 * How to change the values of an existing instance, for a key that replaces another (Patchworks, "Updating an
 * instance"; for the older screens, "Service connector summary").
 */
export function ReplaceSteps({ screen, name }: ReplaceStepsProps) {
  const t = useText();
  return (
    <section className="card card-pad page-part" aria-labelledby="replace-here">
      <h2 id="replace-here">{t('handover.replace.title')}</h2>
      <p className="hint">{t('handover.replace.why')}</p>
      <ol className="howto replace-acts">
        {(['open', 'tab', 'save'] as const).map((act) => (
          <li key={act}>
            <div>
              <p className="do">
                <Text id={`handover.replace.${screen}.${act}`} values={{ name }} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="hint">
        <Text id={`handover.replace.${screen}.effect`} />
      </p>
    </section>
  );
}
