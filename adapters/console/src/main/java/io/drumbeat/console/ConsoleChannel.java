package io.drumbeat.console;

import io.drumbeat.chat.Chat;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import java.time.Duration;

/** The way out to the console: nothing to send, since the page reads the conversations themselves. */
final class ConsoleChannel implements Channel {
    static final String PLATFORM = "console";

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public boolean reaches(Chat chat) {
        return true;
    }

    /** Nothing is sent, so nothing can be sent twice. */
    @Override
    public Duration recognisesRepetitionFor() {
        return Duration.ofDays(3650);
    }

    @Override
    public Delivered send(Due due) {
        return new Delivered.Sent(null);
    }
}
