"""A rehearsal: everything of Microsoft's that the bot meets, made up, on this machine only."""
