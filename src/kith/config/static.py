from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Static files under the hash of their content, compressed, module imports included."""

    support_js_module_import_aggregation = True
    manifest_strict = False
