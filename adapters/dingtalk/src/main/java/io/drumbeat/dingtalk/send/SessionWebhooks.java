package io.drumbeat.dingtalk.send;

import io.drumbeat.chat.Chat;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The reply addresses that came with messages, each good only for answering its own message in its own chat. The robot
 * signature does not cover the body that names them, so only the platform's hosts are believed, and for the documented
 * ninety minutes at most. Forgetting one is harmless: the robot API reaches the same chat.
 */
public final class SessionWebhooks {
    private static final Duration LONGEST = Duration.ofMinutes(90);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Hosts hosts;
    private final InstantSource clock;
    private final SequencedMap<String, Session> sessions = new LinkedHashMap<>();

    /** @param clock the world's time: the platform sets the expiry */
    public SessionWebhooks(Hosts hosts, InstantSource clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    private record Session(Chat chat, URI address, Instant until) {}

    /** Keeps the address if it can be trusted and has not run out. */
    public void remember(String message, Chat chat, @Nullable String webhook, @Nullable Instant until) {
        var address = trusted(webhook);
        if (address.isEmpty() || until == null) {
            return;
        }
        var latest = clock.instant().plus(LONGEST);
        var session = new Session(chat, address.get(), (until.isAfter(latest) ? latest : until).minus(MARGIN));
        synchronized (sessions) {
            sessions.putLast(message, session);
            if (sessions.size() > MOST) {
                sessions.pollFirstEntry();
            }
        }
    }

    /** The address for answering a message in a chat, if there is one that is still good. */
    public Optional<URI> find(@Nullable String message, Chat chat) {
        synchronized (sessions) {
            return Optional.ofNullable(message == null ? null : sessions.get(message))
                    .filter(session -> session.chat().equals(chat))
                    .filter(session -> clock.instant().isBefore(session.until()))
                    .map(Session::address);
        }
    }

    /** The address if it is the platform's and has not run out. */
    Optional<URI> trusted(@Nullable String webhook, @Nullable Instant until) {
        return until == null || clock.instant().isAfter(until.minus(MARGIN)) ? Optional.empty() : trusted(webhook);
    }

    /** Does not use it again. */
    void forget(@Nullable String message) {
        synchronized (sessions) {
            sessions.remove(message);
        }
    }

    private Optional<URI> trusted(@Nullable String webhook) {
        try {
            return webhook == null
                    ? Optional.empty()
                    : Optional.of(new URI(webhook)).filter(hosts::own);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
