package io.drumbeat.people;

import java.util.Locale;

/** What a person does here, and so what they may see and say. */
public enum Role {
    REP("销售"),
    MANAGER("主管"),
    DIRECTOR("总监"),
    FINANCE("财务"),
    ADMIN("管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** How people call it. */
    public String label() {
        return label;
    }

    /** The name used in files and interfaces: {@code rep}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether they have people below them: a director may say and do what a manager may. */
    public boolean leads() {
        return this == MANAGER || this == DIRECTOR;
    }

    /** Whether they work with customers: reps and whoever leads them. */
    public boolean meetsCustomers() {
        return this == REP || leads();
    }

    /** Whether everybody's work is open to them. */
    public boolean seesEverybody() {
        return this == FINANCE || this == ADMIN;
    }
}
