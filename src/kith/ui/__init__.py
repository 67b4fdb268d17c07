"""The look of Kith: tags, base pages, styles, behaviours. It knows nothing of any other room."""
