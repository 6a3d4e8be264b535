package dev.plimsoll.chat;

import java.util.Locale;

/** A response that arrived whole: its status, its content type as sent (empty when absent) and its body. */
public final class Answer {
    private final int status;
    private final String contentType;
    private final byte[] body;

    public Answer(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body.clone();
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body.clone();
    }

    public boolean isJson() {
        return contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    @Override
    public String toString() {
        return status + " " + contentType + ", " + body.length + " bytes";
    }
}
