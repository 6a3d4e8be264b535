package dev.plimsoll.chat;

/** A conversation that the service keeps for a user, as far as finding it again asks. */
public record ChatSession(String id, String title) {}
