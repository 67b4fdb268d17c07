"""What was left over is put where a convenor says that it belongs."""

from __future__ import annotations

from typing import Any

from kith.guides.contents import Contents


def put(contents: Contents, pieces: list[dict[str, Any]]) -> None:
    """Put what was left over where it belongs; what belongs nowhere stays left over."""
    contents["leftover"] = [piece["text"] for piece in pieces if not piece["place"]]
    for piece in pieces:
        place, text = piece["place"], piece["text"]
        if place in ("context", "tip"):
            contents[place] = _joined(contents[place], text)
        elif place == "quotes":
            contents[place].append({"text": text, "speaker": ""})
        elif place == "sources":
            contents[place].append({"text": text, "url": ""})
        elif place:
            _put_under(place, text, contents["plays"])


def _put_under(method: str, text: str, plays: list[dict[str, Any]]) -> None:
    for play in plays:
        if play["method"] == method:
            play["prompt"] = _joined(play["prompt"], text)
            return
    plays.append({"method": method, "prompt": text, "topics": []})


def _joined(*texts: str) -> str:
    return "\n\n".join(filter(None, texts))
