import { patchworksDelete } from '../../../shared/guides/patchworks-delete';
import { patchworksRevoke } from '../../../shared/guides/patchworks-revoke';
import { plytixDelete } from '../../../shared/guides/plytix-delete';
import { plytixRename } from '../../../shared/guides/plytix-rename';
import { plytixSeeAgain } from '../../../shared/guides/plytix-see-again';
import { plytixSetRole } from '../../../shared/guides/plytix-set-role';
import { Disclosure } from '../../kit/disclosure';
import { SystemTag } from '../../kit/system-tag';
import { useText } from '../../messages/t';
import { KeyTaskGuide } from '../../tasks/key-tasks/key-task-guide';

const guides = {
  plytix: [plytixSeeAgain, plytixRename, plytixSetRole, plytixDelete],
  patchworks: [patchworksRevoke, patchworksDelete],
} as const;

/** The tasks with keys that exist, to be read ahead. */
export function HelpGuides() {
  const t = useText();
  return (['plytix', 'patchworks'] as const).map((system) => (
    <div key={system} className="link-group narrow-guide">
      <SystemTag system={system} />
      {guides[system].map((guide) => (
        <Disclosure key={guide.id} title={t(`help.guide.${guide.id}`)} quiet>
          <KeyTaskGuide guide={guide} />
        </Disclosure>
      ))}
    </div>
  ));
}
