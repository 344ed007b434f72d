"""Measures the bot beside the bots it is compared with; imports nothing of the product."""
