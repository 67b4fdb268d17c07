"""A PDF that is one: a page with nothing on it."""

from __future__ import annotations


def pdf(padding: int = 0) -> bytes:
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    )
    said, places = b"%PDF-1.4\n%" + b"x" * padding + b"\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(said))
        said += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 4\n0000000000 65535 f \n%strailer\n<< /Size 4 /Root 1 0 R >>\n" % table
    return said + end + b"startxref\n%d\n%%%%EOF\n" % len(said)
