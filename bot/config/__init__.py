"""What a partnership has set: one file, read once, checked whole before anything binds."""
