"""What the bot says of its own accord: the outbox sent, what is due found, chats opened."""
