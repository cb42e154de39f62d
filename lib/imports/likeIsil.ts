/** Names under which sources speak of ISIL, whoever they are: what matches and no rule knows may be it. Read by the database too. */
export const LIKE_ISIL =
  /\b(is|isi|isis|isil|islamic state|da.?e(sh|ch)|daaesh)\b|tat islamique|داعش|الدولة الإسلامية/i;
