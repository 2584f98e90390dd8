/** Sentences in the two languages of the product. */

/** A sentence in the two languages of the product, Indonesian first. */
export interface Text {
  id: string;
  en: string;
}
