/** Which elements may be pressed, by their markup alone. */

/** Elements that are controls by themselves. */
export const NATIVE =
  'button,a[href],area[href],summary,input[type=submit],input[type=button],input[type=image],[role=button],[role=link],[role=menuitem],[role=tab],[role=switch],[role=slider]';

/** Signs in the markup that something is pressed although it is a plain element. */
export const MADE =
  '[onclick],[onpointerdown],[ontouchstart],[onmousedown],[jsaction],[data-href],[data-url],[draggable=true]';
/** An element that can be focused may be a control, or only text for those who use a keyboard. */
export const FOCUSED = '[tabindex]:not([tabindex="-1"])';
/** Elements that a page may have made a control of; whether it has, is asked when they are looked at. */
export const MAY_PRESS = `${MADE},${FOCUSED},[class*=btn],[class*=button],[style*=cursor]`;

/** What a person chooses with. */
export const CHOICE =
  'input[type=radio],input[type=checkbox],[role=radio],[role=option],[role=menuitemradio],button,[role=button],[role=tab],label,select,[aria-checked],[aria-selected]';
