package dev.plimsoll.standin;

import java.util.Optional;

/** One chat session; times are ISO 8601 in UTC. */
record Session(
        String id,
        String userId,
        String title,
        boolean favorite,
        Optional<String> lastMessageAt,
        String createdAt,
        String updatedAt) {
    Session renamed(String newTitle, String at) {
        return new Session(id, userId, newTitle, favorite, lastMessageAt, createdAt, at);
    }

    Session withFavorite(boolean value, String at) {
        return new Session(id, userId, title, value, lastMessageAt, createdAt, at);
    }

    Session messaged(String at) {
        return new Session(id, userId, title, favorite, Optional.of(at), createdAt, at);
    }
}
