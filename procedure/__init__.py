"""The procedure: what the guidance says, as tables and pure functions.  No input or output."""
