"""Every icon of Kith, drawn on a square of 24, in strokes of one width.

A method brings its own icon under its own key; one without is drawn as `method`.
"""

PLACES = {
    "today": '<path d="M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4M8 14.5h4"/>',
    "guides": '<path d="M6 4h12v16H6zM9.5 4v16M12.5 8.5h3M12.5 12h3"/>',
    "memory": '<path d="M4 7.5h16v12H4zM6 7.5v-3h12v3M9.5 12h5"/>',
    "people": '<circle cx="9" cy="9" r="3.2"/><path d="M3.5 19c.4-3.2 2.5-5 5.5-5s5.1 1.8 5.5 5'
    'M15.5 6.2a3 3 0 0 1 0 5.6M17 14.3c2 .6 3.2 2.2 3.5 4.7"/>',
    "community": '<path d="M3.5 11 12 4.5l8.5 6.5M6 9.5v10h12v-10M10 19.5v-5.5h4v5.5"/>',
    "person": '<circle cx="12" cy="8.5" r="3.8"/><path d="M5 20c.5-4 3-6 7-6s6.5 2 7 6"/>',
    "leaf": '<path d="M5.5 19.5C5 10 9.5 5 19.5 4.5 20 14 15 19 8.5 18M5.5 19.5'
    'C7.5 15 10.5 11.5 14.5 9"/>',
}

METHODS = {
    "more-or-less": '<path d="M4 8h7M7.5 4.5v7M13.5 16.5h7M19 4.5 5 19.5"/>',
    "shared-understandings": '<circle cx="9" cy="12" r="5.8"/><circle cx="15" cy="12" r="5.8"/>',
    "unpack-research": '<path d="M12 6.5C10 5 7 4.6 3.5 5v13c3.5-.4 6.5 0 8.5 1.5 2-1.5 5-1.9'
    " 8.5-1.5V5C17 4.6 14 5 12 6.5ZM12 6.5v13M14.8 10c1-.4 2-.6 3-.6M14.8 13c1-.4 2-.6"
    ' 3-.6"/>',
    "save-the-last-word": '<path d="M4 5.5h16v10h-8.5L7 19.5v-4H4zM8 9h8M8 12h3.5"/>',
    "look-again": '<path d="M5.5 12a6.7 6.7 0 1 0 2.3-5M5 4.5 7.8 7l-3 2.3M12 8.5v7M8.5 12h7"/>',
    "start-stop-continue": '<path d="M4 5v6l5-3zM15 5h5v6h-5zM4 16.5h16m-4-3.5 4 3.5-4 3.5"/>',
    "what-so-what-now-what": '<path d="M4 18.5h5.5v-5h5.5v-5h5M16.5 5 20 8.5 16.5 12M4 21.5h16"/>',
    "method": '<path d="m4.5 19.5 1.2-4.5L16 4.7a1.5 1.5 0 0 1 2.1 0l1.2 1.2a1.5'
    ' 1.5 0 0 1 0 2.1L9 18.3zM14 6.7l3.3 3.3"/>',
}

