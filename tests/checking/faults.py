"""A pack with more than twelve faults of different kinds, and the line that each is told in."""

from __future__ import annotations

FAULTY: tuple[dict[str, str], str] = (
    {
        "brief.html.j2": """{% extends "parent:brief.html.j2" %}
{% block key_points %}
<section id="key-points"><h4>Points</h4>
{% for point in key_points %}
<p id="{{ point.anchor }}">{{ point.txt }} {{ point.citations | citte }}</p>
{% endfor %}
{{ titel }} {{ params.acent }} {% if title is strng %}x{% endif %}
{% include "partials/speeker.html.j2" %}
<img src="{{ asset('lgo.svg') }}">
<a href="#nowhere"></a>
<p class="pale">Contact us: {{ marking }}</p>
</section>
{% endblock %}
{% block mad %}x{% endblock %}
""",
        "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
        "style.css": ".pale { color: #bbb }\nh2 { color: var(--acent) }\n",
        "print.css": ".pale { color: #bbb; white-space: nowrap; margin-left: 190mm }\nh1 { colr: red }\n",
    },
    'extends = "builtin:brief"\nsections = ["key_pionts", "key_points", "sources", "made", "annex"]\n',
)

# ruff: noqa: E501
SAID = [
    "acme as HTML, PDF: 'None' is printed: a value is printed that is not there, or is a list. (in minimal)",
    "acme as HTML, PDF: <a> has no words: a link is read out by them. (in minimal, typical, huge, hostile)",
    "acme as HTML, PDF: <a> leads to #nowhere, and nothing on the page has this id. (in minimal, typical, huge, hostile)",
    "acme as HTML, PDF: <h4> follows <h1>: a level is left out. (in minimal, typical, huge, hostile)",
    'acme as HTML, PDF: <img> has no alt: write what it shows, or alt="" where it only adorns. (in minimal, typical, huge, hostile)',
    "acme/brief.html.j2:5: 'txt' is not a field of a key point. Did you mean 'text'?",
    "acme/brief.html.j2:5: there is no filter 'citte'. Did you mean 'cite'?",
    "acme/brief.html.j2:7: 'acent' is no parameter of the pack. Did you mean 'accent'?",
    "acme/brief.html.j2:7: 'titel' is not defined. Did you mean 'title'?",
    "acme/brief.html.j2:7: there is no test 'strng'. Did you mean 'string'?",
    "acme/brief.html.j2:8: there is no file 'partials/speeker.html.j2'. Did you mean 'partials/speaker.html.j2'?",
    "acme/brief.html.j2:9: 'lgo.svg' is not a file of the pack. Did you mean 'logo.svg'?",
    "acme/brief.html.j2:14: 'mad' is no block of brief/brief.html.j2, so that nothing prints it. Did you mean 'made'?",
    "acme/pack.toml:5: 'sections' names 'key_pionts', and no template has a block of this name. Did you mean 'key_points'?",
    "acme/print.css: 'p.pale' is read badly: #bbbbbb on #ffffff has a contrast of 1.91, and text of its size needs 4.5. (in minimal, typical, huge, hostile)",
    "acme/print.css: the text of 'p.pale' leaves the page. (in minimal, typical, huge, hostile)",
    "acme/style.css: in a light window 'p.pale' is read badly: #bbbbbb on #ffffff has a contrast of 1.91, and text of its size needs 4.5. (in typical)",
    "acme/style.css:2: there is no custom property '--acent'. Did you mean '--accent'?",
    "acme/brief.html.j2:2: remark: the block 'key_points' is rewritten for HTML and PDF only; Markdown prints it as before. Rewrite it in brief.md.j2, too.",
    "acme/print.css:2: remark: the PDF does without 'colr: red': unknown property.",
]
