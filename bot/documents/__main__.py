"""Make the default templates afresh: ``python -m bot.documents``."""

from bot.documents.templates import write_defaults

if __name__ == "__main__":
    write_defaults()
