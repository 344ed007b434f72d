"""What is done on the host: databases, imports, health, logs."""
