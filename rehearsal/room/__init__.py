"""The rehearsal room's server: what the page reads and does, over HTTP, on this machine only."""
