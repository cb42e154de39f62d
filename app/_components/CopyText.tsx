'use client';

import { useState, useSyncExternalStore } from 'react';

/** A text to take along, with a button that copies it once there is a script. Without, the text can be selected by hand. */
export function CopyText({ label, note, text }: { label: string; note?: string; text: string }) {
  const [said, setSaid] = useState('');
  const canCopy = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('Copying is not allowed here; select the text instead.');
    }
  };
  return (
    <div className="small">
      <p>
        <strong>{label}</strong>{' '}
        <button type="button" onClick={copy} disabled={!canCopy} aria-label={`Copy: ${label}`}>
          Copy
        </button>{' '}
        <span role="status">{said}</span>
      </p>
      {note && <p className="quiet">{note}</p>}
      <pre tabIndex={0}>{text}</pre>
    </div>
  );
}

/** Whether a script runs changes once, when the browser takes the page over. */
const never = () => () => undefined;
