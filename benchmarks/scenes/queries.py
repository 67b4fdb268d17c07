from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

AS_A_BROWSER = {"host": "127.0.0.1", "accept-language": "en"}


def count(path: str, cookie: str) -> dict[str, int]:
    """→ how many queries a page costs whoever has this cookie, once all is warm."""
    client = Client(headers=AS_A_BROWSER | {"cookie": cookie})
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    assert answer.status_code == 200, answer.status_code
    return {"queries": len(asked)}
