"""Tells by its first bytes what a file is, where it is not text."""

PACKED = b"PK\x03\x04"
FIRST_BYTES = (
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"{\\rtf", "rich-text"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF87a", "picture"),
    (b"GIF89a", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"PK\x05\x06", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a\x07", "archive"),
)
INSIDE_A_PACK = (
    (b"word/", "word"),
    (b"xl/", "office"),
    (b"ppt/", "office"),
    (b"mimetypeapplication/vnd.oasis", "office"),
)


def kind_of(raw: bytes) -> str:
    """The code of a refusal, or "" for what may be text."""
    for start, kind in FIRST_BYTES:
        if raw.startswith(start):
            return kind
    if raw.startswith(PACKED):
        return next((kind for part, kind in INSIDE_A_PACK if part in raw), "archive")
    if raw[4:8] == b"ftyp" or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"):
        return "picture" if raw[8:12] in (b"heic", b"mif1", b"avif", b"WEBP") else "binary"
    return ""
