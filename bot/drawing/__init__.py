"""From a case, a person and a day to a card."""
