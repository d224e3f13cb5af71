import type { System } from '../../shared/model/key-record';
import { serviceOf } from '../../shared/model/services/services';

type SystemTagProps = {
  readonly system: System;
  /** Filled, for the header of a panel; otherwise plain, for tables. */
  readonly filled?: boolean;
};

/** The service of a key, always as icon, word and colour together. */
export function SystemTag({ system, filled }: SystemTagProps) {
  const service = serviceOf(system);
  return (
    <span className={filled ? `sys sys-tag ${system}` : `sys ${system}`}>
      <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
        <rect x="3" y="3" width="18" height="18" rx="4" />
        <path fill="currentColor" stroke="none" d={service.mark} />
      </svg>
      {service.name}
    </span>
  );
}
