"""The app as Teams installs it: what it is called, where it may be used, and its icons."""
