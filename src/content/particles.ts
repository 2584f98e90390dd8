/** What people in Indonesian chats put around a word without changing what it says: "CO dulu yuk kak". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'yuk yok yuks ayo kak kakak kakk dong donk dulu ah aja deh ya yaa nih sih lah kuy skuy cus cuss gas gass gaskan gaskeun say beb sis gan bang mas mbak bun bund bunda bos boss bestie'.split(
    ' ',
  ),
);
