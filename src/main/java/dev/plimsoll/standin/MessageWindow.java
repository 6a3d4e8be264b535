package dev.plimsoll.standin;

import java.util.List;

/** Which of a session's messages are asked for. */
record MessageWindow(Order order, int skip, int limit) {
    /** Which message comes first. */
    enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /** The messages in a window, and how many there are in all. */
    record Slice(List<Message> messages, int total) {}

    Slice of(List<Message> oldestFirst) {
        int total = oldestFirst.size();
        int from = Math.min(skip, total);
        int to = Math.min(from + limit, total);
        return switch (order) {
            case OLDEST_FIRST -> new Slice(List.copyOf(oldestFirst.subList(from, to)), total);
            case NEWEST_FIRST -> new Slice(reversed(oldestFirst.subList(total - to, total - from)), total);
        };
    }

    private static List<Message> reversed(List<Message> messages) {
        Message[] turned = new Message[messages.size()];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = messages.get(turned.length - 1 - i);
        }
        return List.of(turned);
    }
}
