package io.drumbeat.people;

import java.util.Locale;

/** What a person does here, and so what they may see and say. */
public enum Role {
    REP,
    MANAGER,
    FINANCE,
    ADMIN;

    /** The name used in files and interfaces: {@code rep}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
