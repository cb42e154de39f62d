'use client';

import { useState } from 'react';

/** A text to take along, with a button that copies it. Without script the text can be selected by hand. */
export function CopyText({ label, note, text }: { label: string; note?: string; text: string }) {
  const [said, setSaid] = useState('');
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
        <strong>{label}</strong> <button type="button" onClick={copy} aria-label={`Copy: ${label}`}>Copy</button> <span role="status">{said}</span>
      </p>
      {note && <p className="quiet">{note}</p>}
      <pre tabIndex={0}>{text}</pre>
    </div>
  );
}
