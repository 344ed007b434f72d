"""The database.  Rows, sessions and keys stay in here; domain objects go in and out."""
