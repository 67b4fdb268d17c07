"""The post: letters go out one after the other, on a thread of their own.

Nobody waits for a mail server, and how long an answer takes does not tell whether an address
is known. A letter that cannot go out is told to the operator, without its address.
"""

from __future__ import annotations

import logging
from queue import Queue
from threading import Lock, Thread

from django.conf import settings
from django.core.mail import EmailMessage

log = logging.getLogger(__name__)

letters: Queue[EmailMessage] = Queue()
_postman: list[Thread] = []
_hiring = Lock()


def send(letter: EmailMessage) -> None:
    """Hand a letter in. It goes out within moments, or the log says why not."""
    letters.put(letter)
    with _hiring:
        if not _postman:
            _postman.append(Thread(target=_carry, name="post", daemon=True))
            _postman[0].start()


def is_printed() -> bool:
    """Whether letters go to the window where Kith runs, because no mail server is set."""
    return settings.EMAIL_BACKEND == "django.core.mail.backends.console.EmailBackend"


def _carry() -> None:
    while True:
        letter = letters.get()
        try:
            letter.send()
        except Exception as reason:
            log.error("A letter could not go out: %s", type(reason).__name__)
        finally:
            letters.task_done()
