"""Conversations: the order of turns, and nothing else.  Policy is in ``procedure``."""
