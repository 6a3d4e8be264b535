package dev.plimsoll.web;

import java.nio.charset.StandardCharsets;

/** What a route answers. */
public final class WebResponse {
    private final int status;
    private final String contentType;
    private final byte[] body;

    private WebResponse(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    public static WebResponse of(String contentType, byte[] body) {
        return new WebResponse(200, contentType, body.clone());
    }

    public static WebResponse html(String page) {
        return new WebResponse(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static WebResponse json(String text) {
        return new WebResponse(200, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line or more of plain text. */
    public static WebResponse text(int status, String text) {
        return new WebResponse(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    boolean isHtml() {
        return contentType.startsWith("text/html");
    }

    /** Not a copy: a page of metrics is large and asked for often. */
    byte[] body() {
        return body;
    }
}
