package dev.plimsoll.dashboards;

import java.util.List;

/**
 * One use of a metric in an expression.
 *
 * @param functions functions and aggregations that it stands in, the innermost last
 * @param range the time behind it in brackets, empty for the last value
 */
record Selector(String metric, List<String> functions, String range) {
    static List<Selector> in(String expression) {
        return new SelectorReader(expression).read();
    }

    String innermost() {
        return functions.isEmpty() ? "" : functions.get(functions.size() - 1);
    }

    boolean isIn(String function) {
        return functions.contains(function);
    }

    /** What is made of the result of a function further out. */
    List<String> around(String function) {
        return functions.subList(0, functions.indexOf(function));
    }
}
