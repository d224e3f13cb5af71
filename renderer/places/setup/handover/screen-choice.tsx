import type { HandoverScreen } from '../../../../shared/model/setup';
import { MenuThumbnail } from '../../../guide/drawings/menu-thumbnail';
import { RadioCards } from '../../../kit/radio-cards';
import { Text, useText } from '../../../messages/t';

type ScreenChoiceProps = {
  readonly screen: HandoverScreen | null;
  /** The values go into an existing instance, so the way to a new one is left out. */
  readonly isReplacing?: boolean;
  readonly onChoose: (screen: HandoverScreen) => void;
};

/** Asks which of Patchworks' two screens the person sees, with pictures, because neither has a version number. */
export function ScreenChoice({ screen, isReplacing = false, onChoose }: ScreenChoiceProps) {
  const t = useText();
  return (
    <div className="page-part picture-picks">
      <RadioCards
        id="handover-screen"
        legend={t('handover.screen.question')}
        value={screen}
        onChange={onChoose}
        cards={(['instances', 'services'] as const).map((value) => ({
          value,
          title: <Text id={`handover.screen.${value}`} />,
          ...(!isReplacing && { hint: <Text id={`handover.screen.${value}.hint`} /> }),
          picture: <MenuThumbnail screen={value} />,
        }))}
      />
    </div>
  );
}
