"""The documents up to the decision whether there is to be a review: one file to a document."""
