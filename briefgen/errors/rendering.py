"""E3xx: A template, a font or the page layout."""

from __future__ import annotations

from briefgen.errors.base import BriefgenError


class RenderingError(BriefgenError):
    """A template, a font or the page layout."""


class TemplateMissing(RenderingError):
    """No template pack of this name."""

    code = "E301"
    exit_code = 2
    problem = "there is no template pack named {name!r}"
    remedy = "There are: {choices}."


class TemplateBroken(RenderingError):
    """A template cannot be rendered."""

    code = "E302"
    problem = "{reason}"
    remedy = "Mend the template at this line."


class PangoMissing(RenderingError):
    """The system library that sets type is not installed."""

    code = "E303"
    problem = "PDF needs the system library Pango, which is not installed"
    remedy = (
        "Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install"
        " pango."
    )


class FetchBlocked(RenderingError):
    """A page asked for something outside its template pack."""

    code = "E304"
    problem = "the page asks for {url}, which is not a file of the template pack"
    remedy = "Put the file into the pack's folder and name it from there."


class UnknownField(RenderingError):
    """A template names something that a brief does not have."""

    code = "E305"
    problem = "{reason}"
    remedy = "{hint}"


class PackTooGreedy(RenderingError):
    """A pack takes more time, memory or room than a brief needs."""

    code = "E306"
    problem = "the pack takes more than {limit}"
    remedy = "Look for a loop or a repeated text in its templates and style sheets."


class UnknownParameter(RenderingError):
    """A parameter is set that the pack does not have."""

    code = "E307"
    exit_code = 2
    problem = "{name!r} is no parameter of the pack {pack}"
    remedy = "{hint}"


class ParameterWrong(RenderingError):
    """A parameter has a value it does not take."""

    code = "E308"
    exit_code = 2
    problem = "the parameter {name!r} does not take {value!r}"
    remedy = "It takes {takes}."


class ManifestBroken(RenderingError):
    """A pack.toml says something that it cannot say."""

    code = "E309"
    problem = "{reason}"
    remedy = "{hint}"


class PackCycle(RenderingError):
    """A pack extends itself, by way of others or directly."""

    code = "E310"
    problem = "the packs extend each other in a circle: {chain}"
    remedy = 'Let one of them extend "builtin:brief".'


class FormatMissing(RenderingError):
    """A pack has no template for a format."""

    code = "E311"
    exit_code = 2
    problem = "the pack cannot be rendered to {form}"
    remedy = "It has: {formats}."


class TooManyPages(RenderingError):
    """A brief is longer than its pack allows."""

    code = "E312"
    problem = "the brief takes {pages} pages, and the pack allows {allowed}"
    remedy = "Cut about {words} words from it."


class PageUnsafe(RenderingError):
    """A page would run a script or ask for something outside itself."""

    code = "E313"
    problem = "the page holds {what}"
    remedy = (
        "A brief is one file that asks for nothing and runs nothing: put files in with asset('…'),"
        " and leave scripts out."
    )


class PackThere(RenderingError):
    """A pack or a file of it would be overwritten."""

    code = "E314"
    exit_code = 2
    problem = "it is there already"
    remedy = "Choose another name, or add --force to write it anew."


class PackNameWrong(RenderingError):
    """A name that no folder of a pack can have on every system."""

    code = "E315"
    exit_code = 2
    problem = "{name!r} is no name for a pack"
    remedy = "Use letters, digits, - and _, such as {better!r}."


class BlockUnknown(RenderingError):
    """A pack has no block of this name."""

    code = "E316"
    exit_code = 2
    problem = "{name!r} is no block of the pack"
    remedy = "{hint}"


class BlockExists(RenderingError):
    """A pack has a block of its own already."""

    code = "E317"
    exit_code = 2
    problem = "the block {name!r} is the pack's own already"
    remedy = "Edit it at this line, or name only the other format with --to."


class BlockNotCopyable(RenderingError):
    """A block cannot be copied, as what it means depends on where it stands."""

    code = "E318"
    exit_code = 2
    problem = "the block {name!r} includes {file!r}, which means another file in another pack"
    remedy = "Write a block of your own, with super() where this one is to stand."
