package dev.plimsoll.cli;

/** The command {@code plimsoll}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
