package dev.plimsoll.cli;

import dev.plimsoll.run.LiveSecond;
import dev.plimsoll.run.RunObserver;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Reason;
import java.time.Instant;

/** Draws a run on a terminal, once a second. */
final class Watch implements RunObserver {
    private final WatchScreen screen;
    private final WatchPicture picture;

    Watch(WatchScreen screen, WatchPicture picture) {
        this.screen = screen;
        this.picture = picture;
    }

    @Override
    public void entered(Stage stage, Instant when) {
        picture.entered(stage);
        screen.draw(picture.lines());
        if (stage == Stage.ENDED) {
            screen.leave();
        }
    }

    @Override
    public void passed(LiveSecond second) {
        picture.add(second);
        screen.draw(picture.lines());
    }

    @Override
    public void cutShort(Reason reason, Instant when) {
        screen.say(reason.message());
    }
}
