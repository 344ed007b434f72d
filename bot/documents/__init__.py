"""Forms, letters and records of a case as Word files, and the templates they are made from."""
