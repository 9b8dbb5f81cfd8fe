"""The command line: one file for each command."""

from __future__ import annotations


def main() -> None:
    """Run briefgen."""
    import hashlib
    import pathlib
    import sys

    import msgspec

    from briefgen.findings import find_all
    from briefgen.language.pipeline import read
    from briefgen.model import Article

    _, _command, folder, _, out = sys.argv
    lines = []
    for i, path in enumerate(sorted(pathlib.Path(folder).iterdir()), 1):
        data = path.read_bytes()
        text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        article = Article(id=f"S{i}", path=str(path), sha256=hashlib.sha256(data).hexdigest(), text=text)
        lines.append(msgspec.json.encode(find_all(read(article))))
    pathlib.Path(out).write_bytes(b"\n".join(lines) + b"\n")
