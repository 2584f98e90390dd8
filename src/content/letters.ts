/**
 * Small letters as a part of expressions, by ranges that hold few other signs, no mark on Latin letters and no sign of a
 * currency: a set of all letters takes the browser a millisecond to make, anew for each place where it stands. A file of
 * its own, for the script that watches needs none of them.
 */
export const LETTERS = String.raw`a-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u060b\u060d-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u0963\u0966-\u0e3e\u0e40-\u1fff\u2c00-\u2dff\u3005-\u3007\u3031-\u30fa\u30fc-\ud7ff\uf900-\uffdc`;
