/** The law of other places, as examples behind a switch. Only Indonesia's is a prohibition. */
import type { Jurisdiction } from '../../model';
import { china } from './china';
import { europeanUnion } from './european-union';

export const JURISDICTIONS: readonly Jurisdiction[] = [china, europeanUnion];
