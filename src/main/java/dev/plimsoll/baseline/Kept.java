package dev.plimsoll.baseline;

/**
 * What became of a night that was handed to the history.
 *
 * @param added its runs that were new
 * @param known its runs that were there already, and stay as they are
 */
public record Kept(int added, int known) {
    public static final Kept NOTHING = new Kept(0, 0);

    public Kept plus(Kept other) {
        return new Kept(added + other.added, known + other.known);
    }
}
