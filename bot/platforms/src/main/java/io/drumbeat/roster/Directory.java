package io.drumbeat.roster;

import java.util.List;
import java.util.Optional;

/** A platform's contacts, as far as the app may see them. Every call asks the platform and blocks. */
public interface Directory {
    /** {@code feishu} or {@code dingtalk}. */
    String platform();

    /** @throws Unreadable if not everybody could be read; nobody is taken for gone then */
    List<Member> everybody();

    /**
     * One of them, after an event said that something changed; empty if the contacts do not have them any more.
     *
     * @throws Unreadable if it could not be read
     */
    Optional<Member> member(String account);

    /** The contacts could not be read; the message says why, for an admin, without secrets. */
    class Unreadable extends RuntimeException {
        public Unreadable(String message) {
            super(message);
        }
    }
}
