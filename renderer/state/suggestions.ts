import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract/contract';
import { send } from './send';

/** Names of people, places and tags in the inventory, sorted: so that one has one spelling. */
type Suggestions = Output<'inventory.suggest'>;

const none: Suggestions = { people: [], places: [], tags: [] };

/** Asks for suggestions when a form opens. Without an answer the form has none. */
export function useSuggestions(): Suggestions {
  const [suggestions, setSuggestions] = useState(none);
  useEffect(() => {
    let here = true;
    void send('inventory.suggest', {}).then((answer) => here && answer.ok && setSuggestions(answer.value));
    return () => {
      here = false;
    };
  }, []);
  return suggestions;
}
