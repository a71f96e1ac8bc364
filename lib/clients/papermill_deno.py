"""Papermill for the Deno kernel: sets parameters as environment variables.

The notebooks read their parameters there (STUDY_DATA: the study's folder), so
they need no cell of their own for them. Same arguments as papermill:

    python lib/clients/papermill_deno.py notebook.ipynb out.ipynb -p STUDY_DATA DIR
"""

import json

from papermill.cli import papermill
from papermill.translators import Translator, papermill_translators


class EnvironmentTranslator(Translator):
    """Writes parameters as TypeScript that sets environment variables."""

    @classmethod
    def translate(cls, val):
        return json.dumps(str(val))

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".strip()

    @classmethod
    def assign(cls, name, str_val):
        return f"Deno.env.set({json.dumps(name)}, {str_val});"


papermill_translators.register("typescript", EnvironmentTranslator)

if __name__ == "__main__":
    papermill()
