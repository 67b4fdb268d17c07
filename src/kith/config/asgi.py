"""What the server runs: the live stream beside Django, in one process."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")
django = get_wsgi_application()  # sets Django up, which the next imports need

from django.db import connection  # noqa: E402

from kith.config.bodies import THREADS, ReadWhole, Receive, Scope, Send  # noqa: E402
from kith.config.jobs import Jobs  # noqa: E402
from kith.config.upkeep import Upkeep  # noqa: E402
from kith.live.broker import broker  # noqa: E402
from kith.live.hub import Hub  # noqa: E402
from kith.live.stream import stream  # noqa: E402


class Application:
    """`/live` is the stream, all else is Django. The hub lives as long as the server.

    Whoever stops the server calls `closing` when it begins to, so that no open stream holds it.
    """

    def __init__(self, hub: Hub, pages: ReadWhole):
        self.hub, self.pages = hub, pages
        self.closing = hub.close

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.live_and_end(receive, send)
        elif scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1000})
        elif scope["path"] == "/live":
            await stream(self.hub, scope, receive, send)
        else:
            await self.pages(scope, receive, send)

    async def live_and_end(self, receive: Receive, send: Send) -> None:
        await receive()
        upkeep, jobs = Upkeep(), Jobs()
        self.hub.start()
        upkeep.start()
        jobs.start()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self.hub.stop()
        jobs.stop()
        upkeep.stop()
        await send({"type": "lifespan.shutdown.complete"})


# A file answers at once; what another machine is asked for, others may use the time of.
AT_ONCE = 1 if connection.vendor == "sqlite" else THREADS

application = Application(Hub(broker), ReadWhole(django, AT_ONCE))
