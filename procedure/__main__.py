"""Print the procedure as a document: ``python -m procedure > procedure/PROCEDURE.md``."""

import sys

from procedure.document import document

if __name__ == "__main__":
    sys.stdout.write(f"{document()}\n")
