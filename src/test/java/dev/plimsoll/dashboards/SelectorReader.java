package dev.plimsoll.dashboards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds metrics in PromQL, far enough to hold rules about their use; whether an expression is right, Prometheus says. */
final class SelectorReader {
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|\\$\\{\\w+}\\w*|\\$\\w+|\\{[^}]*}|\\[[^]]*]|[a-zA-Z_:][\\w:]*|\\d[\\w.]*|[()]");
    private static final Set<String> WITH_LABELS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private final List<String> tokens;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Selector> found = new ArrayList<>();
    private String called = "";
    private int next;

    SelectorReader(String expression) {
        tokens = TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    }

    List<Selector> read() {
        while (next < tokens.size()) {
            take(tokens.get(next++));
        }
        return List.copyOf(found);
    }

    private void take(String token) {
        if (token.equals("(")) {
            open.addLast(called);
            called = "";
        } else if (token.equals(")")) {
            open.removeLast();
        } else if (WITH_LABELS.contains(token)) {
            skipLabels();
        } else if (Character.isLetter(token.charAt(0)) && !WORDS.contains(token)) {
            takeName(token);
        }
    }

    private void skipLabels() {
        while (isNext("(") || !tokens.get(next).equals(")")) {
            next++;
        }
        next++;
    }

    /** Before a parenthesis, or the labels of an aggregation, it is a function; else a metric. */
    private void takeName(String name) {
        if (isNext("(") || isNext("by") || isNext("without")) {
            called = name;
            return;
        }
        if (next < tokens.size() && tokens.get(next).startsWith("{")) {
            next++;
        }
        boolean hasRange = next < tokens.size() && tokens.get(next).startsWith("[");
        List<String> functions = open.stream().filter(it -> !it.isEmpty()).toList();
        found.add(new Selector(name, functions, hasRange ? tokens.get(next) : ""));
    }

    private boolean isNext(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }
}