ACTIONS = {
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "minus": '<path d="M5 12h14"/>',
    "back": '<path d="M19 12H5m5.5-5.5L5 12l5.5 5.5"/>',
    "forward": '<path d="M5 12h14m-5.5-5.5L19 12l-5.5 5.5"/>',
    "up": '<path d="M12 19V5m-5.5 5.5L12 5l5.5 5.5"/>',
    "down": '<path d="M12 5v14m-5.5-5.5L12 19l5.5-5.5"/>',
    "chevron": '<path d="m6 9.5 6 6 6-6"/>',
    "close": '<path d="m6 6 12 12M18 6 6 18"/>',
    "edit": '<path d="m4.5 19.5 1.2-4.5L15.5 5.2l3.3 3.3L9 18.3zM13 7.7l3.3 3.3"/>',
    "undo": '<path d="M8.5 5 4.5 9l4 4M4.5 9h9.5a5 5 0 0 1 0 10H9"/>',
    "move": '<path d="M4 6.5h7v11H4zM14 12h6m-3-3 3 3-3 3"/>',
    "group": '<path d="M4 4.5h9v6H4zM7 10.5v4h10v-6h-4M11 14.5v5h9v-7h-3"/>',
    "copy": '<path d="M9 8.5h10.5v11.5H9zM15 8.5V4H4.5v11.5H9"/>',
    "link": '<path d="M10 14a3.8 3.8 0 0 0 5.4 0l3.2-3.2a3.8 3.8 0 0 0-5.4-5.4l-1.4 1.4'
    'M14 10a3.8 3.8 0 0 0-5.4 0l-3.2 3.2a3.8 3.8 0 0 0 5.4 5.4l1.4-1.4"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>',
    "print": '<path d="M7 9V4h10v5M7 17H4v-6.5A1.5 1.5 0 0 1 5.5 9h13a1.5 1.5 0 0 1 1.5'
    ' 1.5V17h-3M7 14h10v6H7z"/>',
    "download": '<path d="M12 4v10.5m-4-4 4 4 4-4M5 19.5h14"/>',
    "upload": '<path d="M12 15V4.5m-4 4 4-4 4 4M5 19.5h14"/>',
    "pause": '<path d="M9 6v12M15 6v12"/>',
    "stop": '<path d="M6.5 6.5h11v11h-11z"/>',
    "play": '<path d="M8 5.5v13l10.5-6.5z"/>',
    "screen": '<path d="M3.5 5h17v11h-17zM12 16v3.5M8 19.5h8"/>',
    "phone": '<path d="M7 3.5h10v17H7zM11 17.5h2"/>',
    "hand": '<path d="M7.5 12.5V6.8a1.3 1.3 0 0 1 2.6 0V11M10.1 10.5V4.9a1.3 1.3 0 0 1'
    " 2.6 0v5.6M12.7 10.5V5.9a1.3 1.3 0 0 1 2.6 0V12M15.3 9a1.3 1.3 0 0 1 2.6 0v5"
    'c0 4-2.3 6.5-5.7 6.5-3 0-4.3-1.5-5.6-4l-1.9-3.6c-.7-1.4 1.1-2.4 2-1.2l1.3 2"/>',
    "lock": '<path d="M6 11h12v8.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>',
    "unlocked": '<path d="M6 11h12v8.5H6zM8.5 11V8a3.5 3.5 0 0 1 6.8-1.2"/>',
    "sign-out": '<path d="M13 4.5H5v15h8M10 12h10m-4-4 4 4-4 4"/>',
}

STATES = {
    "done": '<path d="m5 12.5 4.5 4.5L19 7"/>',
    "now": '<circle cx="12" cy="12" r="3.5" fill="currentColor"/>',
    "later": '<circle cx="12" cy="12" r="5"/>',
    "alert": '<path d="M12 4 3 19.5h18zM12 10v4.5M12 17v.2"/>',
    "cut-line": '<path d="M4 9.5a12 12 0 0 1 16 0M7 13a7.5 7.5 0 0 1 10 0M12 17.5v.2'
    'M4.5 4.5l15 15"/>',
    "ask": '<path d="M8.5 9a3.5 3.5 0 1 1 5.3 3c-1.2.7-1.8 1.3-1.8 2.7M12 18.3v.2"/>',
    "eye": '<path d="M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6Z"/>'
    '<circle cx="12" cy="12" r="2.6"/>',
    "clock": '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>',
    "returns": '<path d="M5.5 12a6.7 6.7 0 1 0 2.3-5M5 4.5 7.8 7l-3 2.3"/>',
    "sound": '<path d="M4.5 9.5v5h3.5l4.5 4v-13L8 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8'
    ' 7.8 0 0 1 0 11"/>',
    "silent": '<path d="M4.5 9.5v5h3.5l4.5 4v-13L8 9.5zM16 9.5l5 5M21 9.5l-5 5"/>',
    "light": '<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4'
    ' 1.4M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4"/>',
    "dark": '<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z"/>',
    "said": '<circle cx="12" cy="12" r="2" fill="currentColor"/>',
    "same": '<path d="M5 9.5h14M5 14.5h14"/>',
    "unsure": '<path d="M4.5 14c2.5-4.5 5-4.5 7.5-2s5 2.5 7.5-2"/>',
    "note": '<circle cx="12" cy="12" r="8"/><path d="M12 11v5M12 8v.2"/>',
}

ICONS = PLACES | METHODS | ACTIONS | STATES
