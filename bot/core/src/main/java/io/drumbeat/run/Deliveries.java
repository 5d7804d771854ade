package io.drumbeat.run;

import io.drumbeat.chat.Chat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What became of everything that was planned by the clock: sent, not sent and why, seen, acted upon. */
public interface Deliveries {
    /** Of one chat in these days, both included, in the order it was planned. */
    List<Delivery> of(Chat chat, LocalDate from, LocalDate to);

    /** Of everybody in these days, both included. */
    List<Delivery> in(LocalDate from, LocalDate to);

    /**
     * Somebody looked at what was sent to them; the first time counts.
     *
     * @param sentAs the platform's ids of the messages
     */
    void seen(String platform, Collection<String> sentAs, Instant at);
}
