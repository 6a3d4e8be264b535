package dev.plimsoll.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a ledger: a flat JSON object of strings. The first field says what happened. */
final class LedgerLine {
    private static final String TEXT = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";
    private static final Pattern FIELD = Pattern.compile(TEXT + ":" + TEXT);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    private final Map<String, String> fields;

    private LedgerLine(Map<String, String> fields) {
        this.fields = fields;
    }

    static LedgerLine of(String event, String what) {
        return new LedgerLine(new LinkedHashMap<>()).with(event, what);
    }

    LedgerLine with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new LedgerLine(more);
    }

    /** A line read back; empty when it is torn or not one of ours. */
    static Optional<LedgerLine> parse(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = FIELD.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.region(end + 1, text.length()).lookingAt()) {
            fields.put(unescape(matcher.group(1)), unescape(matcher.group(2)));
            end = matcher.end();
        }
        boolean whole = text.startsWith("{") && end == text.length() - 1 && text.endsWith("}");
        return whole && !fields.isEmpty() ? Optional.of(new LedgerLine(fields)) : Optional.empty();
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    @Override
    public String toString() {
        StringBuilder json = new StringBuilder(128).append('{');
        fields.forEach((name, value) -> {
            json.append(json.length() > 1 ? "," : "");
            quote(json, name);
            quote(json.append(':'), value);
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u0085' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        json.append('"');
    }

    private static String unescape(String text) {
        return text.indexOf('\\') < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(it -> Matcher.quoteReplacement(
                                it.group(1) == null
                                        ? it.group(2)
                                        : Character.toString((char) Integer.parseInt(it.group(1), 16))));
    }
}
