/** No extension: nothing at all. */
