"""Between the socket and the SDK, both ways: whom to believe, and how to speak to Teams."""
