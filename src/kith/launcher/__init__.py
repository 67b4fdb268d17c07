"""What ./kith does before anything is installed: the standard library alone, on a bare Python."""
