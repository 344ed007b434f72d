"""The one door for every change, and all that is saved with one."""
