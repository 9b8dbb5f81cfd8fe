"""What can go wrong, each with a stable code and a remedy.

    BriefgenError
    ├── UsageError         E0xx   the command was given wrongly                       exit 2
    ├── SourceError        E1xx   an article cannot be read                           exit 1
    ├── LanguageError      E2xx   the language pipeline cannot be used                exit 1
    ├── RenderingError     E3xx   a template, a font or the page layout               exit 1
    ├── BriefError         E4xx   a brief file is not what it should be               exit 1
    ├── OutputError        E5xx   a result cannot be written                          exit 1
    └── DeliveryError      E6xx   a brief cannot be sent                              exit 1

An error is one line: ``E101 notes/a.txt: there is no such file. Check the path.`` Only what a user can mend is a `BriefgenError`;
anything else is a defect of the program and shows as a traceback.
"""

from __future__ import annotations

from briefgen.errors.base import BriefgenError
from briefgen.errors.briefs import BriefBroken, BriefError, BriefNotAttached, SchemaUnknown
from briefgen.errors.delivery import DeliveryError
from briefgen.errors.language import LanguageError, NoProse, OtherLanguage, PipelineMissing
from briefgen.errors.output import OutputError, OutputNotWritable
from briefgen.errors.rendering import (
    BlockThere,
    BlockTied,
    BlockUnknown,
    FetchBlocked,
    FormatMissing,
    ManifestBroken,
    PackCycle,
    PackNameWrong,
    PackThere,
    PackTooGreedy,
    PageUnsafe,
    PangoMissing,
    ParameterWrong,
    RenderingError,
    TemplateBroken,
    TemplateMissing,
    TooManyPages,
    UnknownField,
    UnknownParameter,
)
from briefgen.errors.sources import (
    AddressRefused,
    ArchiveGiven,
    BookLocked,
    DocumentBroken,
    DocumentLocked,
    DumpBroken,
    DumpWithoutText,
    FetchFailed,
    FolderEmpty,
    FrontMatterBroken,
    MailBroken,
    NetNotAllowed,
    NotAFile,
    NoTextInside,
    OtherProgram,
    PageWithoutArticle,
    PdfBroken,
    PdfLocked,
    PdfScanned,
    PdfTooDense,
    PdfTooLong,
    ReaderFailed,
    RobotsForbid,
    SourceBinary,
    SourceDamaged,
    SourceEmpty,
    SourceError,
    SourceMissing,
    SourceTooLarge,
    SourceTooSlow,
    SourceUnreadable,
    WireBroken,
)
from briefgen.errors.table import error_table, every_error
from briefgen.errors.usage import NothingToDo, PortTaken, SettingsBroken, UnknownOptionValue, UsageError, WrongUsage

__all__ = [
    "AddressRefused",
    "ArchiveGiven",
    "BlockThere",
    "BlockTied",
    "BlockUnknown",
    "BookLocked",
    "BriefBroken",
    "BriefError",
    "BriefNotAttached",
    "BriefgenError",
    "DeliveryError",
    "DocumentBroken",
    "DocumentLocked",
    "DumpBroken",
    "DumpWithoutText",
    "FetchBlocked",
    "FetchFailed",
    "FolderEmpty",
    "FormatMissing",
    "FrontMatterBroken",
    "LanguageError",
    "MailBroken",
    "ManifestBroken",
    "NetNotAllowed",
    "NoProse",
    "NoTextInside",
    "NotAFile",
    "NothingToDo",
    "OtherLanguage",
    "OtherProgram",
    "OutputError",
    "OutputNotWritable",
    "PackCycle",
    "PackNameWrong",
    "PackThere",
    "PackTooGreedy",
    "PageUnsafe",
    "PageWithoutArticle",
    "PangoMissing",
    "ParameterWrong",
    "PdfBroken",
    "PdfLocked",
    "PdfScanned",
    "PdfTooDense",
    "PdfTooLong",
    "PipelineMissing",
    "PortTaken",
    "ReaderFailed",
    "RenderingError",
    "RobotsForbid",
    "SchemaUnknown",
    "SettingsBroken",
    "SourceBinary",
    "SourceDamaged",
    "SourceEmpty",
    "SourceError",
    "SourceMissing",
    "SourceTooLarge",
    "SourceTooSlow",
    "SourceUnreadable",
    "TemplateBroken",
    "TemplateMissing",
    "TooManyPages",
    "UnknownField",
    "UnknownOptionValue",
    "UnknownParameter",
    "UsageError",
    "WireBroken",
    "WrongUsage",
    "error_table",
    "every_error",
]
