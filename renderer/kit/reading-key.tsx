import { useText } from '../messages/t';
import { renewAllKeys, useReadFailure } from '../state/keys-store';
import { Button } from './button';
import { FailureNote } from './failure-note';

/**
 * In place of a page about a key whose record is not read yet: nothing for the moment that this takes, or why it could
 * not be read.
 */
export function ReadingKey() {
  const t = useText();
  const failure = useReadFailure();
  return (
    <main className="page" id="main" aria-busy={failure === null}>
      {failure && (
        <div className="page-in">
          <FailureNote failure={failure}>
            <Button small onPress={renewAllKeys}>
              {t('app.tryAgain')}
            </Button>
          </FailureNote>
        </div>
      )}
    </main>
  );
}
