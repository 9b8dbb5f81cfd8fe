"""Language: an article becomes a reading (paragraphs, sentences, tokens, quotation marks). The only room that imports spaCy."""
