"""The documents of a review itself, from appointing a Reviewer to sharing what was learned."""
