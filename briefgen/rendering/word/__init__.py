"""Word out: the brief as a document that people can go on writing in, with named styles, real
headings and real lists.

    Context ──▶ sections ──▶ writing ──▶ package ──▶ .docx
                               └─ styles

It prints the sections of its pack, in their order, as the built-in templates do; what a pack's own
templates add is not in Word. A house style is the pack's `brief.docx`: its styles, its page, its
head and foot.
"""
