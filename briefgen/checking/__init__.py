"""Check a template pack: what its templates name, and what comes out when four sample briefs are
rendered with it.

```
pack ──▶ files   fields, blocks, styles            read, not rendered
     └─▶ samples trying ──▶ accessibility          each sample in every format
                        ├─▶ contrast, screens
                        ├─▶ pages
                        └─▶ verapdf
```
"""

from __future__ import annotations

from briefgen.checking.pack_check import check_pack
from briefgen.checking.report import Finding, Report

__all__ = ["Finding", "Report", "check_pack"]
