import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { System } from '../../../shared/model/key-record';
import { type AgeRule, ageRuleLimits } from '../../../shared/model/largest-age';
import { sameName } from '../../../shared/model/names';
import { serviceOf, systems } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { IconButton } from '../../kit/icon-button';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useSuggestions } from '../../state/suggestions';
import { useAction } from '../../state/use-action';
import { saveSetting } from './save-setting';

const offered = [30, 60, 90, 180, 365, 730] as const;

/** The value of a choice of keys: `all`, `system:plytix` or `tag:production`. */
function choiceValue({ system, tag }: AgeRule): string {
  if (tag !== null) return `tag:${tag}`;
  return system === null ? 'all' : `system:${system}`;
}

function choiceOf(value: string): Pick<AgeRule, 'system' | 'tag'> {
  if (value.startsWith('tag:')) return { system: null, tag: value.slice('tag:'.length) };
  return { system: value === 'all' ? null : (value.slice('system:'.length) as System), tag: null };
}

/** How old keys may become, by service or tag. Older ones are due to be rotated. */
export function AgeSetting() {
  const t = useText();
  const { largestAges } = useApp().settings;
  const { run, failure } = useAction();
  const save = (rules: readonly AgeRule[]) => void saveSetting(run, { largestAges: [...rules] });
  return (
    <section>
      <h2>{t('settings.age.title')}</h2>
      <p className="muted">{t('settings.age.text')}</p>
      {largestAges.length > 0 && (
        <ul className="age-rules">
          {largestAges.map((rule, place) => (
            <Rule
              // Two rules may be equal, and none has an id.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a rule is known by
              key={place}
              rule={rule}
              number={place + 1}
              onChange={(changed) => save(largestAges.with(place, changed))}
              onRemove={() => save(largestAges.toSpliced(place, 1))}
            />
          ))}
        </ul>
      )}
      {largestAges.length < ageRuleLimits.rules && (
        <Button small onPress={() => save([...largestAges, { system: null, tag: null, days: 365 }])}>
          <Plus className="i" aria-hidden="true" />
          {t('settings.age.add')}
        </Button>
      )}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}

type RuleProps = {
  readonly rule: AgeRule;
  /** From 1, to tell the rules apart. */
  readonly number: number;
  readonly onChange: (rule: AgeRule) => void;
  readonly onRemove: () => void;
};

function Rule({ rule, number, onChange, onRemove }: RuleProps) {
  const t = useText();
  const id = useId();
  const { tags } = useSuggestions();
  const { tag, days } = rule;
  const named = tag === null || tags.some((known) => sameName(known, tag)) ? tags : [tag, ...tags];
  const choices = offered.includes(days as 30) ? offered : [days, ...offered];
  return (
    <li>
      <label htmlFor={`${id}-keys`} className="hidden-label">
        {t('settings.age.keys', { number })}
      </label>
      <select
        id={`${id}-keys`}
        className="input select"
        value={choiceValue(rule)}
        onChange={(event) => onChange({ ...choiceOf(event.target.value), days })}
      >
        <option value="all">{t('settings.age.all')}</option>
        {systems.map((system) => (
          <option key={system} value={`system:${system}`}>
            {t('settings.age.system', { service: serviceOf(system).name })}
          </option>
        ))}
        {named.map((known) => (
          <option key={known} value={`tag:${known}`}>
            {t('settings.age.tag', { tag: known })}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-days`} className="hidden-label">
        {t('settings.age.days', { number })}
      </label>
      <select
        id={`${id}-days`}
        className="input select"
        value={days}
        onChange={(event) => onChange({ ...rule, days: Number(event.target.value) })}
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {t('settings.age.atMost', { days: each })}
          </option>
        ))}
      </select>
      <IconButton icon={Trash2} small label={t('settings.age.remove', { number })} onPress={onRemove} />
    </li>
  );
}
