"""Hours as a French page has them: 13 h 30, kept on one line. Django knows the days already."""

DATETIME_FORMAT = "j F Y, G\u00a0\\h\u00a0i"
TIME_FORMAT = "G\u00a0\\h\u00a0i"
