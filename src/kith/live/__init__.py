"""The room: what happens in an activity reaches everybody who has its page open."""
