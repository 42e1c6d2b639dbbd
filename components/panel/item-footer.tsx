// Small and grey under an answer: who answered, how long it took, why not the first choice. In the element's slot of that item.
import type { ItemNote } from '../../lib/messaging/panel-events';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import { Receipt } from './receipt';
import { useTexts } from './use-texts';

interface ItemFooterProps {
  note: ItemNote;
  threadId: string;
  operations: PanelOperations;
}

export function ItemFooter({ note, threadId, operations }: ItemFooterProps) {
  const { itemFooter: stateWords, say } = useTexts();
  return (
    <div slot={`item-footer-${note.item_id}`} className="item-note">
      {note.state ? <span className="item-state">{stateWords[note.state]}</span> : null}
      <span>{note.text.split(' · ').map(say).join(' · ')}</span>
      {note.because ? <span>{say(note.because)}</span> : null}
      {note.remarks?.map((remark) => (
        <span key={remark}>{say(remark)}</span>
      ))}
      <Receipt operations={operations} threadId={threadId} itemId={note.item_id} />
    </div>
  );
}
