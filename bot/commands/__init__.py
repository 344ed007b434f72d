"""The commands of ``quorate``, one to a module: what is typed, and what is printed."""
