package dev.plimsoll.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The service that is measured.
 *
 * @param base its base URL: http or https, with a host, without user, query, fragment or trailing slash
 */
public record Target(URI base) {
    private static final String FORM =
            "target must be an http or https URL such as http://127.0.0.1:8080/chats-service/api/v1";
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(::|(0{1,4}:){7})0{0,3}1]");

    public Target {
        if (base.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "target must not hold a user or password; the API key comes from a file or the environment");
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("target must be a base URL without '?' or '#', of the form "
                    + base.getScheme() + "://" + base.getHost() + "/...");
        }
        if (base.getHost() == null || !isHttp(base.getScheme())) {
            throw new IllegalArgumentException(FORM + ", was '" + base + "'");
        }
        base = normal(base);
    }

    /**
     * The target of that URL.
     *
     * @throws IllegalArgumentException with a message for the user when it cannot be one; secrets in it are not repeated
     */
    public static Target of(String url) {
        try {
            return new Target(new URI(url.strip()));
        } catch (URISyntaxException notAUrl) {
            throw new IllegalArgumentException(
                    FORM + shown(url).map(it -> ", was '" + it + "'").orElse(""));
        }
    }

    /** Name or address in lower case, without port; an IPv6 address without its brackets. */
    public String host() {
        String host = base.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** True when the target is on this machine, to judge by its name alone: nothing is looked up. */
    public boolean isLoopback() {
        return LOOPBACK.matcher(base.getHost()).matches();
    }

    /** Where a call goes; what a URL may not hold (an odd session id, say) is escaped. */
    public URI of(ChatCall call) {
        int question = call.path().indexOf('?');
        String path = question < 0 ? call.path() : call.path().substring(0, question);
        String query = question < 0 ? null : call.path().substring(question + 1);
        try {
            URI whole = new URI(base.getScheme(), base.getRawAuthority(), base.getPath() + path, query, null);
            return URI.create(whole.toASCIIString());
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("no URL can be made of " + call.path(), impossible);
        }
    }

    @Override
    public String toString() {
        return base.toString();
    }

    /** What cannot be read may hold a password before an {@code @}, or a key after a {@code ?}. */
    private static Optional<String> shown(String url) {
        return Optional.of(url).filter(it -> it.indexOf('@') < 0 && it.indexOf('?') < 0);
    }

    private static boolean isHttp(String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    private static URI normal(URI given) {
        String port = given.getPort() < 0 ? "" : ":" + given.getPort();
        String path = given.getRawPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        String authority = given.getScheme() + "://" + given.getHost() + port;
        return URI.create(authority.toLowerCase(Locale.ROOT) + path.substring(0, end));
    }
}
