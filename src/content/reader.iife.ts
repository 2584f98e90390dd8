/** The script that reads: it comes into a frame when something there may matter, and stands alone. */
import { createReader } from './reader';

globalThis.etalaseReader = createReader;
globalThis.etalaseReaderCame?.();
