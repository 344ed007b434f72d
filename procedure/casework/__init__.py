"""What the rules make of each thing asked: a changed case, or why not, in words."""
