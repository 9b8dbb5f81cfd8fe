"""Shorter ways to the same pages: what WeasyPrint does over and over, done once.

WeasyPrint computes, sets and draws every document by itself. Here a process makes many with the
same style sheet, and even one document has the same styles a hundred times. Each module stands in
for a function or a class of the library, gives back what that gives, to the byte, and leaves to it
what is out of the ordinary.

| module | what is done once | for |
| --- | --- | --- |
| `known_cascades` | putting together what the matching rules declare | a set of rules |
| `known_styles` | computing a style | what was declared, below the same styles |
| `used_lengths` | working out margins, paddings, borders, sizes | a style without percentages |
| `kept_layouts` | choosing a font, setting a line | a style; a line, for paper as for measuring |
| `drawn_text` | writing a glyph with its advance | a face and its size |
| `bare_boxes` | looking for a background | a style that has none |
| `normal_flow` | asking five questions of a box | each time |
| `parsed_pages` | making the patterns of the HTML parser | the process |
| `written_values` | asking what type a value has | each time |

They know the inside of the libraries, so they are taken with the releases they were written for and
with no other: pages are the same then, and slower. `tests/rendering/pdf/test_shortcuts.py` compares
the bytes, with and without, of every pack and of a page that has a little of all that CSS knows.
"""
