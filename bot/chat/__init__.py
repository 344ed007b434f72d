"""What is typed and pressed: recognised, done by the desk, answered."""
